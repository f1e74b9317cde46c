import { AccountRow } from '../accounts';
import { balanceUsedAtIssue, InvoiceRow, linesOfInvoice } from '../invoicing';
import { OrderRow } from '../orders';
import { PaymentRow, paymentsStartedWith } from '../payments';
import { findRow, getRow, type Reader } from '../platform/database';
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
  const payments = await paymentsStartedWith(reader, found);
  return { invoice, lines, account, ownCredits: used.ownCredits, ...(await atIssue(reader, found, payments)) };
}

/** F5, D4: a renewal is invoiced and then charged; any other invoice is issued once its payment has come in. */
async function atIssue(reader: Reader, { orderId, createdAt }: InvoiceRow, started: PaymentRow[]) {
  const { source } = await getRow(reader, OrderRow, orderId);
  if (source === 'RENEWAL') return { payments: [], charging: started[0] ?? null };
  const paid = started.filter(({ settledAt, status }) => {
    const cameIn = status === 'SUCCEEDED' || status === 'REFUNDED' || status === 'REVERSED';
    return cameIn && settledAt !== null && settledAt <= createdAt;
  });
  return { payments: paid, charging: null };
}
