import { placeholders, type Reader } from '../platform/database';
import { type Minor, minor, UNSETTLED_PAYMENT, ZERO } from '../rules';

/** What payments that are not settled yet will take of each invoice, minor units. */
export async function paymentsUnderWay(reader: Reader, invoiceIds: readonly string[]): Promise<Minor[]> {
  const rows = await reader.query(
    `SELECT invoice_id, SUM(amount) AS amount FROM payments
     WHERE invoice_id IN (${placeholders(invoiceIds)}) AND status IN (${placeholders(UNSETTLED_PAYMENT)}) GROUP BY invoice_id`,
    [...invoiceIds, ...UNSETTLED_PAYMENT],
  );
  const amounts = new Map(rows.map(({ invoice_id: id, amount }) => [id, minor(Number(amount))]));
  return invoiceIds.map((id) => amounts.get(id) ?? ZERO);
}

/** G5: those of the invoices of which a payment was taken back. */
export async function invoicesTakenBack(reader: Reader, invoiceIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (invoiceIds.length === 0) return new Set();
  const rows = await reader.query(
    `SELECT DISTINCT invoice_id FROM payments WHERE invoice_id IN (${placeholders(invoiceIds)}) AND status = 'REVERSED'`,
    [...invoiceIds],
  );
  return new Set(rows.map(({ invoice_id: id }) => String(id)));
}
