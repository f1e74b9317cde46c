import type PDFDocument from 'pdfkit';
import { type FontName, fontFor } from './fonts';

export interface TextStyle {
  /** Points. */
  size: number;
  bold?: boolean;
  /** Hexadecimal. */
  color?: string;
}

/** What Noto Sans (Latin, Greek, Cyrillic and more) lacks and Noto Sans JP has: ideographs, kana and their punctuation. */
const IDEOGRAPHIC = String.raw`\p{Script=Han}\u3000-\u30ff\u31f0-\u31ff\uff00-\uffef`;
const RUNS = new RegExp(`[${IDEOGRAPHIC}]+|[^${IDEOGRAPHIC}]+`, 'gu');
const IS_IDEOGRAPHIC = new RegExp(`^[${IDEOGRAPHIC}]`, 'u');

/** What a line may be broken between: words with the space after them, and single ideographs. No-break spaces bind. */
const PIECES = new RegExp(`[${IDEOGRAPHIC}] *|[^ ${IDEOGRAPHIC}]+ *| +`, 'gu');

/** Sets lines of text in any script that the fonts have: each run in the font that has it, embedded as far as it is used. */
export class Typesetter {
  private readonly known = new Set<FontName>();

  constructor(private readonly pdf: InstanceType<typeof PDFDocument>) {}

  /** Distance from one line to the next. Points. */
  lineHeight({ size }: TextStyle): number {
    return size * 1.4;
  }

  widthOf(text: string, style: TextStyle): number {
    return runsOf(text).reduce((width, run) => width + this.use(run, style).widthOfString(run), 0);
  }

  /** The text in lines no wider than `width` points; a word that is too long by itself is broken. */
  wrap(text: string, width: number, style: TextStyle): string[] {
    const lines: string[] = [];
    let line = '';
    for (const piece of printable(text).match(PIECES) ?? []) {
      if (line !== '' && this.widthOf((line + piece).trimEnd(), style) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
      while (this.widthOf(line.trimEnd(), style) > width) {
        const fitting = this.fitting(line, width, style);
        lines.push(fitting);
        line = line.slice(fitting.length);
      }
    }
    return [...lines, line.trimEnd()];
  }

  /** Writes one line with its upper edge at `y`, beginning at `x` or, with `right`, ending there. */
  write(text: string, x: number, y: number, style: TextStyle, right = false): void {
    let at = right ? x - this.widthOf(text, style) : x;
    for (const run of runsOf(text)) {
      const width = this.use(run, style).widthOfString(run);
      const baseline = y + style.size;
      this.pdf
        .fillColor(style.color ?? '#1f2933')
        .text(run, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      at += width;
    }
  }

  private use(run: string, { size, bold }: TextStyle) {
    const name = IS_IDEOGRAPHIC.test(run) ? 'ideographic' : bold ? 'bold' : 'regular';
    if (!this.known.has(name)) this.pdf.registerFont(name, fontFor(name) as never);
    this.known.add(name);
    return this.pdf.font(name).fontSize(size);
  }

  private fitting(text: string, width: number, style: TextStyle): string {
    const characters = [...text];
    let count = 1;
    while (count < characters.length && this.widthOf(characters.slice(0, count + 1).join(''), style) <= width)
      count += 1;
    return characters.slice(0, count).join('');
  }
}

const printable = (text: string) => text.replace(/\p{Cc}+/gu, ' ');
const runsOf = (text: string): string[] => printable(text).match(RUNS) ?? [];
