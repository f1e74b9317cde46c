import { type GraphQLField, getNamedType, isLeafType, isObjectType } from 'graphql';
import { checkLedger } from '../../src/checkLedger';
import { LIMITS } from '../../src/graphql/limits';
import { graphqlSchema } from '../../src/graphqlSchema';
import { type App, startApp } from '../support/app';
import { allIds } from '../support/crawl';
import { ENDLESS_BUDGET } from '../support/endlessBudget';
import type { Engine } from '../support/engines';
import { ordered } from '../support/given';
import { HostileValues } from '../support/hostileValues';
import { customer, type SignedIn, staff } from '../support/people';
import { seededRandom } from '../support/random';
import { corporateCustomer, openRequest } from '../support/requests';

/** The same attempts in each run, so that what fails once fails again. */
const SEED = 20_260_601;

type Field = GraphQLField<unknown, unknown>;

/** Declares the test that every root field bears so many calls with hostile values, by nobody, a customer and a supervisor. */
export function testFuzz(engine: Engine, callsPerField: number): void {
  let app: App;
  let callers: (SignedIn | null)[];
  let ids: string[];

  beforeAll(async () => {
    app = await startApp(engine, { now: '2026-06-01T10:00:00Z', overrides: { costBudget: ENDLESS_BUDGET } });
    const { buyer } = await ordered(app, { balance: 1000 }, { plan: 'gotomeeting pro', seats: 3 });
    const corporate = await corporateCustomer(app);
    await openRequest(app, corporate);
    callers = [null, buyer.contact, corporate.contact, (await customer(app)).admin, await staff(app, 'SUPERVISOR')];
    ids = await allIds(app, [
      'accounts',
      'users',
      'carts',
      'plans',
      'products',
      'subscriptions',
      'invoices',
      'orders',
      'payments',
      'payment_methods',
      'service_requests',
      'messages',
      'memberships',
      'jobs',
    ]);
  }, 120_000);
  afterAll(() => app.stop());

  const post = async (caller: SignedIn | null, query: string, variables: object) => {
    const headers = { 'content-type': 'application/json', ...(caller && { authorization: `Bearer ${caller.token}` }) };
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, text: await response.text() };
  };

  test('no value makes a fault of ours, and the books stay sound', async () => {
    const random = seededRandom(SEED);
    const values = new HostileValues(random, ids);
    const faults: object[] = [];
    const reached = { calls: 0, done: 0, refused: 0 };
    for (const [operation, field] of rootFields()) {
      for (let call = 0; call < callsPerField; call += 1) {
        const caller = callers[random(callers.length)]!;
        const variables = Object.fromEntries(field.args.map((argument) => [argument.name, values.of(argument)]));
        const { status, text } = await post(caller, documentOf(operation, field), variables);
        reached.calls += 1;
        if (/"userErrors":\[\{/.test(text)) reached.refused += 1;
        else if (!text.includes('"errors":')) reached.done += 1;
        if (isFault(status, text)) faults.push({ field: field.name, variables, status, text });
      }
    }
    expect(faults).toEqual([]);
    expect(reached.calls).toBe(rootFields().length * callsPerField);
    expect(reached.done).toBeGreaterThan(reached.calls / 20);
    expect(reached.refused).toBeGreaterThan(reached.calls / 20);
    expect(await checkLedger(app.database)).toEqual([]);
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    if (process.env.SHOW_FAULTS) process.stdout.write(`${engine.name}: ${JSON.stringify(reached)}\n`);
  }, 900_000);
}

const isFault = (status: number, text: string) =>
  status >= 500 || text.includes('INTERNAL_SERVER_ERROR') || text.length > LIMITS.answerBytes;

function rootFields(): ['query' | 'mutation', Field][] {
  const schema = graphqlSchema();
  const of = (operation: 'query' | 'mutation', type = schema.getQueryType()) =>
    Object.values(type!.getFields()).map((field): ['query' | 'mutation', Field] => [operation, field]);
  return [...of('query'), ...of('mutation', schema.getMutationType())];
}

/** Asks a field with all its arguments as variables, for its values and the objects that it leads to. */
function documentOf(operation: string, { name, args, type }: Field): string {
  const declared = args.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const given = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const [head, call] = args.length > 0 ? [`(${declared})`, `(${given})`] : ['', ''];
  return `${operation} ${head} { ${name}${call} ${selectionOf(type)} }`;
}

function selectionOf(type: Field['type']): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return '{ __typename id }';
  const fields = Object.values(named.getFields()).filter(({ args }) => args.length === 0);
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const errors = named.getFields().userErrors ? ['userErrors { code rule field message }'] : [];
  const objects = fields
    .filter(({ name, ...field }) => isObjectType(getNamedType(field.type)) && name !== 'userErrors')
    .map(({ name }) => `${name} { __typename }`);
  return `{ __typename ${[...leaves, ...errors, ...objects].join(' ')} }`;
}
