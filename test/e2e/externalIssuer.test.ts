import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { actorOf, requireEmbeddedIssuer, TokenVerifier, UserRow } from '../../src/identity';
import type { Config } from '../../src/platform/config';
import { selectRow } from '../../src/platform/database';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { invited, newEmail, person } from '../support/people';
import { describeWithApp } from '../support/suites';

const AUDIENCE = 'billing';

/** An OpenID Connect issuer with one key, which can be switched off. */
async function startIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }];
  const state = { isDown: false };
  const server: Server = createServer((request, response) => {
    const isDiscovery = request.url === '/.well-known/openid-configuration';
    response.statusCode = state.isDown ? 503 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isDiscovery ? { jwks_uri: `${url}/keys` } : { keys }));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sign = (claims: JWTPayload, more: { audience?: string; lifetime?: string; key?: typeof privateKey } = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(url)
      .setAudience(more.audience ?? AUDIENCE)
      .setExpirationTime(more.lifetime ?? '5m')
      .sign(more.key ?? privateKey);
  return { url, state, sign, stop: () => new Promise((closed) => server.close(closed)) };
}

describeOnEachEngine('an external issuer', (engine) => {
  let app: App;
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let tokens: TokenVerifier;
  beforeAll(async () => {
    [app, issuer] = await Promise.all([startApp(engine), startIssuer()]);
    tokens = TokenVerifier.external(app.database, { issuer: issuer.url, audience: AUDIENCE });
  });
  afterAll(async () => {
    await issuer.stop();
    await app.stop();
  });

  test('a subject is, on first sight, the person whose verified address it brings; then the same whatever it brings', async () => {
    const { id, email } = await person(app);
    const sub = `subject of ${id}`;
    const unverified = await issuer.sign({ sub, email });
    expect(await tokens.verify(unverified)).toBeNull();
    expect(await tokens.verify(await issuer.sign({ sub, email: email.toUpperCase(), email_verified: true }))).toBe(id);
    expect(await tokens.verify(unverified)).toBe(id);
    expect(await tokens.verify(await issuer.sign({ sub, email: newEmail(), email_verified: true }))).toBe(id);
  });

  test('a verified address is a proven one (A13); one that is not verified proves nothing', async () => {
    const { id, email } = await invited(app);
    const provenAt = async () => (await selectRow(app.database, UserRow, 'WHERE id = ?', [id]))!.emailProvenAt;
    for (const claims of [{ email_verified: false }, { email_verified: 'true' }, {}]) {
      expect(await tokens.verify(await issuer.sign({ sub: `of ${id}`, email, ...claims }))).toBeNull();
      expect(await actorOf(app.deps, id)).toBeNull();
    }
    expect(await provenAt()).toBeNull();
    expect(await tokens.verify(await issuer.sign({ sub: `of ${id}`, email, email_verified: true }))).toBe(id);
    expect(await provenAt()).toEqual(expect.any(Date));
    expect((await actorOf(app.deps, id))!.actor.memberships).toHaveLength(1);
  });

  test('another subject with the same address is nobody', async () => {
    const { id, email } = await person(app);
    expect(await tokens.verify(await issuer.sign({ sub: `first ${id}`, email, email_verified: true }))).toBe(id);
    expect(await tokens.verify(await issuer.sign({ sub: `second ${id}`, email, email_verified: true }))).toBeNull();
  });

  test('an address nobody has, or that is none, is nobody', async () => {
    for (const email of [newEmail(), 'né@exemple', '']) {
      expect(await tokens.verify(await issuer.sign({ sub: 'x', email, email_verified: true }))).toBeNull();
    }
  });

  test.each([
    ['another audience', async () => issuer.sign({ sub: 'x' }, { audience: 'another' })],
    ['an expired token', async () => issuer.sign({ sub: 'x' }, { lifetime: '-1m' })],
    ['a forged signature', async () => issuer.sign({ sub: 'x' }, { key: (await generateKeyPair('RS256')).privateKey })],
    ['no token at all', async () => 'not a token'],
    ['the embedded issuer’s token', async () => (await app.deps.issuer!.issue('usr_x')).accessToken],
  ])('%s is refused', async (_why, token) => {
    expect(await tokens.verify(await token())).toBeNull();
  });

  test('a known token is remembered while the issuer is down; a stranger’s process says that it cannot tell', async () => {
    const { id, email } = await person(app);
    const token = await issuer.sign({ sub: `sub ${id}`, email, email_verified: true });
    expect(await tokens.verify(token)).toBe(id);
    issuer.state.isDown = true;
    expect(await tokens.verify(token)).toBe(id);
    const fresh = TokenVerifier.external(app.database, { issuer: issuer.url, audience: AUDIENCE });
    await expect(fresh.verify(token)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    issuer.state.isDown = false;
    expect(await fresh.verify(token)).toBe(id);
  });
});

describe('with an external issuer', () => {
  test('nothing that needs a password is offered here; the error names the issuer', () => {
    const config = { externalIssuer: { issuer: 'https://people.example', audience: AUDIENCE } } as Config;
    const asked = () => requireEmbeddedIssuer({ issuer: null, config });
    expect(asked).toThrow('https://people.example');
    expect(asked).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }) }),
    );
  });
});

describeWithApp('the embedded issuer', {}, (app) => {
  test('its tokens are verified by its public key, its issuer and its audience', async () => {
    const { id } = await person(app);
    const { accessToken } = await app.deps.issuer!.issue(id);
    expect(await app.deps.tokens.verify(accessToken)).toBe(id);
    const [header, claims, signature] = accessToken.split('.');
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims!, 'base64url').toString()), sub: 'usr_x' }),
    );
    expect(await app.deps.tokens.verify([header, other.toString('base64url'), signature].join('.'))).toBeNull();
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    expect(await app.deps.tokens.verify(`${unsigned}.${claims}.`)).toBeNull();
  });
});
