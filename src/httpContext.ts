import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serialize as serializeCookie } from 'cookie';
import { AccountRow } from './accounts';
import { sameSiteOf } from './crossOrigin';
import type { Deps } from './deps';
import type { Context, SessionCookie } from './graphql/context';
import type { Habits } from './graphql/habits';
import { actorOf } from './identity';
import { pickLocale } from './language';
import { BriefReader, type Reader } from './platform/database';
import { REFRESH_COOKIE, refreshTokenOf } from './refreshCookie';
import { contextOf } from './requestContext';

/** The locale that a request asks for. */
export const localeOf = ({ headers }: IncomingMessage) => pickLocale(headers['accept-language'] ?? null);

/** What the resolvers of a request get; `habits` are those of a known query. Its id, and whether its token is valid, are told in headers of the response. */
export async function createContext(
  deps: Deps,
  request: IncomingMessage,
  response: ServerResponse,
  ipAddress: string | null,
  habits: Habits | null = null,
): Promise<Context<Deps>> {
  const given = request.headers['x-request-id'];
  const requestId = typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
  response.setHeader('x-request-id', requestId);
  const session = sessionCookie(deps, request, response);
  const reader = habits ? new BriefReader(deps.database, habits.brief) : deps.database;
  const person = await personOf(deps, reader, request, response);
  const reading = { reader, together: habits?.together };
  if (!person) {
    return contextOf(deps, { caller: null, requestId, ipAddress, locale: localeOf(request), session, ...reading });
  }
  const { actor, locale, catalogueVersion, accounts } = person;
  const caller = { actor, locale, requestId, ipAddress };
  const context = contextOf(deps, { caller, requestId, ipAddress, locale, session, catalogueVersion, ...reading });
  context.loaders.keep(AccountRow, accounts as AccountRow[]);
  return context;
}

/** Who the request's token stands for. A token that is not valid proves nobody: what needs a person answers UNAUTHENTICATED, and a header tells (RFC 6750). */
async function personOf(deps: Deps, reader: Reader, request: IncomingMessage, response: ServerResponse) {
  const [, token] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const bearer = token ? await deps.tokens.verify(token) : null;
  const person = bearer && (await actorOf(deps, bearer, reader));
  if (token && !person) response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
  return person;
}

/** The refresh token travels in a cookie that scripts cannot read, and that other sites cannot send (but see `sameSiteOf`). */
function sessionCookie(deps: Deps, request: IncomingMessage, response: ServerResponse): SessionCookie {
  const attributes = () => {
    const secure = deps.publicUrl.startsWith('https:');
    return { httpOnly: true, sameSite: sameSiteOf(deps.config, request, secure), path: '/graphql', secure } as const;
  };
  const set = (token: string, end: { expires: Date } | { maxAge: 0 }) =>
    response.appendHeader('set-cookie', serializeCookie(REFRESH_COOKIE, token, { ...attributes(), ...end }));
  return {
    get refreshToken() {
      return refreshTokenOf(request);
    },
    set: (token, expires) => void set(token, { expires }),
    clear: () => void set('', { maxAge: 0 }),
  };
}
