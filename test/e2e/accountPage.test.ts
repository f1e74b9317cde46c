import { BillingLineRow } from '../../src/invoicing';
import { insertRows, selectRows } from '../../src/platform/database';
import { newId } from '../../src/platform/ids';
import { statementsOf, statementsOfReading } from '../support/documents';
import { type Buyer, given, placeOrder } from '../support/given';
import { ask } from '../support/people';
import { describeWithApp } from '../support/suites';

const PAGE = `query ($id: ID!) { account(id: $id) {
  name balance { amount } amountOpen { amount } billingContact { name } actions { action allowed refusals { code } }
  paymentMethods { card { brand last4 } isDefault actions { action allowed } }
  cart { version items { id preview { totals { due { amount } } } } summary { totals { due { amount } } } actions { action allowed } }
  subscriptions(first: 20) { totalCount nodes { id status seats seatsAssigned seatsFree renewsOn unitPrice { amount } periodPrice { amount }
    nextRenewal { on due { amount } } product { name } plan { name } account { id } actions { action allowed } } }
  invoices(first: 10) { totalCount nodes { number status overdue lines { description product { name } plan { name } subscription { id } amount { amount } }
    taxes { rate tax { amount } } totals { due { amount } } payments { status } creditNotes { id } order { number placedBy { name } } } }
  orders(first: 10) { nodes { number status payment { status } invoice { number } subscriptions { id } lines { description } } }
  auditTrail(first: 20) { nodes { action actor { name } } } } }`;

const OVERVIEW = `query ($id: ID!) { account(id: $id) { name balance { amount }
  subscriptions(first: 5) { nodes { id status unitPrice { amount } plan { name } product { name } } }
  invoices(first: 10) { nodes { number totals { total { amount } } lines { description amount { amount } } } } } }`;

/** What the page costs at most, however much it shows. */
const MAX_STATEMENTS = 45;

describeWithApp('the account page', { now: '2026-06-01T09:00:00Z' }, (app) => {
  async function givenOrders(count: number): Promise<Buyer> {
    const buyer = await given.onlineAccount(app, { balance: 1000 });
    const names = ['gotomeeting pro', 'openvoice standard', 'gotomypc pro'];
    for (let order = 0; order < count; order += 1) {
      const cart = await given.cart(app, buyer, ...names.map((plan) => ({ plan, seats: 1 + order })));
      await placeOrder(app, buyer, cart);
    }
    await given.cart(app, buyer, { plan: 'gotomeeting plus', seats: 1 });
    return buyer;
  }

  async function costOf({ accountId, contact }: Buyer) {
    const read = () => ask(app, contact.token, PAGE, { id: accountId });
    await untilKnown(read);
    return { ...(await read()), statements: await statementsOfReading(app, read) };
  }

  /** From its fourth time on a query goes the short way, where it is first found out which rows it needs whole. */
  async function untilKnown(read: () => Promise<unknown>) {
    for (let time = 0; time < 5; time += 1) await read();
  }

  test('takes as many statements for 20 subscriptions and 10 invoices of 3 lines as for one order', async () => {
    const small = await costOf(await givenOrders(1));
    const large = await costOf(await givenOrders(10));
    expect(large.account.subscriptions).toMatchObject({ totalCount: 30 });
    expect(large.account.subscriptions.nodes).toHaveLength(20);
    expect(large.account.invoices.nodes).toHaveLength(10);
    for (const invoice of large.account.invoices.nodes) expect(invoice.lines).toHaveLength(3);
    expect(large.statements).toBe(small.statements);
    expect(large.statements).toBeLessThanOrEqual(MAX_STATEMENTS);
  });

  test('takes five for an overview: who asks with their accounts, the sandbox’s clock, subscriptions, invoices, lines', async () => {
    const { accountId, contact } = await givenOrders(2);
    const read = () => ask(app, contact.token, OVERVIEW, { id: accountId });
    expect((await read()).account?.invoices?.nodes[0]?.lines).toHaveLength(3);
    // It is known after its third time.
    expect(Math.min(await statementsOf(app, read), await statementsOf(app, read))).toBe(5);
  });

  test('takes four once it is known: invoices come with their lines', async () => {
    const { accountId, contact } = await givenOrders(2);
    const read = () => ask(app, contact.token, OVERVIEW, { id: accountId });
    const first = await read();
    await untilKnown(read);
    expect(await read()).toEqual(first);
    expect(await statementsOfReading(app, read)).toBe(4);
    const none = await given.onlineAccount(app);
    const ofNone = await ask(app, none.contact.token, OVERVIEW, { id: none.accountId });
    expect(ofNone.account?.invoices).toEqual({ nodes: [] });
  });

  test('answers the same of invoices with more lines than are read with a page', async () => {
    const { accountId, contact } = await givenOrders(2);
    const read = () => ask(app, contact.token, OVERVIEW, { id: accountId });
    await untilKnown(read);
    const [line] = await selectRows(
      app.database,
      BillingLineRow,
      'WHERE invoice_id IS NOT NULL ORDER BY id DESC LIMIT 1',
    );
    const more = Array.from({ length: 150 }, (_none, place) => ({
      ...line!,
      id: newId('BillingLine'),
      position: 10 + place,
    }));
    await app.database.transaction((tx) => insertRows(tx, BillingLineRow, more));
    const { account } = await read();
    expect(account?.invoices?.nodes.map(({ lines }) => lines.length)).toEqual([100, 3]);
    // The answer above has shown that there are too many: nothing is tried again.
    expect(await statementsOfReading(app, read)).toBe(5);
    expect(await statementsOfReading(app, read)).toBe(5);
  });
});
