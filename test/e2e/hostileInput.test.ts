import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import pino from 'pino';
import { SANDBOX_WEBHOOK_SECRET } from '../../src/payments/sandbox/events';
import { createLog } from '../../src/platform/log';
import type { App } from '../support/app';
import { given, ONE_SEAT, orderInput, planId } from '../support/given';
import { type Answer, ask, errorCodes, type SignedIn, staff } from '../support/people';
import { draft } from '../support/purchaseOrders';
import { draftQuote, QUOTE_DRAFT, refusalsIn } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, openRequest } from '../support/requests';
import { describeWithApp } from '../support/suites';

const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
const ADD = { kind: 'ADD', plan: 'gotomeeting pro', seats: 2, frequency: 'ANNUAL' } as const;
const RECORD = `mutation ($input: PaymentRecordInput!) { paymentRecord(input: $input) { userErrors { code field } } }`;
const CLOCK = `mutation ($input: ClockAdvanceInput!) { clockAdvance(input: $input) { clock { now } userErrors { code field } } }`;

/** Each layer spreads the next one twice. */
const bomb = (layers: number) => {
  const last = layers - 1;
  const fragments = Array.from({ length: layers }, (_, n) => {
    const below = n === last ? '__typename' : `...f${n + 1} ...f${n + 1}`;
    return `fragment f${n} on Query { ${below} }`;
  });
  return `{ ...f0 } ${fragments.join(' ')}`;
};

const SETUP = { now: '2026-06-01T10:00:00Z' };

describeWithApp('hostile input is refused by name, never as a fault of ours', SETUP, (app) => {
  let corporate: CorporateCustomer;
  let supervisor: SignedIn;

  beforeAll(async () => {
    [corporate, supervisor] = [await corporateCustomer(app), await staff(app, 'SUPERVISOR')];
  });

  test.each<[string, unknown]>([
    ['an object', { a: 1 }],
    ['a list', [[['x']]]],
    ['nothing', null],
    ['true', true],
  ])('a variable that is %s where an id belongs', async (_what, id) => {
    expect(await errorCodes(app, null, NODE, { id })).toEqual(['BAD_USER_INPUT']);
  });

  test.each<[string, string, unknown]>([
    ['a number', 'query ($v: Int) { products(first: $v) { totalCount } }', 'x'],
    ['a page', 'query ($v: Int) { products(first: $v) { totalCount } }', 2_147_483_648],
    ['a code', 'query ($v: StaffRole) { staff(role: $v) { totalCount } }', 'KING'],
    [
      'an address',
      'mutation ($v: EmailAddress!) { passwordRequestReset(input: { email: $v }) { userErrors { code } } }',
      'x',
    ],
    ['an instant', 'mutation ($v: DateTime!) { clockAdvance(input: { to: $v }) { userErrors { code } } }', 'soon'],
  ])('a variable that is not %s', async (_what, document, v) => {
    expect(await errorCodes(app, supervisor.token, document, { v })).toEqual(['BAD_USER_INPUT']);
  });

  test.each([14, 200])('fragments that unfold into two each, %i layers deep', async (layers) => {
    expect(await errorCodes(app, null, bomb(layers))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  test('a subscription operation: there are none', async () => {
    expect(await errorCodes(app, supervisor.token, 'subscription { clock { now } }')).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  test.each(['', '   '])('a key that tells no call from another: %p', async (idempotencyKey) => {
    const id = 'inv_01h455vb4pex5vsknk084sn02q';
    const input = { invoiceId: id, amount: usd('1'), methodType: 'CHEQUE', reference: 'x', receivedOn: '2026-06-01' };
    const answer = await ask(app, corporate.technician.token, RECORD, { input: { ...input, idempotencyKey } });
    expect(refusalsIn(answer.paymentRecord)).toEqual(['INVALID_INPUT idempotencyKey']);
  });

  test('a list by ids costs as much as its entries', async () => {
    const page = '... on Account { members(first: 100) { nodes { user { id name } } } }';
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${page} } }`;
    const ids = (count: number) => ({ ids: Array.from({ length: count }, () => corporate.accountId) });
    const { token } = corporate.contact;
    expect(await errorCodes(app, token, document, ids(100))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await errorCodes(app, token, document, ids(2))).toEqual([]);
  });

  test('a request line that is no address', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const head = `POST http://nowhere:99999999/graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json`;
    const request = `${head}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
    expect(await spoken(app, request)).toMatch(/^HTTP\/1.1 200 /);
  });

  test('a body with more values than a statement can have', async () => {
    const document = 'query ($filter: OrderFilter) { orders(filter: $filter) { totalCount } }';
    const filter = { status: Array.from({ length: 35_000 }, () => 'COMPLETED') };
    expect(await errorCodes(app, supervisor.token, document, { filter })).toEqual(['BAD_REQUEST']);
    filter.status.length = 101;
    expect(await errorCodes(app, supervisor.token, document, { filter })).toEqual(['BAD_USER_INPUT']);
    filter.status.length = 100;
    expect(await errorCodes(app, supervisor.token, document, { filter })).toEqual([]);
  });

  test.each(['', 'null', '[]', '5', '"x"', '{"type":'])('a signed message that is none: %p', async (body) => {
    const seconds = Math.floor(Date.now() / 1000);
    const v1 = createHmac('sha256', SANDBOX_WEBHOOK_SECRET).update(`${seconds}.${body}`).digest('hex');
    const status = await app.deliver({ headers: { 'sandbox-signature': `t=${seconds},v1=${v1}` }, body });
    expect(status).toBe(204);
  });

  test.each(['0000-01-01', '1899-12-31', '3000-01-01', '9999-12-31'])('a date beyond reckoning: %s', async (date) => {
    const input = { accountId: corporate.accountId, lines: [], validUntil: date };
    expect(await errorCodes(app, corporate.technician.token, QUOTE_DRAFT, { input })).toEqual(['BAD_USER_INPUT']);
  });

  test('the last date within it', async () => {
    const more = { validUntil: '2999-12-30' };
    expect(refusalsIn(await draftQuote(app, corporate, [ADD], more))).toEqual([]);
    const late = { ...ADD, effectiveWhen: 'ON_DATE', effectiveOn: '2999-12-31' };
    const { quote, userErrors } = await draftQuote(app, corporate, [late], more);
    expect(userErrors).toEqual([]);
    expect(quote.totals.total.amount).toMatch(/^\d+\.\d\d$/);
  });

  test.each<[string, object, string]>([
    ['more seats than money can say', { seats: 2_147_483_647 }, 'INVALID_INPUT lines 0 seats'],
    ['a price above the largest', { unitPrice: usd('10000000000.01') }, 'INVALID_INPUT lines 0 unitPrice'],
    ['the largest price, twice', { unitPrice: usd('10000000000') }, 'INVALID_INPUT lines 0 seats'],
    ['less than nothing', { unitPrice: usd('-0.01') }, 'INVALID_INPUT lines 0 unitPrice'],
    ['seats below nothing', { seats: -2_147_483_648 }, 'SEATS_BELOW_MINIMUM lines 0 seats'],
  ])('a quote of %s', async (_what, line, refusal) => {
    expect(refusalsIn(await draftQuote(app, corporate, [{ ...ADD, ...line }]))).toEqual([refusal]);
  });

  test('a quote of more lines than anybody reads', async () => {
    const lines = Array.from({ length: 101 }, () => ADD);
    expect(refusalsIn(await draftQuote(app, corporate, lines))).toEqual(['INVALID_INPUT lines']);
  });

  test('the dearest quote there can be is still computed', async () => {
    const line = { ...ADD, frequency: 'MONTHLY' as const, seats: 1, unitPrice: usd('10000000000') };
    const { quote } = await draftQuote(
      app,
      corporate,
      Array.from({ length: 100 }, () => line),
    );
    const document =
      'query ($id: ID!) { node(id: $id) { ... on Quote { comparison { twelveMonthsAfter { minor } } } } }';
    const { node } = await ask(app, corporate.technician.token, document, { id: quote.id });
    expect(node.comparison.twelveMonthsAfter.minor).toBe(12 * 100 * 10 ** 12);
  });

  test('amounts above the largest, wherever they are typed', async () => {
    const amount = usd('999999999999999');
    const scheduled = { planId: await planId(app, ONE_SEAT.plan), frequency: 'ANNUAL', unitPrice: amount };
    const document = `mutation ($input: PriceScheduleInput!) { priceSchedule(input: $input) { userErrors { code field } } }`;
    const input = { ...scheduled, validFrom: '2026-07-01' };
    const { priceSchedule } = await ask(app, supervisor.token, document, { input });
    const order = await draft(app, corporate.technician, { accountId: corporate.accountId, ceiling: amount });
    expect([priceSchedule, order].map(refusalsIn)).toEqual([['INVALID_INPUT unitPrice'], ['INVALID_INPUT ceiling']]);
  });

  test('an expected total that no cart comes to', async () => {
    const buyer = await given.onlineAccount(app);
    const cart = await given.cart(app, buyer, ONE_SEAT);
    const document = `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { userErrors { code field } } }`;
    const expectedTotal = { amount: '999999999999999.99', currency: 'EUR' };
    const answer = await ask(app, buyer.contact.token, document, { input: orderInput(cart, { expectedTotal }) });
    expect(refusalsIn(answer.orderPlace)).toEqual(['INVALID_INPUT expectedTotal']);
  });

  test.each(['9999-12-31T23:59:59Z', '2036-06-02T10:00:00Z'])('a clock set to %s', async (to) => {
    const { clockAdvance } = await ask(app, supervisor.token, CLOCK, { input: { to } });
    expect(refusalsIn(clockAdvance)).toEqual(['INVALID_INPUT to']);
    expect(clockAdvance.clock.now).toMatch(/^2026-06-01/);
  });

  test.each(['\u0000', '\ud800', '😀', `${'x'.repeat(10_000)}`, "' OR 1=1 --", '__proto__'])(
    'an id that is none: %p',
    async (id) => {
      expect(await ask(app, corporate.contact.token, NODE, { id })).toEqual({ node: null });
      const input = { invoiceId: id, amount: usd('1'), methodType: 'CHEQUE', reference: 'x', receivedOn: '2026-06-01' };
      const answer = await ask(app, corporate.technician.token, RECORD, { input: { ...input, idempotencyKey: id } });
      expect(refusalsIn(answer.paymentRecord)).toEqual(['NOT_FOUND']);
    },
  );

  test.each<[string, string]>([
    ['a NUL', 'a\u0000b'],
    ['a line break', 'a\r\nBcc: someone@else.example'],
    ['more than fits', '😀'.repeat(101)],
  ])('a heading with %s', async (_what, subject) => {
    const document = `mutation ($input: ServiceRequestOpenInput!) { serviceRequestOpen(input: $input) { userErrors { code field } } }`;
    const input = { accountId: corporate.accountId, topic: 'OTHER', subject, body: 'x' };
    const { serviceRequestOpen } = await ask(app, corporate.contact.token, document, { input });
    expect(refusalsIn(serviceRequestOpen)).toEqual(['INVALID_INPUT subject']);
  });

  test('text of any script is kept as it came', async () => {
    const { id } = await openRequest(app, corporate);
    const body = '𝒳😀 \u202e{{7*7}} <%= 1 %>';
    const document = `mutation ($input: ServiceRequestReplyInput!) { serviceRequestReply(input: $input) {
      serviceRequest { messages(first: 1) { nodes { body } } } } }`;
    const answer: Answer = await ask(app, corporate.contact.token, document, { input: { requestId: id, body } });
    expect(answer.serviceRequestReply.serviceRequest.messages.nodes).toEqual([{ body }]);
  });
});

test('a fault of the database is logged without the values of its statement', () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const fault = Object.assign(new Error('Data too long'), {
    parameters: ['s3cret'],
    sql: "SET x = 's3cret'",
    code: 'E',
  });
  const log = createLog('error');
  const serializers = log[pino.symbols.serializersSym as never] as pino.LoggerOptions['serializers'];
  pino({ serializers }, sink).error({ err: fault }, 'A request failed');
  expect(lines.join()).toContain('Data too long');
  expect(lines.join()).not.toContain('s3cret');
});

function usd(amount: string) {
  return { amount, currency: 'USD' };
}

/** What the server answers to bytes as they are. */
function spoken(app: App, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
