import { chargesOfInvoices, reissuesOf, toBalanceOfInvoices } from '../invoicing';
import type { Reader } from '../platform/database';
import { leftToCredit, type ReissueFacts } from '../rules';
import { subscriptionsWaiting } from '../subscriptions';

/** G10: what decides whether each invoice can be issued again, in the order of the ids; any number take the same few statements. */
export async function reissueFacts(reader: Reader, invoiceIds: readonly string[]): Promise<ReissueFacts[]> {
  const reissues = await reissuesOf(reader, invoiceIds);
  const charges = await chargesOfInvoices(reader, invoiceIds);
  const toBalance = await toBalanceOfInvoices(reader, invoiceIds);
  const waiting = await subscriptionsWaiting(
    reader,
    charges.flatMap(({ subscriptionId }) => subscriptionId ?? []),
  );
  return invoiceIds.map((id, place) => {
    const lines = charges.filter(({ invoiceId }) => invoiceId === id);
    const isOrderPending = lines.some(({ subscriptionId }) => subscriptionId !== null && waiting.has(subscriptionId));
    return { isReissued: reissues.has(id), isOrderPending, left: leftToCredit(lines), toBalance: toBalance[place]! };
  });
}

/** `reissueFacts` of one invoice. */
export async function reissueFactsOf(reader: Reader, invoiceId: string): Promise<ReissueFacts> {
  return (await reissueFacts(reader, [invoiceId]))[0]!;
}
