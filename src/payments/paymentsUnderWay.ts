import { placeholders, type Reader } from '../platform/database';
import { isUnsettled, type Minor, minor, type OpenInvoice, UNSETTLED_PAYMENT, ZERO } from '../rules';

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

/** C12: open invoices, and whether a payment of each is under way or disputed. What staff reversed has bounced for good. */
export async function invoicesInPayment<Invoice extends { id: string }>(
  reader: Reader,
  invoices: readonly Invoice[],
): Promise<(Invoice & Pick<OpenInvoice, 'isPaymentUnderWay' | 'isDisputed'>)[]> {
  if (invoices.length === 0) return [];
  const ids = invoices.map(({ id }) => id);
  const rows = await reader.query(
    `SELECT DISTINCT invoice_id, status FROM payments WHERE invoice_id IN (${placeholders(ids)})
     AND (status IN (${placeholders(UNSETTLED_PAYMENT)}) OR (status = 'REVERSED' AND gateway IS NOT NULL))`,
    [...ids, ...UNSETTLED_PAYMENT],
  );
  return invoices.map((invoice) => {
    const statuses = rows.filter(({ invoice_id: id }) => id === invoice.id).map(({ status }) => String(status));
    return { ...invoice, isPaymentUnderWay: statuses.some(isUnsettled), isDisputed: statuses.includes('REVERSED') };
  });
}
