import { checkLedger } from '../../src/checkLedger';
import { type Buyer, given, ONE_SEAT } from '../support/given';
import {
  advanceTo,
  balanceOf,
  buy,
  change,
  invoicesOf,
  ledgerOf,
  replaceCard,
  stateOfSubscription,
  templatesTo,
} from '../support/lifecycle';
import { describeWithApp } from '../support/suites';

describeWithApp('the balance and a renewal that is past due (C8, F6)', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let monthly: string;
  let annual: string;

  beforeAll(async () => {
    buyer = await given.onlineAccount(app);
    monthly = await buy(app, buyer, ONE_SEAT);
    annual = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 3, frequency: 'ANNUAL' });
    await replaceCard(app, buyer, 'tok_declined');
    await advanceTo(app, '2026-07-01T12:00:00Z');
  });

  test('a credit that reaches the balance pays it, and the subscription is active again', async () => {
    expect(await stateOfSubscription(app, buyer, monthly)).toMatch(/^PAST_DUE/);
    expect(await change(app, buyer, annual, { seats: 2 })).toEqual([
      expect.stringContaining('C7: 748.80 x 335/365'),
      expect.stringContaining('COMPLETED: total 0.00, credit 274.90, to balance 274.90, due 0.00'),
    ]);
    expect(await stateOfSubscription(app, buyer, monthly)).toBe(
      'ACTIVE: pro 1 MONTHLY 2026-07-01..2026-08-01, renews 2026-08-01',
    );
    expect((await invoicesOf(app, buyer)).at(-1)).toMatch(/^2026-07-01 PAID .*balance 31\.20$/);
    expect(await ledgerOf(app, buyer)).toEqual(['274.90 -> 274.90', '-31.20 -> 243.70']);
    expect((await templatesTo(app, buyer.contact)).slice(-2)).toEqual(['orderConfirmation', 'renewalReceipt']);
  });

  test('nothing is charged for it any more, and the next renewal uses the balance as well', async () => {
    await advanceTo(app, '2026-08-01T12:00:00Z');
    expect(await balanceOf(app, buyer)).toBe('212.50');
    expect(await stateOfSubscription(app, buyer, monthly)).toMatch(/^ACTIVE/);
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
