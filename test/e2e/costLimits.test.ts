import { getIntrospectionQuery } from 'graphql';
import { LIMITS } from '../../src/graphql/limits';
import { type App, startApp } from '../support/app';
import { engines } from '../support/engines';
import { type Answer, customer, errorCodes, type SignedIn } from '../support/people';
import { SECRETS_KEY } from '../support/secondFactors';
import { describeWithApp } from '../support/suites';

/** Prices of plans of prices …: each round is another twelve times as much. */
const pricesOfPrices = (rounds: number, of: string) =>
  `{products{nodes{plans{prices{${'plan{prices{'.repeat(rounds)}${of}${'}}'.repeat(rounds)}}}}}}`;
/** 145 and 163 bytes. Uncounted, the first blocked the process for 23 seconds; the second filled its memory and ended it. */
const FLOODS = [
  pricesOfPrices(3, 'id frequency validFrom validUntil unitPrice{minor currency formatted}'),
  pricesOfPrices(4, 'id frequency validFrom validUntil unitPrice{minor currency amount amount}'),
];
const INVALID = ['GRAPHQL_VALIDATION_FAILED'];

async function post(app: App, token: string | null, query: string, variables?: object) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, headers: response.headers, answer: (await response.json()) as Answer };
}

describe('what an operation may cost', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engines[0]!, { now: '2026-06-01T10:00:00Z' });
  });
  afterAll(() => app.stop());

  const costOf = async (document: string, variables?: object): Promise<number> =>
    (await post(app, null, document, variables)).answer.extensions.cost.requested;

  test.each(FLOODS)('%s is refused before anything of it is executed', async (document) => {
    await post(app, null, '{ __typename }');
    const statements = app.database.statements;
    const began = performance.now();
    const { status, answer } = await post(app, null, document);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(app.database.statements).toBe(statements);
    // As GraphQL over HTTP has it for `application/json`.
    expect(status).toBe(200);
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(answer.errors[0].message).toMatch(/^The operation costs \d+; at most 50000 is allowed/);
    expect(answer.extensions.cost).toEqual({ requested: expect.any(Number), limit: LIMITS.cost });
  });

  test('every answer says what it cost, what is allowed, and what is left', async () => {
    const first = (await post(app, null, '{ clock { now } }')).answer.extensions.cost;
    expect(first).toMatchObject({ requested: 12, limit: 50_000, budget: { limit: 1_000_000 } });
    const second = (await post(app, null, '{ clock { now } }')).answer.extensions.cost;
    expect(second.budget.remaining).toBe(first.budget.remaining - 12);
    expect(second.budget.resetsIn).toBeLessThanOrEqual(60);
  });

  test.each<[string, string, object | undefined, number]>([
    ['a page that is not given is 20', '{ products { nodes { id } } }', undefined, 10 + 1 + 20 * 3],
    ['a page that is given', '{ products(first: 5) { nodes { id } } }', undefined, 10 + 1 + 5 * 3],
    ['a page in a variable', 'query ($n: Int) { products(first: $n) { nodes { id } } }', { n: 3 }, 10 + 1 + 3 * 3],
    ['a list by its bound', '{ product(key: "x") { plans { id } } }', undefined, 10 + 1 + 1 + 6 * 2],
    [
      'an argument that narrows a list',
      '{ product(key: "x") { plans { prices(currency: EUR) { id } } } }',
      undefined,
      10 + 2 + 6 * (1 + 1 + 2 * 2),
    ],
    ['what is left out', 'query ($no: Boolean!) { clock { now offset: now @skip(if: $no) } }', { no: true }, 12],
    ['an alias for each time', '{ a: clock { now } b: clock { now } }', undefined, 14],
    ['a field that is repeated', '{ clock { now } clock { now } }', undefined, 14],
    ['a fragment for each time', '{ ...C ...C } fragment C on Query { clock { now } }', undefined, 14],
    ['a mutation as its transaction', 'mutation { signOut { userErrors { code } } }', undefined, 10 + 50 + 1 + 100 * 2],
  ])('%s', async (_what, document, variables, cost) => {
    expect(await costOf(document, variables)).toBe(cost);
  });

  test('a thousand aliases, and a thousand fragments, of an expensive field', async () => {
    const times = (part: (n: number) => string) => Array.from({ length: 900 }, (_, n) => part(n)).join(' ');
    expect(await errorCodes(app, null, `{ ${times((n) => `a${n}: __typename`)} }`)).toEqual(INVALID);
    expect(
      await errorCodes(app, null, `{ ${times(() => '...P')} } fragment P on Query { products { nodes { id } } }`),
    ).toEqual(INVALID);
    expect(await errorCodes(app, null, `{ ${times(() => 'clock { now }')} }`)).toEqual(INVALID);
  });

  test.each<[string, (most: number) => string, number]>([
    [
      'operations',
      (n) => Array.from({ length: n }, (_, i) => `query q${i} { clock { now } }`).join(' '),
      LIMITS.operations,
    ],
    [
      'directives',
      (n) =>
        `{ clock { now ${'@include(if: true) '.repeat(n > 1 ? 1 : n)} } ${Array.from({ length: n - 1 }, (_, i) => `a${i}: clock @include(if: true) { now }`).join(' ')} }`,
      LIMITS.directives,
    ],
    ['aliases', (n) => `{ ${Array.from({ length: n }, (_, i) => `a${i}: __typename`).join(' ')} }`, LIMITS.aliases],
    ['characters of an alias', (n) => `{ ${'a'.repeat(n)}: __typename }`, LIMITS.aliasLength],
  ])('the most %s, and one more', async (_what, document, most) => {
    const codes = async (n: number) => {
      const query = document(n);
      const operationName = query.startsWith('query q') ? 'q0' : undefined;
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, operationName });
      const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
      const { errors = [] } = (await response.json()) as Answer;
      return errors.map((error: Answer) => error.extensions.code);
    };
    expect(await codes(most)).toEqual([]);
    expect(await codes(most + 1)).toEqual(INVALID);
  });

  test('of many mistakes five are told', async () => {
    const { answer } = await post(app, null, `{ ${Array.from({ length: 20 }, (_, n) => `wrong${n}`).join(' ')} }`);
    expect(answer.errors).toHaveLength(LIMITS.errors);
  });

  test('tools get the whole schema', async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
    });
    const { answer } = await post(app, null, query);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.__schema.types.length).toBeGreaterThan(200);
    expect(answer.extensions.cost.requested).toBe(1010);
  });

  test.each([
    '{ __schema { types { fields { type { fields { name } } } } } }',
    '{ __schema { types { ...T } } } fragment T on __Type { possibleTypes { ...F } } fragment F on __Type { fields { name } }',
    '{ a: __schema { types { name } } b: __schema { types { name } } }',
    '{ __schema { types { a: fields { name } b: fields { name } } } }',
  ])('%s: the schema is not multiplied with itself', async (document) => {
    expect(new Set(await errorCodes(app, null, document))).toEqual(new Set(INVALID));
  });

  test('a list in an input', async () => {
    const { contact } = await customer(app);
    const document = 'mutation ($input: SeatAssignInput!) { seatAssign(input: $input) { userErrors { code } } }';
    const input = (count: number) => ({
      subscriptionId: 'sub_01h455vb4pex5vsknk084sn02q',
      emails: Array.from({ length: count }, (_, n) => `p${n}@customer.example`),
    });
    const { answer } = await post(app, contact.token, document, { input: input(2001) });
    expect(answer.errors).toMatchObject([
      { message: 'input.emails: at most 2000', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(await errorCodes(app, contact.token, document, { input: input(2000) })).toEqual([]);
  });
});

/** Outside a sandbox the embedded engine is not offered. */
const describeOutside = engines.some(({ name }) => name === 'mariadb') ? describe : describe.skip;

describeOutside('outside a sandbox', () => {
  test('mistakes are told without suggestions', async () => {
    const settings = {
      ...{ SANDBOX: 'false', PUBLIC_URL: 'https://billing.example', SMTP_URL: 'smtp://127.0.0.1:9' },
      ...{ STRIPE_SECRET_KEY: 'sk_test_none', STRIPE_WEBHOOK_SECRET: 'whsec_none', SECRETS_KEY },
    };
    const messages = async (app: App) => {
      const { answer } = await post(app, null, '{ productts { totalCount } }');
      await app.stop();
      return answer.errors.map(({ message }: Answer) => message);
    };
    const mariadb = engines.find(({ name }) => name === 'mariadb')!;
    const told = 'Cannot query field "productts" on type "Query".';
    expect(await messages(await startApp(mariadb, { settings }))).toEqual([told]);
    expect(await messages(await startApp(mariadb))).toEqual([expect.stringMatching(/Did you mean/)]);
  });
});

const SETUP = { overrides: { costBudget: { points: 2_000, duration: 3600 } } };

describeWithApp('what a caller may ask for in a minute', SETUP, (app) => {
  let [own, other]: (SignedIn | null)[] = [null, null];
  beforeAll(async () => {
    [own, other] = [(await customer(app)).contact, (await customer(app)).contact];
  });

  test('is counted by person; who has used it up waits, the others do not', async () => {
    const document = '{ products(first: 20) { nodes { id name key description seatNoun } } }';
    const answers = [];
    for (let n = 0; n < 15; n += 1) answers.push(await post(app, own!.token, document));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers[0]!.status).toBe(200);
    expect(refused.length).toBeGreaterThan(0);
    const { answer, headers } = refused[0]!;
    const { retryAfter } = answer.errors[0].extensions;
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    const seconds = retryAfter.toLocaleString('en-GB');
    expect(answer.errors[0].message).toBe(`You are asking for too much at once. Try again in ${seconds} seconds.`);
    expect(headers.get('retry-after')).toBe(String(retryAfter));
    expect(retryAfter).toBeLessThanOrEqual(3600);
    expect((await post(app, other!.token, document)).status).toBe(200);
    expect((await post(app, null, document)).status).toBe(200);
  });

  test('is counted by address for those who have not signed in', async () => {
    const statuses = [];
    for (let n = 0; n < 15; n += 1)
      statuses.push((await post(app, null, '{ products { nodes { id name key description } } }')).status);
    expect(statuses).toContain(429);
    expect((await post(app, other!.token, '{ clock { now } }')).status).toBe(200);
  });
});
