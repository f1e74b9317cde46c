import { AccountRow, lockAccounts } from '../accounts';
import { recordAudit } from '../audit';
import { allCatalogueFacts, type CatalogueFacts } from '../catalog';
import { findRow, findRows, getRow, type Tx } from '../platform/database';
import type { Deps } from '../platform/deps';
import { finish, type JobRow } from '../platform/jobs';
import { cancellableUntil, Days, type DueEvent, dateIn, EVENT_ORDER } from '../rules';
import { changeSubscription, expireUnpaid, mailContact, ownersOf, SubscriptionRow } from '../subscriptions';
import { announceRenewal } from './announceRenewal';
import { retryPayment } from './dunning';
import { nextEventOf, priceRiseOf } from './nextEvent';
import { renewSubscriptions } from './renewSubscriptions';
import { endOrConvertTrial, remindOfTrialEnd } from './trials';

/**
 * The clock's turn for some subscriptions: renewals, ends, retries and reminders that are due, in one transaction for all of them. What is
 * due follows from each subscription as it is once its account is locked, so running it twice, in two processes, or after a crash
 * or a pause does each thing once. After a pause of months each missed period is renewed, one after the other (F5). Ends come
 * before renewals, which may use the balance they return (C1).
 */
export async function advanceSubscriptions(deps: Pick<Deps, 'database'>, jobs: readonly JobRow[]): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const ids = jobs.map(({ subjectId }) => subjectId);
    const facts = { catalogue: await allCatalogueFacts(tx), days: new Days(tx.now) };
    const owners = await ownersOf(tx, ids);
    const accounts = await lockAccounts(tx, owners);
    const due = await dueEventsOf(tx, ids, accounts, facts);
    const ending = due.filter(({ event }) => EVENT_ORDER[event] < EVENT_ORDER.RENEWAL).map(({ id }) => id);
    for (const id of ending) await advance(tx, id, facts);
    const done = await renewAll(tx, due, ending.length > 0 ? await lockAccounts(tx, owners) : accounts, facts);
    for (const id of ids) if (!ending.includes(id) && !done.has(id)) await advance(tx, id, facts);
    await finish(tx, jobs);
  });
}

/** What is the same for all subscriptions of a transaction. */
interface Facts {
  catalogue: CatalogueFacts;
  days: Days;
}

/** What is due for a subscription today; null: nothing. */
function dueEvent(subscription: SubscriptionRow, account: AccountRow, { catalogue, days }: Facts): DueEvent | null {
  const next = nextEventOf(subscription, account, catalogue.prices);
  return next && next.on <= days.today(account.timeZone) ? next : null;
}

type Due = DueEvent & { id: string; subscription: SubscriptionRow };

async function dueEventsOf(
  tx: Tx,
  ids: readonly string[],
  accounts: ReadonlyMap<string, AccountRow>,
  facts: Facts,
): Promise<Due[]> {
  const rows = await findRows(tx, SubscriptionRow, ids);
  return rows.flatMap((subscription) => {
    const account = accounts.get(subscription.accountId)!;
    const due = dueEvent(subscription, account, facts);
    return due ? [{ ...due, id: subscription.id, subscription }] : [];
  });
}

/** The renewals among what is due, together: most of what the clock does. Answers the subscriptions for which that was all. */
async function renewAll(
  tx: Tx,
  due: readonly Due[],
  accounts: ReadonlyMap<string, AccountRow>,
  facts: Facts,
): Promise<Set<string>> {
  const requests = due
    .filter(({ event }) => event === 'RENEWAL')
    .map(({ subscription }) => ({ subscription, account: accounts.get(subscription.accountId)! }));
  const renewed = await renewSubscriptions(tx, requests, facts.catalogue, facts.days);
  const isDone = (subscription: SubscriptionRow) => {
    const account = accounts.get(subscription.accountId)!;
    return dueEvent(subscription, account, facts) === null;
  };
  return new Set(renewed.filter(isDone).map(({ id }) => id));
}

/** Whatever else is due, one event after the other, each decided on the subscription as the one before left it. */
async function advance(tx: Tx, id: string, facts: Facts): Promise<void> {
  for (;;) {
    const subscription = await findRow(tx, SubscriptionRow, id);
    if (!subscription) return;
    const account = await getRow(tx, AccountRow, subscription.accountId);
    const due = dueEvent(subscription, account, facts);
    if (!due) return tx.touched.addRow(SubscriptionRow, subscription);
    await perform(tx, due, account, subscription, facts);
  }
}

async function perform(
  tx: Tx,
  { event }: DueEvent,
  account: AccountRow,
  subscription: SubscriptionRow,
  { catalogue, days }: Facts,
): Promise<void> {
  switch (event) {
    case 'RENEWAL':
      await renewSubscriptions(tx, [{ account, subscription }], catalogue, days);
      return;
    case 'CANCELLATION':
      return expireCancelled(tx, account, subscription);
    case 'NON_PAYMENT':
      await expireUnpaid(tx, null, account, subscription, 'NON_PAYMENT');
      return mailContact(tx, account, subscription, 'subscriptionExpired', {
        ...{ endsOn: days.today(account.timeZone), reason: 'NON_PAYMENT', accountKind: account.kind },
      });
    case 'TRIAL_END':
      return endOrConvertTrial(tx, account, subscription);
    case 'RETRY':
      return retryPayment(tx, account, subscription);
    case 'TRIAL_REMINDER':
      return remindOfTrialEnd(tx, account, subscription);
    case 'RENEWAL_NOTICE':
      return announceRenewal(tx, account, subscription, catalogue.prices);
    case 'PRICE_NOTICE':
      return announcePrice(tx, account, subscription, catalogue);
  }
}

/** F1: the last day of a cancelled subscription is over. */
async function expireCancelled(tx: Tx, account: AccountRow, subscription: SubscriptionRow): Promise<void> {
  const { id, periodEnd, status } = subscription;
  const ended = { status: 'EXPIRED' as const, expiryReason: 'CANCELLED' as const };
  await changeSubscription(tx, subscription, ended);
  const record = { accountId: account.id, action: 'subscription.expire', subjectId: id, rule: 'F1' };
  await recordAudit(tx, null, { ...record, before: { status }, after: ended });
  const facts = { endsOn: periodEnd, reason: 'CANCELLED' as const, accountKind: account.kind };
  await mailContact(tx, account, subscription, 'subscriptionExpired', facts);
}

/** B6: a renewal to come costs more. A7, F7: a corporate account cancels by a quote, in time. */
async function announcePrice(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  catalogue: CatalogueFacts,
): Promise<void> {
  const {
    on: renewsOn,
    from: unitPriceBefore,
    price: unitPriceAfter,
  } = priceRiseOf(subscription, account, catalogue.prices)!;
  await changeSubscription(tx, subscription, { announcedPrice: unitPriceAfter });
  const frequency = subscription.frequency!;
  const cancelBy = cancellableUntil(frequency, renewsOn, dateIn(tx.now, account.timeZone));
  const prices = { currency: account.currency, unitPriceBefore, unitPriceAfter };
  const facts = { accountKind: account.kind, frequency, ...prices, renewsOn, cancelBy };
  await mailContact(tx, account, subscription, 'priceChange', facts);
}
