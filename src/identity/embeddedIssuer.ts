import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import { type Database, insertRows, isDuplicate, selectRows } from '../platform/database';
import type { Deps } from '../platform/deps';
import { RateLimits } from '../platform/rateLimits';
import { SigningKeyRow } from './entities';
import { FailedSignIns } from './failedSignIns';
import { randomToken } from './secrets';
import { SignInLimits } from './signInLimits';

const ALGORITHM = 'ES256';

/** A15, ours: how long an access token is accepted. Seconds. */
const TOKEN_LIFETIME = 10 * 60;

/** `typ` of access tokens (RFC 9068). */
export const TOKEN_TYPE = 'at+jwt';

/** The audience of the embedded issuer's tokens. */
export const AUDIENCE = 'billing-center';

type Foundation = Pick<Deps, 'database' | 'log'>;

type SigningKey = Awaited<ReturnType<typeof importJWK>>;

/**
 * Signs people in by password and issues their access tokens: JWTs with ES256, 10 minutes, `typ` at+jwt (RFC 9068), `iss` the public URL,
 * `aud` and `client_id` `billing-center`, `sub` the user's id, `sid` the session's: a token works as long as its session goes on.
 */
export class EmbeddedIssuer {
  readonly limits: SignInLimits;
  readonly failures: FailedSignIns;
  /** Finds the public key that a token names. */
  readonly findKey: JWTVerifyGetKey;

  private constructor(
    /** The `iss` claim. */
    readonly url: string,
    private readonly keys: JSONWebKeySet,
    private readonly keyId: string,
    private readonly signingKey: SigningKey,
    { database, log }: Foundation,
  ) {
    this.failures = new FailedSignIns(log);
    this.limits = new SignInLimits(new RateLimits(database));
    this.findKey = createLocalJWKSet(keys);
  }

  /** Loads the signing keys, and makes the first one in a new database; two processes that start at once agree on one. */
  static async start(foundation: Foundation, url: string): Promise<EmbeddedIssuer> {
    const { database } = foundation;
    if ((await selectRows(database, SigningKeyRow)).length === 0) await createFirstKey(database);
    const rows = await selectRows(database, SigningKeyRow);
    const active = rows.find((row) => row.active)!;
    const keys = { keys: rows.map((row) => publicPartOf(row)) };
    return new EmbeddedIssuer(url, keys, active.id, await importJWK(active.privateJwk, ALGORITHM), foundation);
  }

  /** A new access token of a session, and the instant (system clock) from which it is refused. */
  async issue({
    userId,
    sessionId,
  }: {
    userId: string;
    sessionId: string;
  }): Promise<{ accessToken: string; expiresAt: Date }> {
    const issuedAt = Math.floor(Date.now() / 1000);
    const accessToken = await new SignJWT({ client_id: AUDIENCE, sid: sessionId })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.keyId, typ: TOKEN_TYPE })
      .setIssuer(this.url)
      .setAudience(AUDIENCE)
      .setSubject(userId)
      .setJti(randomToken())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + TOKEN_LIFETIME)
      .sign(this.signingKey);
    return { accessToken, expiresAt: new Date((issuedAt + TOKEN_LIFETIME) * 1000) };
  }

  /** The public keys, as `/.well-known/jwks.json` answers them. */
  jwks(): JSONWebKeySet {
    return this.keys;
  }
}

function publicPartOf(row: SigningKeyRow): JWK {
  const { kty, crv, x, y } = row.privateJwk as JWK;
  return { kty, crv, x, y, kid: row.id, alg: ALGORITHM, use: 'sig' } as JWK;
}

async function createFirstKey(database: Database): Promise<void> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  const row = { id: await calculateJwkThumbprint(privateJwk), privateJwk, active: true, createdAt: new Date() };
  try {
    await database.transaction((tx) => insertRows(tx, SigningKeyRow, [row]));
  } catch (error) {
    // Another process was first: its key is the one.
    if (!isDuplicate(error)) throw error;
  }
}
