import { PaymentMethodRow } from '../../src/payments';
import { updateRow } from '../../src/platform/database';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { type Buyer, given, ONE_SEAT, USER_ERRORS } from '../support/given';
import { advanceTo, buy, replaceCard } from '../support/lifecycle';
import { type Answer, ask, auditOf, type Customer, mailsTo } from '../support/people';

const REMOVE = `mutation ($input: PaymentMethodInput!) { paymentMethodRemove(input: $input) {
  account { paymentMethods { id isDefault card { last4 } } } ${USER_ERRORS} } }`;

describeOnEachEngine('the default payment method (F9)', (engine) => {
  let app: App;
  let buyer: Buyer;

  beforeEach(async () => {
    app = await startApp(engine, { now: '2026-06-01T09:00:00Z' });
    buyer = await given.onlineAccount(app);
  });
  afterEach(() => app.stop());

  /** Removes a method; answers the others by their last four digits, the default marked. */
  async function remove({ contact }: Customer, paymentMethodId: string): Promise<string[]> {
    const { paymentMethodRemove } = await ask(app, contact.token, REMOVE, { input: { paymentMethodId } });
    expect(paymentMethodRemove.userErrors).toEqual([]);
    const { paymentMethods } = paymentMethodRemove.account;
    return paymentMethods.map(({ isDefault, card }: Answer) => `${card.last4}${isDefault ? ' default' : ''}`);
  }
  const mailsOf = async ({ contact }: Customer, template: string) =>
    (await mailsTo(app, contact.email)).filter((mail) => mail.template === template).map(({ data }) => data);

  test('is the one that has been stored longest once it is removed; a mail and the trail say so', async () => {
    await replaceCard(app, buyer, 'tok_amex');
    const newest = await replaceCard(app, buyer, 'tok_mastercard');
    expect(await remove(buyer, newest)).toEqual(['4242 default', '0005']);
    const cards = { removed: { brand: 'mastercard', last4: '4444' }, next: { brand: 'visa', last4: '4242' } };
    expect(await mailsOf(buyer, 'defaultMethodReplaced')).toMatchObject([cards]);
    const trail = await auditOf(app, buyer.cardId!);
    expect(trail).toContainEqual({ action: 'PAYMENT_METHOD_MAKE_DEFAULT', actorId: buyer.contact.userId });
    await buy(app, buyer, ONE_SEAT);
    await advanceTo(app, '2026-07-01T12:00:00Z');
    expect(await mailsOf(buyer, 'renewalReceipt')).toMatchObject([{ paidWith: { last4: '4242' } }]);
  });

  test('stays what it is when another one is removed, and nobody is told', async () => {
    const second = await replaceCard(app, buyer, 'tok_amex');
    expect(await remove(buyer, buyer.cardId!)).toEqual(['0005 default']);
    expect(await remove(buyer, second)).toEqual([]);
    expect(await mailsOf(buyer, 'defaultMethodReplaced')).toEqual([]);
  });

  test('of a corporate account is nothing once it is removed (G4)', async () => {
    const corporate = await given.onlineAccount(app, { kind: 'CORPORATE' });
    const second = await given.card(app, corporate, 'tok_amex');
    expect(await remove(corporate, second)).toEqual(['4242']);
  });

  test('without any, a renewal says that there is none, and never that it was declined', async () => {
    await buy(app, buyer, ONE_SEAT);
    expect(await remove(buyer, buyer.cardId!)).toEqual([]);
    await advanceTo(app, '2026-07-16T12:00:00Z');
    const told = await mailsOf(buyer, 'renewalDeclined');
    expect(told.map(({ declined, retriesOn }) => [declined, retriesOn])).toEqual([
      ...['2026-07-02', '2026-07-04', '2026-07-06', '2026-07-08'].map((day) => [null, day]),
      [null, null],
    ]);
    const payments = await app.database.query('SELECT id FROM payments WHERE account_id = ?', [buyer.accountId]);
    expect(payments).toHaveLength(1);
  });

  test('that is declined is named, with the reason', async () => {
    await buy(app, buyer, ONE_SEAT);
    await replaceCard(app, buyer, 'tok_expired');
    await advanceTo(app, '2026-07-01T12:00:00Z');
    expect(await mailsOf(buyer, 'renewalDeclined')).toMatchObject([
      { declined: { card: { brand: 'visa', last4: '0069' }, reason: 'expired_card' } },
    ]);
  });

  test('is named before an annual renewal, with date and amount; once a year', async () => {
    await buy(app, buyer, { ...ONE_SEAT, frequency: 'ANNUAL' });
    await given.balance(app, buyer.accountId, 10_00);
    await advanceTo(app, '2027-05-01T12:00:00Z');
    expect(await mailsOf(buyer, 'annualRenewal')).toEqual([]);
    await advanceTo(app, '2027-05-02T12:00:00Z');
    expect(await mailsOf(buyer, 'annualRenewal')).toMatchObject([
      {
        ...{ renewsOn: '2027-06-01', frequency: 'ANNUAL', total: 299_52, fromBalance: 10_00, due: 289_52 },
        method: { card: { brand: 'visa', last4: '4242' } },
      },
    ]);
    await advanceTo(app, '2027-06-02T12:00:00Z');
    expect(await mailsOf(buyer, 'annualRenewal')).toHaveLength(1);
    expect(await mailsOf(buyer, 'renewalReceipt')).toMatchObject([{ totals: { due: 289_52 } }]);
  });

  test('that expires before the next renewal is announced 30 and 7 days before its last day', async () => {
    await buy(app, buyer, { ...ONE_SEAT, frequency: 'ANNUAL' });
    const expiring = await replaceCard(app, buyer, 'tok_amex');
    await app.database.transaction((tx) =>
      updateRow(tx, PaymentMethodRow, expiring, {
        card: { brand: 'amex', last4: '0005', expiryMonth: 9, expiryYear: 2026 },
      }),
    );
    const told = async () => mailsOf(buyer, 'cardExpires');
    await advanceTo(app, '2026-08-30T12:00:00Z');
    expect(await told()).toEqual([]);
    await advanceTo(app, '2026-08-31T12:00:00Z');
    const notice = { card: { brand: 'amex', last4: '0005' }, lastDay: '2026-09-30', renewsOn: '2027-06-01' };
    expect(await told()).toMatchObject([notice]);
    await advanceTo(app, '2026-10-05T12:00:00Z');
    expect(await told()).toMatchObject([notice, notice]);
  });

  test('is announced as soon as no renewal comes before it expires, and not once it is no default any more', async () => {
    const soon = { brand: 'visa', last4: '4242', expiryMonth: 6, expiryYear: 2026 };
    await app.database.transaction((tx) => updateRow(tx, PaymentMethodRow, buyer.cardId!, { card: soon }));
    await buy(app, buyer, ONE_SEAT);
    await advanceTo(app, '2026-06-02T12:00:00Z');
    expect(await mailsOf(buyer, 'cardExpires')).toMatchObject([{ lastDay: '2026-06-30', renewsOn: '2026-07-01' }]);
    await replaceCard(app, buyer, 'tok_amex');
    await advanceTo(app, '2026-06-30T12:00:00Z');
    expect(await mailsOf(buyer, 'cardExpires')).toHaveLength(1);
  });
});
