import { AccountRow } from '../accounts';
import { balanceUsedAtIssue, InvoiceRow, linesOfInvoice } from '../invoicing';
import { paymentsStartedWith } from '../payments';
import { findRow, getRow, type Reader } from '../platform/database';
import { isAwaitedByOrder } from '../rules';
import type { InvoiceFacts } from './invoiceFacts';

/**
 * G1: what an invoice's document says, as it was when it was issued, whenever it is read: what is paid, credited or taken from the
 * balance later is not part of it. Null where there is no such invoice.
 */
export async function readInvoice(reader: Reader, id: string): Promise<InvoiceFacts | null> {
  const found = await findRow(reader, InvoiceRow, id);
  if (!found) return null;
  const lines = await linesOfInvoice(reader, id);
  const account = await getRow(reader, AccountRow, found.accountId);
  const used = await balanceUsedAtIssue(reader, found);
  const invoice = { ...found, fromBalance: used.fromBalance };
  const begun = await paymentsStartedWith(reader, found);
  return {
    ...{ invoice, lines, account, ownCredits: used.ownCredits },
    payments: begun.filter(({ purpose }) => isAwaitedByOrder(purpose)),
    // F5: a renewal is invoiced and charged at once. A card that pays an accepted quote is the contact's own doing.
    charging: begun.find(({ purpose }) => purpose === 'INVOICE') ?? null,
  };
}
