import { createHash } from 'node:crypto';
import { AccountRow } from '../accounts';
import type { AttachedDocument, Attachment } from '../notifications';
import { type DocumentName, type FileFormat, type IssuedFormat, isReceipt, withEnding } from '../notifications';
import { findRow } from '../platform/database';
import type { Deps } from '../platform/deps';
import { typeOfId } from '../platform/ids';
import { dateIn } from '../rules';
import { openForm } from './forms';
import { renderHtml } from './html';
import { issuedDocument } from './issuedDocument';
import { renderPdf } from './pdf';
import { purchaseOrderSheet } from './purchaseOrderSheet';
import { readPurchaseOrder } from './readPurchaseOrder';
import { readReceipt } from './readReceipt';
import { receiptSheet } from './receiptSheet';
import type { Sheet } from './sheet';
import { readStatement } from './statement';
import { statementCsv } from './statementCsv';
import { statementSheet } from './statementSheet';
import { hasStatement } from './statementSpan';

const MIME_TYPES: Readonly<Record<FileFormat, string>> = {
  HTML: 'text/html; charset=utf-8',
  PDF: 'application/pdf',
  CSV: 'text/csv; charset=utf-8',
};

const formatOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toUpperCase() as FileFormat;

export const mimeTypeOf = ({ name }: Pick<DocumentName, 'name'>): string => MIME_TYPES[formatOf(name)];

/** The file of a purchase order, as it is now: named after its number as far as a file can be, for that is the customer's own. */
export function purchaseOrderName(
  { id, number }: { id: string; number: string | null },
  format: IssuedFormat,
): DocumentName {
  const safe = (number ?? '').replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return { subjectId: id, name: withEnding(safe || id, format) };
}

/** The file of an account's statement: its year is its number. */
export function statementName({ id }: AccountRow, year: number, format: FileFormat): DocumentName {
  return { subjectId: id, name: withEnding(`${year}-statement`, format) };
}

/** The year of a statement by the name of its file, without the ending; under the name that messages from before attach it by, too. */
export function yearOfStatement(name: string): number | null {
  const [, year, before] = /^(?:(\d{4})-statement|statement-(\d{4}))$/.exec(name) ?? [];
  return year || before ? Number(year ?? before) : null;
}

/** The path of a document below the public URL. */
export const pathOf = ({ subjectId, name }: DocumentName): string => `/documents/${subjectId}/${name}`;

/** What documents are made with: the database, the folder of forms, and the day. */
export type DocumentDeps = Pick<Deps, 'database' | 'config' | 'clock'>;

/** The bytes of a document and their SHA-256 in hexadecimal; null where there is none of that name. */
export async function openDocument(
  deps: DocumentDeps,
  { subjectId, name }: DocumentName,
): Promise<{ content: Buffer; sha256: string } | null> {
  const type = typeOfId(subjectId);
  if (type === 'Account') return withHash(await openAccountFile(deps, subjectId, name));
  if (type === 'PurchaseOrder') return withHash(await openPurchaseOrder(deps, subjectId, formatOf(name)));
  if (type === 'Invoice' && isReceipt({ name })) return withHash(await openReceipt(deps, subjectId, formatOf(name)));
  const issued = await issuedDocument(deps, subjectId, formatOf(name) as IssuedFormat);
  return issued && { content: Buffer.from(issued.contentBase64, 'base64'), sha256: issued.sha256 };
}

/**
 * The file that goes with a mail; null: the receipt of an invoice of which something is open again by now.
 * @throws Error where there is no such document: the mail waits for it
 */
export async function readAttachment(deps: DocumentDeps, document: AttachedDocument): Promise<Attachment | null> {
  const opened = await openDocument(deps, document);
  if (!opened && isReceipt(document)) return null;
  if (!opened) throw new Error(`There is no document ${pathOf(document)}`);
  return { filename: document.name, contentType: mimeTypeOf(document), content: opened.content };
}

async function openPurchaseOrder(
  { database, clock }: DocumentDeps,
  id: string,
  format: FileFormat,
): Promise<Buffer | null> {
  const facts = await readPurchaseOrder(database, id, await clock.now(database));
  return facts && render(purchaseOrderSheet(facts), format);
}

async function openReceipt({ database }: DocumentDeps, invoiceId: string, format: FileFormat): Promise<Buffer | null> {
  const facts = await readReceipt(database, invoiceId);
  return facts && render(receiptSheet(facts), format);
}

const render = async (sheet: Sheet, format: FileFormat): Promise<Buffer> =>
  format === 'PDF' ? renderPdf(sheet) : Buffer.from(renderHtml(sheet));

const withHash = (content: Buffer | null) =>
  content && { content, sha256: createHash('sha256').update(content).digest('hex') };

async function openAccountFile(
  { database, config, clock }: DocumentDeps,
  accountId: string,
  name: string,
): Promise<Buffer | null> {
  const account = await findRow(database, AccountRow, accountId);
  if (!account) return null;
  const form = await openForm(config, account, name);
  if (form) return form;
  const year = yearOfStatement(name.slice(0, name.lastIndexOf('.')));
  const now = await clock.now(database);
  if (!year || !hasStatement(account, year, now)) return null;
  const today = dateIn(now, account.timeZone);
  const statement = await readStatement(database, account, year, today);
  if (formatOf(name) === 'CSV') return Buffer.from(statementCsv(statement));
  return render(statementSheet(statement), formatOf(name));
}
