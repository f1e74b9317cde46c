import { changeCatalogue } from '../support/catalogue';
import {
  type Buyer,
  CART_ADD_PURCHASE,
  CART_ADD_TRIAL,
  CART_REMOVE_ITEM,
  CART_UPDATE_ITEM,
  contentsOf,
  given,
  ONE_SEAT,
  ordered,
  placeOrder,
  planId,
} from '../support/given';
import { ask, auditOf, errorCodes, send, staff } from '../support/people';
import { refusal } from '../support/refusal';
import { describeWithApp } from '../support/suites';

const NOWHERE = 'pln_01h455vb4pex5vsknk084sn02q';
const CART_OF = `query ($id: ID!) { account(id: $id) { cart { id version
  items { id kind seats frequency plan { key } subscription { id } preview { totals { due { minor } } refusals { code } } }
  summary { totals { due { minor } } paymentMethodRequired refusals { code field } } actions { action allowed refusals { code } } } } }`;

describeWithApp('cart', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let pro: string;
  beforeAll(async () => {
    pro = await planId(app, 'gotomeeting pro');
  });

  const cartOf = async ({ accountId, contact }: Buyer) =>
    (await ask(app, contact.token, CART_OF, { id: accountId })).account.cart;

  /** What a mutation of the cart answers when it is refused; nothing must be written. */
  async function refusalsOf<const Document extends string>(token: string, document: Document, input: object) {
    const before = await contentsOf(app);
    const payload = await send(app, token, document, input);
    expect(await contentsOf(app)).toEqual(before);
    return payload;
  }

  test('is there from the beginning, without a row', async () => {
    const buyer = await given.onlineAccount(app, { card: null });
    expect(await cartOf(buyer)).toMatchObject({ id: buyer.cartId, version: 1, items: [] });
  });

  test('is not there for corporate accounts, admins and members', async () => {
    const { admin, member, accountId } = await given.onlineAccount(app, { card: null });
    for (const { token } of [admin, member]) {
      expect((await ask(app, token, CART_OF, { id: accountId })).account.cart).toBeNull();
    }
    const corporate = await given.onlineAccount(app, { kind: 'CORPORATE', card: null });
    expect(await cartOf(corporate)).toBeNull();
  });

  test('an item that is sent again under its key is in the cart once, also when both arrive at once (L2)', async () => {
    const buyer = await given.onlineAccount(app);
    const input = { accountId: buyer.accountId, planId: pro, seats: 2, frequency: 'MONTHLY', idempotencyKey: 'once' };
    const add = () => ask(app, buyer.contact.token, CART_ADD_PURCHASE, { input });
    await Promise.all([add(), add()]);
    const again = (await add()).cartAddPurchase;
    expect(again.userErrors).toEqual([]);
    expect(again.cart?.items).toHaveLength(1);
    const other = { input: { ...input, seats: 3 } };
    expect(await refusalsOf(buyer.contact.token, CART_ADD_PURCHASE, other.input)).toMatchObject({
      userErrors: [refusal('IDEMPOTENCY_KEY_REUSED', 'L2', ['idempotencyKey'])],
    });
    const next = { input: { ...input, idempotencyKey: 'twice' } };
    expect((await ask(app, buyer.contact.token, CART_ADD_PURCHASE, next)).cartAddPurchase.cart?.items).toHaveLength(2);
  });

  test('items are added, changed and removed; each change is a new version with its audit row', async () => {
    const buyer = await given.onlineAccount(app);
    const first = await given.cart(app, buyer, ONE_SEAT);
    const itemId = first.items[0].id;
    const update = { cartId: buyer.cartId, itemId, seats: 4, frequency: 'ANNUAL' };
    await ask(app, buyer.contact.token, CART_UPDATE_ITEM, { input: update });
    await given.trial(app, buyer, 'gotowebinar pro');
    const filled = await cartOf(buyer);
    expect(filled.version).toBe(4);
    expect(filled.items).toMatchObject([
      {
        kind: 'PURCHASE',
        seats: 4,
        frequency: 'ANNUAL',
        plan: { key: 'pro' },
        preview: { totals: { due: { minor: 119808 } } },
      },
      { kind: 'TRIAL', seats: 2, frequency: null, preview: { totals: { due: { minor: 0 } } } },
    ]);
    expect(filled.summary).toEqual({
      totals: { due: { minor: 119808 } },
      paymentMethodRequired: true,
      refusals: [],
    });
    expect(filled.actions.every(({ allowed }) => allowed)).toBe(true);
    for (const { id } of filled.items) {
      await ask(app, buyer.contact.token, CART_REMOVE_ITEM, { input: { cartId: buyer.cartId, itemId: id } });
    }
    expect(await cartOf(buyer)).toMatchObject({
      version: 6,
      items: [],
      summary: { refusals: [{ code: 'CART_EMPTY' }] },
    });
    const actions = (await auditOf(app, buyer.cartId)).map(({ action }) => action);
    expect(actions).toEqual([
      'CART_ADD_PURCHASE',
      'CART_UPDATE_ITEM',
      'CART_ADD_TRIAL',
      'CART_REMOVE_ITEM',
      'CART_REMOVE_ITEM',
    ]);
  });

  describe.each([
    ['en-GB', 0],
    ['fr-FR', 1],
  ] as const)('refuses in %s', (locale, language) => {
    test.each([
      [
        'an unknown plan',
        { planId: NOWHERE },
        ['NOT_FOUND', 'B1', ['planId']],
        ['This does not exist', 'Cet élément n’existe pas'],
      ],
      [
        'zero seats',
        { seats: 0 },
        ['SEATS_BELOW_MINIMUM', 'B1', ['seats']],
        ['The smallest number of seats for this plan is 1.', 'Le nombre minimal de postes de cette formule est de 1.'],
      ],
      [
        'fewer than none',
        { seats: -5 },
        ['SEATS_BELOW_MINIMUM', 'B1', ['seats']],
        ['The smallest number', 'Le nombre minimal'],
      ],
      [
        'more than can be had online',
        { seats: 101 },
        ['SEATS_ABOVE_ONLINE_LIMIT', 'B1', ['seats']],
        ['bought online is 100', 'en ligne est de 100'],
      ],
    ])('%s', async (_what, more, [code, rule, field], sentences) => {
      const { accountId, contact } = await given.onlineAccount(app, { locale, card: null });
      const input = { accountId, planId: pro, seats: 5, frequency: 'MONTHLY', ...more };
      const { cart, userErrors } = await refusalsOf(contact.token, CART_ADD_PURCHASE, input);
      expect(userErrors).toEqual([{ code, rule, field, message: expect.stringContaining(sentences[language]!) }]);
      expect(cart.items).toEqual([]);
    });
  });

  test('a plan without a price in the account’s currency', async () => {
    const { accountId, contact } = await given.onlineAccount(app, { country: 'JP', card: null });
    const starter = await planId(app, 'gototraining starter');
    const sql = "DELETE FROM prices WHERE plan_id = ? AND currency = 'JPY' AND frequency = 'ANNUAL'";
    await changeCatalogue(app, [sql, [starter]]);
    const input = { accountId, planId: starter, seats: 1, frequency: 'ANNUAL' };
    const { userErrors } = await refusalsOf(contact.token, CART_ADD_PURCHASE, input);
    expect(userErrors).toEqual([refusal('PRICE_NOT_AVAILABLE', 'B2', ['frequency'])]);
  });

  test.each([
    ['two trials of a product', 'trial', 'trial'],
    ['a trial beside a purchase', 'purchase', 'trial'],
    ['a purchase beside a trial', 'trial', 'purchase'],
  ])('%s exclude each other', async (_what, first, second) => {
    const buyer = await given.onlineAccount(app, { card: null });
    const { accountId, contact } = buyer;
    if (first === 'trial') await given.trial(app, buyer, 'gotomeeting pro');
    else await given.cart(app, buyer, ONE_SEAT);
    const input = { accountId, planId: pro, seats: 1, ...(second === 'trial' ? {} : { frequency: 'MONTHLY' }) };
    const document = second === 'trial' ? CART_ADD_TRIAL : CART_ADD_PURCHASE;
    const { userErrors } = await refusalsOf(contact.token, document, input);
    expect(userErrors).toEqual([refusal('CART_ITEM_CONFLICT', 'D1')]);
  });

  test('two purchases of a product do not', async () => {
    const buyer = await given.onlineAccount(app);
    expect((await given.cart(app, buyer, ONE_SEAT, ONE_SEAT)).items).toHaveLength(2);
  });

  test('a trial is had once, and not while the product is subscribed to', async () => {
    const buyer = await given.onlineAccount(app);
    await placeOrder(app, buyer, await given.trial(app, buyer, 'gotomeeting pro'));
    const trial = { accountId: buyer.accountId, planId: pro, seats: 1 };
    const again = await refusalsOf(buyer.contact.token, CART_ADD_TRIAL, trial);
    expect(again.userErrors).toEqual([refusal('TRIAL_ALREADY_USED', 'E1', ['planId'])]);
    const purchase = { ...trial, frequency: 'MONTHLY' };
    const bought = await refusalsOf(buyer.contact.token, CART_ADD_PURCHASE, purchase);
    expect(bought.userErrors).toEqual([refusal('TRIAL_CAN_ONLY_CONVERT', 'D1', ['planId'])]);

    const { buyer: subscriber } = await ordered(app);
    const tried = await refusalsOf(subscriber.contact.token, CART_ADD_TRIAL, {
      ...trial,
      accountId: subscriber.accountId,
    });
    expect(tried.userErrors).toEqual([refusal('PRODUCT_ALREADY_SUBSCRIBED', 'E1', ['planId'])]);
  });

  test('a trial that converts needs a frequency', async () => {
    const { accountId, contact } = await given.onlineAccount(app, { card: null });
    const input = { accountId, planId: pro, seats: 1, convertAtEnd: true };
    const { userErrors } = await refusalsOf(contact.token, CART_ADD_TRIAL, input);
    expect(userErrors).toEqual([refusal('INVALID_INPUT', 'E2', ['frequency'])]);
  });

  test('who may: nobody but the online account’s contact', async () => {
    const { accountId, admin, member } = await given.onlineAccount(app, { card: null });
    const corporate = await given.onlineAccount(app, { kind: 'CORPORATE', card: null });
    const stranger = await given.onlineAccount(app, { card: null });
    const support = await staff(app, 'SUPPORT_AGENT');
    const input = { accountId, planId: pro, seats: 1, frequency: 'MONTHLY' };
    const refusals: [string, object, string, string][] = [
      [admin.token, input, 'NOT_BILLING_CONTACT', 'A5'],
      [member.token, input, 'NOT_BILLING_CONTACT', 'A5'],
      [stranger.contact.token, input, 'NOT_FOUND', 'L1'],
      [support.token, input, 'FORBIDDEN_ROLE', 'A8'],
      [corporate.contact.token, { ...input, accountId: corporate.accountId }, 'CORPORATE_REQUIRES_QUOTE', 'A7'],
    ];
    for (const [token, given, code, rule] of refusals) {
      const { userErrors } = await refusalsOf(token, CART_ADD_PURCHASE, given);
      expect(userErrors).toEqual([refusal(code, rule)]);
    }
    expect(await errorCodes(app, null, CART_ADD_PURCHASE, { input })).toEqual(['UNAUTHENTICATED']);
  });

  test('an item of another cart, or of a pending order, is not there', async () => {
    const mine = await given.onlineAccount(app);
    await given.cart(app, mine, ONE_SEAT);
    const other = await given.onlineAccount(app, { card: 'tok_authenticate' });
    const cart = await given.cart(app, other, ONE_SEAT);
    const itemId = cart.items[0].id;
    const foreign = await refusalsOf(mine.contact.token, CART_REMOVE_ITEM, { cartId: mine.cartId, itemId });
    expect(foreign.userErrors).toEqual([refusal('NOT_FOUND', 'L1', ['itemId'])]);
    await placeOrder(app, other, cart);
    await given.cart(app, other, ONE_SEAT);
    const taken = await refusalsOf(other.contact.token, CART_UPDATE_ITEM, { cartId: other.cartId, itemId, seats: 2 });
    expect(taken.userErrors).toEqual([refusal('NOT_FOUND', 'L1', ['itemId'])]);
  });

  test('somebody else’s subscription and one that does not exist are the same', async () => {
    const { order } = await ordered(app);
    const stranger = await given.onlineAccount(app, { card: null });
    const document = `mutation ($input: CartAddChangeInput!) { cartAddChange(input: $input) { cart { id } userErrors { code rule field message } } }`;
    const answers = [];
    for (const subscriptionId of [order.subscriptions[0].id, 'sub_01h455vb4pex5vsknk084sn02q']) {
      const input = { subscriptionId, expectedVersion: 1, change: { seats: 2 } };
      answers.push(await refusalsOf(stranger.contact.token, document, input));
    }
    expect(answers[0]).toEqual({ cart: null, userErrors: [refusal('NOT_FOUND', 'L1')] });
    expect(answers[1]).toEqual(answers[0]);
  });
});
