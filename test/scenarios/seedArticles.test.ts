import { checkLedger } from '../../src/checkLedger';
import type { App } from '../support/app';
import {
  type Buyer,
  CART_ADD_PURCHASE,
  CART_ADD_TRIAL,
  CART_REMOVE_ITEM,
  given,
  orderInput,
  planId,
} from '../support/given';
import {
  act,
  addChange,
  addTerms,
  advanceTo,
  buy,
  cancel,
  change,
  SUBSCRIPTION_CANCEL,
  SUBSCRIPTION_WITHDRAW,
  stateOfSubscription,
  templatesTo,
  totalsText,
  tryOut,
} from '../support/lifecycle';
import { type Answer, ask, type SignedIn, send, signIn } from '../support/people';
import { refusal } from '../support/refusal';
import { assign } from '../support/seats';
import { describeWithApp } from '../support/suites';

const MONEY = '{ amount }';
/** The page of the customer's subscriptions, with what can be done to each. */
const SUBSCRIPTIONS = `query ($id: ID!) { account(id: $id) { subscriptions { nodes { id version status endsOn seats seatsFree
  product { name seatNoun } plan { name } actions { action allowed } } } cart { version items { id } } } }`;
const PRODUCT =
  `query ($key: String!) { product(key: $key) { name seatNoun plans { id key name rank trialDays minSeats maxOnlineSeats
  features { key label included limit } prices(currency: EUR) { frequency unitPrice ${MONEY} } } } }` as const;
const CHECKOUT = `query ($id: ID!, $vat: String) { account(id: $id) { paymentMethods { id isDefault card { last4 } }
  cart { id version items { id kind seats frequency plan { key } }
    summary(vatNumber: $vat) { paymentMethodRequired refusals { code field }
      lines { kind seats unitPrice ${MONEY} period { start end } amount ${MONEY} tax ${MONEY} }
      totals { total ${MONEY} credit ${MONEY} fromBalance ${MONEY} toBalance ${MONEY} due { amount currency } } } } } }` as const;
const PREVIEW = `query ($id: ID!, $input: SubscriptionChangeInput!) { node(id: $id) { ... on Subscription {
  previewChange(input: $input) { direction period { start end } totals { due ${MONEY} total ${MONEY} credit ${MONEY}
    fromBalance ${MONEY} toBalance ${MONEY} } refusals { code } } } } }` as const;
const PREVIEW_ITEM = `query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {
  period { start end } totals { due ${MONEY} } refusals { code } } } }` as const;
const PLACE = `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) {
  order { id number status invoice { id number } subscriptions { id status } } userErrors { code } } }`;
const HISTORY =
  `query ($id: ID!) { account(id: $id) { invoices { nodes { number status order { number } totals { total ${MONEY} } } } } }` as const;

/** What a customer does on the pages of the Billing Center. */
class Customer {
  private person!: SignedIn;
  private order: Answer = null;

  constructor(
    private readonly app: App,
    readonly buyer: Buyer,
  ) {}

  get token(): string {
    return this.person.token;
  }

  async signsIn(): Promise<void> {
    this.person = await signIn(this.app, this.buyer.contact.email);
    const viewer = '{ viewer { memberships { account { id kind } roles } } }';
    const { memberships } = (await ask(this.app, this.token, viewer)).viewer;
    const account = { id: this.buyer.accountId, kind: 'ONLINE' };
    expect(memberships).toEqual([{ account, roles: expect.arrayContaining(['BILLING_CONTACT']) }]);
  }

  async opensBilling() {
    return (await ask(this.app, this.token, SUBSCRIPTIONS, { id: this.buyer.accountId })).account;
  }

  /** The names of what can be done to the only subscription. */
  async options(): Promise<string[]> {
    const [subscription] = (await this.opensBilling()).subscriptions.nodes;
    return subscription.actions.filter(({ allowed }) => allowed).map(({ action }) => action);
  }

  async selects(key: string) {
    return (await ask(this.app, this.token, PRODUCT, { key })).product;
  }

  async previews(input: object) {
    return (await ask(this.app, this.token, PREVIEW_ITEM, { id: this.buyer.accountId, input })).account.previewItem;
  }

  async previewsChange(id: string, input: object) {
    return (await ask(this.app, this.token, PREVIEW, { id, input })).node.previewChange;
  }

  async adds<const Document extends string>(document: Document, input: object) {
    const { accountId } = this.buyer;
    const payload = await send(this.app, this.token, document, { accountId, ...input });
    expect(payload).toMatchObject({ userErrors: [] });
    return payload.cart;
  }

  async checksOut(vat: string | null = null) {
    return (await ask(this.app, this.token, CHECKOUT, { id: this.buyer.accountId, vat })).account;
  }

  async removes(itemId: string) {
    const input = { cartId: this.buyer.cartId, itemId };
    return (await ask(this.app, this.token, CART_REMOVE_ITEM, { input })).cartRemoveItem;
  }

  /** Confirms what the order page shows; the order is completed. */
  async places(more: object = {}): Promise<void> {
    const { cart } = await this.checksOut((more as { vatNumber?: string }).vatNumber);
    const { orderPlace } = await ask(this.app, this.token, PLACE, { input: orderInput(cart, more) });
    expect(orderPlace).toMatchObject({ userErrors: [], order: { status: 'COMPLETED' } });
    this.order = orderPlace.order;
  }

  /** The confirmation is mailed, and what was charged stands in the invoice history. */
  async isConfirmed(): Promise<void> {
    await this.app.runJobs();
    const mailbox = (await (await fetch(`${this.app.url}/sandbox/mailbox`)).json()) as Answer[];
    const sent = mailbox.filter(({ to }) => to === this.buyer.contact.email);
    expect(sent.map(({ subject }) => subject).join()).toContain(this.order.number);
    const { invoices } = (await ask(this.app, this.token, HISTORY, { id: this.buyer.accountId })).account;
    if (this.order.invoice) {
      expect(invoices.nodes[0]).toMatchObject({ status: 'PAID', order: { number: this.order.number } });
    }
  }
}

describeWithApp('the help articles’ procedures, step by step', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let plan: (name: string) => Promise<string>;
  beforeAll(async () => {
    plan = (name) => planId(app, name);
  });
  afterAll(async () => expect(await checkLedger(app.database)).toEqual([]));

  const newCustomer = async () => new Customer(app, await given.onlineAccount(app));

  describe('article 000, adding a paid subscription', () => {
    let she: Customer;
    const wanted = async () => ({ planId: await plan('gotomeeting pro'), seats: 5, frequency: 'MONTHLY' });
    beforeAll(async () => {
      she = await newCustomer();
    });

    test('article 000, adding a paid subscription, step 1: signs in', () => she.signsIn());

    test('article 000, adding a paid subscription, step 2: opens billing: no subscriptions yet', async () => {
      expect((await she.opensBilling()).subscriptions.nodes).toEqual([]);
    });

    test('article 000, adding a paid subscription, step 3: starts a new subscription: all products are there', async () => {
      const { products } = await ask(app, she.token, '{ products { nodes { key } } }');
      expect(products.nodes.map(({ key }) => key)).toContain('gotomeeting');
    });

    test('article 000, adding a paid subscription, step 4: chooses to buy', async () => {
      const preview = await she.previews({ kind: 'PURCHASE', ...(await wanted()) });
      expect(preview.refusals).toEqual([]);
    });

    test('article 000, adding a paid subscription, step 5: compares Starter, Pro and Plus and takes one', async () => {
      const { plans } = await she.selects('gotomeeting');
      expect(plans.map(({ name }) => name)).toEqual(['Starter', 'Pro', 'Plus']);
      const [starter, pro] = [plans[0].features, plans[1].features];
      expect(starter.map(({ key }) => key)).toEqual(pro.map(({ key }) => key));
      expect(starter).not.toEqual(pro);
    });

    test('article 000, adding a paid subscription, step 6: says how many organizers', async () => {
      const { seatNoun, plans } = await she.selects('gotomeeting');
      expect([seatNoun, plans[1].minSeats, plans[1].maxOnlineSeats]).toEqual(['ORGANIZER', 1, 100]);
    });

    test('article 000, adding a paid subscription, step 7: takes the monthly bill, reads the summary, adds it to the cart', async () => {
      expect((await she.previews({ kind: 'PURCHASE', ...(await wanted()) })).totals.due.amount).toBe('156.00');
      await she.adds(CART_ADD_PURCHASE, await wanted());
    });

    test('article 000, adding a paid subscription, order page, step 1: period from today, seats, price, total; edits and returns', async () => {
      const { cart } = await she.checksOut();
      expect(cart.summary.lines).toEqual([
        {
          ...{ kind: 'CHARGE', seats: 5, unitPrice: { amount: '26.00' }, amount: { amount: '130.00' } },
          ...{ period: { start: '2026-06-01', end: '2026-07-01' }, tax: { amount: '26.00' } },
        },
      ]);
      expect(cart.summary.totals.due.amount).toBe('156.00');
      await she.removes(cart.items[0].id);
      await she.adds(CART_ADD_PURCHASE, await wanted());
    });

    test('article 000, adding a paid subscription, order page, step 2: confirms the card, gives a VAT number, orders; mail and history', async () => {
      await she.places({ paymentMethodId: she.buyer.cardId, vatNumber: 'FR40303265045' });
      await she.isConfirmed();
    });
  });

  describe('article 000, adding a trial', () => {
    let she: Customer;
    const wanted = async () => ({ planId: await plan('gotomeeting plus'), seats: 3 });
    beforeAll(async () => {
      she = await newCustomer();
    });

    test('article 000, adding a trial, step 1: signs in', () => she.signsIn());

    test('article 000, adding a trial, step 2: opens billing', async () => {
      expect((await she.opensBilling()).cart.items).toEqual([]);
    });

    test('article 000, adding a trial, step 3: starts a new subscription', async () => {
      expect((await she.selects('gotomeeting')).name).toBe('GoToMeeting');
    });

    test('article 000, adding a trial, step 4: chooses to try', async () => {
      expect((await she.previews({ kind: 'TRIAL', ...(await wanted()) })).refusals).toEqual([]);
    });

    test('article 000, adding a trial, step 5: takes one of the plans', async () => {
      const { plans } = await she.selects('gotomeeting');
      expect(plans.map(({ trialDays }) => trialDays)).toEqual([14, 14, 14]);
    });

    test('article 000, adding a trial, step 6: says how many organizers', async () => {
      const preview = await she.previews({ kind: 'TRIAL', ...(await wanted()) });
      expect(preview).toEqual({
        period: { start: '2026-06-01', end: '2026-06-15' },
        totals: { due: { amount: '0.00' } },
        refusals: [],
      });
    });

    test('article 000, adding a trial, step 7: starts it beside what is in the cart: it can be used at once', async () => {
      await she.adds(CART_ADD_PURCHASE, { planId: await plan('gotowebinar starter'), seats: 1, frequency: 'MONTHLY' });
      await she.adds(CART_ADD_TRIAL, await wanted());
      await she.places();
      await she.isConfirmed();
      const { subscriptions } = await she.opensBilling();
      expect(subscriptions.nodes.map(({ status }) => status).sort()).toEqual(['ACTIVE', 'TRIALING']);
    });
  });

  describe('article 000, adding seats', () => {
    let she: Customer;
    let id: string;
    beforeAll(async () => {
      she = await newCustomer();
      id = await buy(app, she.buyer, { plan: 'gotomeeting pro', seats: 5 });
    });

    test('article 000, adding seats, step 1: signs in', () => she.signsIn());

    test('article 000, adding seats, step 2: opens billing', async () => {
      expect((await she.opensBilling()).subscriptions.nodes).toMatchObject([{ seats: 5, status: 'ACTIVE' }]);
    });

    test('article 000, adding seats, step 3: adds organizers, which is offered under the product', async () => {
      expect(await she.options()).toContain('SUBSCRIPTION_ADD_SEATS');
    });

    test('article 000, adding seats, step 4: says how many, adds to the cart, goes to the order page', async () => {
      expect((await addChange(app, she.buyer, id, { seats: 8 })).userErrors).toEqual([]);
    });

    test('article 000, adding seats, order page, step 1: period from today, seats, price, total due', async () => {
      const { cart } = await she.checksOut();
      expect(cart.summary.lines).toMatchObject([
        { kind: 'CREDIT', amount: { amount: '-130.00' } },
        {
          kind: 'CHARGE',
          seats: 8,
          unitPrice: { amount: '26.00' },
          period: { start: '2026-06-01', end: '2026-07-01' },
        },
      ]);
      expect(totalsText(cart.summary.totals)).toBe('total 249.60, credit 156.00, due 93.60');
    });

    test('article 000, adding seats, order page, step 2: confirms the card and orders; mail and history', async () => {
      await she.places({ paymentMethodId: she.buyer.cardId });
      await she.isConfirmed();
      expect((await she.opensBilling()).subscriptions.nodes).toMatchObject([{ seats: 8 }]);
    });
  });

  describe('article 000, changing plan, seats and frequency', () => {
    let she: Customer;
    let id: string;
    const choices = { seats: 6, frequency: 'ANNUAL' as const };
    beforeAll(async () => {
      she = await newCustomer();
      id = await buy(app, she.buyer, { plan: 'gotomeeting pro', seats: 5 });
    });

    test('article 000, changing a subscription, step 1: signs in', () => she.signsIn());

    test('article 000, changing a subscription, step 2: opens billing', async () => {
      expect((await she.opensBilling()).subscriptions.nodes).toHaveLength(1);
    });

    test('article 000, changing a subscription, step 3: chooses to modify it among its options', async () => {
      expect(await she.options()).toEqual(
        expect.arrayContaining(['SUBSCRIPTION_UPGRADE', 'SUBSCRIPTION_REMOVE_SEATS', 'SUBSCRIPTION_CHANGE_FREQUENCY']),
      );
      expect(await she.options()).not.toContain('SUBSCRIPTION_DOWNGRADE');
    });

    test('article 000, changing a subscription, then step 1: changes all three, reads the summary, adds it to the cart', async () => {
      const input = { ...choices, planId: await plan('gotomeeting plus') };
      expect(await she.previewsChange(id, input)).toEqual({
        ...{ direction: 'INCREASE', period: { start: '2026-06-01', end: '2027-06-01' }, refusals: [] },
        totals: {
          total: { amount: '3041.28' },
          credit: { amount: '156.00' },
          due: { amount: '2885.28' },
          fromBalance: { amount: '0.00' },
          toBalance: { amount: '0.00' },
        },
      });
      expect((await addChange(app, she.buyer, id, { ...choices, plan: 'gotomeeting plus' })).userErrors).toEqual([]);
    });

    test('article 000, changing a subscription, then step 2: the order page says the same', async () => {
      const { cart } = await she.checksOut();
      expect(cart.items).toMatchObject([{ kind: 'CHANGE', seats: 6, frequency: 'ANNUAL', plan: { key: 'plus' } }]);
      expect(totalsText(cart.summary.totals)).toBe('total 3041.28, credit 156.00, due 2885.28');
    });

    test('article 000, changing a subscription, then step 3: confirms another card and orders; mail and history', async () => {
      const other = await given.card(app, she.buyer, 'tok_mastercard');
      await she.places({ paymentMethodId: other });
      await she.isConfirmed();
      expect(await stateOfSubscription(app, she.buyer, id)).toBe(
        'ACTIVE: plus 6 ANNUAL 2026-06-01..2027-06-01, renews 2027-06-01',
      );
    });
  });

  describe.each([
    ['000', 'gotomeeting pro'],
    ['002', 'gotowebinar pro'],
  ])('article %s, withdrawing a pending cancellation', (article, product) => {
    test(`article ${article}, withdrawing a cancellation: it is shown as pending, is withdrawn, and renews`, async () => {
      const she = await newCustomer();
      const id = await buy(app, she.buyer, { plan: product, seats: 1 });
      await cancel(app, she.buyer, id);
      await she.signsIn();
      expect((await she.opensBilling()).subscriptions.nodes).toMatchObject([{ status: 'PENDING_CANCELLATION' }]);
      expect(await she.options()).toContain('SUBSCRIPTION_WITHDRAW_CANCELLATION');
      const { subscription } = await act(app, she.buyer.contact, SUBSCRIPTION_WITHDRAW, id);
      expect(subscription).toMatchObject({ status: 'ACTIVE', renewsOn: '2026-07-01', endsOn: null });
    });
  });

  describe('article 000, subscribing before the trial ends', () => {
    let she: Customer;
    let id: string;
    beforeAll(async () => {
      she = await newCustomer();
      id = await tryOut(app, she.buyer, 'gotomeeting pro', { seats: 3 });
    });

    test('article 000, subscribing before the trial ends, step 1: signs in', () => she.signsIn());

    test('article 000, subscribing before the trial ends, step 2: opens billing', async () => {
      expect((await she.opensBilling()).subscriptions.nodes).toMatchObject([
        { status: 'TRIALING', endsOn: '2026-06-15' },
      ]);
    });

    test('article 000, subscribing before the trial ends, step 3: chooses to subscribe now', async () => {
      expect(await she.options()).toContain('CART_ADD_SUBSCRIBE_NOW');
    });

    test('article 000, subscribing before the trial ends, then step 1: sets plan, seats and frequency, reads the summary', async () => {
      const input = { kind: 'SUBSCRIBE_NOW', subscriptionId: id, seats: 4, frequency: 'MONTHLY' };
      expect(await she.previews(input)).toEqual({
        totals: { due: { amount: '124.80' } },
        refusals: [],
        period: { start: '2026-06-01', end: '2026-07-01' },
      });
    });

    test('article 000, subscribing before the trial ends, then step 2: adds it beside what is in the cart', async () => {
      await she.adds(CART_ADD_TRIAL, { planId: await plan('gototraining pro'), seats: 1 });
      const added = await addTerms(app, she.buyer, 'subscribeNow', id, { seats: 4, frequency: 'MONTHLY' });
      expect(added.userErrors).toEqual([]);
    });

    test('article 000, subscribing before the trial ends, then step 3: the order page shows period, seats, price and total', async () => {
      const { cart } = await she.checksOut();
      expect(cart.summary.lines).toMatchObject([{ seats: 4, period: { start: '2026-06-01', end: '2026-07-01' } }]);
      expect(cart.summary.totals.due.amount).toBe('124.80');
    });

    test('article 000, subscribing before the trial ends, then step 4: confirms the card and orders; mail and history', async () => {
      await she.places({ paymentMethodId: she.buyer.cardId });
      await she.isConfirmed();
      expect(await stateOfSubscription(app, she.buyer, id)).toMatch(/^ACTIVE: pro 4 MONTHLY/);
    });
  });

  describe('article 001, what a change costs and when it takes effect', () => {
    test('article 001, charges, point 1: a new subscription can be used as soon as it is paid', async () => {
      const { buyer } = await newCustomer();
      const id = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 1 });
      expect((await assign(app, buyer.contact, { subscriptionId: id, emails: ['a@team.example'] })).userErrors).toEqual(
        [],
      );
    });

    test('article 001, charges, points 2 to 4: changes at once, prorated; fewer seats online, a lower plan only by support; a rise is paid now', async () => {
      const she = await newCustomer();
      const id = await buy(app, she.buyer, { plan: 'gotomeeting pro', seats: 2 });
      await she.signsIn();
      expect(await she.previewsChange(id, { seats: 1 })).toMatchObject({
        ...{ direction: 'DECREASE', period: { start: '2026-06-01', end: '2026-07-01' } },
        totals: { toBalance: { amount: '31.20' }, due: { amount: '0.00' } },
      });
      const lower = await she.previewsChange(id, { planId: await plan('gotomeeting starter') });
      expect(lower.refusals).toEqual([{ code: 'DOWNGRADE_REQUIRES_SUPPORT' }]);
      expect(await she.previewsChange(id, { seats: 3 })).toMatchObject({ totals: { due: { amount: '31.20' } } });
    });

    test('article 001, charges, point 5: a product is not exchanged: one is cancelled and used to its end, the other bought', async () => {
      const { buyer } = await newCustomer();
      const id = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 1 });
      const refused = await addChange(app, buyer, id, { plan: 'gotowebinar pro' });
      expect(refused.userErrors).toEqual([refusal('PRODUCT_CANNOT_CHANGE', 'D8', ['change', 'planId'])]);
      await cancel(app, buyer, id);
      await buy(app, buyer, { plan: 'gotowebinar pro', seats: 1 });
      expect(await stateOfSubscription(app, buyer, id)).toMatch(/^PENDING_CANCELLATION/);
    });
  });

  describe('article 002, cancelling', () => {
    let she: Customer;
    let id: string;
    beforeAll(async () => {
      she = await newCustomer();
      id = await buy(app, she.buyer, { plan: 'gotowebinar pro', seats: 1 });
    });

    test('article 002, cancelling, step 1: signs in', () => she.signsIn());

    test('article 002, cancelling, step 2: opens billing', async () => {
      expect((await she.opensBilling()).subscriptions.nodes).toMatchObject([{ product: { name: 'GoToWebinar' } }]);
    });

    test('article 002, cancelling, step 3: finds it among the options', async () => {
      expect(await she.options()).toContain('SUBSCRIPTION_CANCEL');
    });

    test('article 002, cancelling, step 4: reads what it means and does not cancel, then does', async () => {
      expect(await stateOfSubscription(app, she.buyer, id)).toMatch(/^ACTIVE/);
      const { userErrors } = await act(app, she.buyer.contact, SUBSCRIPTION_CANCEL, id);
      expect(userErrors).toEqual([]);
    });

    test('article 002, cancelling, step 5: the end date is shown and mailed; the page says that the cancellation is pending', async () => {
      expect((await she.opensBilling()).subscriptions.nodes).toMatchObject([
        { status: 'PENDING_CANCELLATION', endsOn: '2026-07-01' },
      ]);
      expect(await templatesTo(app, she.buyer.contact)).toEqual(['orderConfirmation', 'cancellationConfirmed']);
    });
  });

  describe('article 003, adding a subscription or a trial of another product', () => {
    let she: Customer;
    const purchase = async () => ({ planId: await plan('gotomypc pro'), seats: 4, frequency: 'ANNUAL' });
    beforeAll(async () => {
      she = await newCustomer();
      await buy(app, she.buyer, { plan: 'gotowebinar pro', seats: 1 });
    });

    test('article 003, step 1: signs in', () => she.signsIn());

    test('article 003, step 2: adds a new subscription beside the present one', async () => {
      expect((await she.opensBilling()).subscriptions.nodes).toHaveLength(1);
    });

    test('article 003, step 3: selects the product', async () => {
      expect(await she.selects('gotomypc')).toMatchObject({ name: 'GoToMyPC', seatNoun: 'COMPUTER' });
    });

    test('article 003, step 4: chooses to buy it, and to try another', async () => {
      expect((await she.previews({ kind: 'PURCHASE', ...(await purchase()) })).refusals).toEqual([]);
      const trial = { kind: 'TRIAL', planId: await plan('openvoice standard'), seats: 2 };
      expect((await she.previews(trial)).refusals).toEqual([]);
    });

    test('article 003, step 5: selects the plan', async () => {
      const { plans } = await she.selects('gotomypc');
      expect(plans.map(({ key }) => key)).toEqual(['personal', 'pro']);
    });

    test('article 003, step 6: says for how many', async () => {
      expect((await she.previews({ kind: 'PURCHASE', ...(await purchase()), seats: 51 })).refusals).toEqual([
        { code: 'SEATS_ABOVE_ONLINE_LIMIT' },
      ]);
    });

    test('article 003, step 7: monthly or annual', async () => {
      const { plans } = await she.selects('gotomypc');
      expect(plans[1].prices.map(({ frequency }) => frequency).sort()).toEqual(['ANNUAL', 'MONTHLY']);
    });

    test('article 003, step 8: adds both to the cart; the trial is welcomed by mail once it is ordered', async () => {
      await she.adds(CART_ADD_PURCHASE, await purchase());
      await she.adds(CART_ADD_TRIAL, { planId: await plan('openvoice standard'), seats: 2 });
      expect((await she.opensBilling()).cart.items).toHaveLength(2);
    });

    test('article 003, step 9: reads period, seats, price and total', async () => {
      const { cart } = await she.checksOut();
      expect(cart.summary).toMatchObject({
        paymentMethodRequired: true,
        lines: [{ seats: 4, unitPrice: { amount: '288.00' }, period: { start: '2026-06-01', end: '2027-06-01' } }],
        totals: { due: { amount: '1382.40' } },
      });
    });

    test('article 003, step 10: gives card and VAT number, orders: access at once, a confirmation by mail', async () => {
      const wrong = await she.checksOut('FR00000000000');
      expect(wrong.cart.summary.refusals).toEqual([{ code: 'VAT_NUMBER_INVALID', field: ['vatNumber'] }]);
      await she.places({ paymentMethodId: she.buyer.cardId, vatNumber: 'FR40303265045' });
      await she.isConfirmed();
      expect(await templatesTo(app, she.buyer.contact)).toContain('trialWelcome');
      const { nodes } = (await she.opensBilling()).subscriptions;
      expect(nodes.map(({ status }) => status).sort()).toEqual(['ACTIVE', 'ACTIVE', 'TRIALING']);
    });

    test('article 003, afterwards: assigns the seats', async () => {
      const { nodes } = (await she.opensBilling()).subscriptions;
      const bought = nodes.find(({ product }) => product.name === 'GoToMyPC')!;
      const emails = ['a@team.example', 'b@team.example'];
      await assign(app, she.buyer.contact, { subscriptionId: bought.id, emails });
      expect(await templatesTo(app, { email: 'b@team.example' })).toEqual(['seatAssigned']);
    });
  });

  describe('article 004, changing GoToAssist Remote Support', () => {
    let she: Customer;
    let id: string;
    beforeAll(async () => {
      she = await newCustomer();
      id = await buy(app, she.buyer, { plan: 'gotoassist-remote-support standard', seats: 2 });
    });

    test('article 004, step 1: signs in', () => she.signsIn());

    test('article 004, step 2: chooses to modify it among its options', async () => {
      expect(await she.options()).toContain('CART_ADD_CHANGE');
    });

    test('article 004, step 3: changes plan and seats', async () => {
      const input = { planId: await plan('gotoassist-remote-support advanced'), seats: 3 };
      expect((await she.previewsChange(id, input)).refusals).toEqual([]);
    });

    test('article 004, step 4: reads the summary and adds it to the cart', async () => {
      const { userErrors } = await addChange(app, she.buyer, id, {
        plan: 'gotoassist-remote-support advanced',
        seats: 3,
      });
      expect(userErrors).toEqual([]);
    });

    test('article 004, step 5: the order page shows period from today, seats, price and total', async () => {
      const { cart } = await she.checksOut();
      expect(cart.summary.lines[1]).toMatchObject({ seats: 3, unitPrice: { amount: '62.00' } });
      expect(totalsText(cart.summary.totals)).toBe('total 223.20, credit 120.00, due 103.20');
    });

    test('article 004, step 6: a dearer subscription asks for card and VAT number', async () => {
      const { cart } = await she.checksOut('FR40303265045');
      expect(cart.summary).toMatchObject({ paymentMethodRequired: true, refusals: [] });
    });

    test('article 004, step 7: orders; changed at once, and reminded to assign the new seats', async () => {
      await she.places({ paymentMethodId: she.buyer.cardId });
      await she.isConfirmed();
      expect(await stateOfSubscription(app, she.buyer, id)).toMatch(/^ACTIVE: advanced 3 MONTHLY/);
      expect(await templatesTo(app, she.buyer.contact)).toContain('assignYourSeats');
    });

    test('article 004, afterwards: fewer seats online, the difference to the balance', async () => {
      await advanceTo(app, '2026-06-16T09:00:00Z');
      expect((await change(app, she.buyer, id, { seats: 2 })).at(-1)).toBe(
        'COMPLETED: total 0.00, credit 37.20, to balance 37.20, due 0.00',
      );
    });
  });
});
