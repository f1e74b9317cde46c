import { type Buyer, given, ONE_SEAT, orderInput } from '../support/given';
import { type Answer, ask } from '../support/people';
import { acceptance, sentQuote } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { statementsSent } from '../support/statementsSent';
import { describeWithApp } from '../support/suites';

const ORDER_PLACE = `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) {
  order { id status } userErrors { code } } }` as const;
const QUOTE_ACCEPT = `mutation ($input: QuoteAcceptInput!) { quoteAccept(input: $input) {
  order { id status } userErrors { code } } }` as const;

/**
 * How many statements these take, so that they do not creep up. Among them are the caller's, those of the sandbox's gateway (6) and clock (one for
 * each unit of work, and one for the request).
 */
const OF_ORDER = 60;
const OF_ACCEPTANCE = 32;

describeWithApp('what is written takes few statements', { now: '2026-06-01T09:00:00Z' }, (app) => {
  const order = (buyer: Buyer, cart: Answer) =>
    statementsSent(app, async () => {
      const { orderPlace } = await ask(app, buyer.contact.token, ORDER_PLACE, { input: orderInput(cart) });
      expect(orderPlace).toMatchObject({ order: { status: 'COMPLETED' }, userErrors: [] });
    });

  test('an order of one item, charged to a card, by a customer who has two subscriptions', async () => {
    const buyer = await given.onlineAccount(app);
    for (const plan of ['openvoice standard', 'gotomypc pro'])
      await order(buyer, await given.cart(app, buyer, { plan, seats: 1 }));
    const sent = await order(buyer, await given.cart(app, buyer, ONE_SEAT));
    expect(sent.length > OF_ORDER ? sent : []).toEqual([]);
  });

  test('the acceptance of a quote that adds a subscription', async () => {
    const accept = async (customer: CorporateCustomer) => {
      const quote = await sentQuote(app, customer, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 10 }]);
      const input = { quoteId: quote.id, expectedVersion: quote.version, ...acceptance(quote) };
      return statementsSent(app, async () => {
        const { quoteAccept } = await ask(app, customer.contact.token, QUOTE_ACCEPT, { input });
        expect(quoteAccept).toMatchObject({ order: { status: 'COMPLETED' }, userErrors: [] });
      });
    };
    await accept(await corporateCustomer(app));
    const sent = await accept(await corporateCustomer(app));
    expect(sent.length > OF_ACCEPTANCE ? sent : []).toEqual([]);
  });
});
