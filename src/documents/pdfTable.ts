import type { PdfPages } from './pdfPages';
import { BODY, DETAIL, GUTTER, HEADING } from './pdfStyles';
import type { Block, Cell, Column } from './sheet';
import type { Line } from './typesetter';

/** A cell in lines that fit its column. */
interface Wrapped {
  text: Line[];
  details: Line[];
}

/** Where the columns of a table stand. Points. */
interface Layout {
  widths: number[];
  places: { x: number; right: boolean }[];
  headings: Line[][];
  headerHeight: number;
}

const RULE = { row: '#d9dee4', space: 3 };

/** A table that goes on over as many pages as it needs, its header on each; no row is torn apart. */
export function drawTable(pages: PdfPages, { caption, columns, rows }: Block & { kind: 'table' }): void {
  const layout = layOut(pages, columns);
  const wrapped = rows.map((row) => row.map((cell, index) => wrapCell(pages, cell, layout.widths[index]!)));
  const opening = wrapped[0] ? heightOf(pages, wrapped[0]) : 0;
  pages.reserve(pages.type.lineHeight(HEADING) + layout.headerHeight + opening + 4 * RULE.space);
  const table = pages.open('Table');
  pages.paragraph('Caption', caption, HEADING, table);
  pages.skip(RULE.space);
  const head = pages.open('THead', table);
  const headRow = pages.open('TR', head);
  drawHeader(pages, layout, (draw) => pages.tag('TH', draw, headRow));
  headRow.end();
  head.end();
  const body = pages.open('TBody', table);
  for (const row of wrapped) {
    // What is repeated on each page is there for the eye only: a screen reader has said it before.
    if (pages.reserve(heightOf(pages, row))) drawHeader(pages, layout, (draw) => pages.artifact('Pagination', draw));
    const element = pages.open('TR', body);
    drawRow(pages, layout, row, (draw) => pages.tag('TD', draw, element));
    element.end();
  }
  body.end();
  table.end();
}

function layOut(pages: PdfPages, columns: Column[]): Layout {
  const lefts = columns.map((_, index) => columns.slice(0, index).reduce((sum, { share }) => sum + share, 0));
  const isLast = (index: number) => index === columns.length - 1;
  const widths = columns.map(({ share }, index) => share * pages.width - (isLast(index) ? 0 : GUTTER));
  const places = columns.map(({ numeric = false }, index) => {
    const left = pages.left + lefts[index]! * pages.width;
    return { x: numeric ? left + widths[index]! : left, right: numeric };
  });
  const headings = columns.map(({ heading }, index) => pages.type.wrap(heading, widths[index]!, HEADING));
  const headerHeight = Math.max(...headings.map((lines) => lines.length)) * pages.type.lineHeight(HEADING);
  return { widths, places, headings, headerHeight };
}

const wrapCell = (pages: PdfPages, { text, details = [] }: Cell, width: number): Wrapped => ({
  text: pages.type.wrap(text, width, BODY),
  details: details.flatMap((detail) => pages.type.wrap(detail, width, DETAIL)),
});

function heightOf({ type }: PdfPages, row: Wrapped[]): number {
  const height = ({ text, details }: Wrapped) =>
    text.length * type.lineHeight(BODY) + details.length * type.lineHeight(DETAIL);
  return Math.max(...row.map(height)) + 2 * RULE.space;
}

function drawHeader(pages: PdfPages, layout: Layout, write: (draw: () => void) => void): void {
  layout.headings.forEach((lines, index) => {
    write(() => pages.text(lines, { ...layout.places[index]!, y: pages.y }, HEADING));
  });
  pages.skip(layout.headerHeight + RULE.space);
  pages.rule(0);
  pages.skip(RULE.space);
}

function drawRow(pages: PdfPages, { places }: Layout, row: Wrapped[], write: (draw: () => void) => void): void {
  row.forEach(({ text, details }, index) => {
    write(() => {
      const below = pages.text(text, { ...places[index]!, y: pages.y }, BODY);
      pages.text(details, { ...places[index]!, y: below }, DETAIL);
    });
  });
  pages.skip(heightOf(pages, row) - RULE.space);
  pages.rule(0, RULE.row);
  pages.skip(RULE.space);
}
