import { checkLedger } from '../../src/checkLedger';
import { type Buyer, given } from '../support/given';
import {
  advanceTo,
  balanceOf,
  buy,
  cancel,
  change,
  creditNotesOf,
  invoicesOf,
  ledgerOf,
  payInvoice,
  reactivate,
  replaceCard,
  schedulePrice,
  stateOfSubscription,
  subscribeNow,
  templatesTo,
  tryOut,
  withdraw,
} from '../support/lifecycle';
import { type Answer, ask, mailsTo } from '../support/people';
import { assign, holders } from '../support/seats';
import { describeWithApp } from '../support/suites';

/**
 * A French account with GoToMeeting Pro at 26.00 EUR a month or 249.60 a year per organizer, and GoToWebinar Starter at 80.00 a month,
 * before 20 % VAT.
 */
describeWithApp('a first year online', { now: '2026-01-05T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  /** GoToMeeting. */
  let meeting: string;
  /** GoToWebinar, bought in the second winter. */
  let webinar: string;
  const team = ['ada@team.example', 'grace@team.example'];

  beforeAll(async () => {
    buyer = await given.onlineAccount(app, { card: null });
  });

  const state = (id = meeting) => stateOfSubscription(app, buyer, id);
  const lastInvoice = async () => (await invoicesOf(app, buyer)).at(-1);
  const at = (day: string) => advanceTo(app, `${day}T09:00:00Z`);
  const mailbox = async () => {
    const response = await fetch(`${app.url}/sandbox/mailbox`);
    return ((await response.json()) as Answer[]).filter(({ to }) => to === buyer.contact.email);
  };

  test('5 January: a trial for three organizers; two seats are assigned', async () => {
    meeting = await tryOut(app, buyer, 'gotomeeting pro', { seats: 3 });
    await assign(app, buyer.contact, { subscriptionId: meeting, emails: team });
    expect(await state()).toBe('TRIALING: pro 3 trial 2026-01-05..2026-01-19, ends 2026-01-19');
    expect(await invoicesOf(app, buyer)).toEqual([]);
  });

  test('14 January, day nine: subscribe now, the seats are kept', async () => {
    await at('2026-01-14');
    await replaceCard(app, buyer, 'tok_visa');
    expect(await subscribeNow(app, buyer, meeting, { frequency: 'MONTHLY' })).toEqual([
      'CHARGE pro 3 2026-01-14..2026-02-14 78.00 + 15.60',
      'COMPLETED: total 93.60, due 93.60',
    ]);
    expect(await state()).toBe('ACTIVE: pro 3 MONTHLY 2026-01-14..2026-02-14, renews 2026-02-14');
    expect(await holders(app, meeting)).toEqual(team);
  });

  test('24 January: three seats to five; 21 of 31 days are credited and a new period starts', async () => {
    await at('2026-01-24');
    expect(await change(app, buyer, meeting, { seats: 5 })).toEqual([
      'CREDIT pro 3 2026-01-24..2026-02-14 -52.84 + -10.57 (C6: 78.00 x 21/31 = 52.83871)',
      'CHARGE pro 5 2026-01-24..2026-02-24 130.00 + 26.00',
      'COMPLETED: total 156.00, credit 63.41, due 92.59',
    ]);
    expect(await state()).toBe('ACTIVE: pro 5 MONTHLY 2026-01-24..2026-02-24, renews 2026-02-24');
  });

  test('24 February: the first renewal', async () => {
    await at('2026-02-24');
    expect(await lastInvoice()).toBe(
      '2026-02-24 PAID CHARGE pro 5 2026-02-24..2026-03-24 130.00 + 26.00: total 156.00, card 156.00',
    );
  });

  test('6 March: five seats to two; 18 of 28 days × 3/5 go to the balance', async () => {
    await at('2026-03-06');
    expect(await change(app, buyer, meeting, { seats: 2 })).toEqual([
      'CREDIT pro 3 2026-03-06..2026-03-24 -50.14 + -10.03 (C7: 130.00 x 18/28 = 50.142857)',
      'COMPLETED: total 0.00, credit 60.17, to balance 60.17, due 0.00',
    ]);
    expect(await state()).toBe('ACTIVE: pro 2 MONTHLY 2026-02-24..2026-03-24, renews 2026-03-24');
    expect(await balanceOf(app, buyer)).toBe('60.17');
  });

  test('24 March: the renewal uses the balance first', async () => {
    await at('2026-03-24');
    expect(await lastInvoice()).toBe(
      '2026-03-24 PAID CHARGE pro 2 2026-03-24..2026-04-24 52.00 + 10.40: total 62.40, balance 60.17, card 2.23',
    );
    expect(await balanceOf(app, buyer)).toBe('0.00');
  });

  test('10 April: monthly to annual; 14 of 31 days are credited', async () => {
    await at('2026-04-10');
    expect(await change(app, buyer, meeting, { frequency: 'ANNUAL' })).toEqual([
      'CREDIT pro 2 2026-04-10..2026-04-24 -23.48 + -4.70 (C6: 52.00 x 14/31 = 23.483871)',
      'CHARGE pro 2 2026-04-10..2027-04-10 499.20 + 99.84',
      'COMPLETED: total 599.04, credit 28.18, due 570.86',
    ]);
    expect(await state()).toBe('ACTIVE: pro 2 ANNUAL 2026-04-10..2027-04-10, renews 2027-04-10');
  });

  test('1 September: cancelled; 2 September: the cancellation is withdrawn', async () => {
    await at('2026-09-01');
    await cancel(app, buyer, meeting);
    expect(await state()).toBe('PENDING_CANCELLATION: pro 2 ANNUAL 2026-04-10..2027-04-10, ends 2027-04-10');
    await at('2026-09-02');
    await withdraw(app, buyer, meeting);
    expect(await state()).toBe('ACTIVE: pro 2 ANNUAL 2026-04-10..2027-04-10, renews 2027-04-10');
  });

  test('1 March: GoToWebinar beside it', async () => {
    await at('2027-03-01');
    webinar = await buy(app, buyer, { plan: 'gotowebinar starter', seats: 1 });
    expect(await state(webinar)).toBe('ACTIVE: starter 1 MONTHLY 2027-03-01..2027-04-01, renews 2027-04-01');
  });

  test('the year will cost 300.00 from 1 April on: announced 30 days before the renewal, 11 March', async () => {
    await schedulePrice(app, 'gotomeeting pro', { frequency: 'ANNUAL', amount: '300.00', validFrom: '2027-04-01' });
    await at('2027-03-10');
    expect(await templatesTo(app, buyer.contact)).not.toContain('priceChange');
    await at('2027-03-11');
    expect(await mailsTo(app, buyer.contact.email)).toContainEqual(
      expect.objectContaining({
        template: 'priceChange',
        data: expect.objectContaining({ unitPriceBefore: 24_960, unitPriceAfter: 30_000, renewsOn: '2027-04-10' }),
      }),
    );
  });

  test('10 April: the renewal is declined, access is kept', async () => {
    await at('2027-04-09');
    await replaceCard(app, buyer, 'tok_declined');
    await at('2027-04-10');
    expect(await lastInvoice()).toBe(
      '2027-04-10 OPEN CHARGE pro 2 2027-04-10..2028-04-10 600.00 + 120.00: total 720.00, open 720.00',
    );
    expect(await state()).toBe('PAST_DUE: pro 2 ANNUAL 2027-04-10..2028-04-10, renews 2028-04-10');
  });

  test('13 April: the retry on the third day finds another card', async () => {
    await at('2027-04-12');
    expect(await state()).toMatch(/^PAST_DUE/);
    await replaceCard(app, buyer, 'tok_mastercard');
    await at('2027-04-13');
    expect(await lastInvoice()).toBe(
      '2027-04-10 PAID CHARGE pro 2 2027-04-10..2028-04-10 600.00 + 120.00: total 720.00, card 720.00',
    );
    expect(await state()).toBe('ACTIVE: pro 2 ANNUAL 2027-04-10..2028-04-10, renews 2028-04-10');
  });

  test('1 May: GoToWebinar is declined; 3 May: the open invoice is paid by another card', async () => {
    await replaceCard(app, buyer, 'tok_declined');
    await at('2027-05-03');
    expect(await state(webinar)).toMatch(/^PAST_DUE/);
    const document = `query ($id: ID!) { account(id: $id) { invoices(filter: { status: [OPEN] }) { nodes { id } } } }`;
    const { account } = await ask(app, buyer.contact.token, document, { id: buyer.accountId });
    const amount = { amount: '96.00', currency: 'EUR' };
    const paid = await payInvoice(app, buyer, account.invoices.nodes[0].id, { amount, oneTimeToken: 'tok_visa' });
    expect(paid).toMatchObject({ payment: { status: 'SUCCEEDED' }, invoice: { status: 'PAID' }, userErrors: [] });
    expect(await state(webinar)).toBe('ACTIVE: starter 1 MONTHLY 2027-05-01..2027-06-01, renews 2027-06-01');
  });

  test('5 May: cancelled; 1 June: expired, nothing is charged', async () => {
    await at('2027-05-05');
    await cancel(app, buyer, webinar);
    await at('2027-06-01');
    expect(await state(webinar)).toBe('EXPIRED (CANCELLED): starter 1 MONTHLY 2027-05-01..2027-06-01, ends 2027-06-01');
    expect(await lastInvoice()).toMatch(/^2027-05-01 PAID/);
  });

  test('10 June: reactivated on other terms', async () => {
    await replaceCard(app, buyer, 'tok_visa');
    await at('2027-06-10');
    expect(await reactivate(app, buyer, webinar, { plan: 'gotowebinar pro', frequency: 'MONTHLY' })).toEqual([
      'CHARGE pro 1 2027-06-10..2027-07-10 179.00 + 35.80',
      'COMPLETED: total 214.80, due 214.80',
    ]);
    expect(await state(webinar)).toBe('ACTIVE: pro 1 MONTHLY 2027-06-10..2027-07-10, renews 2027-07-10');
  });

  test('every invoice, credit note and movement of the balance', async () => {
    expect(await invoicesOf(app, buyer)).toEqual([
      '2026-01-14 PAID CHARGE pro 3 2026-01-14..2026-02-14 78.00 + 15.60: total 93.60, card 93.60',
      '2026-01-24 PAID CHARGE pro 5 2026-01-24..2026-02-24 130.00 + 26.00: total 156.00, balance 63.41, card 92.59',
      '2026-02-24 PAID CHARGE pro 5 2026-02-24..2026-03-24 130.00 + 26.00: total 156.00, card 156.00',
      '2026-03-24 PAID CHARGE pro 2 2026-03-24..2026-04-24 52.00 + 10.40: total 62.40, balance 60.17, card 2.23',
      '2026-04-10 PAID CHARGE pro 2 2026-04-10..2027-04-10 499.20 + 99.84: total 599.04, balance 28.18, card 570.86',
      '2027-03-01 PAID CHARGE starter 1 2027-03-01..2027-04-01 80.00 + 16.00: total 96.00, card 96.00',
      '2027-04-01 PAID CHARGE starter 1 2027-04-01..2027-05-01 80.00 + 16.00: total 96.00, card 96.00',
      '2027-04-10 PAID CHARGE pro 2 2027-04-10..2028-04-10 600.00 + 120.00: total 720.00, card 720.00',
      '2027-05-01 PAID CHARGE starter 1 2027-05-01..2027-06-01 80.00 + 16.00: total 96.00, card 96.00',
      '2027-06-10 PAID CHARGE pro 1 2027-06-10..2027-07-10 179.00 + 35.80: total 214.80, card 214.80',
    ]);
    expect(await creditNotesOf(app, buyer)).toEqual([
      '2026-01-24 CREDIT pro 3 2026-01-24..2026-02-14 -52.84 + -10.57 (C6: 78.00 x 21/31 = 52.83871): total 63.41, balance 63.41',
      '2026-03-06 CREDIT pro 3 2026-03-06..2026-03-24 -50.14 + -10.03 (C7: 130.00 x 18/28 = 50.142857): total 60.17, balance 60.17',
      '2026-04-10 CREDIT pro 2 2026-04-10..2026-04-24 -23.48 + -4.70 (C6: 52.00 x 14/31 = 23.483871): total 28.18, balance 28.18',
    ]);
    expect(await ledgerOf(app, buyer)).toEqual([
      '63.41 -> 63.41',
      '-63.41 -> 0.00',
      '60.17 -> 60.17',
      '-60.17 -> 0.00',
      '28.18 -> 28.18',
      '-28.18 -> 0.00',
    ]);
    expect(await checkLedger(app.database)).toEqual([]);
  });

  test('the mails, in the order in which they were sent', async () => {
    const sent = await templatesTo(app, buyer.contact);
    expect(sent).toEqual([
      'orderConfirmation',
      'trialWelcome',
      'orderConfirmation',
      'assignYourSeats',
      'orderConfirmation',
      'renewalReceipt',
      'orderConfirmation',
      'renewalReceipt',
      'orderConfirmation',
      'cancellationConfirmed',
      'cancellationWithdrawn',
      'orderConfirmation',
      'annualRenewal',
      'priceChange',
      'renewalReceipt',
      'renewalDeclined',
      'renewalDeclined',
      'renewalReceipt',
      'renewalDeclined',
      'renewalDeclined',
      'renewalReceipt',
      'cancellationConfirmed',
      'subscriptionExpired',
      'orderConfirmation',
    ]);
    await app.runJobs();
    expect(await mailbox()).toHaveLength(sent.length);
  });
});
