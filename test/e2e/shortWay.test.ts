import { type App } from '../support/app';
import { given } from '../support/given';
import { type Answer, person, signIn } from '../support/people';
import { describeWithApp } from '../support/suites';

const VIEWER = 'query Viewer { viewer { user { email } } }';
const CATALOGUE = 'query Catalogue($first: Int) { products(first: $first) { nodes { key } pageInfo { hasNextPage } } }';

interface Sent {
  query: string;
  variables?: object;
  operationName?: string;
  headers?: Record<string, string>;
}

async function send({ url }: App, { headers, ...body }: Sent) {
  const request = { 'content-type': 'application/json', accept: 'application/json', ...headers };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: request, body: JSON.stringify(body) });
  const { 'x-request-id': _id, date: _date, etag, ...answered } = Object.fromEntries(response.headers);
  const { extensions, ...answer } = (await response.json()) as Answer & { extensions: Answer };
  // Only the framework gives its answers a tag.
  return { status: response.status, headers: answered, answer, cost: extensions?.cost, isShort: etag === undefined };
}

/** The answers to a query that is asked six times. */
async function sixTimes(app: App, sent: Sent) {
  const answers: Awaited<ReturnType<typeof send>>[] = [];
  for (let times = 0; times < 6; times += 1) answers.push(await send(app, sent));
  return answers;
}

describeWithApp('a query that is asked again and again', {}, (app) => {
  test('is answered the short way, with the same status, headers and answer, and costs the same', async () => {
    const answers = await sixTimes(app, { query: CATALOGUE, variables: { first: 2 } });
    expect(answers.map(({ isShort }) => isShort)).toEqual([false, false, false, true, true, true]);
    const [first, ...others] = answers.map(({ cost: _cost, isShort: _isShort, ...same }) => same);
    expect(first!.answer.data.products).toMatchObject({ nodes: [{}, {}], pageInfo: { hasNextPage: true } });
    for (const other of others) expect(other).toEqual(first);
    const costs = answers.map(({ cost }) => cost);
    expect(new Set(costs.map(({ requested }) => requested)).size).toBe(1);
    const spent = costs.slice(1).map(({ budget }, place) => costs[place].budget.remaining - budget.remaining);
    expect(spent).toEqual(costs.slice(1).map(({ requested }) => requested));
  });

  test('is answered by its variables', async () => {
    for (const first of [1, 3, 2, 1]) {
      const { answer, isShort } = await send(app, { query: CATALOGUE, variables: { first } });
      expect([answer.data.products.nodes.length, isShort]).toEqual([first, true]);
    }
  });

  test('costs what it costs where a variable is left out, whatever it cost with null', async () => {
    const query = 'query ($n: Int = 30) { products(first: $n) { nodes { plans { prices { id } } } } }';
    await sixTimes(app, { query, variables: { n: 1 } });
    const costOf = async (variables: object) => (await send(app, { query, variables })).cost.requested;
    const [asNull, leftOut] = [await costOf({ n: null }), await costOf({})];
    expect(leftOut).toBe(await costOf({ n: 30 }));
    expect(leftOut).not.toBe(asNull);
  });

  test('is not kept where its text is long: nobody fills the memory with such', async () => {
    const answers = await sixTimes(app, { query: `${CATALOGUE} # ${'long '.repeat(4_000)}` });
    expect(answers.map(({ isShort }) => isShort)).toEqual(Array.from({ length: 6 }, () => false));
    expect(answers[5]!.answer.data.products.nodes.length).toBeGreaterThan(0);
  });

  test('is answered by who asks, and no longer when the session is over', async () => {
    const { email } = await person(app);
    const { token } = await signIn(app, email);
    const asked = { query: VIEWER, headers: { authorization: `Bearer ${token}` } };
    const answers = await sixTimes(app, asked);
    for (const { answer } of answers) expect(answer).toEqual({ data: { viewer: { user: { email } } } });
    expect(answers.at(-1)!.isShort).toBe(true);
    expect((await send(app, { query: VIEWER })).answer).toEqual({ data: { viewer: null } });
    await app.database.transaction((tx) => tx.execute('UPDATE sessions SET ended_at = ?', ['2026-01-01 00:00:00.000']));
    const { answer, headers } = await send(app, asked);
    expect([answer, headers['www-authenticate']]).toEqual([{ data: { viewer: null } }, 'Bearer error="invalid_token"']);
  });

  test('with a fault in its answer is answered as ever, and costs once', async () => {
    const query = 'query ($first: Int) { viewer { user { id } } products(first: $first) { nodes { id } } }';
    await sixTimes(app, { query, variables: { first: 1 } });
    const before = await send(app, { query, variables: { first: 1 } });
    const { answer, cost, isShort } = await send(app, { query, variables: { first: 0 } });
    expect(isShort).toBe(false);
    expect(answer.errors[0]).toMatchObject({ message: 'first must be between 1 and 100', path: ['products'] });
    expect(before.cost.budget.remaining - cost.budget.remaining).toBe(cost.requested);
  });

  test('and rows that were read without some columns are read whole on the long way', async () => {
    const { accountId, contact } = await given.onlineAccount(app);
    const query = `query ($id: ID!, $first: Int, $more: Boolean!) {
      account(id: $id) { name phone @include(if: $more) }
      products(first: $first) { nodes { id } }
    }`;
    const asked = (first: number, more: boolean) => ({
      query,
      variables: { id: accountId, first, more },
      headers: { authorization: `Bearer ${contact.token}` },
    });
    expect((await sixTimes(app, asked(1, false))).at(-1)!.isShort).toBe(true);
    const { answer } = await send(app, asked(0, true));
    expect(answer.errors).toMatchObject([{ message: 'first must be between 1 and 100', path: ['products'] }]);
  });

  test('and with two faults in a row, goes the long way at once', async () => {
    const query = 'query ($first: Int) { viewer { user { email } } products(first: $first) { nodes { id } } }';
    await sixTimes(app, { query, variables: { first: 1 } });
    for (const first of [0, 0]) await send(app, { query, variables: { first } });
    const next = await send(app, { query, variables: { first: 1 } });
    expect([next.isShort, next.answer.data.products.nodes.length]).toEqual([false, 1]);
  });

  test.each(['', 'Other'])('is refused as ever with the name "%s", which no operation has', async (operationName) => {
    await sixTimes(app, { query: CATALOGUE, variables: { first: 1 } });
    for (const { answer, isShort } of await sixTimes(app, { query: CATALOGUE, operationName })) {
      expect([isShort, answer.errors[0].extensions.code]).toEqual([false, 'OPERATION_RESOLUTION_FAILURE']);
    }
  });

  test('with values that do not fit, or with more than may be asked for, is refused as ever', async () => {
    const query = 'query ($n: Int) { products(first: $n) { nodes { plans { prices { plan { prices { id } } } } } } }';
    await sixTimes(app, { query, variables: { n: 1 } });
    const wrong = await send(app, { query, variables: { n: 'many' } });
    expect(wrong.answer.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const costly = await send(app, { query, variables: { n: 100 } });
    expect(costly.answer.errors[0].message).toMatch(/^The operation costs \d+; at most 50000 is allowed/);
  });

  test.each<[string, Sent]>([
    ['an operation name that is none of it', { query: CATALOGUE, operationName: 'Other' }],
    ['other members of the request', { query: CATALOGUE, extensions: { persistedQuery: { version: 1 } } } as Sent],
    ['variables that are a list', { query: CATALOGUE, variables: [] }],
  ])('with %s goes the long way', async (_title, sent) => {
    await sixTimes(app, { query: CATALOGUE, variables: { first: 1 } });
    expect((await send(app, sent)).isShort).toBe(false);
  });

  test.each([
    ['no JSON', '{"query": '],
    ['null', 'null'],
    ['too long', `{"query":"{ __typename }"}${' '.repeat(140_000)}`],
  ])('a body that is %s is refused as ever', async (_title, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(Object.keys((await response.json()) as object)).toEqual(['errors']);
  });
});
