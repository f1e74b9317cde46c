import { checkLedger } from '../../src/checkLedger';
import { type Buyer, CART_ADD_TRIAL, given, planId } from '../support/given';
import {
  addChange,
  addTerms,
  advanceTo,
  cancel,
  invoicesOf,
  refusalsOf,
  replaceCard,
  SUBSCRIPTION_CANCEL,
  schedulePrice,
  setConversion,
  stateOfSubscription,
  subscribeNow,
  subscriptionOf,
  templatesTo,
  tryOut,
} from '../support/lifecycle';
import { type Answer, ask, mailsTo } from '../support/people';
import { refusal } from '../support/refusal';
import { assign, holders } from '../support/seats';
import { describeWithApp } from '../support/suites';

const PLAN = 'gotomeeting pro';
const BY_ITSELF = { convertAtEnd: true, frequency: 'MONTHLY' };
/** Two organizers of GoToMeeting Pro for a month in France. */
const CHARGE = 'CHARGE pro 2 2026-06-15..2026-07-15 52.00 + 10.40: total 62.40';

interface Options {
  /** null: no payment method. */
  card?: string | null;
  plan?: string;
  convertAtEnd?: boolean;
  frequency?: string;
}

interface Trial {
  buyer: Buyer;
  id: string;
}

describeWithApp('trials, from the first day to the last', { now: '2026-06-01T09:00:00Z' }, (app) => {
  const trials: Record<string, Trial> = {};

  const start = async (name: string, { card = 'tok_visa', plan = PLAN, ...more }: Options = {}) => {
    const buyer = await given.onlineAccount(app, { card });
    trials[name] = { buyer, id: await tryOut(app, buyer, plan, more) };
  };
  const stateOf = (name: string) => stateOfSubscription(app, trials[name]!.buyer, trials[name]!.id);
  const mailsOf = (name: string) => templatesTo(app, trials[name]!.buyer.contact);
  const invoices = (name: string) => invoicesOf(app, trials[name]!.buyer);
  const lastMail = async (name: string) => (await mailsTo(app, trials[name]!.buyer.contact.email)).at(-1)!;
  const at = (instant: string) => advanceTo(app, instant);

  beforeAll(async () => {
    await start('left alone', { card: null });
    await start('webinar', { card: null, plan: 'gotowebinar pro' });
    await start('converts', BY_ITSELF);
    await start('dearer', { plan: 'gototraining starter', ...BY_ITSELF });
    await start('declined', BY_ITSELF);
    await replaceCard(app, trials.declined!.buyer, 'tok_declined');
    await start('authenticates', { card: 'tok_authenticate', ...BY_ITSELF });
    await start('never authenticates', { card: 'tok_authenticate', ...BY_ITSELF });
    await start('no method', BY_ITSELF);
    await start('switched off', BY_ITSELF);
    await start('chosen later');
  });

  test('1 June: a trial costs nothing and runs for 14 days, GoToWebinar’s for 7; each is welcomed', async () => {
    expect(await stateOf('left alone')).toBe('TRIALING: pro 2 trial 2026-06-01..2026-06-15, ends 2026-06-15');
    expect(await stateOf('webinar')).toBe('TRIALING: pro 2 trial 2026-06-01..2026-06-08, ends 2026-06-08');
    expect(await stateOf('converts')).toBe('TRIALING: pro 2 trial 2026-06-01..2026-06-15, converts');
    expect(await mailsOf('left alone')).toEqual(['orderConfirmation', 'trialWelcome']);
    expect(await invoices('converts')).toEqual([]);
  });

  test('a trial cannot be changed or cancelled, nor tried or bought beside (E1, E4, D1)', async () => {
    const { buyer, id } = trials['left alone']!;
    const only = [{ code: 'TRIAL_CAN_ONLY_CONVERT' }];
    expect((await addChange(app, buyer, id, { seats: 3 })).userErrors).toMatchObject(only);
    expect((await cancel(app, buyer, id)).userErrors).toMatchObject(only);
    const input = { accountId: buyer.accountId, planId: await planId(app, 'gotomeeting plus'), seats: 1 };
    const again = await refusalsOf(app, buyer.contact, CART_ADD_TRIAL, input);
    expect(again).toEqual([refusal('TRIAL_ALREADY_USED', 'E1', ['planId'])]);
    const { account } = await ask(
      app,
      buyer.contact.token,
      `query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) { refusals { code } } } }`,
      { id: buyer.accountId, input: { kind: 'PURCHASE', planId: input.planId, seats: 1, frequency: 'MONTHLY' } },
    );
    expect(account.previewItem.refusals).toEqual(only);
  });

  test('a conversion can be chosen later, and its mail names it', async () => {
    const { buyer, id } = trials['chosen later']!;
    await setConversion(app, buyer, id, { convertAtEnd: true, frequency: 'ANNUAL' });
    expect(await stateOf('chosen later')).toMatch(/converts$/);
    expect((await subscriptionOf(app, buyer.contact, id)).nextRenewal).toEqual({
      ...{ on: '2026-06-15', total: { amount: '599.04' } },
      ...{ fromBalance: { amount: '0.00' }, due: { amount: '599.04' } },
    });
  });

  test('5 and 8 June: GoToWebinar’s trial is announced to end, and ends', async () => {
    await at('2026-06-05T09:00:00Z');
    expect(await lastMail('webinar')).toMatchObject({
      template: 'trialEnding',
      data: { trialEndsOn: '2026-06-08', conversion: null },
    });
    await at('2026-06-08T09:00:00Z');
    expect(await stateOf('webinar')).toBe('EXPIRED (TRIAL_ENDED): pro 2 trial 2026-06-01..2026-06-08, ends 2026-06-08');
    expect(await lastMail('webinar')).toMatchObject({ template: 'trialExpired', data: { reason: 'ENDED' } });
    expect(await invoices('webinar')).toEqual([]);
  });

  test('a price that will be valid on the day of the conversion is the one the mail names', async () => {
    await schedulePrice(app, 'gototraining starter', {
      frequency: 'MONTHLY',
      amount: '100.00',
      validFrom: '2026-06-15',
    });
    await at('2026-06-11T21:59:00Z');
    expect(await mailsOf('converts')).toEqual(['orderConfirmation', 'trialWelcome']);
    await at('2026-06-11T22:00:00Z');
    expect(await lastMail('converts')).toMatchObject({
      template: 'trialEnding',
      data: { trialEndsOn: '2026-06-15', conversion: { frequency: 'MONTHLY', currency: 'EUR', total: 6240 } },
    });
    expect(await lastMail('dearer')).toMatchObject({
      template: 'trialEnding',
      data: { conversion: { total: 24_000 } },
    });
    expect(await lastMail('chosen later')).toMatchObject({
      data: { conversion: { frequency: 'ANNUAL', total: 59_904 } },
    });
    expect(await lastMail('left alone')).toMatchObject({ template: 'trialEnding', data: { conversion: null } });
  });

  test('14 June: one conversion is switched off, one card is removed', async () => {
    await at('2026-06-14T09:00:00Z');
    const off = trials['switched off']!;
    expect((await setConversion(app, off.buyer, off.id, { convertAtEnd: false })).userErrors).toEqual([]);
    expect(await stateOf('switched off')).toMatch(/ends 2026-06-15$/);
    const document = `mutation ($id: ID!) { paymentMethodRemove(input: { paymentMethodId: $id }) { userErrors { code } } }`;
    const { buyer } = trials['no method']!;
    const { paymentMethodRemove } = await ask(app, buyer.contact.token, document, { id: buyer.cardId });
    expect(paymentMethodRemove.userErrors).toEqual([]);
  });

  test('15 June: what nobody chose to keep just ends', async () => {
    await at('2026-06-15T09:00:00Z');
    for (const name of ['left alone', 'switched off']) {
      expect(await stateOf(name)).toMatch(/^EXPIRED \(TRIAL_ENDED\)/);
      expect(await lastMail(name)).toMatchObject({ template: 'trialExpired', data: { reason: 'ENDED' } });
      expect(await invoices(name)).toEqual([]);
    }
  });

  test('15 June: what was to convert is charged that day’s price', async () => {
    expect(await stateOf('converts')).toBe('ACTIVE: pro 2 MONTHLY 2026-06-15..2026-07-15, renews 2026-07-15');
    expect(await invoices('converts')).toEqual([`2026-06-15 PAID ${CHARGE}, card 62.40`]);
    const sent = await lastMail('converts');
    expect(sent).toMatchObject({ template: 'trialConverted', data: { totals: { total: 6240, due: 6240 } } });
    expect(await invoices('dearer')).toEqual([
      '2026-06-15 PAID CHARGE starter 2 2026-06-15..2026-07-15 200.00 + 40.00: total 240.00, card 240.00',
    ]);
    expect(await invoices('chosen later')).toEqual([
      '2026-06-15 PAID CHARGE pro 2 2026-06-15..2027-06-15 499.20 + 99.84: total 599.04, card 599.04',
    ]);
  });

  test.each(['declined', 'no method'] as const)('15 June, %s: the trial expires and nothing is owed', async (name) => {
    expect(await stateOf(name)).toMatch(/^EXPIRED \(TRIAL_ENDED\)/);
    const said = {
      declined: {
        reason: 'PAYMENT_DECLINED',
        declined: { card: { brand: 'visa', last4: '9995' }, reason: 'insufficient_funds' },
      },
      'no method': { reason: 'NO_PAYMENT_METHOD', declined: null },
    }[name]!;
    expect(await lastMail(name)).toMatchObject({ template: 'trialExpired', data: said });
    expect(await invoices(name)).toEqual([]);
    const { buyer } = trials[name]!;
    const sql = "SELECT status FROM orders WHERE account_id = ? AND source = 'TRIAL_CONVERSION'";
    const orders = await app.database.query(sql, [buyer.accountId]);
    expect(orders.map(({ status }) => status)).toEqual(name === 'declined' ? ['FAILED'] : []);
  });

  test('15 June: a card that asks leaves the order pending; the trial goes on until the answer', async () => {
    const { buyer, id } = trials.authenticates!;
    expect(await lastMail('authenticates')).toMatchObject({ template: 'paymentNeedsYou', data: { due: 6240 } });
    expect(await stateOf('authenticates')).toMatch(/^TRIALING/);
    const pending = await addTerms(app, buyer, 'subscribeNow', id, { frequency: 'MONTHLY' });
    expect(pending.userErrors).toEqual([refusal('ORDER_PENDING', 'D10')]);
    const sql = "SELECT client_secret FROM payments WHERE account_id = ? AND status = 'ACTION_REQUIRED'";
    const [payment] = await app.database.query(sql, [buyer.accountId]);
    const form = { method: 'POST', body: new URLSearchParams({ answer: 'approve' }) };
    await fetch(`${app.url}/sandbox/authenticate/${payment!.client_secret}`, form);
    for (const event of app.events.splice(0)) await app.deliver(event);
    expect(await stateOf('authenticates')).toBe('ACTIVE: pro 2 MONTHLY 2026-06-15..2026-07-15, renews 2026-07-15');
    expect(await invoices('authenticates')).toEqual([`2026-06-15 PAID ${CHARGE}, card 62.40`]);
  });

  test('16 June: an answer that never came expires the trial after 24 hours', async () => {
    await at('2026-06-16T09:00:00Z');
    expect(await stateOf('never authenticates')).toMatch(/^EXPIRED \(TRIAL_ENDED\)/);
    expect(await mailsOf('never authenticates')).toEqual([
      'orderConfirmation',
      'trialWelcome',
      'trialEnding',
      'paymentNeedsYou',
      'trialExpired',
    ]);
    expect(await invoices('never authenticates')).toEqual([]);
  });

  test('20 June: subscribed to after its end, on other terms, with the seats kept (E3)', async () => {
    const { buyer, id } = trials['left alone']!;
    await at('2026-06-20T09:00:00Z');
    await replaceCard(app, buyer, 'tok_visa');
    const bought = await subscribeNow(app, buyer, id, { plan: 'gotomeeting starter', seats: 1, frequency: 'MONTHLY' });
    expect(bought).toEqual([
      'CHARGE starter 1 2026-06-20..2026-07-20 17.00 + 3.40',
      'COMPLETED: total 20.40, due 20.40',
    ]);
    expect(await stateOf('left alone')).toBe('ACTIVE: starter 1 MONTHLY 2026-06-20..2026-07-20, renews 2026-07-20');
  });

  test('seats of a trial are kept when it expires and when it is subscribed to; fewer seats name who loses theirs', async () => {
    const fresh = await given.onlineAccount(app);
    const trial = await tryOut(app, fresh, 'gotowebinar pro');
    const people = ['one@team.example', 'two@team.example'];
    await assign(app, fresh.contact, { subscriptionId: trial, emails: people });
    await at('2026-06-27T09:00:00Z');
    expect(await stateOfSubscription(app, fresh, trial)).toMatch(/^EXPIRED/);
    expect(await holders(app, trial)).toEqual(people);
    const fewer = { seats: 1, frequency: 'MONTHLY' as const };
    const refused = await addTerms(app, fresh, 'subscribeNow', trial, fewer);
    expect(refused.userErrors).toEqual([refusal('SEATS_STILL_ASSIGNED', 'D9', ['releaseSeatsOf'])]);
    const previewed = async (more: object) => {
      const document = `query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {
        totals { total { amount } } refusals { code field } } } }`;
      const input = { kind: 'SUBSCRIBE_NOW', subscriptionId: trial, ...fewer, ...more };
      return (await ask(app, fresh.contact.token, document, { id: fresh.accountId, input })).account.previewItem;
    };
    expect(await previewed({})).toEqual({
      totals: null,
      refusals: [{ code: 'SEATS_STILL_ASSIGNED', field: ['releaseSeatsOf'] }],
    });
    expect(await previewed({ releaseSeatsOf: [people[0]] })).toMatchObject({ refusals: [], totals: { total: {} } });
    await subscribeNow(app, fresh, trial, { ...fewer, releaseSeatsOf: [people[0]!] });
    expect(await holders(app, trial)).toEqual([people[1]]);
    expect(await templatesTo(app, { email: people[0]! })).toEqual(['seatAssigned', 'seatReleased']);
  });

  test('one trial per product ever: after it converted, and after it expired (E1)', async () => {
    for (const name of ['converts', 'declined']) {
      const { buyer } = trials[name]!;
      const input = { accountId: buyer.accountId, planId: await planId(app, 'gotomeeting starter'), seats: 1 };
      const refused = await refusalsOf(app, buyer.contact, CART_ADD_TRIAL, input);
      expect(refused).toEqual([refusal('TRIAL_ALREADY_USED', 'E1', ['planId'])]);
    }
  });

  test('an expired trial cannot be cancelled or have its conversion chosen', async () => {
    const { buyer, id } = trials.declined!;
    const { version } = await subscriptionOf(app, buyer.contact, id);
    const input = { subscriptionId: id, expectedVersion: version };
    const refused = await refusalsOf(app, buyer.contact, SUBSCRIPTION_CANCEL, input);
    expect(refused.map(({ code }: Answer) => code)).toEqual(['SUBSCRIPTION_EXPIRED']);
    expect((await setConversion(app, buyer, id, BY_ITSELF)).userErrors).toEqual([refusal('NOT_A_TRIAL', 'E2')]);
  });

  test('the books are sound', async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
