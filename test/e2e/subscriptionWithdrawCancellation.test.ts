import { checkLedger } from '../../src/checkLedger';
import { type Buyer, given, ONE_SEAT } from '../support/given';
import {
  advanceTo,
  buy,
  cancel,
  invoicesOf,
  ONLY_THE_ONLINE_CONTACT,
  refusalsOf,
  SUBSCRIPTION_WITHDRAW,
  subscriptionOf,
  toldToOthers,
  tryOut,
  withdraw,
} from '../support/lifecycle';
import { ask, auditOf, customer, mailsTo } from '../support/people';
import { refusal } from '../support/refusal';
import { subscribed } from '../support/seats';
import { describeWithApp } from '../support/suites';

describeWithApp('subscriptionWithdrawCancellation', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let id: string;

  beforeAll(async () => {
    buyer = await given.onlineAccount(app);
    id = await buy(app, buyer, ONE_SEAT);
    await cancel(app, buyer, id);
  });

  const inputOf = async (subscriptionId: string) => {
    const { version } = await subscriptionOf(app, buyer.contact, subscriptionId);
    return { subscriptionId, expectedVersion: version };
  };

  test('who may: the contact of an online account, and nobody else', async () => {
    const corporate = await customer(app, 'CORPORATE', 'US');
    const theirs = { subscriptionId: await subscribed(app, corporate, 1), expectedVersion: 1 };
    const told = await toldToOthers(
      app,
      SUBSCRIPTION_WITHDRAW,
      { buyer, input: await inputOf(id) },
      { customer: corporate, input: theirs },
    );
    expect(told).toEqual(ONLY_THE_ONLINE_CONTACT);
  });

  test('another version was seen', async () => {
    const input = { subscriptionId: id, expectedVersion: 1 };
    const { subscriptionWithdrawCancellation: payload } = await ask(app, buyer.contact.token, SUBSCRIPTION_WITHDRAW, {
      input,
    });
    expect(payload).toMatchObject({
      subscription: { version: 2, status: 'PENDING_CANCELLATION' },
      userErrors: [{ code: 'STALE_VERSION', rule: 'L1' }],
    });
  });

  test('on the last day it can still be withdrawn: it renews as before (F2)', async () => {
    await advanceTo(app, '2026-06-30T21:59:00Z');
    const { subscription, userErrors } = await withdraw(app, buyer, id);
    expect(userErrors).toEqual([]);
    expect(subscription).toMatchObject({
      ...{ version: 3, termsVersion: 3, status: 'ACTIVE', renewsOn: '2026-07-01', endsOn: null },
      nextRenewal: { on: '2026-07-01', total: { amount: '31.20' } },
    });
    expect((await mailsTo(app, buyer.contact.email)).at(-1)).toMatchObject({
      template: 'cancellationWithdrawn',
      data: { renewsOn: '2026-07-01' },
    });
    expect(await auditOf(app, id)).toContainEqual({
      action: 'SUBSCRIPTION_WITHDRAW_CANCELLATION',
      actorId: buyer.contact.userId,
    });
    await advanceTo(app, '2026-07-01T09:00:00Z');
    expect(await invoicesOf(app, buyer)).toHaveLength(2);
  });

  test('where there is none to withdraw it is refused', async () => {
    const refused = await refusalsOf(app, buyer.contact, SUBSCRIPTION_WITHDRAW, await inputOf(id));
    expect(refused).toEqual([refusal('CANCELLATION_NOT_PENDING', 'F2')]);
    const trial = await tryOut(app, buyer, 'gotowebinar pro');
    const ofTrial = await refusalsOf(app, buyer.contact, SUBSCRIPTION_WITHDRAW, await inputOf(trial));
    expect(ofTrial).toEqual([refusal('CANCELLATION_NOT_PENDING', 'F2')]);
  });

  test('after the end it is too late: it must be reactivated (F4)', async () => {
    await cancel(app, buyer, id);
    await advanceTo(app, '2026-08-01T09:00:00Z');
    const refused = await refusalsOf(app, buyer.contact, SUBSCRIPTION_WITHDRAW, await inputOf(id));
    expect(refused).toEqual([refusal('SUBSCRIPTION_EXPIRED', 'F4')]);
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
