export { loadBranding } from './branding';
export type { Deps as DocumentsDeps } from './deps';
export { documentLinks } from './documentLinks';
export {
  AccountDocumentsResolver,
  CreditNoteDocumentsResolver,
  DocumentResolver,
  InvoiceDocumentsResolver,
  PurchaseOrderDocumentsResolver,
} from './documents.resolver';
export { DocumentSheetRow, IssuedDocumentRow, LinkSecretRow } from './entities';
export { readAttachment } from './files';
export { findAccountDocuments } from './findAccountDocuments';
export { requireForms } from './forms';
export { issueDocumentIn, keepSheetIn } from './issueDocument';
export { taxNotes, taxSums } from './lines';
export { linkSecret } from './linkSecret';
export { customerLines, sellerLines } from './party';
export { stopTypesetter } from './pdf';
export type { Block, Cell, Labelled, Sheet } from './sheet';
export { Document } from './types';
