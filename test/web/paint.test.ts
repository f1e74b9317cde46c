import { given } from '../support/given';
import { buy } from '../support/lifecycle';
import { corporate, enterPortal, subscribedTo } from './support/corporate';
import { CHOOSING, chooseSeats, watchPaint } from './support/paint';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

const BILLING = [
  '/billing/subscriptions',
  '/billing/add',
  '/billing/cart',
  '/billing/checkout',
  '/billing/invoices',
  '/billing/balance',
  '/billing/payment',
  '/billing/account',
  '/billing/account/history',
  '/billing/requests',
  '/profile',
];
const CORPORATE = ['/corporate', '/corporate/quotes', '/corporate/invoices', '/corporate/subscriptions'];

/** One for the session, one for the page: what a page asks besides is not needed to show it. */
const QUESTIONS = 2;

describeWeb('how pages are drawn', (web) => {
  let customer: Visitor;
  let company: Visitor;

  beforeAll(async () => {
    const buyer = await given.onlineAccount(web.app, { balance: 5000 });
    await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 5 });
    await given.cart(web.app, buyer, { plan: 'gotowebinar pro', seats: 1 });
    customer = await web.open('/sign-in');
    await customer.enter(buyer.contact.email);
    const account = await corporate(web.app);
    await subscribedTo(web.app, account, { seats: 100 });
    company = await enterPortal({ ...web, visit: web.open }, account, '/corporate');
  });
  afterAll(() => Promise.all([customer, company].map((visitor) => visitor?.leave())));

  test.each([
    ...BILLING.map((path) => [path, () => customer] as const),
    ...CORPORATE.map((path) => [path, () => company] as const),
  ])('%s: the session and one query before the largest paint, and nothing moves', async (path, who) => {
    for (const width of [1280, 390]) {
      await who().change({ width });
      const { shift, asked } = await watchPaint(who(), path);
      expect(asked).toBeLessThanOrEqual(QUESTIONS);
      expect(shift).toBeLessThanOrEqual(0.02);
    }
  });

  test('what is chosen by five keys is asked about once, after the last of them', async () => {
    await customer.change({ width: 1280 });
    await customer.open(CHOOSING.replace('SEATS', '1'));
    const asked = await chooseSeats(customer, 5);
    await customer.settled();
    expect(asked.map((body) => JSON.parse(body).variables.input.seats)).toEqual([6]);
  });
});
