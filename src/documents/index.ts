export { documentLinks } from './documentLinks';
export {
  AccountDocumentsResolver,
  CreditNoteDocumentsResolver,
  DocumentResolver,
  InvoiceDocumentsResolver,
  PurchaseOrderDocumentsResolver,
} from './documents.resolver';
export { IssuedDocumentRow, type IssuedFormat, LinkSecretRow } from './entities';
export { type DocumentName, issuedFile, issuedName, readAttachment } from './files';
export { findAccountDocument } from './findAccountDocument';
export { requireForms } from './forms';
export { issueDocumentIn } from './issueDocument';
export { taxNotes, taxSums } from './lines';
export { linkSecret } from './linkSecret';
export { customerLines, sellerLines } from './party';
export type { Block, Cell, Labelled, Sheet } from './sheet';
export { Document } from './types';
