import type PDFDocument from 'pdfkit';
import type { Line, TextStyle, Typesetter } from './typesetter';

type Element = InstanceType<typeof PDFDocument>['struct'] extends (...args: never[]) => infer Result ? Result : never;

interface Place {
  x: number;
  y: number;
  /** The lines end at `x`. */
  right?: boolean;
}

/** A4, in points; the foot's line stands `foot` above the lower edge. */
const PAGE = { width: 595.28, height: 841.89, margin: 50, foot: 50 };

/** The pages of a PDF, filled from the top; every text stands in the structure that screen readers follow, or is marked as decoration. */
export class PdfPages {
  /** Where the next thing goes. Points from the upper edge. */
  y = PAGE.margin;
  readonly left = PAGE.margin;
  readonly width = PAGE.width - 2 * PAGE.margin;
  private readonly root: Element;

  constructor(
    private readonly pdf: InstanceType<typeof PDFDocument>,
    readonly type: Typesetter,
  ) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  skip(points: number): void {
    this.y += points;
  }

  /** Makes sure that so many points are free on this page; answers whether that took a new one. */
  reserve(points: number): boolean {
    if (this.y + points <= PAGE.height - PAGE.foot - 20) return false;
    this.pdf.addPage();
    this.y = PAGE.margin;
    return true;
  }

  /** A structure element that others go into; the caller ends it. */
  open(role: string, parent: Element = this.root): Element {
    const element = this.pdf.struct(role as 'P');
    parent.add(element);
    return element;
  }

  /** A structure element around what `draw` draws. */
  tag(role: string, draw: () => void, parent: Element = this.root): void {
    const element = this.pdf.struct(role as 'P', {}, draw);
    if (role === 'TH') {
      const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } };
      dictionary.data.A = { O: 'Table', Scope: 'Column' };
    }
    parent.add(element);
    element.end();
  }

  /** Something that is no content: lines, and what is repeated on each page. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Lines one below the other; answers where they end. */
  text(lines: Line[], { x, y, right }: Place, style: TextStyle): number {
    lines.forEach((line, index) => {
      this.type.write(line, x, y + index * this.type.lineHeight(style), style, right);
    });
    return y + lines.length * this.type.lineHeight(style);
  }

  /** Lines as one element at a place of its own. */
  lines(role: string, lines: Line[], place: Place, style: TextStyle): number {
    this.tag(role, () => this.text(lines, place, style));
    return place.y + lines.length * this.type.lineHeight(style);
  }

  /** A paragraph over the whole width. */
  paragraph(role: string, text: string, style: TextStyle, parent?: Element): void {
    const lines = this.type.wrap(text, this.width, style);
    const height = lines.length * this.type.lineHeight(style);
    this.reserve(height);
    this.tag(role, () => this.text(lines, { x: this.left, y: this.y }, style), parent);
    this.skip(height);
  }

  /**
   * A label and its value on one line, from `left` (part of the width) on; the value begins at `split`, or ends at the right margin with
   * null.
   */
  pair(
    label: string,
    value: string,
    { left, split }: { left: number; split: number | null },
    labelStyle: TextStyle,
    valueStyle: TextStyle,
  ): void {
    const x = this.left + left * this.width;
    const end = this.left + this.width;
    const valueX = split === null ? end : this.left + split * this.width;
    const values = this.type.wrap(value, split === null ? this.width * 0.2 : end - valueX, valueStyle);
    const labels = this.type.wrap(label, split === null ? this.width * (0.8 - left) - 8 : valueX - x - 8, labelStyle);
    const height = Math.max(labels.length, values.length) * this.type.lineHeight(valueStyle);
    this.reserve(height);
    this.tag('P', () => {
      this.text(labels, { x, y: this.y }, labelStyle);
      this.text(values, { x: valueX, y: this.y, right: split === null }, valueStyle);
    });
    this.skip(height + 1);
  }

  /** A line from `from` to `to`: parts of the width, to the right margin unless given. */
  rule(from: number, color = '#1f2933', to = 1): void {
    this.artifact('Layout', () => {
      this.pdf
        .moveTo(this.left + from * this.width, this.y)
        .lineTo(this.left + to * this.width, this.y)
        .lineWidth(0.5)
        .stroke(color);
    });
    this.skip(2);
  }

  /** Puts the foot under every page and closes the structure. */
  finish(footer: (page: number, count: number) => string, style: TextStyle): void {
    this.root.end();
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      const place = { x: this.left + this.width, y: PAGE.height - PAGE.foot, right: true };
      this.artifact('Pagination', () => this.text([this.type.unbroken(footer(page + 1, count))], place, style));
    }
  }
}
