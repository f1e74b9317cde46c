import { chargesOfInvoices, InvoiceRow } from '../invoicing';
import { paymentsUnderWay, refundableOf } from '../payments';
import { type Reader, selectByIds } from '../platform/database';
import { type CreditFacts, larger, type Minor, minor, subtract, ZERO } from '../rules';
import { subscriptionsWaiting } from '../subscriptions';

/** G9: what decides what can be credited of each invoice now, in the order of the ids; any number take the same few statements. */
export async function creditFacts(reader: Reader, invoiceIds: readonly string[]): Promise<CreditFacts[]> {
  const invoices = await selectByIds(reader, InvoiceRow, invoiceIds);
  const charges = await chargesOfInvoices(reader, invoiceIds);
  const underWay = await paymentsUnderWay(reader, invoiceIds);
  const refundable = await refundableOf(reader, invoiceIds);
  const waiting = await subscriptionsWaiting(
    reader,
    charges.flatMap(({ subscriptionId }) => subscriptionId ?? []),
  );
  return invoiceIds.map((id, place) => {
    const { currency, openAmount } = invoices[place]!;
    const lines = charges.filter(({ invoiceId }) => invoiceId === id);
    const open = larger(subtract(openAmount, underWay[place]!), ZERO);
    const isOrderPending = lines.some(({ subscriptionId }) => subscriptionId !== null && waiting.has(subscriptionId));
    return { currency, lines, open, refundable: refundable[place]!, isOrderPending };
  });
}

/** `creditFacts` of one invoice. */
export async function creditFactsOf(reader: Reader, invoiceId: string): Promise<CreditFacts> {
  return (await creditFacts(reader, [invoiceId]))[0]!;
}

/** G9: what staff have credited of an invoice without anybody's approval. Minor units, with tax. */
export async function creditedWithoutApproval(reader: Reader, invoiceId: string): Promise<Minor> {
  const [row] = await reader.query(
    `SELECT COALESCE(SUM(total), 0) AS credited FROM invoice_credits
     WHERE invoice_id = ? AND status = 'ISSUED' AND decided_by_id IS NULL`,
    [invoiceId],
  );
  return minor(Number(row!.credited));
}
