/** The limit: Node's own server, three prepared statements, the answer put together by hand. It answers the account page only. */
import { createServer } from 'node:http';
import { bearerOf, decimal, describe, PORT, renewsOn, rows } from './common.mjs';

const ACCOUNT = `SELECT a.id, a.name, a.kind, a.country, a.currency, a.balance, a.billing_contact_id, u.staff_role, m.id
  FROM accounts a JOIN users u ON u.id = ? AND u.disabled_at IS NULL
  JOIN sessions s ON s.id = ? AND s.user_id = u.id AND s.ended_at IS NULL
  LEFT JOIN memberships m ON m.account_id = a.id AND m.user_id = u.id WHERE a.id = ?`;
const SUBSCRIPTIONS = `SELECT s.id, s.seats, s.status, s.frequency, s.period_start, s.period_end, s.unit_price, p.id, p.key, p.name, r.id, r.key, r.name
  FROM subscriptions s JOIN plans p ON p.id = s.plan_id JOIN products r ON r.id = s.product_id
  WHERE s.account_id = ? ORDER BY s.id DESC LIMIT 5`;
const INVOICES = `SELECT i.id, i.number, i.status, i.issued_on, i.due_on, i.total, i.tax, i.open_amount, i.currency,
    l.id, l.product_name, l.plan_name, l.seat_noun, l.seats, l.unit_price, l.amount, l.tax, l.currency, l.period_start, l.period_end
  FROM (SELECT * FROM invoices WHERE account_id = ? ORDER BY id DESC LIMIT 10) i JOIN billing_lines l ON l.invoice_id = i.id
  ORDER BY i.id DESC, l.position`;

async function accountPage({ userId, sessionId }, id) {
  const [account] = await rows(ACCOUNT, [userId, sessionId, id]);
  const maySee = account && (account[6] === userId || account[7] !== null || account[8] !== null);
  if (!maySee) return { data: { account: null } };
  const [subscriptions, lines] = await Promise.all([rows(SUBSCRIPTIONS, [id]), rows(INVOICES, [id])]);
  const currency = account[4];
  return {
    data: {
      account: {
        ...{ id: account[0], name: account[1], kind: account[2], country: account[3], currency },
        balance: { amount: decimal(account[5]), currency },
        subscriptions: { nodes: subscriptions.map((one) => toSubscription(one, currency)) },
        invoices: { nodes: toInvoices(lines) },
      },
    },
  };
}

function toSubscription([id, seats, status, frequency, start, end, price, ...names], currency) {
  const [planId, planKey, planName, productId, productKey, productName] = names;
  return {
    ...{ id, seats, status, frequency, renewsOn: renewsOn(status, end), period: { start, end } },
    unitPrice: { amount: decimal(price), currency },
    plan: { id: planId, key: planKey, name: planName },
    product: { id: productId, key: productKey, name: productName },
  };
}

function toInvoices(lines) {
  const invoices = [];
  for (const line of lines) {
    if (invoices.at(-1)?.id !== line[0]) invoices.push(toInvoice(line));
    invoices.at(-1).lines.push(toLine(line.slice(9)));
  }
  return invoices;
}

function toInvoice([id, number, status, issuedOn, dueOn, total, tax, open, currency]) {
  return {
    ...{ id, number, status, issuedOn, dueOn },
    totals: { total: { amount: decimal(total), currency }, tax: { amount: decimal(tax) } },
    amountOpen: { amount: decimal(open), currency },
    lines: [],
  };
}

function toLine([id, product, plan, noun, seats, price, amount, tax, currency, start, end]) {
  return {
    ...{ id, description: describe(product, plan, noun, seats), seats },
    ...{ unitPrice: { amount: decimal(price) }, amount: { amount: decimal(amount), currency } },
    ...{ tax: { amount: decimal(tax) }, period: { start, end } },
  };
}

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (part) => {
    text += part;
  });
  request.on('end', async () => {
    if (request.method === 'GET') return response.end('ready');
    const bearer = await bearerOf(request);
    const answer = JSON.stringify(await accountPage(bearer, JSON.parse(text).variables.id));
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(answer) };
    response.writeHead(200, { ...headers, 'cache-control': 'no-store' }).end(answer);
  });
});
server.listen(PORT, '127.0.0.1');
