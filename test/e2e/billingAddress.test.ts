import { AccountRow } from '../../src/accounts';
import { updateRow } from '../../src/platform/database';
import { given, ORDER_PLACE, orderInput, placeOrder } from '../support/given';
import { refusalsOf, SUBSCRIPTION_SET_TRIAL_CONVERSION, subscriptionOf, tryOut } from '../support/lifecycle';
import { ask } from '../support/people';
import { accept, done, refusalsIn, sentQuote, subscribed } from '../support/quotes';
import { refusal } from '../support/refusal';
import { corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

const UPDATE = `mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) {
  account { address { line1 } } userErrors { code rule field message } } }` as const;
const CART = `query ($id: ID!) { account(id: $id) { cart { id summary { addressRequired refusals { code } }
  actions { action allowed refusals { code rule field message } } } } }` as const;
const INVOICE =
  `query ($id: ID!) { account(id: $id) { invoices { nodes { billedTo { address { line1 city country } } } } } }` as const;

const ADDRESS = { line1: '12 rue de l’Église', postalCode: '75011', city: 'Paris' };

describeWithApp('the address that invoices name (A2, D3)', { now: '2026-06-01T09:00:00Z' }, (app) => {
  const without = (accountId: string) =>
    app.database.transaction((tx) => updateRow(tx, AccountRow, accountId, { address: null }));
  const update = async ({ contact, accountId }: { contact: { token: string }; accountId: string }, more: object) => {
    const { version } = (
      await ask(app, contact.token, `query ($id: ID!) { account(id: $id) { version } }` as const, { id: accountId })
    ).account;
    const input = { accountId, expectedVersion: version, ...more };
    return (await ask(app, contact.token, UPDATE, { input })).accountUpdateBilling;
  };

  test('is asked for before the first order, and cured by the billing data; then it is not taken away', async () => {
    const buyer = await given.onlineAccount(app);
    await without(buyer.accountId);
    const cart = await given.cart(app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    const missing = refusal('ADDRESS_REQUIRED', 'D3');
    expect(await refusalsOf(app, buyer.contact, ORDER_PLACE, orderInput(cart))).toEqual([missing]);
    const seen = (await ask(app, buyer.contact.token, CART, { id: buyer.accountId })).account.cart;
    expect(seen.summary).toEqual({ addressRequired: true, refusals: [] });
    const action = seen.actions.find(({ action }) => action === 'ORDER_PLACE');
    expect(action).toEqual({ action: 'ORDER_PLACE', allowed: false, refusals: [missing] });

    expect(await update(buyer, { address: ADDRESS })).toEqual({
      account: { address: { line1: ADDRESS.line1 } },
      userErrors: [],
    });
    expect((await placeOrder(app, buyer, cart)).order.status).toBe('COMPLETED');
    const { nodes } = (await ask(app, buyer.contact.token, INVOICE, { id: buyer.accountId })).account.invoices;
    expect(nodes).toEqual([{ billedTo: { address: { line1: ADDRESS.line1, city: 'Paris', country: 'FR' } } }]);
    expect((await update(buyer, { address: null })).userErrors).toEqual([
      refusal('ADDRESS_REQUIRED', 'A2', ['address']),
    ]);
  });

  test('is not needed by a trial that just ends, but by one that converts (E2)', async () => {
    const buyer = await given.onlineAccount(app);
    await without(buyer.accountId);
    const id = await tryOut(app, buyer, 'gotomeeting pro');
    const { version } = await subscriptionOf(app, buyer.contact, id);
    const input = { subscriptionId: id, expectedVersion: version, convertAtEnd: true, frequency: 'MONTHLY' };
    const refused = await refusalsOf(app, buyer.contact, SUBSCRIPTION_SET_TRIAL_CONVERSION, input);
    expect(refused).toEqual([refusal('ADDRESS_REQUIRED', 'D3')]);
    const converting = await given.trial(app, buyer, 'gotowebinar starter', {
      convertAtEnd: true,
      frequency: 'MONTHLY',
    });
    expect(await refusalsOf(app, buyer.contact, ORDER_PLACE, orderInput(converting))).toEqual([
      refusal('ADDRESS_REQUIRED', 'D3'),
    ]);
  });

  test('is asked for before a quote is accepted, unless it only cancels (H10)', async () => {
    const corporate = await corporateCustomer(app);
    const id = await subscribed(app, corporate);
    await without(corporate.accountId);
    const quote = await sentQuote(app, corporate, [{ kind: 'ADD', plan: 'gotowebinar starter', seats: 1 }]);
    expect(refusalsIn(await accept(app, corporate, quote))).toEqual(['ADDRESS_REQUIRED']);
    const cancellation = await sentQuote(app, corporate, [
      { kind: 'CANCEL', subscriptionId: id, effectiveWhen: 'AT_PERIOD_END' },
    ]);
    expect(done(await accept(app, corporate, cancellation)).quote.status).toBe('ACCEPTED');
    expect((await update(corporate, { address: ADDRESS })).userErrors).toEqual([]);
    expect(done(await accept(app, corporate, quote)).quote.status).toBe('ACCEPTED');
  });
});
