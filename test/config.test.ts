import { resolve } from 'node:path';
import { ConfigurationError, readConfig } from '../src/platform/config';
import { SecretBox } from '../src/platform/secretBox';

/** What production needs at least. */
const production = {
  DATABASE_URL: 'mysql://billing:secret@db.example:3306/billing',
  PUBLIC_URL: 'https://billing.example/',
  SMTP_URL: 'smtps://mail.example',
  STRIPE_SECRET_KEY: 'sk_live_x',
  STRIPE_WEBHOOK_SECRET: 'whsec_x',
  SECRETS_KEY: 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=',
};

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  test('an empty environment is a sandbox on the embedded database', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      ownPort: null,
      publicUrl: null,
      sites: { online: null, corporate: null, staff: null },
      allowedOrigins: [],
      dataDir: resolve('var'),
      databaseUrl: null,
      sandbox: true,
      secrets: new SecretBox([]),
      sandboxNow: null,
      sandboxHistory: true,
      smtpUrl: null,
      mailFrom: 'billing@billing-center.example',
      formsDir: resolve('assets/forms'),
      brandingDir: null,
      paymentGateway: { kind: 'sandbox' },
      taxService: null,
      vies: null,
      externalIssuer: null,
      trustProxy: ['loopback'],
      runsJobs: true,
      answersPeople: true,
      metricsToken: null,
      logLevel: 'info',
    });
  });

  test.each<[string, number | string[]]>([
    ['1', 1],
    ['10.0.0.0/8, fd00::/8,loopback', ['10.0.0.0/8', 'fd00::/8', 'loopback']],
    ['203.0.113.7', ['203.0.113.7']],
  ])('TRUST_PROXY=%s: whose X-Forwarded-For is believed', (TRUST_PROXY, trustProxy) => {
    expect(readConfig({ TRUST_PROXY }).trustProxy).toEqual(trustProxy);
  });

  test.each(['true', '*', '10.0.0.0/33', 'proxy.example', '10.0.0.0/8/8'])(
    'TRUST_PROXY=%s would let anybody choose their address, or is none',
    (TRUST_PROXY) => {
      expect(problemsOf({ TRUST_PROXY })).toEqual([expect.stringMatching(/^TRUST_PROXY: must be how many proxies/)]);
    },
  );

  test.each([
    ['a mail server', { SMTP_URL: 'smtps://mail.example' }, 'SMTP_URL'],
    [
      'keys of Stripe',
      { STRIPE_SECRET_KEY: 'sk_live_x', STRIPE_WEBHOOK_SECRET: 'w' },
      'STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET',
    ],
    ['a tax service', { TAX_SERVICE_URL: 'https://tax.example' }, 'TAX_SERVICE_URL'],
    ['a register', { VIES_URL: 'https://vies.example' }, 'VIES_URL'],
    ['an issuer', { AUTH_ISSUER: 'https://id.example', AUTH_AUDIENCE: 'a' }, 'AUTH_ISSUER'],
    ['a token for metrics', { METRICS_TOKEN: 'a-token-of-sixteen' }, 'METRICS_TOKEN'],
    ['a key for secrets', { SECRETS_KEY: production.SECRETS_KEY }, 'SECRETS_KEY'],
    ['a public address', { PUBLIC_URL: 'https://billing.example' }, 'an HTTPS PUBLIC_URL'],
    ['Node’s own sign', { NODE_ENV: 'production' }, 'NODE_ENV=production'],
  ])('%s and no database is a production whose database was forgotten, and no sandbox', (_what, env, named) => {
    const problem = `DATABASE_URL: is required with ${named}; a sandbox with them needs SANDBOX=true`;
    expect(problemsOf(env)).toEqual([problem]);
    expect(problemsOf({ ...env, SANDBOX: 'true' })).toEqual([]);
  });

  test('an empty value is an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', SANDBOX: '' })).toEqual(readConfig({}));
  });

  test('with a database it is production: Stripe, real mail, no sandbox', () => {
    expect(readConfig(production)).toMatchObject({
      sandbox: false,
      publicUrl: 'https://billing.example',
      paymentGateway: { kind: 'stripe', secretKey: 'sk_live_x', publishableKey: null, webhookSecret: 'whsec_x' },
      smtpUrl: 'smtps://mail.example',
    });
  });

  test('a sandbox may run on a server database', () => {
    const { DATABASE_URL } = production;
    const config = readConfig({ DATABASE_URL, SANDBOX: 'true', SANDBOX_NOW: '2026-06-01T09:00:00+02:00' });
    expect(config).toMatchObject({ sandbox: true, databaseUrl: DATABASE_URL, paymentGateway: { kind: 'sandbox' } });
    expect(config.sandboxNow).toEqual(new Date('2026-06-01T07:00:00Z'));
  });

  test('a tax service may want a key, and VIES gives consultation numbers to whoever names themselves', () => {
    const [taxUrl, viesUrl] = ['https://tax.example/rate', 'https://vies.example/rest-api/'];
    expect(readConfig({ SANDBOX: 'true', TAX_SERVICE_URL: taxUrl, VIES_URL: viesUrl })).toMatchObject({
      taxService: { url: taxUrl, key: null },
      vies: { url: 'https://vies.example/rest-api', requester: null },
    });
    const named = { TAX_SERVICE_KEY: 'secret', VIES_REQUESTER: 'IE6388047V' };
    expect(readConfig({ SANDBOX: 'true', TAX_SERVICE_URL: taxUrl, VIES_URL: viesUrl, ...named })).toMatchObject({
      taxService: { key: 'secret' },
      vies: { requester: 'IE6388047V' },
    });
  });

  test('the web apps have bases of their own', () => {
    const sites = { BILLING_CENTER_URL: 'https://billing.example/', STAFF_CONSOLE_URL: 'https://staff.example' };
    const { sites: found } = readConfig({ ...sites, CORPORATE_PORTAL_URL: 'https://example.com/portal//' });
    expect(found).toEqual({
      ...{ online: 'https://billing.example', corporate: 'https://example.com/portal', staff: 'https://staff.example' },
    });
  });

  test('pages on other origins are allowed one by one', () => {
    const { allowedOrigins } = readConfig({ ALLOWED_ORIGINS: 'https://portal.example/, http://localhost:5173' });
    expect(allowedOrigins).toEqual(['https://portal.example', 'http://localhost:5173']);
  });

  test('an external issuer comes with its audience', () => {
    const issuer = { SANDBOX: 'true', AUTH_ISSUER: 'https://login.example', AUTH_AUDIENCE: 'billing' };
    expect(readConfig(issuer).externalIssuer).toEqual({
      issuer: 'https://login.example',
      audience: 'billing',
      tokenType: 'at+jwt',
    });
    const legacy = readConfig({ ...issuer, AUTH_TOKEN_TYPE: 'JWT' }).externalIssuer;
    expect(legacy).toMatchObject({ tokenType: 'JWT' });
  });

  test.each<[why: string, env: NodeJS.ProcessEnv, names: string[]]>([
    ['a port is a number', { PORT: 'http' }, ['PORT']],
    ['a port has 16 bits', { PORT: '70000' }, ['PORT']],
    [
      'another engine, and what else is missing then',
      { DATABASE_URL: 'postgres://db/billing' },
      ['DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'SECRETS_KEY', 'STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
    ],
    ['SANDBOX is true or false', { SANDBOX: 'yes' }, ['SANDBOX']],
    ['a date is no instant', { SANDBOX_NOW: '2026-06-01' }, ['SANDBOX_NOW']],
    ['links are for browsers', { PUBLIC_URL: 'ftp://billing.example' }, ['PUBLIC_URL']],
    ['a site is for browsers', { CORPORATE_PORTAL_URL: 'portal.example' }, ['CORPORATE_PORTAL_URL']],
    ['an origin with a path', { ALLOWED_ORIGINS: 'https://portal.example/billing' }, ['ALLOWED_ORIGINS']],
    ['all origins', { ALLOWED_ORIGINS: '*' }, ['ALLOWED_ORIGINS']],
    ['a key that is too short', { SANDBOX: 'true', SECRETS_KEY: 'c2VjcmV0' }, ['SECRETS_KEY']],
    ['an earlier key that is none', { SANDBOX: 'true', SECRETS_KEY: `${production.SECRETS_KEY},old` }, ['SECRETS_KEY']],
    ['a level that pino lacks', { LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
    ['an unknown gateway', { PAYMENT_GATEWAY: 'cash' }, ['PAYMENT_GATEWAY']],
    ['Stripe without its keys', { PAYMENT_GATEWAY: 'stripe' }, ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET']],
    ['a tax service that is no web address', { SANDBOX: 'true', TAX_SERVICE_URL: 'tax.example' }, ['TAX_SERVICE_URL']],
    ['a key for no tax service', { TAX_SERVICE_KEY: 'secret' }, ['TAX_SERVICE_URL']],
    ['VIES that is no web address', { SANDBOX: 'true', VIES_URL: 'file:///vies.wsdl' }, ['VIES_URL']],
    ['a requester for no VIES', { VIES_REQUESTER: 'IE6388047V' }, ['VIES_URL']],
    [
      'a requester without prefix',
      { SANDBOX: 'true', VIES_URL: 'https://vies.example', VIES_REQUESTER: '6388047V' },
      ['VIES_REQUESTER'],
    ],
    ['an issuer without audience', { SANDBOX: 'true', AUTH_ISSUER: 'https://login.example' }, ['AUTH_AUDIENCE']],
    ['all that is malformed, at once', { PORT: '-1', SANDBOX: '1', LOG_LEVEL: '9' }, ['PORT', 'SANDBOX', 'LOG_LEVEL']],
    [
      'production: all that is missing, at once',
      { SANDBOX: 'false' },
      ['DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'SECRETS_KEY', 'STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
    ],
    ['production: no sandbox gateway', { ...production, PAYMENT_GATEWAY: 'sandbox' }, ['PAYMENT_GATEWAY']],
    ['production: no demo accounts', { ...production, SANDBOX_HISTORY: 'true' }, ['SANDBOX_HISTORY']],
    ['production: no movable clock', { ...production, SANDBOX_NOW: '2026-06-01T09:00:00Z' }, ['SANDBOX_NOW']],
  ])('refuses %s', (_why, env, names) => {
    expect(problemsOf(env).map((problem) => problem.split(':')[0])).toEqual(names);
  });

  test('the message names every problem on a line of its own', () => {
    const message = new ConfigurationError(['PORT: is wrong', 'SMTP_URL: is required']).message;
    expect(message.split('\n').slice(1)).toEqual(['  - PORT: is wrong', '  - SMTP_URL: is required']);
  });
});
