import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from './root';
import { SecretBox } from './secretBox';

/** Environment variables that are missing or wrong: every one of them at once, each with its name. */
export class ConfigurationError extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const text = z.string().min(1);
const site = z.url({ protocol: /^https?$/ }).optional();
const isOrigin = (given: string) => URL.canParse(given) && /^https?:/.test(given) && new URL(given).origin === given;
const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim().replace(/\/$/, '')))
  .refine((list) => list.every(isOrigin), 'must be origins like https://portal.example, with commas between them')
  .default([]);

/** Names for address ranges that a proxy may be in. */
const PROXY_RANGES = ['loopback', 'linklocal', 'uniquelocal'];
const isNetwork = (network: string) => {
  const [address = '', bits, more] = network.split('/');
  const longest = isIP(address) === 6 ? 128 : 32;
  return (
    isIP(address) !== 0 &&
    more === undefined &&
    (bits === undefined || /^\d{1,3}$/.test(bits)) &&
    Number(bits ?? 0) <= longest
  );
};
const trustedProxies = text.transform((list, context) => {
  if (/^\d$/.test(list)) return Number(list);
  const networks = list.split(',').map((network) => network.trim());
  if (networks.every((network) => PROXY_RANGES.includes(network) || isNetwork(network))) return networks;
  context.addIssue({
    code: 'custom',
    message: 'must be how many proxies there are, or their networks, such as 10.0.0.0/8,loopback',
  });
  return z.NEVER;
});

/** Of 32 bytes in Base64, 44 characters. */
const secretKeys = text
  .transform((list) => list.split(',').map((key) => key.trim()))
  .refine((keys) => keys.every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key)), {
    error:
      'must be 32 bytes in Base64, as `openssl rand -base64 32` makes them; earlier keys follow with commas between them',
  })
  .transform((keys) => keys.map((key) => Buffer.from(key, 'base64')));

const environment = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  OWN_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  PUBLIC_URL: site,
  BILLING_CENTER_URL: site,
  CORPORATE_PORTAL_URL: site,
  STAFF_CONSOLE_URL: site,
  ALLOWED_ORIGINS: origins,
  DATA_DIR: text.default('var'),
  DATABASE_URL: z
    .url({ protocol: /^mysql$/, error: 'must look like mysql://user:password@host:port/database' })
    .optional(),
  SANDBOX: flag.optional(),
  SANDBOX_NOW: z.iso.datetime({ offset: true, error: 'must be an instant like 2026-06-01T09:00:00Z' }).optional(),
  SANDBOX_HISTORY: flag.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  FORMS_DIR: text.optional(),
  BRANDING_DIR: text.optional(),
  MAIL_FROM: z.email().default('billing@billing-center.example'),
  PAYMENT_GATEWAY: z.enum(['sandbox', 'stripe']).optional(),
  STRIPE_SECRET_KEY: text.optional(),
  STRIPE_PUBLISHABLE_KEY: z
    .string()
    .regex(/^pk_\w+$/, 'must be a publishable key of Stripe, like pk_live_…')
    .optional(),
  STRIPE_WEBHOOK_SECRET: text.optional(),
  TAX_SERVICE_URL: z.url({ protocol: /^https?$/ }).optional(),
  TAX_SERVICE_KEY: text.optional(),
  VIES_URL: z.url({ protocol: /^https?$/ }).optional(),
  VIES_REQUESTER: z
    .string()
    .regex(/^[A-Z]{2}[0-9A-Z+*]{2,12}$/, 'must be a VAT number with its prefix, like IE1234567T')
    .optional(),
  AUTH_ISSUER: z.url().optional(),
  AUTH_AUDIENCE: text.optional(),
  AUTH_TOKEN_TYPE: z.enum(['at+jwt', 'JWT']).default('at+jwt'),
  TRUST_PROXY: trustedProxies.default(['loopback']),
  SECRETS_KEY: secretKeys.optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  RUNS_JOBS: flag.default(true),
  ANSWERS_PEOPLE: flag.default(true),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

type Environment = z.infer<typeof environment>;

/** Keys of Stripe. By the publishable one browsers show Stripe's own fields for a card; null: the pages take no new cards. */
interface StripeSettings {
  kind: 'stripe';
  secretKey: string;
  publishableKey: string | null;
  webhookSecret: string;
}

/** The settings of one process, parsed once at start-up and passed on from there. */
export interface Config {
  host: string;
  port: number;
  /** Where this process alone answers, besides `port`, which several processes may share; null: nowhere else. */
  ownPort: number | null;
  /** Where this API is reached, without a trailing slash; null: the address the server listens on. */
  publicUrl: string | null;
  /** Bases of the web apps that mails lead to, without a trailing slash; null: none of its own. */
  sites: { online: string | null; corporate: string | null; staff: string | null };
  /** Origins whose pages may call this API from browsers, besides its own. */
  allowedOrigins: string[];
  /** Folder of the embedded database; used when there is no databaseUrl. */
  dataDir: string;
  databaseUrl: string | null;
  sandbox: boolean;
  /** Instant at which the sandbox's business clock starts on a new database; null: the wall clock. */
  sandboxNow: Date | null;
  /** Whether a new sandbox has demo accounts that have lived for two years. */
  sandboxHistory: boolean;
  smtpUrl: string | null;
  mailFrom: string;
  /** Folder of the tax forms that customers download; the project's placeholders unless given. */
  formsDir: string;
  /** Folder of the sellers' logos and colours; null: documents look like ours. */
  brandingDir: string | null;
  paymentGateway: { kind: 'sandbox' } | StripeSettings;
  /** Who is asked what US addresses are taxed at; null: nobody. `key` is sent as bearer token. */
  taxService: { url: string; key: string | null } | null;
  /** Where EU VAT numbers are looked up; null: nowhere. `requester` is our own number, which gets consultation numbers. */
  vies: { url: string; requester: string | null } | null;
  /** null: the embedded issuer. */
  externalIssuer: { issuer: string; audience: string; tokenType: string } | null;
  /** Whose `X-Forwarded-For` is believed: so many proxies, or those in these networks. */
  trustProxy: number | string[];
  /** Whether this process runs jobs that are due; some process has to. */
  runsJobs: boolean;
  /** Whether it answers more than how it is; one that does not only runs jobs. */
  answersPeople: boolean;
  /** Seals what must not be readable in the database; without SECRETS_KEY nothing. */
  secrets: SecretBox;
  /** What `/metrics` asks for as bearer token; null: nothing in a sandbox, and outside one there are no metrics. */
  metricsToken: string | null;
  logLevel: NonNullable<Environment['LOG_LEVEL']>;
}

/**
 * Reads the whole configuration from environment variables.
 * @throws ConfigurationError that names every variable that is missing or malformed, and every sandbox setting in production.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  const malformed = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  // What is malformed is there all the same, so that it is not called missing too.
  const values = parsed.data ?? ({ ...given, SANDBOX: SANDBOXES[given.SANDBOX ?? ''] } as unknown as Environment);
  const sandbox = values.SANDBOX ?? values.DATABASE_URL === undefined;
  const problems = [...malformed, ...(sandbox ? [] : problemsInProduction(values))];
  const gateway = values.PAYMENT_GATEWAY ?? (sandbox ? 'sandbox' : 'stripe');
  if (values.SANDBOX === undefined && sandbox) problems.push(...hintsOfProduction(given));
  if (gateway === 'stripe') problems.push(...missing(values, ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET']));
  problems.push(...problemsOfShares(values));
  if (values.TAX_SERVICE_KEY) problems.push(...missing(values, ['TAX_SERVICE_URL']));
  if (values.VIES_REQUESTER) problems.push(...missing(values, ['VIES_URL']));
  if (values.AUTH_ISSUER) problems.push(...missing(values, ['AUTH_AUDIENCE']));
  if (problems.length > 0) throw new ConfigurationError(problems);

  return {
    host: values.HOST,
    port: values.PORT,
    ownPort: values.OWN_PORT ?? null,
    publicUrl: withoutSlash(values.PUBLIC_URL),
    sites: {
      online: withoutSlash(values.BILLING_CENTER_URL),
      corporate: withoutSlash(values.CORPORATE_PORTAL_URL),
      staff: withoutSlash(values.STAFF_CONSOLE_URL),
    },
    allowedOrigins: values.ALLOWED_ORIGINS,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    sandbox,
    sandboxNow: values.SANDBOX_NOW ? new Date(values.SANDBOX_NOW) : null,
    sandboxHistory: sandbox && (values.SANDBOX_HISTORY ?? true),
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    formsDir: resolve(values.FORMS_DIR ?? join(PROJECT_ROOT, 'assets', 'forms')),
    brandingDir: values.BRANDING_DIR ? resolve(values.BRANDING_DIR) : null,
    paymentGateway:
      gateway === 'sandbox'
        ? { kind: 'sandbox' }
        : {
            kind: 'stripe',
            secretKey: values.STRIPE_SECRET_KEY!,
            publishableKey: values.STRIPE_PUBLISHABLE_KEY ?? null,
            webhookSecret: values.STRIPE_WEBHOOK_SECRET!,
          },
    taxService: values.TAX_SERVICE_URL ? { url: values.TAX_SERVICE_URL, key: values.TAX_SERVICE_KEY ?? null } : null,
    vies: values.VIES_URL
      ? { url: values.VIES_URL.replace(/\/+$/, ''), requester: values.VIES_REQUESTER ?? null }
      : null,
    externalIssuer: values.AUTH_ISSUER
      ? { issuer: values.AUTH_ISSUER, audience: values.AUTH_AUDIENCE!, tokenType: values.AUTH_TOKEN_TYPE }
      : null,
    trustProxy: values.TRUST_PROXY,
    runsJobs: values.RUNS_JOBS,
    answersPeople: values.ANSWERS_PEOPLE,
    secrets: new SecretBox(values.SECRETS_KEY ?? []),
    metricsToken: values.METRICS_TOKEN ?? null,
    logLevel: values.LOG_LEVEL,
  };
}

const SANDBOXES: Readonly<Record<string, boolean>> = { true: true, false: false };

const withoutSlash = (url: string | undefined): string | null => url?.replace(/\/+$/, '') ?? null;

function missing(values: Environment, names: (keyof Environment)[]): string[] {
  return names.filter((name) => values[name] === undefined).map((name) => `${name}: is required`);
}

/** What one of several processes must be told. */
function problemsOfShares(values: Environment): string[] {
  const { RUNS_JOBS: runsJobs, ANSWERS_PEOPLE: answersPeople, DATABASE_URL: databaseUrl } = values;
  const problems: string[] = [];
  const alone = 'the embedded database has one process, which has to';
  if (runsJobs === false && !databaseUrl) problems.push(`RUNS_JOBS: false needs DATABASE_URL: ${alone} run them`);
  if (values.OWN_PORT !== undefined && values.PORT === 0) problems.push('OWN_PORT: needs a PORT that others share');
  if (answersPeople !== false) return problems;
  if (!databaseUrl) problems.push(`ANSWERS_PEOPLE: false needs DATABASE_URL: ${alone} answer them`);
  if (runsJobs === false) problems.push('ANSWERS_PEOPLE: false and RUNS_JOBS=false leave nothing to do');
  return [...problems, ...missing(values, ['PUBLIC_URL'])];
}

/** What nobody sets for a sandbox that begins by itself. */
const OF_PRODUCTION: readonly (keyof Environment)[] = [
  ...(['SMTP_URL', 'STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'] as const),
  ...(['TAX_SERVICE_URL', 'VIES_URL', 'AUTH_ISSUER', 'METRICS_TOKEN', 'SECRETS_KEY'] as const),
];

/** A production whose database was forgotten would be a sandbox: demo people with a known password, and nobody charged. */
function hintsOfProduction(given: NodeJS.ProcessEnv): string[] {
  const hints: string[] = OF_PRODUCTION.filter((name) => given[name] !== undefined);
  if (given.PUBLIC_URL?.startsWith('https:')) hints.unshift('an HTTPS PUBLIC_URL');
  if (given.NODE_ENV === 'production') hints.unshift('NODE_ENV=production');
  if (hints.length === 0) return [];
  return [`DATABASE_URL: is required with ${hints.join(', ')}; a sandbox with them needs SANDBOX=true`];
}

function problemsInProduction(values: Environment): string[] {
  const problems = missing(values, ['DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL']);
  if (!values.AUTH_ISSUER) problems.push(...missing(values, ['SECRETS_KEY']));
  if (values.PAYMENT_GATEWAY === 'sandbox') problems.push('PAYMENT_GATEWAY: the sandbox gateway needs SANDBOX=true');
  if (values.SANDBOX_NOW) problems.push('SANDBOX_NOW: needs SANDBOX=true');
  if (values.SANDBOX_HISTORY) problems.push('SANDBOX_HISTORY: needs SANDBOX=true');
  return problems;
}
