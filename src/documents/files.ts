import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AccountRow } from '../accounts';
import type { Deps } from '../deps';
import type { CreditNoteRow, InvoiceRow } from '../invoicing';
import { selectRow } from '../platform/database';
import { typeOfId } from '../platform/ids';
import { taxFormsFor } from '../rules';
import type { IssuedFormat } from './entities';
import { renderHtml } from './html';
import { issuedDocument } from './issuedDocument';
import { renderPdf } from './pdf';
import { readStatement } from './statement';
import { statementCsv } from './statementCsv';
import { statementSheet } from './statementSheet';

export type Format = IssuedFormat | 'CSV';

/** A document that can be asked for: what it is about, and the name of its file, which ends in its format. */
export interface DocumentName {
  subjectId: string;
  name: string;
}

const MIME_TYPES: Readonly<Record<Format, string>> = {
  HTML: 'text/html; charset=utf-8',
  PDF: 'application/pdf',
  CSV: 'text/csv; charset=utf-8',
};

const formatOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toUpperCase() as Format;

export const mimeTypeOf = ({ name }: Pick<DocumentName, 'name'>): string => MIME_TYPES[formatOf(name)];

const withEnding = (name: string, format: Format) => `${name}.${format.toLowerCase()}`;

/** The file of an invoice or credit note. */
export function issuedName({ id, number }: InvoiceRow | CreditNoteRow, format: IssuedFormat): DocumentName {
  return { subjectId: id, name: withEnding(number, format) };
}

/** The file of an account's statement. */
export function statementName({ id }: AccountRow, year: number, format: Format): DocumentName {
  return { subjectId: id, name: withEnding(`statement-${year}`, format) };
}

/** J4: the files of the forms an account can download. */
export function taxFormNames(account: AccountRow): DocumentName[] {
  return taxFormsFor(account).map(({ file }) => ({ subjectId: account.id, name: file }));
}

/** The path of a document below the public URL. */
export const pathOf = ({ subjectId, name }: DocumentName): string => `/documents/${subjectId}/${name}`;

/** The bytes of a document and their SHA-256 in hexadecimal; null where there is none of that name. */
export async function openDocument(
  deps: Pick<Deps, 'database' | 'config'>,
  { subjectId, name }: DocumentName,
): Promise<{ content: Buffer; sha256: string } | null> {
  if (typeOfId(subjectId) === 'Account') return withHash(await openAccountFile(deps, subjectId, name));
  const issued = await issuedDocument(deps, subjectId, formatOf(name) as IssuedFormat);
  return issued && { content: Buffer.from(issued.contentBase64, 'base64'), sha256: issued.sha256 };
}

const withHash = (content: Buffer | null) =>
  content && { content, sha256: createHash('sha256').update(content).digest('hex') };

async function openAccountFile(
  { database, config }: Pick<Deps, 'database' | 'config'>,
  accountId: string,
  name: string,
): Promise<Buffer | null> {
  const account = await selectRow(database, AccountRow, 'WHERE id = ?', [accountId]);
  if (!account) return null;
  if (taxFormNames(account).some((form) => form.name === name)) return readFile(join(config.formsDir, name));
  const year = /^statement-(\d{4})\./.exec(name)?.[1];
  if (!year) return null;
  const statement = await readStatement(database, account, Number(year));
  if (formatOf(name) === 'CSV') return Buffer.from(statementCsv(statement));
  const sheet = statementSheet(statement);
  return formatOf(name) === 'PDF' ? renderPdf(sheet) : Buffer.from(renderHtml(sheet));
}
