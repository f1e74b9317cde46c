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
import { SigningKeyRow } from './entities';
import { SignInLimits } from './signInLimits';

const ALGORITHM = 'ES256';

/** A15, ours: how long an access token is accepted. Seconds. */
const TOKEN_LIFETIME = 10 * 60;

/** The audience of the embedded issuer's tokens. */
export const AUDIENCE = 'billing-center';

type SigningKey = Awaited<ReturnType<typeof importJWK>>;

/**
 * Signs people in by password and issues their access tokens: JWTs with ES256, 10 minutes, `iss` the public URL, `aud`
 * `billing-center`, `sub` the user's id. A token cannot be taken back before it expires; only its session can.
 */
export class EmbeddedIssuer {
  /** Failed and frequent attempts of this process. */
  readonly limits = new SignInLimits();
  /** Finds the public key that a token names. */
  readonly findKey: JWTVerifyGetKey;

  private constructor(
    /** The `iss` claim. */
    readonly url: string,
    private readonly keys: JSONWebKeySet,
    private readonly keyId: string,
    private readonly signingKey: SigningKey,
  ) {
    this.findKey = createLocalJWKSet(keys);
  }

  /** Loads the signing keys, and makes the first one in a new database; two processes that start at once agree on one. */
  static async start(database: Database, url: string): Promise<EmbeddedIssuer> {
    if ((await selectRows(database, SigningKeyRow)).length === 0) await createFirstKey(database);
    const rows = await selectRows(database, SigningKeyRow);
    const active = rows.find((row) => row.active)!;
    const keys = { keys: rows.map((row) => publicPartOf(row)) };
    return new EmbeddedIssuer(url, keys, active.id, await importJWK(active.privateJwk, ALGORITHM));
  }

  /** A new access token of a person, and the instant (system clock) from which it is refused. */
  async issue(userId: string): Promise<{ accessToken: string; expiresAt: Date }> {
    const issuedAt = Math.floor(Date.now() / 1000);
    const accessToken = await new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, kid: this.keyId })
      .setIssuer(this.url)
      .setAudience(AUDIENCE)
      .setSubject(userId)
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
