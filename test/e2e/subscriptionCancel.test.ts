import { checkLedger } from '../../src/checkLedger';
import { type Buyer, given, ONE_SEAT, placeOrder, stateOf } from '../support/given';
import {
  act,
  addChange,
  advanceTo,
  buy,
  cancel,
  ONLY_THE_ONLINE_CONTACT,
  refusalsOf,
  replaceCard,
  SUBSCRIPTION_CANCEL,
  subscriptionOf,
  templatesTo,
  toldToOthers,
  tryOut,
} from '../support/lifecycle';
import { ask, auditOf, customer, mailsTo } from '../support/people';
import { refusal } from '../support/refusal';
import { assign, subscribed } from '../support/seats';
import { describeWithApp } from '../support/suites';

describeWithApp('subscriptionCancel', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let id: string;

  beforeAll(async () => {
    buyer = await given.onlineAccount(app);
    id = await buy(app, buyer, ONE_SEAT);
  });

  const inputOf = async (subscriptionId: string, of = buyer) => {
    const { version } = await subscriptionOf(app, of.contact, subscriptionId);
    return { subscriptionId, expectedVersion: version };
  };

  test('who may: the contact of an online account, and nobody else', async () => {
    const corporate = await customer(app, 'CORPORATE', 'US');
    const theirs = { subscriptionId: await subscribed(app, corporate, 1), expectedVersion: 1 };
    const told = await toldToOthers(
      app,
      SUBSCRIPTION_CANCEL,
      { buyer, input: await inputOf(id) },
      { customer: corporate, input: theirs },
    );
    expect(told).toEqual(ONLY_THE_ONLINE_CONTACT);
  });

  test.each([
    ['a subscription that there is not', 'sub_01h455vb4pex5vsknk084sn02q'],
    ['no subscription at all', 'nonsense'],
  ])('%s is not found', async (_what, subscriptionId) => {
    const refused = await refusalsOf(app, buyer.contact, SUBSCRIPTION_CANCEL, { subscriptionId, expectedVersion: 1 });
    expect(refused).toEqual([refusal('NOT_FOUND', 'L1')]);
  });

  test('another version was seen: the payload carries the subscription as it is', async () => {
    const input = { ...(await inputOf(id)), expectedVersion: 7 };
    const { subscriptionCancel } = await ask(app, buyer.contact.token, SUBSCRIPTION_CANCEL, { input });
    expect(subscriptionCancel).toMatchObject({
      subscription: { id, version: 1, status: 'ACTIVE' },
      userErrors: [{ code: 'STALE_VERSION', rule: 'L1', field: ['expectedVersion'] }],
    });
  });

  test('stops the renewal: full use until the end of the period, no refund, no credit (F1)', async () => {
    const money = await stateOf(app, buyer);
    const { subscription, userErrors } = await cancel(app, buyer, id);
    expect(userErrors).toEqual([]);
    expect(subscription).toMatchObject({
      ...{ id, version: 2, termsVersion: 2, status: 'PENDING_CANCELLATION', expiryReason: null },
      ...{
        renewsOn: null,
        endsOn: '2026-07-01',
        nextRenewal: null,
        period: { start: '2026-06-01', end: '2026-07-01' },
      },
    });
    expect(await stateOf(app, buyer)).toEqual({ ...money, subscriptions: ['PENDING_CANCELLATION'] });
    const emails = ['user@team.example'];
    expect((await assign(app, buyer.contact, { subscriptionId: id, emails })).userErrors).toEqual([]);
  });

  test('the mail names the end date, the audit trail who did it', async () => {
    expect((await mailsTo(app, buyer.contact.email)).at(-1)).toEqual({
      ...{ template: 'cancellationConfirmed', locale: 'en-GB' },
      data: expect.objectContaining({ productName: 'GoToMeeting', planName: 'Pro', endsOn: '2026-07-01' }),
    });
    expect((await auditOf(app, id))[0]).toEqual({ action: 'SUBSCRIPTION_CANCEL', actorId: buyer.contact.userId });
  });

  test('the second time it is ALREADY_CANCELLED, and a change needs it withdrawn (F1, F3)', async () => {
    const refused = await refusalsOf(app, buyer.contact, SUBSCRIPTION_CANCEL, await inputOf(id));
    expect(refused).toEqual([refusal('ALREADY_CANCELLED', 'F1')]);
    const changed = await addChange(app, buyer, id, { seats: 2 });
    expect(changed.userErrors).toEqual([refusal('CANCELLATION_PENDING', 'F3')]);
  });

  test('a trial can only be subscribed to (E4)', async () => {
    const trial = await tryOut(app, buyer, 'gotowebinar pro');
    const refused = await refusalsOf(app, buyer.contact, SUBSCRIPTION_CANCEL, await inputOf(trial));
    expect(refused).toEqual([refusal('TRIAL_CAN_ONLY_CONVERT', 'E4')]);
  });

  test('an order that is being paid goes first (D10)', async () => {
    const waiting = await given.onlineAccount(app);
    const changing = await buy(app, waiting, ONE_SEAT);
    await replaceCard(app, waiting, 'tok_authenticate');
    const { cart } = await addChange(app, waiting, changing, { seats: 2 });
    expect((await placeOrder(app, waiting, cart)).order.status).toBe('PENDING_PAYMENT');
    const refused = await refusalsOf(app, waiting.contact, SUBSCRIPTION_CANCEL, await inputOf(changing, waiting));
    expect(refused).toEqual([refusal('ORDER_PENDING', 'D10')]);
  });

  test('two at once: one cancels, the other saw another version', async () => {
    const other = await given.onlineAccount(app);
    const input = await inputOf(await buy(app, other, ONE_SEAT), other);
    const send = () => ask(app, other.contact.token, SUBSCRIPTION_CANCEL, { input });
    const answers = await Promise.all([send(), send()]);
    const codes = answers.map(({ subscriptionCancel }) => subscriptionCancel.userErrors[0]?.code ?? 'cancelled');
    expect(codes.sort()).toEqual(['STALE_VERSION', 'cancelled']);
    expect(await templatesTo(app, other.contact)).toEqual(['orderConfirmation', 'cancellationConfirmed']);
  });

  test('it expires when the day after its last day begins where the account is', async () => {
    await advanceTo(app, '2026-06-30T21:59:59Z');
    expect((await subscriptionOf(app, buyer.contact, id)).status).toBe('PENDING_CANCELLATION');
    await advanceTo(app, '2026-06-30T22:00:00Z');
    expect(await subscriptionOf(app, buyer.contact, id)).toMatchObject({
      ...{ status: 'EXPIRED', expiryReason: 'CANCELLED', endsOn: '2026-07-01', seatsAssigned: 1 },
    });
    expect((await templatesTo(app, buyer.contact)).at(-1)).toBe('subscriptionExpired');
    expect((await stateOf(app, buyer)).invoices).toEqual(['PAID']);
    const { userErrors } = await act(app, buyer.contact, SUBSCRIPTION_CANCEL, id);
    expect(userErrors).toEqual([refusal('SUBSCRIPTION_EXPIRED', 'F4')]);
  });

  test('the books are sound', async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
