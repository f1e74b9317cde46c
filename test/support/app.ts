import { type Application, type Overrides, startApplication } from '../../src/application';
import type { Deps } from '../../src/deps';
import type { SignedEvent } from '../../src/payments';
import { SandboxGateway } from '../../src/payments';
import { type Config, readConfig } from '../../src/platform/config';
import type { Database } from '../../src/platform/database';
import type { Answer as Shaped } from './answers';
import type { Engine, TestDatabase } from './engines';
import { keepStatements } from './statementRecord';

export type Answer = { data: Shaped; errors?: Shaped[] };

/** The product as tests use it: over HTTP, with its database at hand, a clock that starts where the test says, and jobs run by hand. */
export interface App {
  url: string;
  deps: Deps;
  database: Database;
  config: Config;
  /** What the sandbox gateway has sent and the test has not delivered yet. */
  events: SignedEvent[];
  as(token: string | null): { run(document: string, variables?: object): Promise<Answer> };
  /** Posts a message to the payment webhook; answers the HTTP status. */
  deliver(event: SignedEvent): Promise<number>;
  /** Runs the jobs that are due. */
  runJobs(): Promise<number>;
  /** Stops the server; the database stays. */
  halt(): Promise<void>;
  /** Stops the server and drops the database. */
  stop(): Promise<void>;
}

export interface AppOptions {
  /** Instant at which the business clock starts. */
  now?: string;
  overrides?: Overrides;
  /** Environment variables besides those that every test's product gets. */
  settings?: NodeJS.ProcessEnv;
  /** An existing database, to start on again. */
  on?: TestDatabase;
}

/** Starts the product on a fresh database of the engine. */
export async function startApp(engine: Engine, { now, overrides, settings, on }: AppOptions = {}): Promise<App> {
  const place = on ?? (await engine.createDatabase());
  const config = readConfig({
    ...{
      PORT: '0',
      SANDBOX: 'true',
      SANDBOX_HISTORY: 'false',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      DATA_DIR: place.dataDir,
    },
    ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}),
    ...(now ? { SANDBOX_NOW: now } : {}),
    ...settings,
  });
  const events: SignedEvent[] = [];
  const gateway = (database: Database) => new SandboxGateway(database, (event) => events.push(event));
  const { KEPT_STATEMENTS } = process.env;
  const application: Application = await startApplication(config, {
    gateway,
    runsJobs: false,
    ...(KEPT_STATEMENTS && place.databaseUrl ? { onStatement: keepStatements(KEPT_STATEMENTS) } : {}),
    ...overrides,
  });
  const { url, deps, jobs } = application;
  return {
    ...{ url, deps, config, events, database: deps.database },
    as: (token) => ({ run: (document, variables) => post(url, token, document, variables) }),
    deliver: async ({ headers, body }) => {
      const response = await fetch(`${url}/webhooks/payments`, { method: 'POST', headers, body });
      return response.status;
    },
    runJobs: () => jobs.runDue(),
    halt: () => application.stop(),
    stop: async () => {
      await application.stop();
      await place.drop();
    },
  };
}

async function post(url: string, token: string | null, query: string, variables?: object) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
