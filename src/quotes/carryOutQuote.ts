import type { AccountRow } from '../accounts';
import type { Caller } from '../identity';
import { executeOrder, OrderEffectRow, OrderRow, writeOrder } from '../orders';
import { insertRows, type Tx, updateRow } from '../platform/database';
import { newId } from '../platform/ids';
import { boundVersion, isDueNow, type PricedQuoteLine, sentNetOf, sum } from '../rules';
import { noteAgreed } from './agreements';
import { failOutdated, planEffects } from './effects';
import type { QuoteRow } from './entities';
import { type QuoteFacts, termsVersionsOf } from './facts';
import { planNow } from './planOrder';

/** D9: whose seats the contact gives up, by subscription. */
export type ReleaseSeats = { subscriptionId: string; emails: string[] }[] | null | undefined;

/** Those of one subscription. */
export const namedOf = (releaseSeats: ReleaseSeats, id: string): string[] =>
  releaseSeats?.find(({ subscriptionId }) => subscriptionId === id)?.emails ?? [];

/** What an accepted quote is carried out with. */
interface Accepted {
  priced: PricedQuoteLine[];
  facts: QuoteFacts;
  purchaseOrderId: string | null;
  isDueAtOnce: boolean;
  releaseSeats: ReleaseSeats;
}

/**
 * H10, H13: the order of an accepted quote: what is due now is executed, what lies ahead is kept on it as effects. What earlier quotes had agreed on
 * for terms that this moves cannot be carried out any more: the technician is told while there is time. Joins the acceptance's transaction, with the account locked.
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
  const named = (id: string) => namedNow(namedOf(releaseSeats, id), id, { now, later, facts });
  const plan = await planNow(tx, now, later, { facts, sentNet: sentNetOf(now, quote.sentAmounts), named });
  const confirmed = { source: 'QUOTE' as const, vatNumber: null, paymentMethodId: null };
  const order = await writeOrder(tx, caller, account, plan, facts, {
    ...confirmed,
    quoteId: quote.id,
    purchaseOrderId,
  });
  await executeOrder(tx, caller, account, order, null, isDueAtOnce ? facts.today : undefined);
  const effects = effectsOf(order, later, releaseSeats, await termsVersionsOf(tx, account.id));
  await insertRows(tx, OrderEffectRow, effects);
  if (effects.length > 0) await updateRow(tx, OrderRow, order.id, { status: 'SCHEDULED' });
  await planEffects(tx, account, effects);
  await noteAgreed(
    tx,
    account,
    priced.flatMap(({ line }) => line.subscriptionId ?? []),
  );
  await failOutdated(tx, account);
  return order;
}

/** D9: where a change of today is followed by a later one of the same quote, no more of those named lose their seats today than have to. */
function namedNow(
  named: string[],
  id: string,
  { now, later, facts }: Pick<Accepted, 'facts'> & Record<'now' | 'later', PricedQuoteLine[]>,
): string[] {
  const isOf = ({ line }: PricedQuoteLine) => line.subscriptionId === id;
  const subscription = facts.subscriptions.find((one) => one.id === id);
  const change = now.find(isOf);
  if (!subscription || !change || !later.some(isOf)) return named;
  return named.slice(0, Math.max(subscription.assignedTo.length - change.line.seats, 0));
}

/** H13, I5: what lies ahead, bound to the terms as acceptance leaves them. */
function effectsOf(
  { id: orderId, accountId, purchaseOrderId }: OrderRow,
  later: readonly PricedQuoteLine[],
  releaseSeats: ReleaseSeats,
  termsVersions: ReadonlyMap<string, number>,
): OrderEffectRow[] {
  return later.map(({ line, on: dueOn, lines }) => {
    const { id: quoteLineId, subscriptionId } = line;
    const charges = lines.filter(({ kind }) => kind === 'CHARGE');
    return {
      ...{ id: newId('OrderEffect'), orderId, accountId, quoteLineId, subscriptionId, purchaseOrderId, dueOn },
      ...{ status: 'SCHEDULED' as const, termsVersion: boundVersion(line, termsVersions) },
      total: sum(charges.map(({ amount, tax }) => amount + tax)),
      ...{ failure: null, abandonedBecause: null, executedOrderId: null },
      releaseSeatsOf: subscriptionId ? namedOf(releaseSeats, subscriptionId) : [],
    };
  });
}
