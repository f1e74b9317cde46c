import { decideSession, enforce, Refused, refuse } from '../rules';
import type { Circumstances } from './circumstances';
import type { Deps } from './deps';
import { requireEmbeddedIssuer } from './passwordSignIn';
import { type OpenedSession, refreshSessionIn } from './sessions';
import { getUser } from './users';

/**
 * A15: goes on with a session by its refresh token, which is replaced. It leaves no audit row: it repeats by itself every few
 * minutes and changes nothing that belongs to anybody.
 * @throws Refused TOKEN_INVALID when there is no token, it is unknown, or its session has ended; EMAIL_NOT_PROVEN; SERVICE_UNAVAILABLE with an external issuer
 */
export async function refreshSession(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  circumstances: Circumstances,
  refreshToken: string | null,
): Promise<OpenedSession> {
  const { failures } = requireEmbeddedIssuer(deps);
  // Refused after the commit: that a stolen token has ended its session must stay.
  const opened = refreshToken && (await deps.database.transaction((tx) => refreshSessionIn(tx, refreshToken)));
  if (opened && 'stolenFrom' in opened) failures.note('STOLEN_SESSION', opened.stolenFrom, circumstances);
  if (!opened || 'stolenFrom' in opened) throw new Refused(refuse('TOKEN_INVALID', 'A15'));
  enforce(decideSession(await getUser(deps.database, opened.userId)));
  return opened;
}
