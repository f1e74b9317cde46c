import PDFDocument from 'pdfkit';
import { fontsOfDocument } from './fonts';
import { PdfPages } from './pdfPages';
import { BODY, DETAIL, GUTTER, HEADING, MUTED, TITLE } from './pdfStyles';
import { drawTable } from './pdfTable';
import type { Block, Sheet } from './sheet';
import { Typesetter } from './typesetter';

const GAP = 14;

/**
 * A document as a PDF: tagged for screen readers (PDF/UA), with the fonts that it uses. The same sheet gives the same bytes: nothing in
 * it depends on when or where it is rendered.
 */
export async function renderPdf(sheet: Sheet): Promise<Buffer> {
  const { language, title, author, createdAt } = sheet;
  const fonts = await fontsOfDocument();
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: 0, bufferPages: true, pdfVersion: '1.7', subset: 'PDF/UA' as 'PDF/A-1', tagged: true },
    ...{ lang: language, displayTitle: true },
    info: { Title: title, Author: author, Creator: author, Producer: 'PDFKit', CreationDate: createdAt },
  });
  const bytes = collect(pdf);
  const pages = new PdfPages(pdf, new Typesetter(pdf, fonts));
  pages.paragraph('H1', title, TITLE);
  pages.skip(GAP);
  for (const block of sheet.blocks) {
    drawBlock(pages, block);
    pages.skip(GAP);
  }
  pages.finish((page, count) => sheet.footer(page, count), DETAIL);
  pdf.end();
  return bytes;
}

function collect(pdf: typeof PDFDocument.prototype): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function drawBlock(pages: PdfPages, block: Block): void {
  switch (block.kind) {
    case 'parties':
      drawParties(pages, block);
      break;
    case 'facts':
      for (const { label, value } of block.facts) pages.pair(label, value, { left: 0, split: 0.3 }, MUTED, BODY);
      break;
    case 'sums':
      for (const { label, value, strong } of block.sums) {
        if (strong) pages.rule(0.4);
        const style = strong ? HEADING : BODY;
        pages.pair(label, value, { left: 0.4, split: null }, style, style);
      }
      break;
    case 'note':
      drawNote(pages, block);
      break;
    case 'blanks':
      drawBlanks(pages, block);
      break;
    case 'table':
      drawTable(pages, block);
  }
}

/** Stays on one page: it is short. */
function drawNote(pages: PdfPages, note: Note): void {
  pages.reserve(noteHeight(pages, note));
  if (note.heading) pages.paragraph('H2', note.heading, HEADING);
  for (const line of note.lines) pages.paragraph('P', line, BODY);
}

type Note = { heading?: string; lines: string[] };

function noteHeight({ type, width }: PdfPages, { heading, lines }: Note): number {
  const count = lines.reduce((sum, line) => sum + type.wrap(line, width, BODY).length, heading ? 1 : 0);
  return count * type.lineHeight(BODY);
}

/** Each label with a line beside it that is long enough to write on, on the page of what is signed. */
function drawBlanks(pages: PdfPages, { labels, ...note }: Block & { kind: 'blanks' }): void {
  const height = pages.type.lineHeight(BODY);
  // A blank is two and a half lines high and two points of its rule.
  pages.reserve(noteHeight(pages, note) + labels.length * (2.5 * height + 2));
  drawNote(pages, note);
  for (const label of labels) {
    pages.skip(1.5 * height);
    pages.lines('P', [pages.type.unbroken(label)], { x: pages.left, y: pages.y }, BODY);
    pages.skip(height);
    pages.rule(0.3, '#1f2933', 0.8);
  }
}

function drawParties(pages: PdfPages, { parties }: Block & { kind: 'parties' }): void {
  const width = pages.width / parties.length;
  const columns = parties.map(({ heading, lines }) => ({
    heading: pages.type.wrap(heading, width - GUTTER, HEADING),
    lines: lines.flatMap((line) => pages.type.wrap(line, width - GUTTER, BODY)),
  }));
  const height = Math.max(...columns.map(({ heading, lines }) => heading.length + lines.length));
  pages.reserve(height * pages.type.lineHeight(BODY));
  const top = pages.y;
  columns.forEach(({ heading, lines }, index) => {
    const x = pages.left + index * width;
    const below = pages.lines('H2', heading, { x, y: top }, HEADING);
    pages.lines('P', lines, { x, y: below }, BODY);
  });
  pages.skip(height * pages.type.lineHeight(BODY));
}
