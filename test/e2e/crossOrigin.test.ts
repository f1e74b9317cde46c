import type { App } from '../support/app';
import { ask, customer, PASSWORD, person } from '../support/people';
import { describeWithApp } from '../support/suites';

const PORTAL = 'https://portal.example';
const settings = { ALLOWED_ORIGINS: `${PORTAL},http://localhost:5173`, PUBLIC_URL: 'https://api.billing.example' };

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';

/** A sign-in as a browser sends it for a page; answers the response's headers. */
async function signInFrom(app: App, origin: string, site: string): Promise<Headers> {
  const { email } = await person(app);
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': site },
    body: JSON.stringify({ query: SIGN_IN, variables: { input: { email, password: PASSWORD } } }),
  });
  return response.headers;
}

const preflight = (app: App, origin: string) =>
  fetch(`${app.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });

describeWithApp('pages on other origins (ALLOWED_ORIGINS)', { settings }, (app) => {
  test('an allowed one may send what it asks to send, with the session', async () => {
    const { status, headers } = await preflight(app, PORTAL);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(PORTAL);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('access-control-allow-headers')).toMatch(/authorization, content-type/);
    expect(headers.get('vary')).toMatch(/Origin/i);
  });

  test('any other one may not', async () => {
    for (const origin of ['https://evil.example', `${PORTAL}.evil.example`, 'null']) {
      const { headers } = await preflight(app, origin);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect((await signInFrom(app, origin, 'cross-site')).get('access-control-allow-origin')).toBeNull();
    }
  });

  test.each([
    ['a page of another site that is allowed', PORTAL, 'cross-site', 'SameSite=None'],
    ['a page of the same site', PORTAL, 'same-site', 'SameSite=Strict'],
    ['a page of another site that is not allowed', 'https://evil.example', 'cross-site', 'SameSite=Strict'],
  ])('the cookie of a session begun by %s', async (_why, origin, site, expected) => {
    const cookie = (await signInFrom(app, origin, site)).get('set-cookie');
    expect(cookie).toMatch(/HttpOnly; Secure; SameSite=/);
    expect(cookie).toContain(expected);
  });

  test('what needs no preflight does nothing with the session', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'text/plain', origin: 'https://evil.example' } },
      body: JSON.stringify({ query: 'mutation { signOut { userErrors { code } } }' }),
    });
    expect(response.status).toBe(400);
  });
});

describeWithApp('without ALLOWED_ORIGINS', {}, (app) => {
  test('no other origin may do anything', async () => {
    expect((await preflight(app, PORTAL)).headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['ONLINE', 'billing-center'],
    ['CORPORATE', 'corporate'],
  ] as const)('an %s account is managed in the sandbox’s %s', async (kind, site) => {
    const { accountId, contact } = await customer(app, kind);
    const { account } = await ask(app, contact.token, 'query ($id: ID!) { account(id: $id) { portalUrl } }', {
      id: accountId,
    });
    expect(account.portalUrl).toBe(`${app.url}/portal/${site}`);
  });
});
