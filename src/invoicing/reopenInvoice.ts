import type { AccountRow } from '../accounts';
import { getRow, placeholders, type Reader, type Tx, updateRow } from '../platform/database';
import { dateIn, type Minor, minor, type PlainDate, reopenedOn, sum } from '../rules';
import { InvoiceRow } from './entities';
import { OF_EXCESS } from './moveBalance';
import { settleInvoice } from './settleInvoice';

/**
 * G5: an invoice is open for more than it was, as the books say; one that was settled and due is collected anew from today on. The account is
 * locked.
 * @param paid what payments pay of it, where that has moved
 * @returns its number
 */
export async function reopenInvoice(tx: Tx, account: AccountRow, invoiceId: string, paid?: Minor): Promise<string> {
  const invoice = await getRow(tx, InvoiceRow, invoiceId);
  await settleInvoice(tx, invoiceId, paid);
  await updateRow(tx, InvoiceRow, invoiceId, { reopenedOn: reopenedOn(invoice, dateIn(tx.now, account.timeZone)) });
  return invoice.number;
}

/**
 * G5: what of payments is on the balance, or was spent from there: what they exceeded their invoices by, less what was taken back before. Minor
 * units.
 */
export async function excessOfPayments(reader: Reader, paymentIds: readonly string[]): Promise<Minor> {
  return sum([...(await excessByPayment(reader, paymentIds)).values()]);
}

/** `excessOfPayments` of each; those that have none are left out. */
export async function excessByPayment(
  reader: Reader,
  paymentIds: readonly string[],
): Promise<ReadonlyMap<string, Minor>> {
  if (paymentIds.length === 0) return new Map();
  const rows = await reader.query(
    `SELECT payment_id, SUM(amount) AS excess FROM balance_entries
     WHERE payment_id IN (${placeholders(paymentIds)}) AND ${OF_EXCESS} GROUP BY payment_id`,
    [...paymentIds],
  );
  return new Map(rows.map(({ payment_id: id, excess }) => [String(id), minor(Number(excess))]));
}

/** G6: keeps the day for which an invoice was collected, or reminded of. */
export function markCollected(tx: Tx, { id }: InvoiceRow, collectedOn: PlainDate): Promise<void> {
  return updateRow(tx, InvoiceRow, id, { collectedOn });
}
