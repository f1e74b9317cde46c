import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { changesToComeOf, type ScheduledChangeRow, updateScheduledChange } from '../orders';
import type { Tx } from '../platform/database';
import { type PricedQuoteLine, replacesAgreedOn } from '../rules';
import type { QuoteRow } from './entities';
import type { QuoteFacts } from './facts';

/**
 * H13, H15: of two agreements about what becomes of a subscription on one day, the later one holds (see `replacesAgreedOn`). What is replaced is
 * given up, and says by which quote; its purchase order has that much left again.
 */
export async function abandonReplacedChanges(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  { number, revision }: QuoteRow,
  priced: readonly PricedQuoteLine[],
  { subscriptions }: QuoteFacts,
): Promise<void> {
  for (const one of priced) {
    const subscription = subscriptions.find(({ id }) => id === one.line.subscriptionId);
    const on = subscription && replacesAgreedOn(one, subscription);
    if (!subscription || !on) continue;
    const replaced = (await changesToComeOf(tx, [subscription.id])).filter(({ dueOn }) => dueOn === on);
    for (const effect of replaced) await abandon(tx, caller, account, effect, `${number} rev. ${revision}`);
  }
}

async function abandon(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  effect: ScheduledChangeRow,
  by: string,
): Promise<void> {
  await updateScheduledChange(tx, effect.id, { status: 'ABANDONED', abandonedBecause: by });
  const record = { accountId: account.id, action: 'order.effect', subjectId: effect.orderId, rule: 'H13' };
  await recordAudit(tx, caller, { ...record, after: { status: 'ABANDONED', dueOn: effect.dueOn, replacedBy: by } });
}
