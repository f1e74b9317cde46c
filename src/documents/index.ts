export { documentLinks } from './documentLinks';
export {
  AccountDocumentsResolver,
  CreditNoteDocumentsResolver,
  DocumentResolver,
  InvoiceDocumentsResolver,
} from './documents.resolver';
export { IssuedDocumentRow, LinkSecretRow } from './entities';
export { linkSecret } from './linkSecret';
