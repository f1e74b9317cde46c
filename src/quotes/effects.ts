import { type AccountRow, lockAccount, openAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Deps } from '../deps';
import type { Caller } from '../identity';
import { executeOrder, type OrderPlan, OrderRow, writeOrder } from '../ordering';
import { type Database, selectRow, selectRows, type Tx, updateRow } from '../platform/database';
import { type JobRow, scheduleAll } from '../platform/jobs';
import { canDrawOn } from '../purchasing';
import {
  dateIn,
  decideDueLine,
  decideFailedEffect,
  decideText,
  enforce,
  isOutdated,
  type Refusal,
  Refused,
  refuse,
  sentNetOf,
  startOfDay,
} from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { OrderEffectRow, QuoteLineRow, QuoteRow } from './entities';
import { priceLines, type QuoteFacts, quoteFacts, toQuoteLine } from './facts';
import { planNow } from './planOrder';
import { tellEffectFailed } from './tell';

/** Kind of job: an effect of an accepted quote falls due. The subject is the effect. */
export const EXECUTE_EFFECT = 'order.effect';

/** C1: dated effects come before what the clock does to subscriptions on the same day. */
const BEFORE_LIFECYCLE = 0;

/** Plans the effects of an accepted quote: each at 00:00 of the account's day. */
export async function planEffects(tx: Tx, account: AccountRow, effects: readonly OrderEffectRow[]): Promise<void> {
  const jobs = effects.map(({ id, dueOn }) => ({
    ...{ kind: EXECUTE_EFFECT, subjectId: id, priority: BEFORE_LIFECYCLE },
    dueAt: startOfDay(dueOn, account.timeZone),
  }));
  await scheduleAll(tx, jobs);
}

/**
 * H13, H6: carries out what an accepted quote does on a date: all its effects of that date together, by one order with one invoice. Each is
 * checked again first; one that no longer can be is kept as FAILED, for the technician. Running it twice does it once.
 */
export async function executeEffect(
  { database }: Pick<Deps, 'database'>,
  job: Pick<JobRow, 'subjectId'>,
): Promise<void> {
  const found = await selectRow(database, OrderEffectRow, 'WHERE id = ?', [job.subjectId]);
  if (found) await database.transaction((tx) => executeIn(tx, found));
}

async function executeIn(tx: Tx, { orderId, accountId, dueOn }: OrderEffectRow): Promise<void> {
  const account = await lockAccount(tx, accountId);
  const today = dateIn(tx.now, account.timeZone);
  const due = await selectRows(
    tx,
    OrderEffectRow,
    "WHERE order_id = ? AND due_on = ? AND status = 'SCHEDULED' ORDER BY id",
    [orderId, dueOn],
  );
  if (due.length === 0 || dueOn > today) return;
  const order = (await selectRow(tx, OrderRow, 'WHERE id = ?', [orderId]))!;
  const facts = await quoteFacts(tx, account, tx.now);
  const possible: OrderEffectRow[] = [];
  for (const effect of due) {
    const line = (await selectRow(tx, QuoteLineRow, 'WHERE id = ?', [effect.quoteLineId]))!;
    const failure = decideEffect(effect, line, facts);
    if (failure) await failEffect(tx, account, order, effect, failure);
    else possible.push(effect);
  }
  if (possible.length > 0) await carryOut(tx, account, order, possible, facts);
  await settleOrder(tx, order);
}

/** H4, H13: whether an effect can still be carried out. */
function decideEffect(
  { subscriptionId, termsVersion, dueOn }: OrderEffectRow,
  line: QuoteLineRow,
  facts: QuoteFacts,
): Refusal | null {
  if (isOutdated({ subscriptionId, termsVersion }, facts.termsVersions)) return refuse('QUOTE_OUTDATED', 'H4');
  return decideDueLine(toQuoteLine(line), facts, dueOn)[0] ?? null;
}

async function carryOut(
  tx: Tx,
  account: AccountRow,
  order: OrderRow,
  effects: readonly OrderEffectRow[],
  facts: QuoteFacts,
): Promise<void> {
  const quote = (await selectRow(tx, QuoteRow, 'WHERE id = ?', [order.quoteId]))!;
  const rows = await Promise.all(
    effects.map(async ({ quoteLineId }) => (await selectRow(tx, QuoteLineRow, 'WHERE id = ?', [quoteLineId]))!),
  );
  const priced = priceLines(
    rows.sort((one, other) => one.position - other.position),
    facts,
  );
  const named = (id: string) => effects.find(({ subscriptionId }) => subscriptionId === id)?.releaseSeatsOf ?? [];
  const plan = await planNow(tx, priced, [], { facts, sentNet: sentNetOf(priced, quote.sentAmounts), named });
  for (const { id } of effects) await updateRow(tx, OrderEffectRow, id, { status: 'DONE', failure: null });
  const purchaseOrderId = await drawnOn(tx, account, order, plan);
  const placed = {
    source: 'QUOTE' as const,
    vatNumber: null,
    paymentMethodId: null,
    quoteId: quote.id,
    purchaseOrderId,
  };
  const executed = await writeOrder(tx, null, account, plan, facts, placed);
  await executeOrder(tx, null, account, executed, null);
  for (const { id } of effects) await updateRow(tx, OrderEffectRow, id, { executedOrderId: executed.id });
}

/** I5: what was committed is drawn now. Without a charge there is no invoice, and nothing to draw. */
async function drawnOn(
  tx: Tx,
  account: AccountRow,
  { purchaseOrderId }: OrderRow,
  { lines, totals }: OrderPlan,
): Promise<string | null> {
  const charges = lines.filter(({ kind }) => kind === 'CHARGE');
  if (!purchaseOrderId || charges.length === 0) return purchaseOrderId;
  const draw = { account, purchaseOrderId, productIds: charges.map(({ productId }) => productId), total: totals.total };
  return (await canDrawOn(tx, draw)) ? purchaseOrderId : null;
}

async function failEffect(
  tx: Tx,
  account: AccountRow,
  order: OrderRow,
  effect: OrderEffectRow,
  failure: Refusal,
): Promise<void> {
  await updateRow(tx, OrderEffectRow, effect.id, { status: 'FAILED', failure });
  const after = { status: 'FAILED', failure: failure.code };
  await recordAudit(tx, null, {
    accountId: account.id,
    action: 'order.effect',
    subjectId: order.id,
    rule: 'H13',
    after,
  });
  await tellEffectFailed(tx, account, order, effect, failure);
}

/** An order is done once none of its effects is still to come or waits for the technician. */
async function settleOrder(tx: Tx, order: OrderRow): Promise<void> {
  const [open] = await tx.query(
    "SELECT id FROM order_effects WHERE order_id = ? AND status IN ('SCHEDULED', 'FAILED') LIMIT 1",
    [order.id],
  );
  const status = open ? 'SCHEDULED' : 'COMPLETED';
  await updateRow(tx, OrderRow, order.id, { status, version: order.version + 1 });
}

async function openEffect(
  tx: Tx,
  caller: Caller,
  effectId: string,
  action: 'ORDER_EFFECT_RETRY' | 'ORDER_EFFECT_ABANDON',
) {
  const found = await selectRow(tx, OrderEffectRow, 'WHERE id = ?', [effectId]);
  if (!found) throw new Refused(refuse('NOT_FOUND', 'L1'));
  const { account } = await openAccount(tx, caller, found.accountId, action);
  const effect = (await selectRow(tx, OrderEffectRow, 'WHERE id = ?', [effectId]))!;
  enforce(decideFailedEffect(effect.status === 'FAILED'));
  return { account, effect };
}

/**
 * H13: a technician has an effect that failed tried again, against the terms as they are now.
 * @returns id of the order
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, EFFECT_NOT_FAILED
 */
export function retryEffect(
  { database }: { database: Database },
  caller: Caller,
  { effectId }: { effectId: string },
): Promise<string> {
  return database.transaction(async (tx) => {
    const { account, effect } = await openEffect(tx, caller, effectId, 'ORDER_EFFECT_RETRY');
    const subscription =
      effect.subscriptionId && (await selectRow(tx, SubscriptionRow, 'WHERE id = ?', [effect.subscriptionId]));
    const termsVersion = subscription ? subscription.termsVersion : null;
    await updateRow(tx, OrderEffectRow, effect.id, { status: 'SCHEDULED', failure: null, termsVersion });
    await recordAudit(tx, caller, {
      accountId: account.id,
      action: 'ORDER_EFFECT_RETRY',
      subjectId: effect.orderId,
      rule: 'H13',
    });
    await executeIn(tx, effect);
    return effect.orderId;
  });
}

/**
 * H13: a technician gives an effect that failed up, with a reason; its purchase order has that much left again.
 * @returns id of the order
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, EFFECT_NOT_FAILED, INVALID_INPUT
 */
export function abandonEffect(
  { database }: { database: Database },
  caller: Caller,
  { effectId, reason }: { effectId: string; reason: string },
): Promise<string> {
  return database.transaction(async (tx) => {
    const { account, effect } = await openEffect(tx, caller, effectId, 'ORDER_EFFECT_ABANDON');
    enforce(decideText(['reason'], reason, { max: 1000, lines: true }));
    await updateRow(tx, OrderEffectRow, effect.id, { status: 'ABANDONED', abandonedBecause: reason });
    const order = (await selectRow(tx, OrderRow, 'WHERE id = ?', [effect.orderId]))!;
    const record = { accountId: account.id, action: 'ORDER_EFFECT_ABANDON', subjectId: effect.orderId, rule: 'H13' };
    await recordAudit(tx, caller, { ...record, after: { reason } });
    await settleOrder(tx, order);
    return effect.orderId;
  });
}
