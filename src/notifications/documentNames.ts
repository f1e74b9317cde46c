import type { AttachedDocument } from './entities';

/** The formats in which a document is kept as it was issued. */
export type IssuedFormat = 'HTML' | 'PDF';

export type FileFormat = IssuedFormat | 'CSV';

/** A document that can be asked for or attached: what it is about, and the name of its file, which ends in its format. */
export type DocumentName = AttachedDocument;

export const withEnding = (name: string, format: FileFormat) => `${name}.${format.toLowerCase()}`;

/** The file of an invoice or credit note. */
export function issuedName({ id, number }: { id: string; number: string }, format: IssuedFormat): DocumentName {
  return { subjectId: id, name: withEnding(number, format) };
}

/** What the name of a receipt's file ends in, before its format. */
const RECEIPT = '-receipt';

/** G2: the file of an invoice's receipt. */
export function receiptName({ id, number }: { id: string; number: string }, format: IssuedFormat): DocumentName {
  return { subjectId: id, name: withEnding(`${number}${RECEIPT}`, format) };
}

export const isReceipt = ({ name }: Pick<DocumentName, 'name'>): boolean =>
  name.slice(0, name.lastIndexOf('.')).endsWith(RECEIPT);

/** The file of a document that was issued by itself, such as a quote, by its id. */
export function issuedFile(documentId: string, name: string, format: IssuedFormat): DocumentName {
  return { subjectId: documentId, name: withEnding(name, format) };
}
