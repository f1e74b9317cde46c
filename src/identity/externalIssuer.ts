import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** How long the issuer may take to answer. Milliseconds. */
const TIMEOUT = 5_000;

interface Discovered {
  findKey: JWTVerifyGetKey;
  userInfoAt: string | null;
}

/** The issuer does not answer, or not what OpenID Connect says it would. */
class Unreachable extends Error {}

/** An OpenID Connect issuer. It is discovered when the first token comes, so that the product starts while the issuer is down. */
export class ExternalIssuer {
  private discovered: Promise<Discovered> | null = null;

  constructor(private readonly url: string) {}

  static isUnreachable(error: unknown): boolean {
    return error instanceof Unreachable;
  }

  readonly findKey: JWTVerifyGetKey = async (header, token) => (await this.discover()).findKey(header, token);

  /**
   * What the issuer says of the person an access token was issued to; null: it offers no such thing, or not to this token.
   * @throws Unreachable
   */
  async userInfo(token: string): Promise<Record<string, unknown> | null> {
    const { userInfoAt } = await this.discover();
    if (userInfoAt === null) return null;
    const answer = await ask(userInfoAt, { authorization: `Bearer ${token}` });
    if (answer.status >= 500) throw new Unreachable(`${userInfoAt} answers ${answer.status}`);
    return answer.ok ? asObject(await answer.json().catch(() => null)) : null;
  }

  private discover(): Promise<Discovered> {
    this.discovered ??= discover(this.url).catch((error) => {
      this.discovered = null;
      throw error;
    });
    return this.discovered;
  }
}

async function discover(issuer: string): Promise<Discovered> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await ask(address, {});
  const found = answer.ok ? asObject(await answer.json().catch(() => null)) : null;
  if (typeof found?.jwks_uri !== 'string') throw new Unreachable(`${address} answers ${answer.status}`);
  const { jwks_uri: keysAt, userinfo_endpoint: userInfoAt } = found;
  const findKey = createRemoteJWKSet(new URL(keysAt), { timeoutDuration: TIMEOUT });
  return { findKey, userInfoAt: typeof userInfoAt === 'string' ? userInfoAt : null };
}

function ask(address: string, headers: Record<string, string>): Promise<Response> {
  return fetch(address, { headers, signal: AbortSignal.timeout(TIMEOUT) }).catch((error) => {
    throw new Unreachable(`${address} does not answer`, { cause: error });
  });
}

const asObject = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
