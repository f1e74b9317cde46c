import type { AccountRow } from '../accounts';
import type { Caller } from '../identity';
import { addScheduledChanges, type OrderRow, type ScheduledChangeRow } from '../orders';
import type { Tx } from '../platform/database';
import { newId } from '../platform/ids';
import {
  add,
  boundVersion,
  isDueNow,
  type PricedQuoteLine,
  planQuote,
  releasedBeforeLater,
  sentNetOf,
  sum,
} from '../rules';
import { termsVersionsOf } from '../subscriptions';
import type { QuoteRow } from './entities';
import { executeQuoteOrder } from './executeQuoteOrder';
import type { QuoteFacts } from './facts';

/** D9: whose seats the contact gives up, by subscription. */
export type ReleaseSeats = { subscriptionId: string; emails: string[] }[] | null | undefined;

/** Those of one subscription, each once. */
export const releasedFrom = (releaseSeats: ReleaseSeats, id: string): string[] => [
  ...new Set((releaseSeats ?? []).flatMap(({ subscriptionId, emails }) => (subscriptionId === id ? emails : []))),
];

/** What an accepted quote is carried out with. */
interface Accepted {
  priced: PricedQuoteLine[];
  facts: QuoteFacts;
  purchaseOrderId: string | null;
  isDueAtOnce: boolean;
  releaseSeats: ReleaseSeats;
}

/**
 * H10, H13: the order of an accepted quote: what is due now is executed, what lies ahead is kept on it as scheduled changes. Joins the
 * acceptance's transaction, with the account locked.
 */
export async function carryOutQuote(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  quote: QuoteRow,
  { priced, facts, purchaseOrderId, isDueAtOnce, releaseSeats }: Accepted,
): Promise<OrderRow> {
  const now = priced.filter(isDueNow);
  const later = priced.filter((one) => !isDueNow(one));
  const releasedOf = (id: string) => releasedToday(releasedFrom(releaseSeats, id), id, { now, later, facts });
  const sentNet = sentNetOf(now, quote.sentAmounts);
  const plan = planQuote(now, later, { ...facts, sentNet, releasedOf, newId: () => newId('Subscription') });
  const order = await executeQuoteOrder(tx, caller, account, plan, facts, {
    ...{ quoteId: quote.id, purchaseOrderId, isDueAtOnce },
  });
  if (later.length === 0) return order;
  const effects = effectsOf(order, later, releaseSeats, await termsVersionsOf(tx, account.id));
  await addScheduledChanges(tx, effects);
  return order;
}

/** D9: who of those named loses a seat today. */
function releasedToday(
  named: string[],
  id: string,
  { now, later, facts }: Pick<Accepted, 'facts'> & Record<'now' | 'later', PricedQuoteLine[]>,
): string[] {
  const isOf = ({ line }: PricedQuoteLine) => line.subscriptionId === id;
  const subscription = facts.subscriptions.find((one) => one.id === id);
  const change = now.find(isOf);
  if (!subscription || !change || !later.some(isOf)) return named;
  return releasedBeforeLater(named, subscription.assignedTo.length, change.line.seats);
}

/** H13, I5: what lies ahead, bound to the terms as acceptance leaves them. */
function effectsOf(
  { id: orderId, accountId, purchaseOrderId }: OrderRow,
  later: readonly PricedQuoteLine[],
  releaseSeats: ReleaseSeats,
  termsVersions: ReadonlyMap<string, number>,
): ScheduledChangeRow[] {
  return later.map(({ line, on: dueOn, lines }) => {
    const { id: quoteLineId, subscriptionId } = line;
    const charges = lines.filter(({ kind }) => kind === 'CHARGE');
    return {
      ...{ id: newId('OrderEffect'), orderId, accountId, quoteLineId, subscriptionId, purchaseOrderId, dueOn },
      ...{ status: 'SCHEDULED' as const, termsVersion: boundVersion(line, termsVersions) },
      total: sum(charges.map(({ amount, tax }) => add(amount, tax))),
      ...{ failure: null, abandonedBecause: null, executedOrderId: null },
      releaseSeatsOf: subscriptionId ? releasedFrom(releaseSeats, subscriptionId) : [],
    };
  });
}
