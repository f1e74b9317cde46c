import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { issuedName } from '../notifications';
import type { Database, Tx } from '../platform/database';
import { dateIn, decideCancellation, decideWithdrawal, enforce } from '../rules';
import { changeSubscription } from './changeSubscriptions';
import { expireUnpaid } from './expireUnpaid';
import { mailContact } from './mailContact';
import { type OpenedSubscription, openSubscription } from './openSubscription';

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
    if (opened.facts.status === 'PAST_DUE') await endNow(tx, caller, opened);
    else {
      await setStatus(tx, caller, opened, 'PENDING_CANCELLATION', { action: 'SUBSCRIPTION_CANCEL', rule: 'F1' });
      const facts = { endsOn: subscription.periodEnd, endedAtOnce: null };
      await mailContact(tx, account, subscription, 'cancellationConfirmed', facts);
    }
  });
}

/** F6: one that is past due is over today, and its open invoices are closed; the credit notes go with the mail that says so. */
async function endNow(tx: Tx, caller: Caller, { account, subscription }: OpenedSubscription): Promise<void> {
  const closed = await expireUnpaid(tx, caller, account, subscription, 'CANCELLED');
  const endsOn = dateIn(tx.now, account.timeZone);
  const invoices = closed.map(({ invoice, creditNote }) => ({
    ...{ invoiceNumber: invoice.number, creditNoteNumber: creditNote.number },
  }));
  const returned = closed.reduce((sum, { creditNote }) => sum + creditNote.toBalance, 0);
  const facts = { endsOn, endedAtOnce: { invoices, returned, currency: account.currency } };
  const documents = closed.map(({ creditNote }) => issuedName(creditNote, 'PDF'));
  await mailContact(tx, account, subscription, 'cancellationConfirmed', facts, documents);
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
    await mailContact(tx, account, subscription, 'cancellationWithdrawn', { renewsOn: subscription.periodEnd });
  });
}

async function setStatus(
  tx: Tx,
  caller: Caller,
  { account, subscription }: OpenedSubscription,
  status: 'ACTIVE' | 'PENDING_CANCELLATION',
  audit: { action: string; rule: string },
): Promise<void> {
  const { id, status: before } = subscription;
  await changeSubscription(tx, subscription, { status });
  const states = { before: { status: before }, after: { status } };
  await recordAudit(tx, caller, { accountId: account.id, subjectId: id, ...audit, ...states });
}
