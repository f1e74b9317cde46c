import type { OrderPlan } from '../orders';
import { selectRow, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { type PricedLine, type PricedQuoteLine, totalsOf, withPriceHold } from '../rules';
import { SubscriptionRow, termsOf } from '../subscriptions';
import type { QuoteFacts } from './facts';

interface PlanContext {
  facts: QuoteFacts;
  sentNet: number | undefined;
  named(subscriptionId: string): string[];
}

/**
 * What acceptance does at once: the lines of today, cancellations, and the withdrawal of a cancellation that a later renewal replaces
 * (F7). New terms come before cancellations, whatever the order of the lines: they would revive what was cancelled (H15).
 */
export async function planNow(
  tx: Tx,
  now: readonly PricedQuoteLine[],
  later: readonly PricedQuoteLine[],
  { facts, sentNet, named }: PlanContext,
): Promise<OrderPlan> {
  const items: OrderPlan['items'] = [];
  const lines: PricedLine[] = [];
  for (const { line, terms, lines: itsLines, segments } of now) {
    const subscriptionId = line.subscriptionId ?? newId('Subscription');
    const kind = line.kind === 'ADD' ? 'PURCHASE' : line.kind === 'CANCEL' ? 'CANCELLATION' : 'CHANGE';
    const kept = terms ?? (await currentTerms(tx, subscriptionId));
    const releaseSeatsOf = terms ? named(subscriptionId) : [];
    items.push({ kind, subscriptionId, terms: kept, convertsTo: null, segments, releaseSeatsOf });
    for (const its of itsLines) lines.push({ ...its, subscriptionId });
  }
  for (const { line } of later) {
    const subscription = facts.subscriptions.find(({ id }) => id === line.subscriptionId);
    if (line.kind !== 'RENEW' || subscription?.status !== 'PENDING_CANCELLATION') continue;
    const terms = await currentTerms(tx, subscription.id);
    items.push({
      kind: 'WITHDRAWAL',
      subscriptionId: subscription.id,
      terms,
      convertsTo: null,
      segments: [],
      releaseSeatsOf: [],
    });
  }
  const isLast = ({ kind }: OrderPlan['items'][number]) => kind === 'CANCELLATION';
  const inOrder = [...items.filter((item) => !isLast(item)), ...items.filter(isLast)];
  return { items: inOrder, ...settled(withPriceHold(lines, sentNet), facts) };
}

const settled = (lines: OrderPlan['lines'], facts: QuoteFacts): Pick<OrderPlan, 'lines' | 'totals'> => ({
  lines,
  totals: totalsOf(lines, facts),
});

async function currentTerms(tx: Tx, subscriptionId: string) {
  return termsOf((await selectRow(tx, SubscriptionRow, 'WHERE id = ?', [subscriptionId]))!);
}
