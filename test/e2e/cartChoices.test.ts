import { randomUUID } from 'node:crypto';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { type Buyer, CART_UPDATE_ITEM, given, placeOrder, planId } from '../support/given';
import { act, addChange, buy, SUBSCRIPTION_DOWNGRADE, stateOfSubscription } from '../support/lifecycle';
import { type Answer, ask, staff } from '../support/people';

const MONEY = '{ due { amount } credit { amount } }' as const;
const CART = `query ($id: ID!) { account(id: $id) { cart { id version items { seats frequency plan { key }
  preview { totals ${MONEY} } } summary { totals ${MONEY} refusals { code } } } } }`;
const PREVIEW = `query ($id: ID!, $input: SubscriptionChangeInput!) { node(id: $id) {
  ... on Subscription { previewChange(input: $input) { totals ${MONEY} } } } }`;

describeOnEachEngine('a cart item holds the choices made, and nothing else (D1)', (engine) => {
  let app: App;
  let buyer: Buyer;
  let id: string;

  beforeEach(async () => {
    app = await startApp(engine, { now: '2026-06-01T09:00:00Z' });
    buyer = await given.onlineAccount(app);
    id = await buy(app, buyer, { plan: 'gotowebinar plus', seats: 4 });
  });
  afterEach(() => app.stop());

  const cartOf = async (): Promise<Answer> =>
    (await ask(app, buyer.contact.token, CART, { id: buyer.accountId })).account.cart;

  /** Support moves the subscription to the plan below. */
  async function moveToPro() {
    const agent = await staff(app, 'SUPPORT_AGENT');
    const more = { planId: await planId(app, 'gotowebinar pro'), reason: 'Asked for.', idempotencyKey: randomUUID() };
    expect((await act(app, agent, SUBSCRIPTION_DOWNGRADE, id, more)).userErrors).toEqual([]);
  }

  test('what was not chosen is the subscription’s when the item is priced, and ordered', async () => {
    await addChange(app, buyer, id, { seats: 6 });
    await moveToPro();
    const cart = await cartOf();
    expect(cart.items).toMatchObject([{ seats: 6, frequency: 'MONTHLY', plan: { key: 'pro' } }]);
    const { node } = await ask(app, buyer.contact.token, PREVIEW, { id, input: { seats: 6 } });
    expect(cart.items[0].preview.totals).toEqual(node.previewChange.totals);
    const { order } = await placeOrder(app, buyer, {
      ...cart,
      summary: { totals: { due: eur(cart.summary.totals.due) } },
    });
    expect(order.status).toBe('COMPLETED');
    expect(await stateOfSubscription(app, buyer, id)).toMatch(/^ACTIVE: pro 6 MONTHLY/);
  });

  test('an item that is updated costs what a preview of the same change says', async () => {
    const { cart } = await addChange(app, buyer, id, { seats: 6 });
    await moveToPro();
    const input = { cartId: cart.id, itemId: cart.items[0].id, seats: 7 };
    expect((await ask(app, buyer.contact.token, CART_UPDATE_ITEM, { input })).cartUpdateItem.userErrors).toEqual([]);
    const { node } = await ask(app, buyer.contact.token, PREVIEW, { id, input: { seats: 7 } });
    expect((await cartOf()).summary.totals).toEqual(node.previewChange.totals);
  });

  test('what the subscription has come to have by itself is no change any more', async () => {
    await addChange(app, buyer, id, { seats: 6 });
    await app.database.transaction((tx) => tx.execute('UPDATE subscriptions SET seats = 6 WHERE id = ?', [id]));
    expect((await cartOf()).summary).toMatchObject({ totals: null, refusals: [{ code: 'INVALID_INPUT' }] });
  });

  const eur = ({ amount }: { amount: string }) => ({ amount, currency: 'EUR' });
});
