import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { actorOf, requireEmbeddedIssuer, TokenVerifier, UserRow } from '../../src/identity';
import type { Config } from '../../src/platform/config';
import { selectRow, selectRows } from '../../src/platform/database';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { invited, newEmail, person, tokenFor } from '../support/people';
import { describeWithApp } from '../support/suites';

const AUDIENCE = 'billing';

const of = (userId: string) => ({ userId, sessionId: null });

interface IssuerState {
  isDown: boolean;
  /** What it says of the person whose token it gets, and how often it was asked. */
  userInfo: object;
  asked: number;
}

interface More {
  audience?: string;
  lifetime?: string;
  key?: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  /** null: none. */
  typ?: string | null;
  issuedAt?: Date | null;
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** An OpenID Connect issuer with one key, which can be switched off. */
async function startIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }];
  const state: IssuerState = { isDown: false, userInfo: {}, asked: 0 };
  const server: Server = createServer((request, response) => {
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': { jwks_uri: `${url}/keys`, userinfo_endpoint: `${url}/userinfo` },
      '/userinfo': state.userInfo,
    };
    if (request.url === '/userinfo') state.asked += 1;
    response.statusCode = state.isDown ? 503 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[request.url!] ?? { keys }));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sign = (claims: object, more: More = {}) => {
    const jwt = new SignJWT({ jti: randomUUID(), ...claims } as JWTPayload);
    if (more.issuedAt !== null) jwt.setIssuedAt(more.issuedAt);
    return jwt
      .setProtectedHeader({ alg: 'RS256', kid: 'one', ...(more.typ === null ? {} : { typ: more.typ ?? 'at+jwt' }) })
      .setIssuer(url)
      .setAudience(more.audience ?? AUDIENCE)
      .setExpirationTime(more.lifetime ?? '5m')
      .sign(more.key ?? privateKey);
  };
  return { url, state, sign, stop: () => new Promise((closed) => server.close(closed)) };
}

describeOnEachEngine('an external issuer', (engine) => {
  let app: App;
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let tokens: TokenVerifier;
  beforeAll(async () => {
    [app, issuer] = await Promise.all([startApp(engine), startIssuer()]);
    tokens = TokenVerifier.external(app.database, { issuer: issuer.url, audience: AUDIENCE, tokenType: 'at+jwt' });
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
    expect(await tokens.verify(await issuer.sign({ sub, email: email.toUpperCase(), email_verified: true }))).toEqual(
      of(id),
    );
    expect(await tokens.verify(await issuer.sign({ sub, email }))).toEqual(of(id));
    expect(await tokens.verify(await issuer.sign({ sub, email: newEmail(), email_verified: true }))).toEqual(of(id));
  });

  test('a verified address is a proven one (A13); one that is not verified proves nothing', async () => {
    const { id, email } = await invited(app);
    const provenAt = async () => (await selectRow(app.database, UserRow, 'WHERE id = ?', [id]))!.emailProvenAt;
    for (const claims of [{ email_verified: false }, { email_verified: 'true' }, {}]) {
      expect(await tokens.verify(await issuer.sign({ sub: `of ${id}`, email, ...claims }))).toBeNull();
      expect(await actorOf(app.deps, { userId: id, sessionId: null })).toBeNull();
    }
    expect(await provenAt()).toBeNull();
    expect(await tokens.verify(await issuer.sign({ sub: `of ${id}`, email, email_verified: true }))).toEqual(of(id));
    expect(await provenAt()).toEqual(expect.any(Date));
    expect((await actorOf(app.deps, { userId: id, sessionId: null }))!.actor.memberships).toHaveLength(1);
  });

  test('another subject with the same address is nobody', async () => {
    const { id, email } = await person(app);
    expect(await tokens.verify(await issuer.sign({ sub: `first ${id}`, email, email_verified: true }))).toEqual(of(id));
    expect(await tokens.verify(await issuer.sign({ sub: `second ${id}`, email, email_verified: true }))).toBeNull();
  });

  test('an address nobody has, or that is none, is nobody', async () => {
    for (const email of [newEmail(), 'né@exemple', '']) {
      expect(await tokens.verify(await issuer.sign({ sub: 'x', email, email_verified: true }))).toBeNull();
    }
  });

  test.each([
    ['an object', { $ne: null }],
    ['a list', ['ann']],
    ['a number', 7],
    ['nothing', null],
    ['an empty text', ''],
    ['256 bytes', 'é'.repeat(128)],
  ])('a subject that is %s is nobody', async (_what, sub) => {
    const { email } = await person(app);
    expect(await tokens.verify(await issuer.sign({ sub, email, email_verified: true }))).toBeNull();
    const rows = await selectRows(app.database, UserRow, 'WHERE email = ?', [email]);
    expect(rows.map(({ externalSubject }) => externalSubject)).toEqual([null]);
  });

  test('subjects are exact: what differs in case, accents or spaces is another person', async () => {
    const subjects = ['ann', 'ANN', 'ann ', 'änn', 'a\u0308nn', 'é'.repeat(127)];
    const ids = [];
    for (const sub of subjects) {
      const { id, email } = await person(app);
      expect(await tokens.verify(await issuer.sign({ sub, email, email_verified: true }))).toEqual(of(id));
      ids.push(id);
    }
    for (const [place, sub] of subjects.entries())
      expect(await tokens.verify(await issuer.sign({ sub }))).toEqual(of(ids[place]!));
    expect(await tokens.verify(await issuer.sign({ sub: 'Ann' }))).toBeNull();
    const rows = await selectRows(app.database, UserRow, 'WHERE external_subject = ?', ['ann ']);
    expect(rows.map(({ externalSubject }) => externalSubject)).toEqual(['ann ']);
  });

  test('a token as RFC 9068 has it says no address: the issuer is asked, once, and only believed about its subject', async () => {
    const { id, email } = await person(app);
    const sub = `rfc9068 ${id}`;
    const standard = { sub, client_id: 'web', scope: 'openid' };
    issuer.state.userInfo = { sub: 'somebody else', email, email_verified: true };
    expect(await tokens.verify(await issuer.sign(standard))).toBeNull();
    issuer.state.userInfo = { sub, email, email_verified: false };
    expect(await tokens.verify(await issuer.sign(standard))).toBeNull();
    issuer.state.userInfo = { sub, email, email_verified: true };
    issuer.state.asked = 0;
    for (let times = 0; times < 3; times += 1)
      expect(await tokens.verify(await issuer.sign(standard, { typ: 'application/at+jwt' }))).toEqual(of(id));
    expect(issuer.state.asked).toBe(1);
    issuer.state.userInfo = {};
  });

  test('a token of nobody is not asked about again for some seconds', async () => {
    const token = await issuer.sign({ sub: 'nobody', scope: 'openid' });
    issuer.state.asked = 0;
    for (let times = 0; times < 3; times += 1) expect(await tokens.verify(token)).toBeNull();
    expect(issuer.state.asked).toBe(1);
  });

  test.each([
    ['another audience', async () => issuer.sign({ sub: 'x' }, { audience: 'another' })],
    ['an expired token', async () => issuer.sign({ sub: 'x' }, { lifetime: '-1m' })],
    ['no instant of issue', async () => issuer.sign({ sub: 'x' }, { issuedAt: null })],
    ['issued in the future', async () => issuer.sign({ sub: 'x' }, { issuedAt: inMinutes(1) })],
    ['issued more than an hour ago', async () => issuer.sign({ sub: 'x' }, { issuedAt: inMinutes(-61) })],
    ['an ID token', async () => issuer.sign({ sub: 'x' }, { typ: 'JWT' })],
    ['no type', async () => issuer.sign({ sub: 'x' }, { typ: null })],
    ['a forged signature', async () => issuer.sign({ sub: 'x' }, { key: (await generateKeyPair('RS256')).privateKey })],
    ['no token at all', async () => 'not a token'],
    [
      'the embedded issuer’s token',
      async () => (await app.deps.issuer!.issue({ userId: 'usr_x', sessionId: 'ses_x' })).accessToken,
    ],
  ])('%s is refused', async (_why, token) => {
    expect(await tokens.verify(await token())).toBeNull();
  });

  test('a known token is remembered while the issuer is down; a stranger’s process says that it cannot tell', async () => {
    const { id, email } = await person(app);
    const token = await issuer.sign({ sub: `sub ${id}`, email, email_verified: true });
    expect(await tokens.verify(token)).toEqual(of(id));
    issuer.state.isDown = true;
    expect(await tokens.verify(token)).toEqual(of(id));
    const fresh = TokenVerifier.external(app.database, { issuer: issuer.url, audience: AUDIENCE, tokenType: 'at+jwt' });
    await expect(fresh.verify(token)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    issuer.state.isDown = false;
    expect(await fresh.verify(token)).toEqual(of(id));
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
    const accessToken = await tokenFor(app, id);
    expect(await app.deps.tokens.verify(accessToken)).toEqual({
      userId: id,
      sessionId: expect.stringMatching(/^ses_/),
    });
    const [header, claims, signature] = accessToken.split('.');
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims!, 'base64url').toString()), sub: 'usr_x' }),
    );
    expect(await app.deps.tokens.verify([header, other.toString('base64url'), signature].join('.'))).toBeNull();
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    expect(await app.deps.tokens.verify(`${unsigned}.${claims}.`)).toBeNull();
  });
});
