import { excessBefore, type KnownDocument, settledBefore } from '../invoicing';
import { PaymentRow, paidByInvoiceBefore } from '../payments';
import { findRows, type Reader } from '../platform/database';
import { type Minor, type PlainDate, subtract, ZERO } from '../rules';
import type { Span } from './statementSpan';

/** G13: an invoice on which something was open when a year was over. */
export interface OpenInvoice extends KnownDocument {
  dueOn: PlainDate;
  /** Minor units of `currency`. */
  openAmount: Minor;
}

/** G13: what was open of an account's invoices at the end of a span, by the books as they were then; the oldest first. */
export async function readOpenInvoices(
  reader: Reader,
  accountId: string,
  { until, ends }: Span,
  documents: ReadonlyMap<string, KnownDocument>,
): Promise<OpenInvoice[]> {
  const left = new Map([...documents.values()].map(({ id, total }): [string, Minor] => [id, total]));
  // What paid an invoice that was issued again later had paid the one before (G10).
  const take = (invoiceId: string | null, amount: Minor) => {
    const id = documents.get(invoiceId ?? '')?.id;
    if (id) left.set(id, subtract(left.get(id)!, amount));
  };
  const settled = await settledBefore(reader, accountId, { day: until, instant: ends });
  for (const { invoiceId, settled: amount } of settled) take(invoiceId, amount);
  for (const { invoiceId, paid } of await paidByInvoiceBefore(reader, accountId, ends)) take(invoiceId, paid);
  const excess = await excessBefore(reader, accountId, ends);
  for (const { id, invoiceId } of await findRows(reader, PaymentRow, [...excess.keys()]))
    take(invoiceId, subtract(ZERO, excess.get(id)!));
  // Under ids of later documents stand those that are here under their own.
  return [...documents]
    .flatMap(([id, document]) => (id === document.id ? document : []))
    .filter((document): document is KnownDocument & { dueOn: PlainDate } => document.dueOn !== null)
    .map((invoice) => ({ ...invoice, openAmount: left.get(invoice.id)! }))
    .filter(({ openAmount }) => openAmount > 0)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
