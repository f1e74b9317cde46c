import { AccountRow } from '../accounts';
import { balanceUsedAtIssue, InvoiceRow, linesOfInvoice } from '../invoicing';
import { paymentsSettledBefore, paymentsStartedWith } from '../payments';
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
  // G10: what had paid the other one has paid this one.
  const reissued = found.reissueOf ? await getRow(reader, InvoiceRow, found.reissueOf) : null;
  const begun = await paymentsStartedWith(reader, found);
  return {
    ...{ invoice, lines, account, ownCredits: used.ownCredits },
    payments: reissued
      ? await paymentsSettledBefore(reader, found)
      : begun.filter(({ purpose }) => isAwaitedByOrder(purpose)),
    reissueOf: reissued?.number ?? null,
    // F5: a renewal is invoiced and charged at once. A card that pays an accepted quote is the contact's own doing.
    charging: begun.find(({ purpose }) => purpose === 'INVOICE') ?? null,
  };
}
