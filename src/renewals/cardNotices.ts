import { type AccountRow, type Consequence, underLock } from '../accounts';
import { getUser } from '../identity';
import { linkTo, queueEmail } from '../notifications';
import { defaultMethodsOf, noteExpiryNotice, PaymentMethodRow } from '../payments';
import type { Tx } from '../platform/database';
import type { Deps } from '../platform/deps';
import { type JobRow, scheduleAll, unscheduleAll } from '../platform/jobs';
import { EVENT_ORDER, lastDayOfCard, nextCardNotice, type PlainDate } from '../rules';
import { nextRenewalsOf, SubscriptionRow } from '../subscriptions';

/** Kind of job: what the clock says about a default card that expires. The subject is the payment method. */
export const ANNOUNCE_CARD_EXPIRY = 'paymentMethod.expiring';

/** F9: when it is announced that a default card expires follows from the card, and from what is renewed with it, as they are. */
export const clockFollowsCard: Consequence = {
  of: [PaymentMethodRow, SubscriptionRow],
  async settle(tx, touched) {
    const methods = await touched.rows(PaymentMethodRow);
    const subscriptions = await touched.rows(SubscriptionRow);
    const accounts = await touched.accountsOf([...methods, ...subscriptions]);
    const online = [...accounts.values()].filter(({ kind }) => kind === 'ONLINE').map(({ id }) => id);
    const defaults = await defaultMethodsOf(tx, online);
    const renewals = await nextRenewalsOf(tx, online);
    const notices = defaults.map((method) => {
      const { timeZone } = accounts.get(method.accountId)!;
      const on = noticeOf(method, renewals.get(method.accountId) ?? null, touched.days.today(timeZone));
      return { method, timeZone, on };
    });
    const jobs = notices.flatMap(({ method, timeZone, on }) => {
      if (on === null) return [];
      const dueAt = touched.days.startOf(on, timeZone);
      return { kind: ANNOUNCE_CARD_EXPIRY, subjectId: method.id, dueAt, priority: EVENT_ORDER.PRICE_NOTICE };
    });
    await scheduleAll(tx, jobs);
    const planned = new Set(jobs.map(({ subjectId }) => subjectId));
    const idle = [...methods, ...defaults].map(({ id }) => id).filter((id) => !planned.has(id));
    await unscheduleAll(tx, ANNOUNCE_CARD_EXPIRY, [...new Set(idle)]);
  },
};

/**
 * F9: tells the billing contact that the default card expires before it is charged again. What is due follows from the rows once the account
 * is locked, so running it twice or late tells it once.
 */
export async function announceCardExpiry(deps: Pick<Deps, 'database'>, { subjectId }: JobRow): Promise<void> {
  await underLock(deps, [PaymentMethodRow, subjectId], async ({ tx, account, row: method, today }) => {
    const renewsOn = (await nextRenewalsOf(tx, [account.id])).get(account.id) ?? null;
    const on = method.defaultOf === null ? null : noticeOf(method, renewsOn, today);
    if (on === null || on > today) return tx.touched.addRow(PaymentMethodRow, method);
    await noteExpiryNotice(tx, method.id, today);
    await mailCardExpires(tx, account, method, renewsOn!);
  });
}

function noticeOf({ card, expiryNoticedOn }: PaymentMethodRow, renewsOn: PlainDate | null, today: PlainDate) {
  return nextCardNotice({ lastDay: card && lastDayOfCard(card), renewsOn, noticedOn: expiryNoticedOn }, today);
}

async function mailCardExpires(tx: Tx, account: AccountRow, method: PaymentMethodRow, renewsOn: PlainDate) {
  const { name, email, locale } = await getUser(tx, account.billingContactId);
  const { brand, last4 } = method.card!;
  await queueEmail(tx, {
    ...{ accountId: account.id, to: email, locale, template: 'cardExpires' },
    data: {
      ...{ name, accountName: account.name, url: linkTo(account.kind, 'account', account.id) },
      ...{ card: { brand, last4 }, lastDay: lastDayOfCard(method.card!), renewsOn },
    },
  });
}
