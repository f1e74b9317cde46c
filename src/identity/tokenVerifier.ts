import { GraphQLError } from 'graphql';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Database } from '../platform/database';
import { AUDIENCE, type EmbeddedIssuer } from './embeddedIssuer';
import { findUserOfSubject } from './externalSubjects';

/** Which tokens are accepted and whom they stand for. */
interface TrustedIssuer {
  issuer: string;
  audience: string;
  findKey: JWTVerifyGetKey;
  /** The id of the person; null: nobody here. */
  userIdOf(claims: JWTPayload): Promise<string | null>;
}

/** Verified tokens that are remembered until they expire; the oldest gives way. */
const REMEMBERED = 10_000;
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'RS256', 'RS384', 'RS512', 'PS256'];
/** How far the issuer's clock may differ. Seconds. */
const CLOCK_TOLERANCE = 5;
/** How long the external issuer may take to answer. Milliseconds. */
const DISCOVERY_TIMEOUT = 5_000;

/** What the library says when it could not read the issuer's keys; everything else it says is about the token. */
const UNREACHABLE: string[] = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

/** Tells whom an access token stands for: one function for the embedded and for an external issuer. */
export class TokenVerifier {
  private readonly verified = new Map<string, { userId: string; expiresAt: number }>();

  private constructor(private readonly trusted: TrustedIssuer) {}

  /** Accepts the embedded issuer's tokens. */
  static embedded(issuer: EmbeddedIssuer): TokenVerifier {
    const userIdOf = async (claims: JWTPayload) => claims.sub ?? null;
    return new TokenVerifier({ issuer: issuer.url, audience: AUDIENCE, findKey: issuer.findKey, userIdOf });
  }

  /**
   * Accepts an external issuer's tokens. Its keys are found by OpenID Connect discovery when the first token comes, so that the
   * product starts while the issuer is down. Whom a subject stands for: see `findUserOfSubject`.
   */
  static external(database: Database, { issuer, audience }: { issuer: string; audience: string }): TokenVerifier {
    let found: Promise<JWTVerifyGetKey> | null = null;
    const findKey: JWTVerifyGetKey = async (header, token) => {
      found ??= discoverKeys(issuer).catch((error) => {
        found = null;
        throw error;
      });
      return (await found)(header, token);
    };
    return new TokenVerifier({ issuer, audience, findKey, userIdOf: (claims) => findUserOfSubject(database, claims) });
  }

  /**
   * The id of the person a token stands for; null when it is malformed, forged, expired, of another issuer or audience, or of
   * nobody known here.
   * @throws SERVICE_UNAVAILABLE when the external issuer's keys cannot be read
   */
  async verify(token: string): Promise<string | null> {
    const known = this.verified.get(token);
    if (known && known.expiresAt > Date.now()) return known.userId;
    this.verified.delete(token);
    const claims = await this.claimsOf(token);
    const userId = claims && (await this.trusted.userIdOf(claims));
    if (userId) this.remember(token, userId, claims.exp! * 1000);
    return userId;
  }

  private async claimsOf(token: string): Promise<JWTPayload | null> {
    const { issuer, audience, findKey } = this.trusted;
    const requirements = { issuer, audience, algorithms: ALGORITHMS, clockTolerance: CLOCK_TOLERANCE };
    try {
      const { payload } = await jwtVerify(token, findKey, { ...requirements, requiredClaims: ['sub', 'exp'] });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !UNREACHABLE.includes(error.code)) return null;
      throw new GraphQLError(`The issuer of access tokens, ${issuer}, does not answer.`, {
        originalError: error as Error,
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      });
    }
  }

  private remember(token: string, userId: string, expiresAt: number): void {
    if (this.verified.size >= REMEMBERED) this.verified.delete(this.verified.keys().next().value!);
    this.verified.set(token, { userId, expiresAt });
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT) });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  const { jwks_uri: keysAt } = (await answer.json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(keysAt), { timeoutDuration: DISCOVERY_TIMEOUT });
}
