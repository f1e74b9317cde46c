/** The fastest peer: Fastify and mercurius with its compiler, loaders with prepared statements; the same query, token and authorisation. */
import fastify from 'fastify';
import mercurius from 'mercurius';
import { bearerOf, decimal, describe, PORT, renewsOn, rows } from './common.mjs';

const schema = `
  type Query { account(id: ID!): Account }
  type Money { amount: String! currency: String! }
  type Period { start: String! end: String! }
  type Named { id: ID! key: String! name: String! }
  type Subscription {
    id: ID! seats: Int! status: String! frequency: String renewsOn: String period: Period! unitPrice: Money plan: Named! product: Named!
  }
  type SubscriptionConnection { nodes: [Subscription!]! }
  type Totals { total: Money! tax: Money! }
  type Line { id: ID! description: String! seats: Int unitPrice: Money amount: Money! tax: Money! period: Period }
  type Invoice {
    id: ID! number: String! status: String! issuedOn: String! dueOn: String! totals: Totals! amountOpen: Money! lines: [Line!]!
  }
  type InvoiceConnection { nodes: [Invoice!]! }
  type Account {
    id: ID! name: String! kind: String! country: String! currency: String! balance: Money
    subscriptions(first: Int): SubscriptionConnection invoices(first: Int): InvoiceConnection
  }`;

const money = (minor, currency) => ({ amount: decimal(minor), currency });
const marks = (values) => values.map(() => '?').join();

const CALLER = `SELECT u.staff_role, m.account_id FROM users u
  JOIN sessions s ON s.id = ? AND s.user_id = u.id AND s.ended_at IS NULL LEFT JOIN memberships m ON m.user_id = u.id
  WHERE u.id = ? AND u.disabled_at IS NULL`;

const resolvers = {
  Query: {
    async account(_root, { id }, { bearer }) {
      if (!bearer) return null;
      const memberships = await rows(CALLER, [bearer.sessionId, bearer.userId]);
      const fields = 'id, name, kind, country, currency, balance, billing_contact_id';
      const [account] = await rows(`SELECT ${fields} FROM accounts WHERE id = ?`, [id]);
      const isTheirs = account?.[6] === bearer.userId || memberships.some(([, accountId]) => accountId === id);
      if (!account || memberships.length === 0 || !(isTheirs || memberships[0][0] !== null)) return null;
      const [, name, kind, country, currency, balance] = account;
      return { id, name, kind, country, currency, balance: money(balance, currency) };
    },
  },
};

/** Rows by id, for all that were asked for at once. */
const named = (table, property) => async (queries) => {
  const ids = [...new Set(queries.map(({ obj }) => obj[property]))];
  const found = await rows(`SELECT id, \`key\`, name FROM ${table} WHERE id IN (${marks(ids)})`, ids);
  const byId = new Map(found.map(([id, key, name]) => [id, { id, key, name }]));
  return queries.map(({ obj }) => byId.get(obj[property]));
};

const each = (read) => (queries) =>
  Promise.all(queries.map(async ({ obj, params }) => ({ nodes: await read(obj, params) })));

const loaders = {
  Account: {
    subscriptions: each(async ({ id, currency }, { first }) => {
      const fields = 'id, seats, status, frequency, period_start, period_end, unit_price, plan_id, product_id';
      const found = await rows(`SELECT ${fields} FROM subscriptions WHERE account_id = ? ORDER BY id DESC LIMIT ?`, [
        id,
        String(first),
      ]);
      return found.map(([own, seats, status, frequency, start, end, price, planId, productId]) => ({
        ...{ id: own, seats, status, frequency, renewsOn: renewsOn(status, end), period: { start, end } },
        ...{ unitPrice: money(price, currency), planId, productId },
      }));
    }),
    invoices: each(async ({ id }, { first }) => {
      const fields = 'id, number, status, issued_on, due_on, total, tax, open_amount, currency';
      const found = await rows(`SELECT ${fields} FROM invoices WHERE account_id = ? ORDER BY id DESC LIMIT ?`, [
        id,
        String(first),
      ]);
      return found.map(([own, number, status, issuedOn, dueOn, total, tax, open, currency]) => ({
        ...{ id: own, number, status, issuedOn, dueOn, amountOpen: money(open, currency) },
        totals: { total: money(total, currency), tax: money(tax, currency) },
      }));
    }),
  },
  Subscription: { plan: named('plans', 'planId'), product: named('products', 'productId') },
  Invoice: {
    async lines(queries) {
      const ids = queries.map(({ obj }) => obj.id);
      const fields =
        'invoice_id, id, product_name, plan_name, seat_noun, seats, unit_price, amount, tax, currency, period_start, period_end';
      const found = await rows(
        `SELECT ${fields} FROM billing_lines WHERE invoice_id IN (${marks(ids)}) ORDER BY position`,
        ids,
      );
      const lines = new Map(ids.map((id) => [id, []]));
      for (const [invoiceId, ...line] of found) lines.get(invoiceId).push(toLine(line));
      return ids.map((id) => lines.get(id));
    },
  },
};

function toLine([id, product, plan, noun, seats, price, amount, tax, currency, start, end]) {
  return {
    ...{ id, description: describe(product, plan, noun, seats), seats, unitPrice: money(price, currency) },
    ...{ amount: money(amount, currency), tax: money(tax, currency), period: { start, end } },
  };
}

const app = fastify({ logger: false });
app.register(mercurius, {
  ...{ schema, resolvers, loaders, jit: 1 },
  context: async (request) => ({ bearer: await bearerOf(request) }),
});
app.get('/', async () => 'ready');
await app.listen({ port: PORT, host: '127.0.0.1' });
