import { randomUUID } from 'node:crypto';
import { checkLedger } from '../../src/checkLedger';
import { changeCatalogue } from '../support/catalogue';
import {
  advance,
  type Buyer,
  contentsOf,
  given,
  ONE_SEAT,
  ORDER_PLACE,
  ordered,
  orderInput,
  placeOrder,
  stateOf,
  takenFrom,
} from '../support/given';
import { type Answer, ask, auditOf, errorCodes, mailsTo, staff } from '../support/people';
import { refusal } from '../support/refusal';
import { describeWithApp } from '../support/suites';

describeWithApp('orderPlace: refusals', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let cart: Answer;

  /** A refused order writes nothing at all, and says why in the caller's language. */
  async function refusalsOf(token: string, input: object) {
    const before = await contentsOf(app);
    const { orderPlace } = await ask(app, token, ORDER_PLACE, { input });
    expect(await contentsOf(app)).toEqual(before);
    expect(orderPlace.order).toBeNull();
    return orderPlace;
  }

  describe.each([
    ['en-GB', 0],
    ['fr-FR', 1],
  ] as const)('in %s', (locale, language) => {
    beforeAll(async () => {
      buyer = await given.onlineAccount(app, { locale });
      cart = await given.cart(app, buyer, ONE_SEAT);
    });

    test.each([
      [
        'another version of the cart was seen',
        { expectedVersion: 7 },
        ['STALE_VERSION', 'L1', ['expectedVersion']],
        ['Someone has changed this', 'Cet élément a été modifié'],
      ],
      [
        'another total was shown',
        { expectedTotal: { amount: '31.19', currency: 'EUR' } },
        ['TOTAL_CHANGED', 'D2', ['expectedTotal']],
        ['The total due has changed', 'Le montant dû a changé'],
      ],
      [
        'the total is in another currency',
        { expectedTotal: { amount: '31.20', currency: 'USD' } },
        ['INVALID_INPUT', 'B4', ['expectedTotal']],
        ['This value cannot be used', 'Cette valeur ne peut pas être utilisée'],
      ],
      [
        'the total has too many decimals',
        { expectedTotal: { amount: '31.200', currency: 'EUR' } },
        ['INVALID_INPUT', 'B4', ['expectedTotal']],
        ['This value cannot be used', 'Cette valeur ne peut pas être utilisée'],
      ],
      [
        'the VAT number’s check digits are wrong',
        { vatNumber: 'FR00123456789' },
        ['VAT_NUMBER_INVALID', 'D3', ['vatNumber']],
        ['This VAT number is not valid', 'Ce numéro de TVA n’est pas valable'],
      ],
      [
        'the VAT number is a card number',
        { vatNumber: '4242 4242 4242 4242' },
        ['CARD_NUMBER_REFUSED', 'G7', ['vatNumber']],
        ['This text seems to contain a card number', 'Ce texte semble contenir un numéro de carte'],
      ],
      [
        'no such payment method',
        { paymentMethodId: 'pmt_01h455vb4pex5vsknk084sn02q' },
        ['NOT_FOUND', 'L1', ['paymentMethodId']],
        ['This does not exist', 'Cet élément n’existe pas'],
      ],
    ])('%s', async (_why, more, [code, rule, field], sentences) => {
      const { userErrors } = await refusalsOf(buyer.contact.token, orderInput(cart, more));
      expect(userErrors).toEqual([{ code, rule, field, message: expect.stringContaining(sentences[language]!) }]);
    });
  });

  test('the total changed: the payload carries the new summary', async () => {
    const expectedTotal = { amount: '1.00', currency: 'EUR' };
    const answer = await refusalsOf(buyer.contact.token, orderInput(cart, { expectedTotal }));
    expect(answer.cart.summary.totals.due.amount).toBe('31.20');
  });

  test('an empty cart', async () => {
    const empty = await given.onlineAccount(app, { card: null });
    const input = orderInput({ ...cart, id: empty.cartId, version: 1 }, { vatNumber: 'FR00123456789' });
    const { userErrors } = await refusalsOf(empty.contact.token, input);
    expect(userErrors).toEqual([{ code: 'CART_EMPTY', rule: 'D1', field: [], message: 'Your cart is empty.' }]);
  });

  test('no payment method', async () => {
    const poor = await given.onlineAccount(app, { card: null });
    const input = orderInput(await given.cart(app, poor, ONE_SEAT));
    const { userErrors } = await refusalsOf(poor.contact.token, input);
    expect(userErrors).toEqual([refusal('PAYMENT_METHOD_REQUIRED', 'D3', ['paymentMethodId'])]);
  });

  test('another account’s payment method', async () => {
    const other = await given.onlineAccount(app);
    const input = orderInput(cart, { paymentMethodId: other.cardId });
    const { userErrors } = await refusalsOf(buyer.contact.token, input);
    expect(userErrors).toEqual([refusal('NOT_FOUND', 'L1', ['paymentMethodId'])]);
  });

  test.each([
    ['an item whose price is not sold any more', 'DELETE FROM prices', ['PRICE_NOT_AVAILABLE', 'B2', 'frequency']],
    ['seats below a new minimum', 'UPDATE plans SET min_seats = 2', ['SEATS_BELOW_MINIMUM', 'B1', 'seats']],
  ])('%s', async (_why, change, [code, rule, field]) => {
    const other = await given.onlineAccount(app);
    const plan = { plan: 'openvoice standard', seats: 1 };
    const stale = await given.cart(app, other, plan);
    const where = change.startsWith('DELETE')
      ? "plan_id IN (SELECT plans.id FROM plans WHERE id = ?) AND currency = 'EUR'"
      : 'id = ?';
    const [item] = await app.database.query('SELECT plan_id FROM cart_items WHERE id = ?', [stale.items[0].id]);
    const planId = String(item!.plan_id);
    const prices = await app.database.query("SELECT * FROM prices WHERE plan_id = ? AND currency = 'EUR'", [planId]);
    await changeCatalogue(app, [`${change} WHERE ${where}`, [planId]]);
    const { userErrors, cart: shown } = await refusalsOf(other.contact.token, orderInput(stale));
    expect(userErrors).toEqual([refusal(code, rule)]);
    expect(shown.summary.totals).toBeNull();
    const document = 'query ($id: ID!) { node(id: $id) { ... on Cart { summary { refusals { code field } } } } }';
    const { summary } = (await ask(app, other.contact.token, document, { id: stale.id })).node;
    expect(summary.refusals).toEqual([{ code, field: ['items', stale.items[0].id, field] }]);
    const back = (change.startsWith('DELETE') ? prices : []).map((price): [string, string[]] => {
      const columns = Object.keys(price);
      const marks = columns.map(() => '?').join(', ');
      return [`INSERT INTO prices (${columns.join(', ')}) VALUES (${marks})`, Object.values(price) as string[]];
    });
    await changeCatalogue(app, ['UPDATE plans SET min_seats = 1 WHERE id = ?', [planId]], ...back);
  });

  test.each([
    ['an admin', 'admin'],
    ['a member', 'member'],
  ] as const)('%s is not the contact', async (_who, who) => {
    const { userErrors, cart: shown } = await refusalsOf(buyer[who].token, orderInput(cart));
    expect(userErrors).toEqual([refusal('NOT_BILLING_CONTACT', 'A5')]);
    const namesContact = userErrors[0].message.includes('Contact');
    expect(namesContact).toBe(who === 'admin');
    expect(shown).toBeNull();
  });

  test('somebody else’s cart, one that does not exist and what is no cart are the same', async () => {
    const stranger = await given.onlineAccount(app);
    for (const id of [cart.id, 'crt_01h455vb4pex5vsknk084sn02q', buyer.accountId, stranger.accountId, 'cart']) {
      const answer = await refusalsOf(stranger.contact.token, orderInput({ ...cart, id }));
      expect(answer).toEqual({ cart: null, userErrors: [refusal('NOT_FOUND', 'L1')], order: null });
    }
  });

  test.each([
    ['TECHNICIAN', 'ONLINE', 'FORBIDDEN_ROLE', 'A8'],
    ['SUPPORT_AGENT', 'ONLINE', 'FORBIDDEN_ROLE', 'A8'],
    ['SUPERVISOR', 'ONLINE', 'FORBIDDEN_ROLE', 'A8'],
    ['TECHNICIAN', 'CORPORATE', 'CORPORATE_REQUIRES_QUOTE', 'A7'],
  ] as const)('a %s does not order for an %s account', async (role, kind, code, rule) => {
    const account = await given.onlineAccount(app, { kind, card: null });
    const { token } = await staff(app, role);
    const { userErrors } = await refusalsOf(token, orderInput({ ...cart, id: account.cartId }));
    expect(userErrors).toEqual([refusal(code, rule)]);
  });

  test('a corporate contact needs a quote', async () => {
    const account = await given.onlineAccount(app, { kind: 'CORPORATE', country: 'US', card: null });
    const answer = await refusalsOf(account.contact.token, orderInput({ ...cart, id: account.cartId }));
    expect(answer).toEqual({ cart: null, userErrors: [refusal('CORPORATE_REQUIRES_QUOTE', 'A7')], order: null });
  });

  test('nobody is signed in', async () => {
    const before = await contentsOf(app);
    expect(await errorCodes(app, null, ORDER_PLACE, { input: orderInput(cart) })).toEqual(['UNAUTHENTICATED']);
    expect(await contentsOf(app)).toEqual(before);
  });

  test('a key that was used with another input', async () => {
    const idempotencyKey = randomUUID();
    const { buyer: other, cart: first } = await ordered(app);
    const again = await given.cart(app, other, ONE_SEAT);
    await placeOrder(app, other, again, { idempotencyKey });
    for (const changed of [
      { ...again, version: first.version },
      { ...again, id: 'crt_01h455vb4pex5vsknk084sn02q' },
    ]) {
      const { userErrors } = await refusalsOf(other.contact.token, orderInput(changed, { idempotencyKey }));
      expect(userErrors).toEqual([refusal('IDEMPOTENCY_KEY_REUSED', 'L2', ['idempotencyKey'])]);
    }
  });

  test('a refusal is decided anew with the same key', async () => {
    const other = await given.onlineAccount(app, { card: null });
    const input = orderInput(await given.cart(app, other, ONE_SEAT));
    expect((await refusalsOf(other.contact.token, input)).userErrors).toHaveLength(1);
    await given.card(app, other, 'tok_visa');
    const { orderPlace } = await ask(app, other.contact.token, ORDER_PLACE, { input });
    expect(orderPlace).toMatchObject({ order: { status: 'COMPLETED' }, userErrors: [] });
  });

  test('two keys for one cart at once: one order, the other sees a stale version', async () => {
    const other = await given.onlineAccount(app);
    const one = await given.cart(app, other, ONE_SEAT);
    const answers = await Promise.all([placeOrder(app, other, one), placeOrder(app, other, one)]);
    expect(answers.map(({ order }) => order?.status ?? null).sort()).toEqual(['COMPLETED', null]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      refusal('STALE_VERSION', 'L1', ['expectedVersion']),
    ]);
    expect(await takenFrom(app, other)).toBe(3120);
  });

  test('the books are sound after all this', async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });
});

describeWithApp('orderPlace: what it does', { now: '2026-06-01T09:00:00Z' }, (app) => {
  test.each([
    ['part of it', 1000, { fromBalance: 1000, due: 2120 }, ['SUCCEEDED'], 2120],
    ['all of it', 5000, { fromBalance: 3120, due: 0 }, [], 0],
  ])('the balance pays %s', async (_what, balance, totals, payments, taken) => {
    const { buyer, order } = await ordered(app, { balance });
    const expected = { total: 3120, credit: 0, toBalance: 0, ...totals };
    const found = Object.entries(order.totals).map(([name, { minor }]) => [name, minor]);
    expect(Object.fromEntries(found)).toEqual({ subtotal: 2600, tax: 520, ...expected });
    const { total, toBalance, credit, fromBalance, due } = expected;
    expect(total + toBalance).toBe(credit + fromBalance + due);
    expect(await stateOf(app, buyer)).toEqual({
      orders: ['COMPLETED'],
      payments,
      subscriptions: ['ACTIVE'],
      invoices: ['PAID'],
      inCart: 0,
      reserved: 0,
      balance: balance - expected.fromBalance,
    });
    expect(await takenFrom(app, buyer)).toBe(taken);
    const entries = `query ($id: ID!) { account(id: $id) { balanceEntries { nodes { reason invoice { number }
      amount { minor } balanceAfter { minor } } } } }`;
    const { account } = await ask(app, buyer.contact.token, entries, { id: buyer.accountId });
    expect(account.balanceEntries.nodes[0]).toEqual({
      invoice: { number: order.invoice.number },
      amount: { minor: -expected.fromBalance },
      balanceAfter: { minor: balance - expected.fromBalance },
      // What an order waits for a payment with is reserved first.
      reason: expected.due > 0 ? 'ORDER_RESERVED' : 'INVOICE',
    });
  });

  test('when the balance pays all of it, no card is needed', async () => {
    const { order } = await ordered(app, { balance: 3120, card: null });
    expect(order).toMatchObject({ status: 'COMPLETED', payment: null, invoice: { status: 'PAID' } });
  });

  test.each([
    ['JP', 'JPY', '35.20', 'INVALID_INPUT'],
    ['JP', 'JPY', '3520', null],
    ['US', 'USD', '29.00', null],
  ])('%s pays %s %s: %s', async (country, currency, amount, code) => {
    const buyer = await given.onlineAccount(app, { country });
    const cart = await given.cart(app, buyer, ONE_SEAT);
    const { order, userErrors } = await placeOrder(app, buyer, cart, { expectedTotal: { amount, currency } });
    expect(userErrors.map((error) => error.code)).toEqual(code ? [code] : []);
    expect(order?.status ?? null).toBe(code ? null : 'COMPLETED');
  });

  test('a trial beside a purchase: one order, one invoice, a welcome mail', async () => {
    const buyer = await given.onlineAccount(app);
    await given.trial(app, buyer, 'gotowebinar pro');
    const cart = await given.cart(app, buyer, ONE_SEAT);
    const { order } = await placeOrder(app, buyer, cart);
    expect(order).toMatchObject({ status: 'COMPLETED', totals: { due: { minor: 3120 } }, lines: [{ kind: 'CHARGE' }] });
    expect(order.subscriptions).toMatchObject([
      { status: 'TRIALING', trialEndsOn: '2026-06-08', convertsAtEnd: false },
      { status: 'ACTIVE', trialEndsOn: null },
    ]);
    const templates = (await mailsTo(app, buyer.contact.email)).map(({ template }) => template);
    expect(templates).toEqual(['orderConfirmation', 'trialWelcome']);
  });

  test('a cart of trials needs no card', async () => {
    const buyer = await given.onlineAccount(app, { card: null });
    const cart = await given.trial(app, buyer, 'gotowebinar pro');
    const { order } = await placeOrder(app, buyer, cart);
    expect(order).toMatchObject({ status: 'COMPLETED', payment: null, invoice: null, totals: { total: { minor: 0 } } });
    expect(await stateOf(app, buyer)).toMatchObject({ subscriptions: ['TRIALING'], invoices: [] });
  });

  test('a trial that converts needs one', async () => {
    const buyer = await given.onlineAccount(app, { card: null });
    const cart = await given.trial(app, buyer, 'gotowebinar pro', { convertAtEnd: true, frequency: 'MONTHLY' });
    const refused = await placeOrder(app, buyer, cart);
    expect(refused.userErrors).toEqual([refusal('PAYMENT_METHOD_REQUIRED', 'D3', ['paymentMethodId'])]);
    await given.card(app, buyer, 'tok_visa');
    const { order } = await placeOrder(app, buyer, cart);
    expect(order).toMatchObject({ status: 'COMPLETED', subscriptions: [{ status: 'TRIALING', convertsAtEnd: true }] });
  });

  test('trials of an order that is paid late start when it is paid', async () => {
    const buyer = await given.onlineAccount(app, { card: 'tok_authenticate' });
    await given.trial(app, buyer, 'gotowebinar pro');
    const { order } = await placeOrder(app, buyer, await given.cart(app, buyer, ONE_SEAT));
    expect(order).toMatchObject({ status: 'PENDING_PAYMENT', subscriptions: [] });
    await advance(app, { hours: 20 });
    const form = { method: 'POST', body: new URLSearchParams({ answer: 'approve' }) };
    await fetch(`${app.url}/sandbox/authenticate/${order.payment.clientSecret}`, form);
    for (const event of app.events.splice(0)) expect(await app.deliver(event)).toBe(204);
    const sql =
      'SELECT status, started_on, period_start, period_end FROM subscriptions WHERE account_id = ? ORDER BY id';
    expect(await app.database.query(sql, [buyer.accountId])).toEqual([
      { status: 'TRIALING', started_on: '2026-06-02', period_start: '2026-06-02', period_end: '2026-06-09' },
      { status: 'ACTIVE', started_on: '2026-06-01', period_start: '2026-06-01', period_end: '2026-07-01' },
    ]);
    const welcome = (await mailsTo(app, buyer.contact.email)).find(({ template }) => template === 'trialWelcome');
    expect(welcome!.data.trialEndsOn).toBe('2026-06-09');
  });

  describe('a VAT number', () => {
    const SUMMARY = `query ($id: ID!, $vat: String) { account(id: $id) { vatNumber vatNumberValid
      cart { id version items { id } summary(vatNumber: $vat) { refusals { code field } totals { due { amount minor currency } } } } } }`;
    const VAT = 'DE 136 695 976';
    const show = async (buyer: Buyer, vat: string | null) =>
      (await ask(app, buyer.contact.token, SUMMARY, { id: buyer.accountId, vat })).account;

    test('makes a German order a reverse charge and stays with the account', async () => {
      const buyer = await given.onlineAccount(app, { country: 'DE' });
      const cart = await given.cart(app, buyer, ONE_SEAT);
      expect(cart.summary.totals.due.minor).toBe(3094);
      const previewed = (await show(buyer, VAT)).cart;
      expect(previewed.summary).toEqual({
        refusals: [],
        totals: { due: { minor: 2600, amount: '26.00', currency: 'EUR' } },
      });
      const { order } = await placeOrder(app, buyer, previewed, { vatNumber: VAT });
      expect(order).toMatchObject({ status: 'COMPLETED', lines: [{ taxRate: '0', tax: { minor: 0 } }] });
      expect(await show(buyer, null)).toMatchObject({ vatNumber: 'DE136695976', vatNumberValid: true });
      const invoices = `query ($id: ID!) { account(id: $id) { invoices { nodes { billedTo { vatNumber } taxes { rate note } } } } }`;
      const { account } = await ask(app, buyer.contact.token, invoices, { id: buyer.accountId });
      expect(account.invoices.nodes).toEqual([
        {
          billedTo: { vatNumber: 'DE136695976' },
          taxes: [{ rate: '0', note: expect.stringContaining('Reverse charge') }],
        },
      ]);
    });

    test('of a declined order is not kept', async () => {
      const buyer = await given.onlineAccount(app, { country: 'DE', card: 'tok_declined' });
      await given.cart(app, buyer, ONE_SEAT);
      const { order } = await placeOrder(app, buyer, (await show(buyer, VAT)).cart, { vatNumber: VAT });
      expect(order.status).toBe('FAILED');
      expect(await show(buyer, null)).toMatchObject({ vatNumber: null, vatNumberValid: null });
    });

    test('that is wrong is refused in the summary as in the order', async () => {
      const buyer = await given.onlineAccount(app, { country: 'DE' });
      await given.cart(app, buyer, ONE_SEAT);
      const { summary } = (await show(buyer, 'DE123')).cart;
      expect(summary).toEqual({ refusals: [{ code: 'VAT_NUMBER_INVALID', field: ['vatNumber'] }], totals: null });
    });

    test('of a country whose numbers are not checked is kept and changes no tax', async () => {
      const buyer = await given.onlineAccount(app, { country: 'CH' });
      const cart = await given.cart(app, buyer, ONE_SEAT);
      expect((await show(buyer, 'CHE-116.281.838')).cart.summary).toEqual({
        refusals: [],
        totals: { due: { amount: '28.11', minor: 2811, currency: 'EUR' } },
      });
      const { order } = await placeOrder(app, buyer, cart, { vatNumber: 'CHE-116.281.838' });
      expect(order).toMatchObject({ status: 'COMPLETED', lines: [{ taxRate: '8.1' }] });
    });
  });

  test('the method it names becomes the default; a declined one does not', async () => {
    const buyer = await given.onlineAccount(app);
    const declined = await given.card(app, buyer, 'tok_declined');
    await ask(
      app,
      buyer.contact.token,
      'mutation ($id: ID!) { paymentMethodMakeDefault(input: { paymentMethodId: $id }) { userErrors { code } } }',
      { id: buyer.cardId },
    );
    const cart = await given.cart(app, buyer, ONE_SEAT);
    const defaultOf = async () => {
      const [row] = await app.database.query('SELECT id FROM payment_methods WHERE default_of = ?', [buyer.accountId]);
      return row!.id;
    };
    const failed = await placeOrder(app, buyer, cart, { paymentMethodId: declined });
    expect(failed.order.status).toBe('FAILED');
    expect(await defaultOf()).toBe(buyer.cardId);
    const other = await given.card(app, buyer, 'tok_amex');
    await ask(
      app,
      buyer.contact.token,
      'mutation ($id: ID!) { paymentMethodMakeDefault(input: { paymentMethodId: $id }) { userErrors { code } } }',
      { id: buyer.cardId },
    );
    await placeOrder(app, buyer, failed.cart, { paymentMethodId: other });
    expect(await defaultOf()).toBe(other);
  });

  test('rows of audit and outbox come with the order', async () => {
    const { buyer, order } = await ordered(app);
    expect(await auditOf(app, order.id)).toEqual([
      { action: 'ORDER_PLACE', actorId: buyer.contact.userId },
      { action: 'order.complete', actorId: null },
    ]);
    const mails = await mailsTo(app, buyer.contact.email);
    expect(mails).toMatchObject([{ template: 'orderConfirmation', data: { orderNumber: order.number } }]);
  });

  test('the books are sound after all this', async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
