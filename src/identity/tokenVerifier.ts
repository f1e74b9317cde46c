import { GraphQLError } from 'graphql';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Config } from '../platform/config';
import type { Database } from '../platform/database';
import type { Bearer } from './actorOf';
import { AUDIENCE, type EmbeddedIssuer, TOKEN_TYPE } from './embeddedIssuer';
import { ExternalIssuer } from './externalIssuer';
import { findUserOfSubject } from './externalSubjects';

/** Which tokens are accepted and whom they stand for. */
interface TrustedIssuer {
  issuer: string;
  audience: string;
  /** The `typ` that its access tokens have. */
  tokenType: string;
  findKey: JWTVerifyGetKey;
  /** Whom a token stands for; null: nobody here. */
  bearerOf(claims: JWTPayload, token: string): Promise<Bearer | null>;
}

/** Tokens that are remembered until they expire; the oldest gives way. */
const REMEMBERED = 10_000;
/** How long a token that stands for nobody is not asked about again. Milliseconds. */
const NOBODY_REMEMBERED = 5_000;
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'RS256', 'RS384', 'RS512', 'PS256'];
/** How far the issuer's clock may differ. Seconds. */
const CLOCK_TOLERANCE = 5;
/** Ours: a token that was issued longer ago is refused, whatever it says itself. Seconds. */
const MAXIMUM_AGE = 60 * 60;
/** Ours: the longest subject, in bytes (OpenID Connect Core 2). */
const LONGEST_SUBJECT = 255;

/** What the library says when it could not read the issuer's keys; everything else it says is about the token. */
const UNREACHABLE: string[] = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

/** Tells whom an access token stands for: one function for the embedded and for an external issuer. */
export class TokenVerifier {
  private readonly verified = new Map<string, { bearer: Bearer | null; until: number }>();

  private constructor(private readonly trusted: TrustedIssuer) {}

  /** Accepts the embedded issuer's tokens. */
  static embedded(issuer: EmbeddedIssuer): TokenVerifier {
    const bearerOf = async ({ sub, sid }: JWTPayload) =>
      typeof sid === 'string' ? { userId: sub!, sessionId: sid } : null;
    const { url, findKey } = issuer;
    return new TokenVerifier({ issuer: url, audience: AUDIENCE, tokenType: TOKEN_TYPE, findKey, bearerOf });
  }

  /** Accepts an external issuer's tokens (README, "An external issuer"). Whom a subject stands for: see `findUserOfSubject`. */
  static external(database: Database, trusted: NonNullable<Config['externalIssuer']>): TokenVerifier {
    const issuer = new ExternalIssuer(trusted.issuer);
    return new TokenVerifier({
      ...trusted,
      findKey: (header, token) => issuer.findKey(header, token),
      bearerOf: async (claims, token) => {
        const userId = await findUserOfSubject(database, claims, () => issuer.userInfo(token));
        return userId === null ? null : { userId, sessionId: null };
      },
    });
  }

  /**
   * Whom a token stands for; null when it is malformed, forged, expired, too old, of another kind, issuer or audience, or of nobody known
   * here.
   * @throws SERVICE_UNAVAILABLE when the external issuer does not answer
   */
  async verify(token: string): Promise<Bearer | null> {
    const known = this.verified.get(token);
    if (known && known.until > Date.now()) return known.bearer;
    this.verified.delete(token);
    const claims = await this.claimsOf(token);
    if (!claims) return null;
    const bearer = await this.orUnavailable(() => this.trusted.bearerOf(claims, token));
    const end = Math.min(claims.exp!, claims.iat! + MAXIMUM_AGE) * 1000;
    this.remember(token, bearer, bearer ? end : Math.min(end, Date.now() + NOBODY_REMEMBERED));
    return bearer;
  }

  private async claimsOf(token: string): Promise<JWTPayload | null> {
    const { issuer, audience, findKey, tokenType: typ } = this.trusted;
    const requirements = { issuer, audience, typ, algorithms: ALGORITHMS, clockTolerance: CLOCK_TOLERANCE };
    const bounds = { maxTokenAge: MAXIMUM_AGE, requiredClaims: ['sub', 'exp', 'iat'] };
    return this.orUnavailable(async () => {
      const { payload } = await jwtVerify(token, findKey, { ...requirements, ...bounds });
      return isSubject(payload.sub) ? payload : null;
    });
  }

  /** Null where the library finds fault with the token. @throws SERVICE_UNAVAILABLE where the issuer is to blame */
  private async orUnavailable<Result>(work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof errors.JOSEError && !UNREACHABLE.includes(error.code)) return null;
      throw error instanceof errors.JOSEError || ExternalIssuer.isUnreachable(error) ? this.unavailable(error) : error;
    }
  }

  private unavailable(error: unknown): GraphQLError {
    return new GraphQLError(`The issuer of access tokens, ${this.trusted.issuer}, does not answer.`, {
      originalError: error as Error,
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  }

  private remember(token: string, bearer: Bearer | null, until: number): void {
    if (this.verified.size >= REMEMBERED) this.verified.delete(this.verified.keys().next().value!);
    this.verified.set(token, { bearer, until });
  }
}

/** Issuers may send anything. What is no text, empty, or longer than a subject can be is nobody. */
const isSubject = (subject: unknown): subject is string =>
  typeof subject === 'string' && subject !== '' && Buffer.byteLength(subject) <= LONGEST_SUBJECT;
