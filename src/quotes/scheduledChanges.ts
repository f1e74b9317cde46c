import { type AccountRow, type Consequence, inAccount, type OpenedRow, underLock } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import {
  changesDueOn,
  changesToCome,
  OrderRow,
  rebindLaterChanges,
  ScheduledChangeRow,
  updateScheduledChange,
} from '../orders';
import { type Database, getRow, type Tx } from '../platform/database';
import type { Deps } from '../platform/deps';
import { newId } from '../platform/ids';
import type { JobRow } from '../platform/jobs';
import { usableForInvoice } from '../purchasing';
import {
  boundVersion,
  carriedOutOn,
  decideReason,
  decideScheduledChange,
  decideStillBound,
  decideStuckEffect,
  enforce,
  lineOnDay,
  type OrderPlan,
  type PlainDate,
  planQuote,
  type Refusal,
  sentNetOf,
} from '../rules';
import { SubscriptionRow, termsVersionsOf } from '../subscriptions';
import { QuoteLineRow, QuoteRow } from './entities';
import { executeQuoteOrder } from './executeQuoteOrder';
import { priceLines, type QuoteFacts, quoteFacts, toQuoteLine } from './facts';
import { purchaseOrdersOf } from './purchaseOrder';
import { mailScheduledChangeFailed } from './quoteMails';

/**
 * H13, H6: carries out what an accepted quote does on a date: all its effects of that date together, by one order with one invoice. Each is
 * checked again first; one that no longer can be is kept as FAILED, for the technician. Running it twice does it once.
 */
export async function executeScheduledChanges(
  deps: Pick<Deps, 'database'>,
  job: Pick<JobRow, 'subjectId'>,
): Promise<void> {
  await underLock(deps, [ScheduledChangeRow, job.subjectId], executeIn);
}

/** An effect with the line that it carries out, on its day. */
interface DueEffect {
  effect: ScheduledChangeRow;
  line: QuoteLineRow;
}

async function executeIn({
  tx,
  account,
  row: { orderId, dueOn },
  today,
}: OpenedRow<ScheduledChangeRow>): Promise<void> {
  if (dueOn > today) return;
  const due = await dueEffects(tx, orderId, dueOn);
  if (due.length === 0) return;
  const order = await getRow(tx, OrderRow, orderId);
  const facts = await quoteFacts(tx, account, tx.now);
  const possible: DueEffect[] = [];
  for (const one of due) {
    const { termsVersion, dueOn: on } = one.effect;
    const [failure] = decideScheduledChange({ ...toQuoteLine(one.line), termsVersion }, on, facts);
    if (failure) await failScheduledChange(tx, account, order, one.effect, failure);
    else possible.push(one);
  }
  if (possible.length > 0) await carryOut(tx, account, order, possible, facts);
}

async function dueEffects(tx: Tx, orderId: string, dueOn: PlainDate): Promise<DueEffect[]> {
  const effects = await changesDueOn(tx, orderId, dueOn);
  const found = await Promise.all(
    effects.map(async (effect) => {
      const line = await getRow(tx, QuoteLineRow, effect.quoteLineId);
      return { effect, line: lineOnDay(line, effect.dueOn) };
    }),
  );
  return found.sort((one, other) => one.line.position - other.line.position);
}

async function carryOut(
  tx: Tx,
  account: AccountRow,
  order: OrderRow,
  due: readonly DueEffect[],
  facts: QuoteFacts,
): Promise<void> {
  const quote = await getRow(tx, QuoteRow, order.quoteId!);
  const effects = due.map(({ effect }) => effect);
  const priced = priceLines(
    due.map(({ line }) => line),
    facts,
  );
  const releasedOf = (id: string) => effects.find(({ subscriptionId }) => subscriptionId === id)?.releaseSeatsOf ?? [];
  const sentNet = sentNetOf(priced, quote.sentAmounts);
  const plan = planQuote(priced, [], { ...facts, sentNet, releasedOf, newId: () => newId('Subscription') });
  for (const { id } of effects) await updateScheduledChange(tx, id, { status: 'DONE', failure: null });
  const purchaseOrderId = await purchaseOrderToDrawOn(tx, account, order, plan);
  const executed = await executeQuoteOrder(tx, null, account, plan, facts, { quoteId: quote.id, purchaseOrderId });
  for (const effect of effects) {
    await updateScheduledChange(tx, effect.id, { executedOrderId: executed.id });
    await rebindLaterChanges(tx, effect);
  }
}

/**
 * I5, I7: what was committed is drawn now; where nothing was, it is the purchase order of the subscriptions, as for a
 * renewal. Without a charge there is no invoice, and nothing to draw.
 */
async function purchaseOrderToDrawOn(
  tx: Tx,
  account: AccountRow,
  order: OrderRow,
  { items, lines, totals }: OrderPlan,
): Promise<string | null> {
  const charges = lines.filter(({ kind }) => kind === 'CHARGE');
  if (charges.length === 0) return order.purchaseOrderId;
  const changed = items.map(({ subscriptionId }) => subscriptionId);
  const ids = order.purchaseOrderId ? [order.purchaseOrderId] : await purchaseOrdersOf(tx, changed);
  const productIds = charges.map(({ productId }) => productId);
  return (await usableForInvoice(tx, ids, { account, productIds, total: totals.total }))[0] ?? null;
}

/**
 * H4, H13: marks scheduled changes FAILED whose subscription has moved on since, so that the technician can see to them before their day.
 */
export const outdatedChangesFail: Consequence = {
  of: [SubscriptionRow],
  async settle(tx, touched) {
    const accounts = await touched.accountsOf(await touched.rows(SubscriptionRow));
    const corporate = [...accounts.values()].filter(({ kind }) => kind === 'CORPORATE').map(({ id }) => id);
    const effects = await changesToCome(tx, corporate);
    for (const accountId of new Set(effects.map((effect) => effect.accountId))) {
      const ofAccount = effects.filter((effect) => effect.accountId === accountId);
      await failOutdatedOf(tx, accounts.get(accountId)!, ofAccount);
    }
  },
};

async function failOutdatedOf(tx: Tx, account: AccountRow, effects: readonly ScheduledChangeRow[]): Promise<void> {
  const current = await termsVersionsOf(tx, account.id);
  for (const effect of effects) {
    const line = await getRow(tx, QuoteLineRow, effect.quoteLineId);
    const [failure] = decideStillBound({ ...line, termsVersion: effect.termsVersion }, current);
    if (failure) await failScheduledChange(tx, account, await getRow(tx, OrderRow, effect.orderId), effect, failure);
  }
}

async function failScheduledChange(
  tx: Tx,
  account: AccountRow,
  order: OrderRow,
  effect: ScheduledChangeRow,
  failure: Refusal,
): Promise<void> {
  await updateScheduledChange(tx, effect.id, { status: 'FAILED', failure });
  const after = { status: 'FAILED', failure: failure.code };
  await recordAudit(tx, null, {
    accountId: account.id,
    action: 'order.effect',
    subjectId: order.id,
    rule: 'H13',
    after,
  });
  await mailScheduledChangeFailed(tx, account, order, effect, failure);
}

/**
 * H13: a technician has an effect that failed, or that nobody carried out on its day, tried again, against the terms as they are now: before its
 * day it is kept for that. What was agreed for a day that is over takes effect today (ours), so that nothing is billed for days on which
 * it was not there; what was agreed for the end of a period fails again once the next one has begun.
 * @returns id of the order
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, EFFECT_NOT_FAILED
 */
export function retryScheduledChange(
  deps: { database: Database },
  caller: Caller,
  { effectId }: { effectId: string },
): Promise<string> {
  const action = 'ORDER_EFFECT_RETRY';
  return inAccount(deps, { caller, of: [ScheduledChangeRow, effectId], action }, async (opened) => {
    const { tx, account, row: effect, today } = opened;
    enforce(decideStuckEffect(effect, today));
    const line = await getRow(tx, QuoteLineRow, effect.quoteLineId);
    const dueOn = carriedOutOn(line, effect.dueOn, today);
    const termsVersion = boundVersion(line, await termsVersionsOf(tx, account.id));
    const again = { ...effect, status: 'SCHEDULED' as const, failure: null, termsVersion, dueOn };
    await updateScheduledChange(tx, effect.id, again);
    await recordAudit(tx, caller, { accountId: account.id, action, subjectId: effect.orderId, rule: 'H13' });
    await executeIn({ ...opened, row: again });
    return effect.orderId;
  });
}

/**
 * H13: a technician gives an effect up that failed, or that nobody carried out on its day, with a reason; its purchase order has that much left again.
 * @returns id of the order
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, EFFECT_NOT_FAILED, INVALID_INPUT
 */
export function abandonScheduledChange(
  deps: { database: Database },
  caller: Caller,
  { effectId, reason }: { effectId: string; reason: string },
): Promise<string> {
  const action = 'ORDER_EFFECT_ABANDON';
  const request = { caller, of: [ScheduledChangeRow, effectId], action } as const;
  return inAccount(deps, request, async ({ tx, account, row: effect, today }) => {
    enforce(decideStuckEffect(effect, today));
    enforce(decideReason('reason', reason));
    await updateScheduledChange(tx, effect.id, { status: 'ABANDONED', abandonedBecause: reason });
    const record = { accountId: account.id, action, subjectId: effect.orderId, rule: 'H13' };
    await recordAudit(tx, caller, { ...record, after: { reason } });
    return effect.orderId;
  });
}
