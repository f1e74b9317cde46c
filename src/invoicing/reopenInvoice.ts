import type { AccountRow } from '../accounts';
import { type Reader, selectRows, type Tx, updateRow } from '../platform/database';
import { dateIn, type Minor, minor, type PlainDate, reopenedOn } from '../rules';
import { InvoiceRow } from './entities';
import { settleInvoice } from './issueDocuments';
import { OF_EXCESS } from './moveBalance';

/** G5: an invoice is open for more than it was; one that was settled and due is collected anew from today on. The account is locked. */
export async function reopenInvoice(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  change: Pick<InvoiceRow, 'paid'> | Pick<InvoiceRow, 'fromBalance'>,
): Promise<void> {
  const today = dateIn(tx.now, account.timeZone);
  const changed = { ...invoice, ...change };
  await settleInvoice(tx, changed);
  await updateRow(tx, InvoiceRow, invoice.id, { reopenedOn: reopenedOn(invoice, today) });
}

/**
 * G5: what of a payment is on the balance, or was spent from there: what it exceeded its invoice by, less what was taken back before. Minor
 * units.
 */
export async function excessOfPayment(reader: Reader, paymentId: string): Promise<Minor> {
  const [entry] = await reader.query(
    `SELECT SUM(amount) AS excess FROM balance_entries WHERE payment_id = ? AND ${OF_EXCESS}`,
    [paymentId],
  );
  return minor(Number(entry!.excess ?? 0));
}

/** The invoices of an account that the balance has paid something of, the latest first. */
export function invoicesPaidFromBalance(reader: Reader, accountId: string): Promise<InvoiceRow[]> {
  return selectRows(reader, InvoiceRow, 'WHERE account_id = ? AND from_balance > 0 ORDER BY id DESC', [accountId]);
}

/** G6: keeps the day for which an invoice was collected, or reminded of. */
export function markCollected(tx: Tx, { id }: InvoiceRow, collectedOn: PlainDate): Promise<void> {
  return updateRow(tx, InvoiceRow, id, { collectedOn });
}
