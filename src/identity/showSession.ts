import type { Context } from '../graphql/context';
import { actorOf } from './actorOf';
import type { Deps } from './deps';
import type { UserRow } from './entities';
import { requireEmbeddedIssuer } from './passwordSignIn';
import type { OpenedSession } from './sessions';
import type { Session, Viewer } from './types';
import { loadUser } from './users';

/** The signed-in person as the API shows them. */
export function viewerOf(user: UserRow): Viewer {
  return { user, staffRole: user.staffRole };
}

/**
 * Hands a session to its owner: the refresh token as a cookie, the access token in the answer. From here on the request is made by
 * this person, so that the rest of its answer shows what they may see.
 */
export async function showSession(
  context: Context<Pick<Deps, 'database' | 'issuer' | 'memberships' | 'config' | 'catalogueVersion'>>,
  opened: OpenedSession | null,
): Promise<Session | null> {
  if (!opened) return null;
  const { userId, sessionId, refreshToken } = opened;
  const found = await actorOf(context.deps, { userId, sessionId });
  const user = await loadUser(context, userId);
  const token = await requireEmbeddedIssuer(context.deps).issue(opened);
  const { requestId, ipAddress } = context;
  const { actor, locale } = found!;
  context.caller = { actor, locale, requestId, ipAddress };
  if (refreshToken) context.session.set(refreshToken.token, refreshToken.expiresAt);
  return { ...token, viewer: viewerOf(user!) };
}
