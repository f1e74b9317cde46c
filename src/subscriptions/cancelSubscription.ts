import { inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { issuedName } from '../notifications';
import type { Database } from '../platform/database';
import { type Action, decideCancellation, decideWithdrawal, enforce, sum } from '../rules';
import { changeSubscription } from './changeSubscriptions';
import { SubscriptionRow } from './entities';
import { expireUnpaid } from './expireUnpaid';
import { statusOf } from './facts';
import { mailContact } from './mailContact';

interface Input {
  subscriptionId: string;
  expectedVersion: number;
}

type OpenedSubscription = Opened<SubscriptionRow>;

/**
 * F1: stops the renewal; the subscription is usable until its period ends, without refund or credit. One that is past due ends at once (F6).
 * @throws Refused NOT_FOUND, role, STALE_VERSION, ORDER_PENDING, TRIAL_CAN_ONLY_CONVERT, ALREADY_CANCELLED, SUBSCRIPTION_EXPIRED
 */
export function cancelSubscription(deps: { database: Database }, caller: Caller, input: Input): Promise<void> {
  const action = 'SUBSCRIPTION_CANCEL';
  return inAccount(deps, request(caller, action, input), async (opened) => {
    const { tx, account, row: subscription, today } = opened;
    const facts = statusOf(subscription, today);
    enforce(decideCancellation(facts));
    if (facts.status === 'PAST_DUE') return endNow(opened);
    await setStatus(opened, 'PENDING_CANCELLATION', { action, rule: 'F1' });
    const end = { endsOn: subscription.periodEnd, endedAtOnce: null };
    await mailContact(tx, account, subscription, 'cancellationConfirmed', end);
  });
}

/** F6: one that is past due is over today, and its open invoices are closed; the credit notes go with the mail that says so. */
async function endNow({ tx, caller, account, row: subscription, today: endsOn }: OpenedSubscription): Promise<void> {
  const closed = await expireUnpaid(tx, caller, account, subscription, 'CANCELLED');
  const invoices = closed.map(({ invoice, creditNote }) => ({
    ...{ invoiceNumber: invoice.number, creditNoteNumber: creditNote.number },
  }));
  const returned = sum(closed.map(({ creditNote }) => creditNote.toBalance));
  const facts = { endsOn, endedAtOnce: { invoices, returned, currency: account.currency } };
  const documents = closed.map(({ creditNote }) => issuedName(creditNote, 'PDF'));
  await mailContact(tx, account, subscription, 'cancellationConfirmed', facts, documents);
}

/**
 * F2: takes a pending cancellation back; the subscription renews as before.
 * @throws Refused NOT_FOUND, role, STALE_VERSION, ORDER_PENDING, SUBSCRIPTION_EXPIRED, CANCELLATION_NOT_PENDING
 */
export function withdrawCancellation(deps: { database: Database }, caller: Caller, input: Input): Promise<void> {
  const action = 'SUBSCRIPTION_WITHDRAW_CANCELLATION';
  return inAccount(deps, request(caller, action, input), async (opened) => {
    const { tx, account, row: subscription, today } = opened;
    enforce(decideWithdrawal(statusOf(subscription, today)));
    await setStatus(opened, 'ACTIVE', { action, rule: 'F2' });
    await mailContact(tx, account, subscription, 'cancellationWithdrawn', { renewsOn: subscription.periodEnd });
  });
}

function request(caller: Caller, action: Action, { subscriptionId, expectedVersion }: Input) {
  return { caller, of: [SubscriptionRow, subscriptionId], action, expectedVersion } as const;
}

async function setStatus(
  { tx, caller, account, row: subscription }: OpenedSubscription,
  status: 'ACTIVE' | 'PENDING_CANCELLATION',
  audit: { action: string; rule: string },
): Promise<void> {
  const { id, status: before } = subscription;
  await changeSubscription(tx, subscription, { status });
  const states = { before: { status: before }, after: { status } };
  await recordAudit(tx, caller, { accountId: account.id, subjectId: id, ...audit, ...states });
}
