import { print } from 'graphql';
import { graphqlSchema } from '../../src/graphqlSchema';
import { countJobs } from '../../src/platform/jobsForOperators';
import { askAs } from '../../src/requestContext';
import { type App, startApp } from './app';
import type { Engine, TestDatabase } from './engines';
import { everyList } from './everyList';
import { everyQuery, idsOfEachType, valuesFor } from './everyQuery';
import { StatementRecord } from './statementRecord';

const TODAY = '2026-06-15';
const SUPERVISOR = 'supervisor@demo.example';
const CUSTOMER = 'corporate-history@demo.example';

/**
 * Starts the product on an empty database with the history of its demo accounts, and has its people ask every query that tests and pages ask, and every list
 * in every way; answers what was sent to the database.
 */
export async function recordRun(engine: Engine, on: TestDatabase): Promise<StatementRecord> {
  const record = new StatementRecord();
  const app = await startApp(engine, {
    on,
    now: `${TODAY}T09:00:00Z`,
    settings: { SANDBOX_HISTORY: 'true' },
    overrides: { onStatement: record.note },
  });
  try {
    await askEverything(app, record);
  } finally {
    await app.halt();
  }
  return record;
}

async function askEverything(app: App, record: StatementRecord): Promise<void> {
  const schema = graphqlSchema();
  app.database.onStatement = () => undefined;
  const ids = await idsOfEachType(app);
  record.ids = ids;
  const [staff] = await app.database.query("SELECT id FROM users WHERE email = 'technician@demo.example'");
  app.database.onStatement = record.note;
  const searches = ['lumière', 'Nordwind Handel', 'IE-2026', 'Q-2026-000001-1', ids.get('Account')!];
  const lists = everyList(schema, { ids, staffId: String(staff!.id), searches, today: TODAY });
  const queries = everyQuery().flatMap((query) =>
    [false, true].map((all) => ({ document: print(query.document), variables: valuesFor(query, ids, all) })),
  );
  // Some are refused to some people.
  const asked = (email: string, document: string, variables: object) =>
    askAs(app.deps, schema, email, document, variables).catch(() => undefined);
  for (const { document, variables } of queries) {
    await asked(SUPERVISOR, document, variables);
    await asked(CUSTOMER, document, variables);
  }
  for (const { document, variables } of lists) await asked(SUPERVISOR, document, variables);
  await countJobs(app.database, await app.deps.clock.now(app.database));
}
