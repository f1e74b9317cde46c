import { checkLedger } from '../../src/checkLedger';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { type Buyer, given, ORDER_PLACE, orderInput, placeOrder } from '../support/given';
import { disputeAtBank } from '../support/invoices';
import { addChange, advanceTo, buy } from '../support/lifecycle';
import { type Answer, ask, mailsTo } from '../support/people';
import { accept, done, sentQuote, subscribed } from '../support/quotes';
import { corporateCustomer } from '../support/requests';

const CREDITS =
  'totals { credit { amount } creditAgainstOpen { amount } toBalance { amount } due { amount } leftOpen { amount } }';
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const amounts = (totals: Answer) =>
  Object.fromEntries(Object.entries(totals as Record<string, Answer>).map(([name, { amount }]) => [name, amount]));

describeOnEachEngine('what an order and a quote say of their credit (C11, D2)', (engine) => {
  let app: App;
  let buyer: Buyer;

  beforeEach(async () => {
    app = await startApp(engine, { now: '2026-06-01T09:00:00Z' });
    buyer = await given.onlineAccount(app);
  });
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
    await app.stop();
  });

  const refusalsOf = ({ userErrors }: Answer): string[] =>
    userErrors.map(({ code, field }: Answer) => `${code} ${field}`);

  test('an order says all of it, what of it lowers an open invoice, and what goes to the balance; so do summary and mail', async () => {
    const id = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 3 });
    const [payment] = await app.database.query('SELECT id FROM payments WHERE account_id = ?', [buyer.accountId]);
    await disputeAtBank(app, String(payment!.id), 'fraudulent');
    const { cart } = await addChange(app, buyer, id, { seats: 2 });
    const summary = `query ($id: ID!) { account(id: $id) { cart { summary { ${CREDITS} } } } }`;
    const { account } = await ask(app, buyer.contact.token, summary, { id: buyer.accountId });
    const said = { credit: '31.20', creditAgainstOpen: '31.20', toBalance: '0.00', due: '0.00', leftOpen: '0.00' };
    expect(amounts(account.cart.summary.totals)).toEqual(said);
    const { order } = await placeOrder(app, buyer, cart, { expectedCredit: eur('31.20') });
    const { node } = await ask(
      app,
      buyer.contact.token,
      `query ($id: ID!) { node(id: $id) { ... on Order { ${CREDITS} } } }`,
      { id: order.id },
    );
    expect(amounts(node.totals)).toEqual(said);
    const mail = (await mailsTo(app, buyer.contact.email)).at(-1);
    expect(mail).toMatchObject({ data: { totals: { credit: 3120, creditAgainstOpen: 3120, toBalance: 0 } } });
  });

  test('an order is refused when the credit that was shown has shrunk, although nothing is due', async () => {
    const id = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 3 });
    const { cart } = await addChange(app, buyer, id, { seats: 2 });
    await advanceTo(app, '2026-06-11T09:00:00Z');
    const place = async (expectedCredit: object) =>
      (await ask(app, buyer.contact.token, ORDER_PLACE, { input: orderInput(cart, { expectedCredit }) })).orderPlace;
    expect(refusalsOf(await place(eur('31.20')))).toEqual(['TOTAL_CHANGED expectedCredit']);
    expect(refusalsOf(await place({ amount: '20.80', currency: 'USD' }))).toEqual(['INVALID_INPUT expectedCredit']);
    expect((await place(eur('20.80'))).order).toMatchObject({
      status: 'COMPLETED',
      totals: { credit: { minor: 2080 } },
    });
  });

  test('a quote says all of it, and its acceptance is refused when it has shrunk', async () => {
    const customer = await corporateCustomer(app);
    const subscriptionId = await subscribed(app, customer);
    const quote = await sentQuote(app, customer, [{ kind: 'CHANGE', subscriptionId, seats: 8 }]);
    const seen = async () => {
      const document = `query ($id: ID!) { node(id: $id) { ... on Quote { ${CREDITS} } } }`;
      return amounts((await ask(app, customer.contact.token, document, { id: quote.id })).node.totals);
    };
    const shown = await seen();
    expect(shown).toMatchObject({ creditAgainstOpen: shown.credit, toBalance: '0.00', due: '0.00' });
    expect(Number(shown.credit)).toBeGreaterThan(0);
    await advanceTo(app, '2026-06-11T09:00:00Z');
    const stale = await accept(app, customer, quote, { expectedCredit: { amount: shown.credit, currency: 'USD' } });
    expect(refusalsOf(stale)).toEqual(['TOTAL_CHANGED expectedCredit']);
    const now = await seen();
    expect(Number(now.credit)).toBeLessThan(Number(shown.credit));
    done(await accept(app, customer, quote, { expectedCredit: { amount: now.credit, currency: 'USD' } }));
  });
});
