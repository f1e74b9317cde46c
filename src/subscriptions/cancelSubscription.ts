import { recordAudit } from '../audit';
import { issuedName } from '../documents';
import type { Caller } from '../identity';
import { type Database, type Tx, updateRow } from '../platform/database';
import { planNext } from '../renewals';
import { dateIn, decideCancellation, decideWithdrawal, enforce } from '../rules';
import { SubscriptionRow } from './entities';
import { expireUnpaid } from './expireUnpaid';
import { tell } from './mailContact';
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
      await tell(tx, account, subscription, 'cancellationConfirmed', facts);
    }
    await planNext(tx, account, [subscription.id]);
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
  await tell(tx, account, subscription, 'cancellationConfirmed', facts, documents);
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
