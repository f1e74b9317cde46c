import type { Block, Content, Row, Writer } from './content';

/** A mail's subject and its two bodies, which say the same. */
export interface RenderedEmail {
  subject: string;
  text: string;
  html: string;
}

/** Characters, the ellipsis of a longer one included. */
const LONGEST_SUBJECT = 200;

/** The one layout of all mails: greeting, what the template says, and who writes. Everything in HTML is escaped here. */
export function layOut(
  content: Content,
  to: { name: string | null; accountName: string | null },
  write: Writer,
): RenderedEmail {
  const subject = onOneLine(content.subject);
  const greeting =
    to.name === null
      ? write.text('mails.layout.greetingWithoutName')
      : write.text('mails.layout.greeting', { name: to.name });
  const about = to.accountName === null ? [] : [write.text('mails.layout.about', { accountName: to.accountName })];
  const signature = write.text('mails.layout.signature');
  const footer = [...about, write.text('mails.layout.automatic')].join(' · ');
  const blocks = [{ paragraph: greeting }, ...content.blocks, { paragraph: signature }];
  return {
    subject,
    text: `${[...blocks.map((block) => blockText(block, write)), `-- \n${footer}`].join('\n\n')}\n`,
    html: page(subject, blocks.map((block) => blockHtml(block, write)).join('\n'), footer, write.locale),
  };
}

/** A subject is one line of a mail's header; what it says stays as it is, up to where it is cut. */
function onOneLine(subject: string): string {
  const line = subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  if (line.length <= LONGEST_SUBJECT) return line;
  return `${line.slice(0, LONGEST_SUBJECT - 1).replace(/\p{Cs}$/u, '')}…`;
}

function blockText(block: Block, write: Writer): string {
  if ('paragraph' in block) return block.paragraph;
  const labelled = (label: string) => write.text('mails.layout.labelled', { label });
  if ('button' in block) return `${labelled(block.button.label)}\n${block.button.url}`;
  return block.rows.map(({ label, detail, value }) => rowText(labelled(label), detail, value)).join('\n');
}

function rowText(label: string, detail: string | undefined, value: string): string {
  return detail ? `${label}\n  ${detail}\n  ${value}` : `${label} ${value}`;
}

function blockHtml(block: Block, write: Writer): string {
  if ('paragraph' in block) return `<p>${textHtml(block.paragraph)}</p>`;
  if ('button' in block) {
    const url = escapeHtml(block.button.url);
    const button = `<a href="${url}" style="${STYLES.button}">${escapeHtml(block.button.label)}</a>`;
    return `<p>${button}</p>\n<p style="${STYLES.small}">${escapeHtml(write.text('mails.layout.linkHint'))}<br>${url}</p>`;
  }
  return `<table role="presentation" style="${STYLES.table}">${block.rows.map(rowHtml).join('\n')}</table>`;
}

function rowHtml({ label, detail, value }: Row): string {
  const what = `${textHtml(label)}${detail ? `<br><span style="${STYLES.small}">${escapeHtml(detail)}</span>` : ''}`;
  return `<tr><td style="${STYLES.cell}">${what}</td><td style="${STYLES.cell};text-align:right">${textHtml(value)}</td></tr>`;
}

const STYLES = {
  body: 'margin:0;padding:24px;background:#f4f5f7;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1f2933',
  card: 'max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px',
  table: 'width:100%;border-collapse:collapse;margin:16px 0',
  cell: 'padding:8px 4px;border-bottom:1px solid #d9dee4;vertical-align:top',
  button:
    'display:inline-block;padding:12px 20px;background:#0b5cab;color:#ffffff;border-radius:4px;text-decoration:none',
  small: 'font-size:13px;color:#52606d;overflow-wrap:anywhere',
};

function page(title: string, body: string, footer: string, locale: string): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="${STYLES.body}">
<div style="${STYLES.card}">
${body}
<p style="${STYLES.small}">${escapeHtml(footer)}</p>
</div>
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text in which the numbers of documents, orders and requests are not broken at their hyphens: US-2026-000001, R-31QVDQXCTF49. */
const textHtml = (text: string): string =>
  escapeHtml(text).replace(DOCUMENT_NUMBER, (number) => `<span style="white-space:nowrap">${number}</span>`);
const DOCUMENT_NUMBER = /\b[A-Z]{1,3}(?:-[A-Z0-9]{2,16}){1,3}\b/g;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
