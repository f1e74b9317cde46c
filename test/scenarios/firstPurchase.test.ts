import { checkLedger } from '../../src/checkLedger';
import { given, orderInput, planId } from '../support/given';
import { ADDRESS, type Answer, ask, auditOf, newEmail } from '../support/people';
import { confirm, signUp, signUpInput } from '../support/signUps';
import { describeWithApp } from '../support/suites';

const CATALOGUE = `{ product(key: "gotomeeting") { name seatNoun plans { id key name rank minSeats
  prices(currency: EUR) { frequency unitPrice { amount } } features { key included limit } } } }`;
const PREVIEW = `query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {
  effectiveOn period { start end lastDay days } totals { total { amount } due { amount } }
  nextRenewal { on seats total { amount } due { amount } } refusals { code } } } }`;
const ADD = `mutation ($input: CartAddPurchaseInput!) { cartAddPurchase(input: $input) {
  cart { id version items { kind product { name } plan { name } seats frequency }
    summary { paymentMethodRequired refusals { code }
      lines { description seats unitPrice { amount } period { start lastDay } amount { amount } tax { amount } taxRate }
      totals { subtotal { amount } tax { amount } total { amount } fromBalance { amount } due { amount currency } } } }
  userErrors { code } } }`;
const UPDATE =
  'mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) { userErrors { code } } }';
const PLACE = `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) {
  order { id number status placedAt payment { status card { brand last4 } amount { amount } } invoice { id }
    subscriptions { id status seats frequency startedOn period { start end } renewsOn unitPrice { amount } } }
  cart { items { id } } userErrors { code } } }`;
const HISTORY = `query ($id: ID!) { account(id: $id) { amountOpen { amount } balance { amount } invoices { totalCount nodes {
  number status issuedOn dueOn overdue
  seller { name vatNumber address { line1 postalCode city country } } billedTo { name vatNumber }
  lines { kind description product { key } plan { key } seats unitPrice { formatted(locale: "fr-FR") } period { start end lastDay }
    amount { amount } taxRate tax { amount } creditedLine explanation { rule } }
  taxes { rate base { amount } tax { amount } note }
  totals { subtotal { amount } tax { amount } total { amount } credit { amount } fromBalance { amount } toBalance { amount } due { amount } }
  amountPaid { amount } amountOpen { amount } creditNotes { id } payments { status amount { amount } }
  order { number } } } } }`;

describeWithApp('a stranger’s first purchase', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let token: string;
  let email: string;
  let account: Answer;
  let plan: string;
  let cart: Answer;
  let order: Answer;

  const mailbox = async () => {
    await app.runJobs();
    const mails = (await (await fetch(`${app.url}/sandbox/mailbox`)).json()) as Answer[];
    return mails.filter(({ to }) => to === email);
  };

  test('1. signs up and follows the mailed link: an empty cart is there', async () => {
    email = newEmail('ada');
    expect(await signUp(app, signUpInput({ email, companyName: 'Moteurs Analytiques' }))).toEqual({ userErrors: [] });
    const [mail] = await mailbox();
    expect(mail.subject).toBe('Confirmez votre adresse e-mail');
    const [, link] = /\/sign-up\/confirm\?token=(\S+)/.exec(mail.text)!;
    const confirmed = await confirm(app, link!, 'cart { id version items { id } summary { refusals { code } } }');
    token = confirmed.session.accessToken;
    account = confirmed.account;
    expect(account.cart).toMatchObject({ version: 1, items: [], summary: { refusals: [{ code: 'CART_EMPTY' }] } });
  });

  test('2. compares the plans of GoToMeeting side by side', async () => {
    const { product } = await ask(app, null, CATALOGUE);
    expect(product.plans.map(({ key, rank }) => [key, rank])).toEqual([
      ['starter', 1],
      ['pro', 2],
      ['plus', 3],
    ]);
    const [, pro] = product.plans;
    expect(pro.prices).toHaveLength(2);
    expect(pro.prices).toEqual(
      expect.arrayContaining([
        { frequency: 'MONTHLY', unitPrice: { amount: '26.00' } },
        { frequency: 'ANNUAL', unitPrice: { amount: '249.60' } },
      ]),
    );
    const keys = product.plans.map(({ features }) => features.map(({ key }) => key));
    expect(new Set(keys.map(String)).size).toBe(1);
    plan = pro.id;
  });

  test('3. sees what five organizers a month would cost', async () => {
    const input = { kind: 'PURCHASE', planId: plan, seats: 5, frequency: 'MONTHLY' };
    const { previewItem } = (await ask(app, token, PREVIEW, { id: account.id, input })).account;
    expect(previewItem).toEqual({
      effectiveOn: '2026-06-01',
      period: { start: '2026-06-01', end: '2026-07-01', lastDay: '2026-06-30', days: 30 },
      totals: { total: { amount: '156.00' }, due: { amount: '156.00' } },
      nextRenewal: { on: '2026-07-01', seats: 5, total: { amount: '156.00' }, due: { amount: '156.00' } },
      refusals: [],
    });
  });

  test('4. puts them into the cart and reads the summary', async () => {
    const input = { accountId: account.id, planId: plan, seats: 5, frequency: 'MONTHLY' };
    const { cartAddPurchase } = await ask(app, token, ADD, { input });
    cart = cartAddPurchase.cart;
    expect(cartAddPurchase).toEqual({
      userErrors: [],
      cart: {
        id: account.cart.id,
        version: 2,
        items: [
          { kind: 'PURCHASE', product: { name: 'GoToMeeting' }, plan: { name: 'Pro' }, seats: 5, frequency: 'MONTHLY' },
        ],
        summary: {
          paymentMethodRequired: true,
          refusals: [],
          lines: [
            {
              description: expect.stringMatching(/^GoToMeeting Pro, 5\sorganisateurs, facturation mensuelle$/),
              seats: 5,
              unitPrice: { amount: '26.00' },
              period: { start: '2026-06-01', lastDay: '2026-06-30' },
              amount: { amount: '130.00' },
              tax: { amount: '26.00' },
              taxRate: '20',
            },
          ],
          totals: {
            subtotal: { amount: '130.00' },
            tax: { amount: '26.00' },
            total: { amount: '156.00' },
            fromBalance: { amount: '0.00' },
            due: { amount: '156.00', currency: 'EUR' },
          },
        },
      },
    });
  });

  test('5. stores a card and orders: the subscription is active, the cart empty', async () => {
    const contact = { token, email, userId: '' };
    const paymentMethodId = await given.card(
      app,
      { accountId: account.id, contact, admin: contact, member: contact },
      'tok_visa',
    );
    const input = orderInput(cart, { paymentMethodId });
    const tooEarly = (await ask(app, token, PLACE, { input })).orderPlace;
    expect(tooEarly.userErrors).toEqual([{ code: 'ADDRESS_REQUIRED' }]);
    const billing = { accountId: account.id, expectedVersion: 1, address: ADDRESS };
    expect((await ask(app, token, UPDATE, { input: billing })).accountUpdateBilling.userErrors).toEqual([]);
    const { orderPlace } = await ask(app, token, PLACE, { input });
    order = orderPlace.order;
    expect(orderPlace).toEqual({
      userErrors: [],
      cart: { items: [] },
      order: {
        id: expect.stringMatching(/^ord_/),
        number: expect.stringMatching(/^O-[0-9A-Z]{12}$/),
        status: 'COMPLETED',
        placedAt: expect.stringMatching(/^2026-06-01T09:0/),
        payment: { status: 'SUCCEEDED', card: { brand: 'visa', last4: '4242' }, amount: { amount: '156.00' } },
        invoice: { id: expect.stringMatching(/^inv_/) },
        subscriptions: [
          {
            id: expect.stringMatching(/^sub_/),
            status: 'ACTIVE',
            seats: 5,
            frequency: 'MONTHLY',
            startedOn: '2026-06-01',
            period: { start: '2026-06-01', end: '2026-07-01' },
            renewsOn: '2026-07-01',
            unitPrice: { amount: '26.00' },
          },
        ],
      },
    });
  });

  test('6. finds the invoice in the history, line by line', async () => {
    const { account: page } = await ask(app, token, HISTORY, { id: account.id });
    expect(page).toEqual({
      amountOpen: { amount: '0.00' },
      balance: { amount: '0.00' },
      invoices: {
        totalCount: 1,
        nodes: [
          {
            number: 'IE-2026-000001',
            status: 'PAID',
            issuedOn: '2026-06-01',
            dueOn: '2026-06-01',
            overdue: false,
            seller: {
              name: 'Billing Center Ireland Ltd.',
              vatNumber: 'IE1234567T',
              address: { line1: '10 Hanover Quay', postalCode: 'D02 R573', city: 'Dublin', country: 'IE' },
            },
            billedTo: { name: 'Moteurs Analytiques', vatNumber: null },
            lines: [
              {
                kind: 'CHARGE',
                description: expect.stringMatching(/^GoToMeeting Pro, 5\sorganisateurs, facturation mensuelle$/),
                product: { key: 'gotomeeting' },
                plan: { key: 'pro' },
                seats: 5,
                unitPrice: { formatted: expect.stringMatching(/^26,00\s€$/) },
                period: { start: '2026-06-01', end: '2026-07-01', lastDay: '2026-06-30' },
                amount: { amount: '130.00' },
                taxRate: '20',
                tax: { amount: '26.00' },
                creditedLine: null,
                explanation: null,
              },
            ],
            taxes: [{ rate: '20', base: { amount: '130.00' }, tax: { amount: '26.00' }, note: null }],
            totals: {
              subtotal: { amount: '130.00' },
              tax: { amount: '26.00' },
              total: { amount: '156.00' },
              credit: { amount: '0.00' },
              fromBalance: { amount: '0.00' },
              toBalance: { amount: '0.00' },
              due: { amount: '156.00' },
            },
            amountPaid: { amount: '156.00' },
            amountOpen: { amount: '0.00' },
            creditNotes: [],
            payments: [{ status: 'SUCCEEDED', amount: { amount: '156.00' } }],
            order: { number: order.number },
          },
        ],
      },
    });
  });

  test('7. gets one confirmation by e-mail, in French', async () => {
    const mails = await mailbox();
    expect(mails).toHaveLength(2);
    expect(mails[0].subject).toContain(order.number);
    expect(mails[0].text).toContain('IE-2026-000001');
    expect(mails[0].text).toMatch(/GoToMeeting Pro, 5\sorganisateurs/);
    expect(mails[0].text).toMatch(/156,00\s€/);
    expect(mails[0].text).toContain('4242');
    expect(mails[0].text).toMatch(/30 juin 2026/);
  });

  test('8. leaves a trail of who did what, and sound books', async () => {
    expect((await auditOf(app, order.id)).map(({ action }) => action)).toEqual(['ORDER_PLACE', 'order.complete']);
    expect(await checkLedger(app.database)).toEqual([]);
    expect(await planId(app, 'gotomeeting pro')).toBe(plan);
  });
});
