import { createHash } from 'node:crypto';
import { brandOf } from './branding';
import type { Block, Cell, Column, Sheet } from './sheet';

const STYLE = `
body { margin: 2rem auto; max-width: 52rem; padding: 0 1rem; font: 15px/1.45 "Noto Sans", Arial, Helvetica, sans-serif; color: #1f2933; }
h1 { font-size: 1.6rem; } h2 { font-size: 1rem; margin: 0 0 .25rem; }
.parties { display: flex; flex-wrap: wrap; gap: 1rem 4rem; } .parties section { flex: 1 1 16rem; }
p, dt, dd { overflow-wrap: anywhere; } p { margin: 0; } section, .table, dl { margin: 1.25rem 0; }
dl { display: grid; grid-template-columns: fit-content(60%) minmax(0, 1fr); gap: .15rem 1.5rem; } dt { color: #52606d; } dd { margin: 0; }
dl.sums { grid-template-columns: minmax(0, 1fr) max-content; column-gap: 0; margin-left: auto; max-width: 30rem; } .sums dt { padding-right: 1.5rem; } .sums dd { text-align: right; }
.strong { font-weight: bold; color: inherit; border-top: 1px solid #1f2933; padding-top: .15rem; }
.table { overflow-x: auto; } table { width: 100%; border-collapse: collapse; } caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { padding: .4rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid #d9dee4; }
td:first-child { min-width: 11rem; }
.numeric { text-align: right; white-space: nowrap; } .blanks p { border-bottom: 1px solid #1f2933; margin-top: 1.75rem; max-width: 26rem; }
small { display: block; color: #52606d; overflow-wrap: anywhere; }
@page { size: A4; margin: 18mm; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } .table { overflow-x: visible; } thead { display: table-header-group; } tr, section, dl { break-inside: avoid; } .table + section, .table + dl, tr:last-child { break-before: avoid; } }
`;

/**
 * The only style that a page of ours needs to allow, as a source of a Content-Security-Policy: its own, which of a page that is kept may be
 * an older one than today's.
 */
export function styleSourceOf(page: string): string {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** A document as a page for screen and print, without scripts and without anything from elsewhere. */
export function renderHtml({ language, title, author, blocks }: Sheet): string {
  const { colour, logo } = brandOf(author);
  const style = STYLE.replace('h1 {', `h1 { color: ${colour}; } .logo svg { height: 2.2rem; width: auto; } h1 {`);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>
${logo ? `<div class="logo" aria-hidden="true">${logo}</div>\n` : ''}<h1>${escapeHtml(title)}</h1>
${blocks.map(blockHtml).join('\n')}
</body>
</html>
`;
}

const paragraphs = (lines: string[]) => lines.map((line) => `<p dir="auto">${escapeHtml(line)}</p>`).join('');
const heading = (said: string | undefined) => (said ? `<h2>${escapeHtml(said)}</h2>` : '');
const section = (said: string | undefined, lines: string[]) =>
  `<section>${heading(said)}${paragraphs(lines)}</section>`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'parties':
      return `<div class="parties">${block.parties.map(({ heading, lines }) => section(heading, lines)).join('')}</div>`;
    case 'facts':
      return `<dl>${block.facts.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd>`).join('')}</dl>`;
    case 'sums': {
      const sums = block.sums.map(({ label, value, strong }) => {
        const style = strong ? ' class="strong"' : '';
        return `<dt${style}>${escapeHtml(label)}</dt><dd${style}>${escapeHtml(value)}</dd>`;
      });
      return `<dl class="sums">${sums.join('')}</dl>`;
    }
    case 'note':
      return section(block.heading, block.lines);
    case 'blanks':
      return `<section>${heading(block.heading)}${paragraphs(block.lines)}<div class="blanks">${paragraphs(block.labels)}</div></section>`;
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml({ caption, columns, rows }: Block & { kind: 'table' }): string {
  const align = (column: Column) => (column.numeric ? ' class="numeric"' : '');
  const headings = columns
    .map((column) => `<th scope="col"${align(column)}>${escapeHtml(column.heading)}</th>`)
    .join('');
  const cell = ({ text, details = [] }: Cell, index: number) => {
    const smaller = details.map((detail) => `<small dir="auto">${escapeHtml(detail)}</small>`).join('');
    return `<td${align(columns[index]!)}><bdi>${escapeHtml(text)}</bdi>${smaller}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  const name = escapeHtml(caption);
  return `<div class="table" role="region" aria-label="${name}" tabindex="0"><table><caption>${name}</caption><thead><tr>${headings}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}
