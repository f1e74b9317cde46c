import 'reflect-metadata';
import type { ServerOptions } from 'node:http';
import { memberships, planMissingQuestions, reconcile } from './accounts';
import { CATALOGUE_VERSION, loadCatalogue } from './catalog';
import { consequences, purposes } from './consequences';
import { databaseSchema } from './databaseSchema';
import type { Deps } from './deps';
import { documentsOfNumber } from './documentNumbers';
import { linkSecret, loadBranding, readAttachment, requireForms, stopTypesetter } from './documents';
import { COST_BUDGET } from './graphql/limits';
import { graphqlSchema } from './graphqlSchema';
import { EmbeddedIssuer, MailLimits, sealSecondFactors, TokenVerifier } from './identity';
import { amountsOpenOf, withOverdueInvoices } from './invoicing';
import { JobRunner } from './jobs';
import { createSandboxMailer, createSmtpMailer, type Mailer, sitesOf } from './notifications';
import { withFailedEffects } from './orders';
import { deliverByHttp, hasPaid, type PaymentGateway, SandboxGateway, StripeGateway } from './payments';
import { sandboxClock, startSandboxClock, wallClock } from './platform/clock';
import { type Config, ConfigurationError } from './platform/config';
import {
  Database,
  type DatabaseLimits,
  lockEmbeddedDatabase,
  type Reader,
  unfitForTexts,
  unfitServer,
} from './platform/database';
import { Deadline } from './platform/deadline';
import { createLog, type Log } from './platform/log';
import { PointBudget } from './platform/pointBudget';
import { type RateLimit, RateLimits } from './platform/rateLimits';
import { SignedLinks } from './platform/signedLinks';
import { takePorts } from './ports';
import { aboutDrafts } from './purchasing';
import { findQuoteDocuments, isQuoteKnown } from './quotes';
import { askAs } from './requestContext';
import { catchUp, historyStart, loadDemoData, loadDemoHistory } from './sandbox';
import { createHttpApp, createStatusApp } from './server';
import { HttpTaxService, type TaxService, type VatRegistry, ViesRegistry } from './tax';

/** What tests put in place of an adapter or a limit, and whether jobs run by themselves. */
export interface Overrides {
  gateway?: (database: Database) => PaymentGateway;
  mailer?: (database: Database) => Mailer;
  mailLimits?: ConstructorParameters<typeof MailLimits>[2];
  costBudget?: RateLimit;
  taxService?: TaxService;
  vatRegistry?: VatRegistry;
  databaseLimits?: DatabaseLimits;
  httpLimits?: ServerOptions;
  /** Gets every statement in place of the log. */
  onStatement?: Database['onStatement'];
  /** Whether due jobs are run by the process itself; as configured unless given. */
  runsJobs?: boolean;
}

export interface Application {
  url: string;
  deps: Deps;
  jobs: JobRunner;
  /** Lets what has begun finish, but not for ever, then closes everything. */
  stop(): Promise<void>;
}

/** Opens the database, brings its tables up to date, and wires everything that use cases run on. */
export async function wire(config: Config, publicUrl: string, overrides: Overrides = {}): Promise<Deps> {
  const log = createLog(config.logLevel);
  const clock = config.sandbox ? sandboxClock : wallClock;
  const businessNow = (reader: Reader) => clock.now(reader);
  const database = await Database.connect(config, databaseSchema, businessNow, overrides.databaseLimits);
  database.onStatement = overrides.onStatement ?? ((sql) => log.trace({ sql }, 'SQL statement'));
  database.beforeCommit = (tx) => reconcile(tx, consequences);
  await bringUpToDate(database);
  const today = config.sandboxNow ?? new Date();
  const start = config.sandboxHistory ? historyStart(today) : today;
  if (config.sandbox) await database.furnish((tx) => startSandboxClock(tx, start));
  const limits = new RateLimits(database);
  const issuer = config.externalIssuer ? null : await EmbeddedIssuer.start({ database, log }, publicUrl);
  return {
    ...{ config, publicUrl, sites: sitesOf(config, publicUrl), log, database, clock, issuer },
    ...{
      purposes,
      memberships,
      catalogueVersion: CATALOGUE_VERSION,
      withOverdueInvoices,
      withFailedEffects,
      amountsOpenOf,
      documentsOfNumber,
    },
    ...{ aboutDrafts, findQuoteDocuments, isQuoteKnown },
    readAttachment: (document) => readAttachment({ config, database, clock }, document),
    mailLimits: new MailLimits(limits, hasPaid, overrides.mailLimits),
    costBudget: new PointBudget('cost', overrides.costBudget ?? COST_BUDGET, limits),
    links: new SignedLinks(await linkSecret(database)),
    gateway: overrides.gateway?.(database) ?? createGateway(config, database, publicUrl, log),
    mailer:
      overrides.mailer?.(database) ??
      (config.smtpUrl ? createSmtpMailer(config.smtpUrl) : createSandboxMailer(database)),
    taxService: overrides.taxService ?? (config.taxService && new HttpTaxService(config.taxService)),
    vatRegistry: overrides.vatRegistry ?? (config.vies && new ViesRegistry(config.vies)),
    tokens: issuer ? TokenVerifier.embedded(issuer) : TokenVerifier.external(database, config.externalIssuer!),
  };
}

/** Brings the tables up to date, or leaves the database alone. */
async function bringUpToDate(database: Database): Promise<void> {
  try {
    await requireFitServer(database);
    await database.migrate();
    await requireEveryLetter(database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** @throws ConfigurationError where the server cannot be relied on, before anything is written to it */
async function requireFitServer(database: Database): Promise<void> {
  const problem = await unfitServer(database);
  if (problem !== null) throw new ConfigurationError([`DATABASE_URL: ${problem}`]);
}

/** @throws ConfigurationError where something that people write could not be kept, rather than later, when they write it */
async function requireEveryLetter(database: Database): Promise<void> {
  const problems = await unfitForTexts(database);
  if (problems.length === 0) return;
  throw new ConfigurationError(problems.map((problem) => `DATABASE_URL: cannot keep what people write: ${problem}`));
}

function createGateway({ paymentGateway }: Config, database: Database, publicUrl: string, log: Log): PaymentGateway {
  if (paymentGateway.kind === 'stripe') return new StripeGateway(database, paymentGateway);
  return new SandboxGateway(
    database,
    deliverByHttp(() => `${publicUrl}/webhooks/payments`, log),
  );
}

/**
 * Starts the product: takes its ports first, so that a second process is told at once, then opens the database, loads the catalogue (in
 * a sandbox also the demo people), plans what was never asked of the tax service and the VAT register, and answers requests.
 */
export async function startApplication(config: Config, overrides: Overrides = {}): Promise<Application> {
  const ports = await takePorts(config, overrides.httpLimits);
  const { url } = ports;
  let unlock = () => {};
  let closeDatabase = async () => {};
  try {
    await requireForms(config);
    await loadBranding(config);
    if (config.databaseUrl === null) unlock = lockEmbeddedDatabase(config.dataDir);
    const deps = await wire(config, config.publicUrl ?? url, overrides);
    closeDatabase = () => deps.database.close();
    await deps.database.alone(() => furnish(deps));
    const jobs = new JobRunner(deps);
    const http = config.answersPeople ? await createHttpApp(deps, graphqlSchema(), jobs) : createStatusApp(deps, jobs);
    await ports.serve(http);
    if (overrides.runsJobs ?? config.runsJobs) jobs.start();
    const stop = async () => {
      const ending = Promise.all([ports.close(), jobs.stop()]).then(() => http.stop?.());
      await endInTime(ending, deps.log);
      await stopTypesetter();
      deps.mailer.close();
      await closeDatabase();
      unlock();
    };
    return { url, deps, jobs, stop };
  } catch (error) {
    await closeDatabase();
    unlock();
    await ports.close();
    throw error;
  }
}

/** What the database has to have before anybody is answered. */
async function furnish(deps: Deps): Promise<void> {
  await sealSecondFactors(deps);
  await loadCatalogue(deps.database);
  if (deps.config.sandbox) await fillSandbox(deps);
  await planMissingQuestions(deps);
}

/** Demo people, what their accounts have lived through, and the clock where it should be: at once on an empty database. */
async function fillSandbox(deps: Deps): Promise<void> {
  const { sandboxHistory, sandboxNow } = deps.config;
  const today = sandboxNow ?? new Date();
  const isNew = await loadDemoData(deps, sandboxHistory);
  const ask = (email: string, document: string, variables?: object) =>
    askAs(deps, graphqlSchema(), email, document, variables);
  if (isNew && sandboxHistory) await loadDemoHistory(deps, ask, today);
  await catchUp(deps, today);
}

/** Everything under way, jobs included, gets this long. Milliseconds. */
const LONGEST_STOP = 11_000;

/** Waits for what has begun, unless it hangs: jobs bear being cut off, and are run again. */
function endInTime(ending: Promise<unknown>, log: Log): Promise<unknown> {
  return Deadline.after(LONGEST_STOP)
    .wait(ending, 'What was under way did not end in time')
    .catch((error) => log.warn({ err: error }, 'Something was cut off at the stop'));
}
