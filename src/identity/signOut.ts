import { recordAudit } from '../audit';
import { type Circumstances, callerFrom } from './circumstances';
import type { Deps } from './deps';
import { endSessionIn } from './sessions';
import { findUser } from './users';

/** A15: ends the session of a refresh token. Without one, or with one that opens nothing, nobody is signed in: nothing is refused. */
export async function signOut(
  deps: Pick<Deps, 'database'>,
  circumstances: Circumstances,
  refreshToken: string | null,
): Promise<void> {
  if (refreshToken === null) return;
  await deps.database.transaction(async (tx) => {
    const userId = await endSessionIn(tx, refreshToken);
    const user = userId && (await findUser(tx, userId));
    if (!user) return;
    const fact = { accountId: null, action: 'SIGN_OUT', subjectId: user.id, rule: 'A15', before: null, after: null };
    await recordAudit(tx, callerFrom(user, circumstances), fact);
  });
}
