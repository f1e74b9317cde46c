import { randomUUID } from 'node:crypto';
import { type ExecutionResult, execute, getVariableValues, print } from 'graphql';
import { type Context, type SessionCookie } from '../src/graphql/context';
import { costOf } from '../src/graphql/cost';
import type { Habits } from '../src/graphql/habits';
import { KnownQueries } from '../src/graphql/knownQueries';
import { graphqlSchema } from '../src/graphqlSchema';
import { actorOf, findUserByEmail } from '../src/identity';
import { BriefReader } from '../src/platform/database';
import { contextOf } from '../src/requestContext';
import { type App, startApp } from './support/app';
import { engines } from './support/engines';
import { everyQuery, idsOfEachType, valuesFor } from './support/everyQuery';

const schema = graphqlSchema();
/** What differs from one moment to the next. */
const MOVING = /(?<=\?expires=)[^"]*|(?<="(now|offset)":)"[^"]*"/g;
const NO_COOKIE: SessionCookie = { refreshToken: null, set: () => {}, clear: () => {} };

describe('queries that are known', () => {
  const queries = everyQuery();
  let app: App;
  let ids: Map<string, string>;
  beforeAll(async () => {
    app = await startApp(engines[0]!, { now: '2026-06-15T09:00:00Z', settings: { SANDBOX_HISTORY: 'true' } });
    ids = await idsOfEachType(app);
  }, 120_000);
  afterAll(() => app.stop());

  async function contextFor(email: string | null, habits: Habits | null = null): Promise<Context> {
    const reader = habits ? new BriefReader(app.database, habits.brief) : undefined;
    const user = email && (await findUserByEmail(app.database, email));
    const person = user ? await actorOf(app.deps, { userId: user.id, sessionId: null }, reader) : null;
    const circumstances = { requestId: randomUUID(), ipAddress: null };
    const caller = person && { ...person, ...circumstances };
    return contextOf(app.deps, {
      ...circumstances,
      caller,
      locale: person?.locale ?? 'en',
      session: NO_COOKIE,
      reader,
      together: habits?.together,
    });
  }

  /** An answer with an error in it is given the long way, so it only counts that there is one. */
  const shown = ({ data, errors }: ExecutionResult) =>
    errors ? 'with errors' : JSON.stringify(data).replace(MOVING, '');

  test.each(['history@demo.example', 'corporate-history@demo.example', 'supervisor@demo.example', null])(
    'answer %s the same as those that are not, at the same cost',
    async (email) => {
      const known = new KnownQueries(schema);
      const differences: unknown[] = [];
      let [compiled, answered] = [0, 0];
      for (const query of queries) {
        const { document, operation } = query;
        const text = print(document);
        for (let times = 0; times < 3; times += 1) known.note(text, undefined, document, operation);
        const found = known.find(text, undefined);
        if (!found) continue;
        compiled += 1;
        for (const all of [false, true]) {
          const variableValues = valuesFor(query, ids, all);
          const plain = shown(
            await execute({ schema, document, variableValues, contextValue: await contextFor(email) }),
          );
          // The second time rows are read as the first one has found out.
          for (let times = 0; times < 2; times += 1) {
            const compiledOne = shown(await found.execute(await contextFor(email, found.habits), variableValues));
            if (plain !== compiledOne) differences.push({ text, variableValues, plain, compiledOne });
          }
          if (plain !== 'with errors') answered += 1;
          expect(found.cost(variableValues)).toBe(costOf({ schema, query: document, variables: variableValues }));
        }
      }
      expect(differences).toEqual([]);
      expect(compiled).toBeGreaterThan(150);
      expect(answered).toBeGreaterThan(email ? 200 : 50);
    },
    120_000,
  );

  test('mutations cost the same as those that are not known, also when their costs are remembered', () => {
    const known = new KnownQueries(schema);
    let compared = 0;
    for (const mutation of everyQuery('mutation')) {
      const { document, operation } = mutation;
      const text = print(document);
      for (let times = 0; times < 3; times += 1) known.note(text, undefined, document, operation);
      const found = known.find(text, undefined);
      if (!found) continue;
      for (const all of [false, true, true]) {
        const variables = valuesFor(mutation, ids, all);
        const fits = !getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors;
        if (fits) expect(found.cost({ ...variables })).toBe(costOf({ schema, query: document, variables }));
        else expect(() => found.cost(variables)).toThrow();
        compared += fits ? 1 : 0;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });
});
