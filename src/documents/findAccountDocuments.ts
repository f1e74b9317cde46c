import type { AccountRow } from '../accounts';
import { findDocumentByNumber } from '../invoicing';
import { type DocumentName, issuedName } from '../notifications';
import type { Tx } from '../platform/database';
import { findProposedPurchaseOrder } from '../purchasing';
import { formsFor } from '../rules';
import type { Deps } from './deps';
import { purchaseOrderName, statementName, yearOfStatement } from './files';
import { hasStatement } from './statementSpan';

/**
 * J1, J2: a document or form of an account by the name that people give it: an invoice or credit note by its number, a form by its name
 * (W-9), a quote that was sent by its number and revision (Q-2026-000123-2), the accepted one by its number, with its certificate (H17), a purchase order that was
 * proposed by its number, a statement by its year (2026-statement); or by the name of its PDF file. Empty where the account has none of that name.
 */
export async function findAccountDocuments(
  tx: Tx,
  { findQuoteDocuments }: Pick<Deps, 'findQuoteDocuments'>,
  account: AccountRow,
  name: string,
): Promise<DocumentName[]> {
  const form = formsFor(account).find((one) => one.name === name || one.file === name);
  if (form) return [{ subjectId: account.id, name: form.file }];
  const wanted = name.replace(/\.pdf$/, '');
  const issued = await findDocumentByNumber(tx, account.id, wanted);
  if (issued) return [issuedName(issued, 'PDF')];
  const statement = findStatement(tx, account, wanted);
  if (statement) return [statement];
  const quoted = await findQuoteDocuments(tx, account.id, wanted);
  if (quoted.length > 0) return quoted;
  const purchaseOrder = await findPurchaseOrder(tx, account, wanted);
  return purchaseOrder ? [purchaseOrder] : [];
}

function findStatement({ now }: Tx, account: AccountRow, wanted: string): DocumentName | null {
  const year = yearOfStatement(wanted);
  return year !== null && hasStatement(account, year, now) ? statementName(account, year, 'PDF') : null;
}

/** I1: customers see a purchase order once it is proposed. */
async function findPurchaseOrder(tx: Tx, account: AccountRow, wanted: string): Promise<DocumentName | null> {
  const found = await findProposedPurchaseOrder(tx, account.id, wanted);
  return found && purchaseOrderName(found, 'PDF');
}
