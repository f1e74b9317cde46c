import { randomUUID } from 'node:crypto';
import { AccountRow } from '../../src/accounts';
import { moveBalance } from '../../src/invoicing';
import { setSandboxClock } from '../../src/platform/clock';
import { selectRow } from '../../src/platform/database';
import { type AccountKind, type Frequency, minor } from '../../src/rules';
import type { App } from './app';
import { type Answer, ask, type Customer, customer } from './people';

/** A customer with what its tests start from. */
export interface Buyer extends Customer {
  cartId: string;
  /** The stored card, if one was asked for. */
  cardId: string | null;
}

interface BuyerOptions {
  kind?: AccountKind;
  country?: string;
  /** The language of the billing contact. */
  locale?: string;
  /** Minor units of credit. */
  balance?: number;
  /** A token of the sandbox gateway; null: no card. */
  card?: string | null;
}

/** An item as a test writes it: `gotomeeting pro`, so many seats. */
export interface Wanted {
  plan: string;
  seats: number;
  frequency?: Frequency;
}

export const USER_ERRORS = 'userErrors { code rule field message }';
const CART = `cart { id version items { id } summary { totals { due { amount minor currency } } } }`;
const ORDER = `order { id number version status failure { code rule message }
  totals { subtotal { minor } tax { minor } total { minor } credit { minor } fromBalance { minor } toBalance { minor } due { minor } }
  lines { kind amount { minor } tax { minor } taxRate }
  subscriptions { id status seats trialEndsOn convertsAtEnd }
  invoice { id number status } payment { id status declineCode clientSecret card { brand last4 } } }`;

export const CART_ADD_PURCHASE =
  `mutation ($input: CartAddPurchaseInput!) { cartAddPurchase(input: $input) { ${CART} ${USER_ERRORS} } }` as const;
export const CART_ADD_TRIAL =
  `mutation ($input: CartAddTrialInput!) { cartAddTrial(input: $input) { ${CART} ${USER_ERRORS} } }` as const;
export const CART_UPDATE_ITEM =
  `mutation ($input: CartUpdateItemInput!) { cartUpdateItem(input: $input) { ${CART} ${USER_ERRORS} } }` as const;
export const CART_REMOVE_ITEM =
  `mutation ($input: CartRemoveItemInput!) { cartRemoveItem(input: $input) { ${CART} ${USER_ERRORS} } }` as const;
export const ORDER_PLACE =
  `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { ${ORDER} ${CART} ${USER_ERRORS} } }` as const;

/** The id of a plan, by product and plan key: `gotomeeting pro`. */
export async function planId(app: App, name: string): Promise<string> {
  const sql =
    'SELECT plans.id FROM plans JOIN products ON products.id = product_id WHERE products.key = ? AND plans.key = ?';
  const [plan] = await app.database.query(sql.replaceAll('.key', '.`key`'), name.split(' '));
  return String(plan!.id);
}

export const given = {
  /** An account of people who are signed in, with a card unless told otherwise. */
  async onlineAccount(app: App, options: BuyerOptions = {}): Promise<Buyer> {
    const { kind = 'ONLINE', country = 'FR', locale, balance = 0, card = 'tok_visa' } = options;
    const made = await customer(app, kind, country);
    if (locale) {
      const sql = 'UPDATE users SET locale = ? WHERE id = ?';
      await app.database.transaction((tx) => tx.execute(sql, [locale, made.contact.userId]));
    }
    await given.balance(app, made.accountId, balance);
    const buyer = { ...made, cartId: made.accountId.replace('acc_', 'crt_') };
    return { ...buyer, cardId: card && (await given.card(app, buyer, card)) };
  },

  /** A stored card, made the default; answers its id. */
  async card(app: App, { accountId, contact }: Customer, gatewayToken: string): Promise<string> {
    const document = `mutation ($input: PaymentMethodAddInput!) {
      paymentMethodAdd(input: $input) { paymentMethod { id } ${USER_ERRORS} } }` as const;
    const input = { accountId, gatewayToken, makeDefault: true, idempotencyKey: randomUUID() };
    return (await ask(app, contact.token, document, { input })).paymentMethodAdd.paymentMethod.id;
  },

  /**
   * Credit in the customer's favour, left over from a payment that was recorded above what it had to pay: the books stay sound.
   * Minor units.
   */
  async balance(app: App, accountId: string, amount: number): Promise<void> {
    if (amount === 0) return;
    await app.database.transaction(async (tx) => {
      const account = (await selectRow(tx, AccountRow, 'WHERE id = ?', [accountId]))!;
      const id = `pay_${account.id.slice(4)}`;
      await tx.execute(
        `INSERT INTO payments (id, account_id, amount, currency, status, method_type, reference, at)
         VALUES (?, ?, ?, ?, 'SUCCEEDED', 'CHEQUE', 'cheque 1', '2026-05-01 00:00:00.000')`,
        [id, accountId, amount, account.currency],
      );
      await moveBalance(tx, account, minor(amount), { reason: 'EXCESS_PAYMENT', paymentId: id });
    });
  },

  /** Purchases in the cart; answers the cart. */
  async cart(app: App, { accountId, contact }: Customer, ...wanted: Wanted[]) {
    let cart: Answer = null;
    for (const { plan, seats, frequency = 'MONTHLY' } of wanted) {
      const input = { accountId, planId: await planId(app, plan), seats, frequency };
      const { cartAddPurchase } = await ask(app, contact.token, CART_ADD_PURCHASE, { input });
      if (cartAddPurchase.userErrors.length > 0) throw new Error(JSON.stringify(cartAddPurchase.userErrors));
      cart = cartAddPurchase.cart;
    }
    return cart;
  },

  /** A trial in the cart; answers the cart. */
  async trial(app: App, { accountId, contact }: Customer, plan: string, more: object = {}) {
    const input = { accountId, planId: await planId(app, plan), seats: 2, ...more };
    const { cartAddTrial } = await ask(app, contact.token, CART_ADD_TRIAL, { input });
    if (cartAddTrial.userErrors.length > 0) throw new Error(JSON.stringify(cartAddTrial.userErrors));
    return cartAddTrial.cart;
  },
};

/** Places an order for what a cart comes to; answers the payload. */
export async function placeOrder(app: App, { contact }: Customer, cart: Answer, more: object = {}) {
  const { orderPlace } = await ask(app, contact.token, ORDER_PLACE, { input: orderInput(cart, more) });
  return orderPlace;
}

/** The input that orders a cart as its summary shows it. */
export function orderInput(cart: Answer, more: object = {}) {
  const { amount, currency } = cart.summary.totals.due;
  return {
    cartId: cart.id,
    expectedVersion: cart.version,
    expectedTotal: { amount, currency },
    idempotencyKey: randomUUID(),
    ...more,
  };
}

/** An account that has just ordered one subscription. */
export async function ordered(app: App, options: BuyerOptions = {}, wanted: Wanted = ONE_SEAT) {
  const buyer = await given.onlineAccount(app, options);
  const cart = await given.cart(app, buyer, wanted);
  return { buyer, ...(await placeOrder(app, buyer, cart)) };
}

/** GoToMeeting Pro for one: 26.00 EUR a month, in France 31.20 with tax. */
export const ONE_SEAT: Wanted = { plan: 'gotomeeting pro', seats: 1 };

/** What is true of an account's order: states, money and what waits. Amounts in minor units. */
export async function stateOf(app: App, { accountId }: Customer) {
  const one = async (sql: string) => (await app.database.query(sql, [accountId]))[0];
  const all = async (sql: string) =>
    (await app.database.query(sql, [accountId])).map((row) => String(Object.values(row)[0]));
  const cartItems = 'FROM cart_items JOIN carts ON carts.id = cart_id WHERE account_id = ? AND order_id';
  return {
    orders: await all('SELECT status FROM orders WHERE account_id = ? ORDER BY id'),
    payments: await all('SELECT status FROM payments WHERE account_id = ? AND gateway IS NOT NULL ORDER BY id'),
    subscriptions: await all('SELECT status FROM subscriptions WHERE account_id = ? ORDER BY id'),
    invoices: await all('SELECT status FROM invoices WHERE account_id = ? ORDER BY id'),
    inCart: Number((await one(`SELECT COUNT(*) AS n ${cartItems} IS NULL`))!.n),
    reserved: Number((await one(`SELECT COUNT(*) AS n ${cartItems} IS NOT NULL`))!.n),
    balance: Number((await one('SELECT balance FROM accounts WHERE id = ?'))!.balance),
  };
}

/** What the gateway has taken from an account, less what it gave back. Minor units. */
export async function takenFrom(app: App, { accountId }: Customer): Promise<number> {
  const [row] = await app.database.query(
    `SELECT COALESCE(SUM(amount), 0) - COALESCE((SELECT SUM(sandbox_gateway_refunds.amount) FROM sandbox_gateway_refunds
       WHERE payment_id IN (SELECT id FROM payments WHERE account_id = ?)), 0) AS taken
     FROM sandbox_gateway_payments WHERE status = 'SUCCEEDED' AND id IN (SELECT id FROM payments WHERE account_id = ?)`,
    [accountId, accountId],
  );
  return Number(row!.taken);
}

/** Moves the business clock forward. */
export async function advance(app: App, { hours }: { hours: number }): Promise<void> {
  const now = await app.deps.clock.now(app.database);
  await app.database.transaction((tx) => setSandboxClock(tx, new Date(now.getTime() + hours * 3_600_000)));
}

/** Sessions change whoever reads; everything else is what a refusal must leave as it was. */
const NOT_COMPARED = ['sessions', 'migrations', 'business_clock', 'sqlite_sequence', 'rate_limits'];

/** All rows of all tables but those that count tries, as text: equal before and after means that nothing was written. */
export async function contentsOf(app: App): Promise<Record<string, string[]>> {
  const { database } = app;
  const names =
    database.engine === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  const tables = (await database.query(names)).map(({ name }) => String(name));
  const contents: Record<string, string[]> = {};
  for (const table of tables.filter((name) => !NOT_COMPARED.includes(name))) {
    const rows = await database.query(`SELECT * FROM ${table}`);
    contents[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return contents;
}
