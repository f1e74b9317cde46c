import type PDFDocument from 'pdfkit';
import { type Cluster, clustersOf } from './clusters';
import { RIGHT_TO_LEFT } from './documentFont';
import type { FontName, Fonts } from './fonts';
import { type Run, runsOf, visually } from './runs';

export interface TextStyle {
  /** Points. */
  size: number;
  bold?: boolean;
  /** Hexadecimal. */
  color?: string;
}

/** A line in its logical order: that in which it is read, whatever the direction. */
export type Line = readonly Cluster[];

/** Sets lines of text in any script that the fonts have: each run in the font that has it, embedded as far as it is used. */
export class Typesetter {
  private readonly known = new Set<FontName>();

  constructor(
    private readonly pdf: InstanceType<typeof PDFDocument>,
    private readonly fonts: Fonts,
  ) {}

  /** Distance from one line to the next. Points. */
  lineHeight({ size }: TextStyle): number {
    return size * 1.4;
  }

  /** The text as one line, however long. */
  unbroken(text: string): Line {
    return clustersOf(text, this.fonts);
  }

  /** The text in lines no wider than `width` points; a word that is too long by itself is broken. */
  wrap(text: string, width: number, style: TextStyle): Line[] {
    const clusters = clustersOf(text, this.fonts);
    const line = (from: number, to: number) => withoutSpaceAtEnd(clusters.slice(from, to));
    const fits = (from: number, to: number) => this.widthOf(line(from, to), style) <= width;
    const lines: Line[] = [];
    const end = (from: number, to: number) => {
      lines.push(line(from, to));
      return to;
    };
    let [from, to] = [0, 0];
    for (const next of endsOfPieces(clusters)) {
      let cut = furthest(from, next, fits);
      if (cut < next && to > from) {
        from = end(from, to);
        cut = furthest(from, next, fits);
      }
      while (cut < next) {
        from = end(from, cut);
        cut = furthest(from, next, fits);
      }
      to = next;
    }
    return [...lines, line(from, clusters.length)];
  }

  /** Writes one line with its upper edge at `y`, beginning at `x` or, with `right`, ending there. */
  write(line: Line, x: number, y: number, style: TextStyle, right = false): void {
    const runs = runsOf(line);
    const places = this.placesOf(runs, right ? x - this.widthOf(line, style) : x, style);
    for (const run of runs) this.writeRun(run, places.get(run)!, y + style.size, style);
  }

  private writeRun(run: Run, x: number, baseline: number, style: TextStyle): void {
    this.use(run, style)
      .fillColor(style.color ?? '#1f2933')
      .text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...featuresOf(run) });
  }

  /** Where each run begins, from the left. Points. */
  private placesOf(runs: Run[], left: number, style: TextStyle): Map<Run, number> {
    let at = left;
    return new Map(
      visually(runs).map((run) => {
        const place: [Run, number] = [run, at];
        at += this.widthOfRun(run, style);
        return place;
      }),
    );
  }

  private widthOf(line: Line, style: TextStyle): number {
    return runsOf(line).reduce((width, run) => width + this.widthOfRun(run, style), 0);
  }

  private widthOfRun(run: Run, style: TextStyle): number {
    return this.use(run, style).widthOfString(run.text, featuresOf(run));
  }

  private use({ font }: Run, { size, bold }: TextStyle) {
    const name = font === 'regular' && bold ? 'bold' : font;
    if (!this.known.has(name)) this.pdf.registerFont(name, this.fonts(name) as never);
    this.known.add(name);
    return this.pdf.font(name).fontSize(size);
  }
}

/**
 * How far a line that begins at `from` reaches, at most to `end` and at least by one. It is asked in steps that double and then halve, so that
 * a very long word costs no more than the lines that it fills.
 */
function furthest(from: number, end: number, fits: (from: number, to: number) => boolean): number {
  let fitting = Math.min(from + 1, end);
  let step = 1;
  while (fitting < end && fits(from, Math.min(fitting + step, end))) {
    fitting = Math.min(fitting + step, end);
    step *= 2;
  }
  for (step = Math.floor(step / 2); step >= 1 && fitting < end; step = Math.floor(step / 2)) {
    if (fitting + step <= end && fits(from, fitting + step)) fitting += step;
  }
  return fitting;
}

const featuresOf = ({ rightToLeft }: Run) => (rightToLeft ? { features: RIGHT_TO_LEFT } : {});

const endsOfPieces = (clusters: Cluster[]): number[] =>
  clusters.flatMap((_, index) => (clusters[index + 1]?.mayBegin === false ? [] : [index + 1]));

function withoutSpaceAtEnd(clusters: Cluster[]): Cluster[] {
  const last = clusters.findLastIndex(({ text }) => text.trim() !== '');
  return clusters.slice(0, last + 1);
}
