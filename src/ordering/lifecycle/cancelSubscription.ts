import { recordAudit } from '../../audit';
import type { Caller } from '../../identity';
import { type Database, type Tx, updateRow } from '../../platform/database';
import { dateIn, decideCancellation, decideWithdrawal, enforce } from '../../rules';
import { SubscriptionRow } from '../../subscriptions';
import { expireUnpaid } from './invoicePayments';
import { type OpenedSubscription, openSubscription } from './openSubscription';
import { planNext } from './schedule';
import { tell } from './tell';

interface Input {
  subscriptionId: string;
  expectedVersion: number;
}

/**
 * F1: stops the renewal; the subscription is usable until its period ends, without refund or credit. One that is past due ends at once (F6).
 * @throws Refused NOT_FOUND, role, STALE_VERSION, ORDER_PENDING, TRIAL_CAN_ONLY_CONVERT, ALREADY_CANCELLED, SUBSCRIPTION_EXPIRED
 */
export function cancelSubscription(deps: { database: Database }, caller: Caller, input: Input): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const opened = await openSubscription(tx, caller, input, 'SUBSCRIPTION_CANCEL');
    enforce(decideCancellation(opened.facts));
    const { account, subscription } = opened;
    if (opened.facts.status === 'PAST_DUE') await expireUnpaid(tx, caller, account, subscription, 'CANCELLED');
    else await setStatus(tx, caller, opened, 'PENDING_CANCELLATION', { action: 'SUBSCRIPTION_CANCEL', rule: 'F1' });
    const endsOn = opened.facts.status === 'PAST_DUE' ? dateIn(tx.now, account.timeZone) : subscription.periodEnd;
    await tell(tx, account, subscription, 'cancellationConfirmed', { endsOn });
    await planNext(tx, account, [subscription.id]);
  });
}

/**
 * F2: takes a pending cancellation back; the subscription renews as before.
 * @throws Refused NOT_FOUND, role, STALE_VERSION, ORDER_PENDING, SUBSCRIPTION_EXPIRED, CANCELLATION_NOT_PENDING
 */
export function withdrawCancellation(deps: { database: Database }, caller: Caller, input: Input): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const opened = await openSubscription(tx, caller, input, 'SUBSCRIPTION_WITHDRAW_CANCELLATION');
    enforce(decideWithdrawal(opened.facts));
    const { account, subscription } = opened;
    const audit = { action: 'SUBSCRIPTION_WITHDRAW_CANCELLATION', rule: 'F2' };
    await setStatus(tx, caller, opened, 'ACTIVE', audit);
    await tell(tx, account, subscription, 'cancellationWithdrawn', { renewsOn: subscription.periodEnd });
    await planNext(tx, account, [subscription.id]);
  });
}

async function setStatus(
  tx: Tx,
  caller: Caller,
  { account, subscription }: OpenedSubscription,
  status: 'ACTIVE' | 'PENDING_CANCELLATION',
  audit: { action: string; rule: string },
): Promise<void> {
  const { id, version, termsVersion, status: before } = subscription;
  await updateRow(tx, SubscriptionRow, id, { status, version: version + 1, termsVersion: termsVersion + 1 });
  const states = { before: { status: before }, after: { status } };
  await recordAudit(tx, caller, { accountId: account.id, subjectId: id, ...audit, ...states });
}
