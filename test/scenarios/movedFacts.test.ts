import { checkLedger } from '../../src/checkLedger';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { type Buyer, given, ONE_SEAT, placeOrder, stateOf } from '../support/given';
import { answerAtBank, booksOf, disputeAtBank, movementsOf, payByCard } from '../support/invoices';
import {
  addChange,
  advanceTo,
  buy,
  cancel,
  change,
  replaceCard,
  setPrice,
  stateOfSubscription,
  subscriptionOf,
} from '../support/lifecycle';
import { type Answer, ask } from '../support/people';
import { wrongStatements } from '../support/statements';

/** An online customer whose change to more seats waits for its payment, with another subscription beside it. */
interface Waiting {
  app: App;
  buyer: Buyer;
  /** The payments of the two subscriptions, and the subscription that does not wait. */
  payments: { first: string; other: string };
  other: string;
}

const MONEY = 'minor';
const TOTALS = ['total', 'credit', 'creditAgainstOpen', 'fromBalance', 'toBalance', 'due', 'leftOpen'] as const;
const ORDER = `query ($id: ID!) { node(id: $id) { ... on Order { status
  totals { ${TOTALS.map((name) => `${name} { ${MONEY} }`).join(' ')} } payment { amount { minor } } invoice { status amountOpen { minor } } } } }`;
const UPDATE = `mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) { userErrors { code } } }`;

const statusOf = async (app: App, paymentId: string) =>
  (await app.database.query('SELECT status FROM payments WHERE id = ?', [paymentId]))[0]!.status;

async function dispute(app: App, paymentId: string): Promise<void> {
  if ((await statusOf(app, paymentId)) === 'SUCCEEDED') await disputeAtBank(app, paymentId, 'fraudulent');
}

async function win(app: App, paymentId: string): Promise<void> {
  if ((await statusOf(app, paymentId)) === 'REVERSED') await disputeAtBank(app, paymentId, 'won');
}

/** Pays what is open of the oldest invoice by another card. */
async function payOldest(app: App, { accountId, contact }: Buyer): Promise<void> {
  const sql = 'SELECT id, open_amount FROM invoices WHERE account_id = ? AND open_amount > 0 ORDER BY id';
  const [invoice] = await app.database.query(sql, [accountId]);
  if (!invoice) return;
  const amount = { amount: (Number(invoice.open_amount) / 100).toFixed(2), currency: 'EUR' };
  const { userErrors } = await payByCard(app, { contact, invoiceId: String(invoice.id) }, amount);
  expect(userErrors).toEqual([]);
}

/** Everything that may happen between placing an order and settling it. What has nothing to do then does nothing. */
const EVENTS: Record<string, (waiting: Waiting) => Promise<unknown>> = {
  'the credited payment is disputed': ({ app, payments }) => dispute(app, payments.first),
  'its dispute is won': ({ app, payments }) => win(app, payments.first),
  'another payment is disputed': ({ app, payments }) => dispute(app, payments.other),
  'that dispute is won': ({ app, payments }) => win(app, payments.other),
  'an open invoice is paid': ({ app, buyer }) => payOldest(app, buyer),
  'a credit note is issued': async ({ app, buyer, other }) => {
    const { status, seats } = await subscriptionOf(app, buyer.contact, other);
    if (status === 'ACTIVE' && seats > 1) await change(app, buyer, other, { seats: seats - 1 });
  },
  'the balance is spent': ({ app, buyer }) => buyMore(app, buyer),
  'another VAT number': async ({ app, buyer: { accountId, contact } }) => {
    const [account] = await app.database.query('SELECT version FROM accounts WHERE id = ?', [accountId]);
    const input = { accountId, expectedVersion: Number(account!.version), vatNumber: 'FR40303265045' };
    expect((await ask(app, contact.token, UPDATE, { input })).accountUpdateBilling.userErrors).toEqual([]);
  },
  'another price': async ({ app }) => {
    prices = prices === 2900 ? 2300 : 2900;
    await setPrice(app, 'gotomeeting pro', 'MONTHLY', prices);
  },
  'the other subscription is cancelled': async ({ app, buyer, other }) => {
    if ((await subscriptionOf(app, buyer.contact, other)).status === 'ACTIVE') await cancel(app, buyer, other);
  },
  'the card expires': ({ app, buyer }) =>
    app.database.transaction((tx) =>
      tx.execute(`UPDATE payment_methods SET card = REPLACE(card, '2040', '2020') WHERE account_id = ?`, [
        buyer.accountId,
      ]),
    ),
};
let prices = 2600;

async function buyMore(app: App, buyer: Buyer): Promise<void> {
  await given.card(app, buyer, 'tok_visa');
  await buy(app, buyer, ONE_SEAT);
}

/** How things stood when the order was placed. */
const BEFORE: Record<string, (waiting: Waiting) => Promise<unknown>> = {
  'all is paid': async () => {},
  'the credited payment is disputed': ({ app, payments }) => dispute(app, payments.first),
  'an excess is on the balance': async ({ app, buyer, payments }) => {
    await dispute(app, payments.first);
    await payOldest(app, buyer);
    await win(app, payments.first);
  },
};

const ENDINGS = ['approve', 'fail'] as const;

interface Case {
  before: string;
  events: string[];
  ending: (typeof ENDINGS)[number];
}

/** Each event alone in every situation and with every ending, and each two events in both orders, in situations and with endings by turns. */
function cases(): Record<'alone' | 'inTurn', Case[]> {
  const [names, situations] = [Object.keys(EVENTS), Object.keys(BEFORE)];
  const alone = names.flatMap((event) =>
    situations.flatMap((before) => ENDINGS.map((ending) => ({ before, events: [event], ending }))),
  );
  const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other]));
  const inTurn = pairs.map((events, place) => {
    const before = situations[place % situations.length]!;
    return { before, events, ending: place % 4 === 3 ? ('fail' as const) : ('approve' as const) };
  });
  return { alone, inTurn };
}

const { alone, inTurn } = cases();
/** What two events come to is decided by the rules, so one engine is enough for the pairs; each event alone is looked at on both. */
const CASES = { sqlite: [...alone, ...inTurn], mariadb: alone };

describeOnEachEngine('facts that move while an order waits for its payment (C11)', (engine) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engine, { now: '2026-06-11T09:00:00Z' });
  });
  afterAll(async () => {
    await app.stop();
    process.stdout.write(`${CASES[engine.name].length} combinations of events on ${engine.name}\n`);
  });

  async function paymentOf(buyer: Buyer): Promise<string> {
    const sql = 'SELECT id FROM payments WHERE account_id = ? ORDER BY id DESC LIMIT 1';
    return String((await app.database.query(sql, [buyer.accountId]))[0]!.id);
  }

  /** A customer with two subscriptions who changes the first from 5 seats to 12, with a card that asks. */
  async function waitingOrder(before: string): Promise<Waiting & { id: string; order: Answer }> {
    const buyer = await given.onlineAccount(app);
    const id = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 5 });
    const first = await paymentOf(buyer);
    const other = await buy(app, buyer, { plan: 'gotowebinar pro', seats: 3 });
    const waiting = { app, buyer, other, payments: { first, other: await paymentOf(buyer) } };
    await BEFORE[before]!(waiting);
    await replaceCard(app, buyer, 'tok_authenticate');
    const { cart } = await addChange(app, buyer, id, { seats: 12 });
    const { order } = await placeOrder(app, buyer, cart);
    expect(order.status).toBe('PENDING_PAYMENT');
    return { ...waiting, id, order };
  }

  test.each(CASES[engine.name])('$before; $events; $ending', async ({ before, events, ending }) => {
    const waiting = await waitingOrder(before);
    const { buyer, id, order } = waiting;
    for (const event of events) await EVENTS[event]!(waiting);
    await answerAtBank(app, buyer, ending);

    const { node } = await ask(app, buyer.contact.token, ORDER, { id: order.id });
    const totals = Object.fromEntries(TOTALS.map((name) => [name, node.totals[name].minor]));
    const { total, credit, creditAgainstOpen, fromBalance, toBalance, due, leftOpen } = totals as Record<
      string,
      number
    >;
    expect(total! + creditAgainstOpen! + toBalance!).toBe(credit! + fromBalance! + due!);
    expect(node.status).toBe(ending === 'approve' ? 'COMPLETED' : 'FAILED');
    if (ending === 'approve') expect(due! - leftOpen!).toBe(node.payment.amount.minor);
    else expect(await stateOf(app, buyer)).toMatchObject({ inCart: 1, reserved: 0 });

    const { seats } = await subscriptionOf(app, buyer.contact, id);
    expect(seats).toBe(ending === 'approve' ? 12 : 5);
    expect((await addChange(app, buyer, id, { seats: 2 })).userErrors.map(({ code }: Answer) => code)).not.toContain(
      'ORDER_PENDING',
    );
    expect(await wrongStatements(app, buyer.accountId)).toEqual([]);
  });

  // Once: it reads everything that all of them have left.
  test('the ledger is sound after all of them', async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });
});

describeOnEachEngine('the credited payment is disputed, or its dispute won, while a change waits (C11)', (engine) => {
  let app: App;
  let buyer: Buyer;
  let id: string;
  let first: string;

  beforeEach(async () => {
    app = await startApp(engine, { now: '2026-06-01T16:00:00Z' });
    buyer = await given.onlineAccount(app, { country: 'US' });
    id = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 5 });
    first = String((await app.database.query('SELECT id FROM payments'))[0]!.id);
  });
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
    expect(await wrongStatements(app, buyer.accountId)).toEqual([]);
    await app.stop();
  });

  /** On 11 June a change from 5 to 8 seats of 29.00 waits for its payment; answers the order. */
  async function waits(): Promise<Answer> {
    await advanceTo(app, '2026-06-11T16:00:00Z');
    await replaceCard(app, buyer, 'tok_authenticate');
    return (await placeOrder(app, buyer, (await addChange(app, buyer, id, { seats: 8 })).cart)).order;
  }

  async function saysThen({ id: orderId }: Answer): Promise<object> {
    await answerAtBank(app, buyer, 'approve');
    const { node } = await ask(app, buyer.contact.token, ORDER, { id: orderId });
    const totals = TOTALS.map((name) => [name, node.totals[name].minor]);
    return { status: node.status, ...Object.fromEntries(totals), charged: node.payment.amount.minor };
  }

  test('disputed: the credit lowers the old invoice, and as much of the new one stays open', async () => {
    const order = await waits();
    expect(order.totals).toMatchObject({ credit: { minor: 96_67 }, due: { minor: 135_33 } });
    await disputeAtBank(app, first, 'fraudulent');
    expect(await saysThen(order)).toEqual({
      ...{ status: 'COMPLETED', total: 232_00, credit: 96_67, creditAgainstOpen: 96_67 },
      ...{ fromBalance: 0, toBalance: 0, due: 232_00, leftOpen: 96_67, charged: 135_33 },
    });
    expect(await booksOf(app, buyer)).toEqual([
      'PARTIALLY_PAID 14500 = balance 0 + paid 0 + open 4833',
      'PARTIALLY_PAID 23200 = balance 0 + paid 13533 + open 9667',
    ]);
    expect(await stateOfSubscription(app, buyer, id)).toMatch(/^ACTIVE: pro 8 MONTHLY 2026-06-11/);
  });

  test('won: the credit goes to the balance, and the order says so', async () => {
    await disputeAtBank(app, first, 'fraudulent');
    const order = await waits();
    expect(order.totals).toMatchObject({ credit: { minor: 96_67 }, due: { minor: 232_00 } });
    await disputeAtBank(app, first, 'won');
    expect(await movementsOf(app, buyer)).toEqual([]);
    expect(await saysThen(order)).toEqual({
      ...{ status: 'COMPLETED', total: 232_00, credit: 96_67, creditAgainstOpen: 0 },
      ...{ fromBalance: 0, toBalance: 96_67, due: 232_00, leftOpen: 0, charged: 232_00 },
    });
    expect(await movementsOf(app, buyer)).toEqual(['CREDIT_NOTE 9667 -> 9667']);
  });

  test('another card made the default meanwhile stays it: the order named none (D3)', async () => {
    const order = await waits();
    const cardId = await replaceCard(app, buyer, 'tok_mastercard');
    await saysThen(order);
    const defaults = await app.database.query('SELECT id FROM payment_methods WHERE default_of IS NOT NULL');
    expect(defaults).toEqual([{ id: cardId }]);
  });
});
