import { type Caller, recordAudit } from '../audit';
import { updateRow } from '../platform/database';
import { decidePasswordChange, enforce } from '../rules';
import type { Deps } from './deps';
import { dropEmailChange } from './emailChanges';
import { UserRow } from './entities';
import { hashPassword } from './passwords';
import { provePassword } from './provePassword';
import { mailPasswordChanged } from './resetPassword';
import { endSessionsIn, type OpenedSession, startSessionIn } from './sessions';
import { lockUser } from './users';

/**
 * A14: people change their own password, naming the present one. All their sessions end but the one that is answered, and they are told
 * by e-mail. Wrong passwords count as they do at sign-in.
 * @throws Refused INVALID_INPUT; RATE_LIMITED; SERVICE_UNAVAILABLE with an external issuer
 */
export async function changePassword(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  caller: Caller,
  { currentPassword, password }: { currentPassword: string; password: string },
): Promise<OpenedSession> {
  const decide = (isRight: boolean) => decidePasswordChange(password, isRight);
  const { id: userId, passwordHash: present } = await provePassword(deps, caller, currentPassword, decide);
  const passwordHash = await hashPassword(password);
  return deps.database.transaction(async (tx) => {
    const user = await lockUser(tx, userId);
    // Another change came first: what was named is no longer the present password.
    enforce(decidePasswordChange(password, user.passwordHash === present));
    await updateRow(tx, UserRow, userId, { passwordHash });
    await endSessionsIn(tx, userId);
    await dropEmailChange(tx, userId);
    await mailPasswordChanged(tx, user);
    const fact = { accountId: null, action: 'VIEWER_CHANGE_PASSWORD', subjectId: userId, rule: 'A14' };
    await recordAudit(tx, caller, { ...fact, before: null, after: null });
    return startSessionIn(tx, userId, caller.ipAddress);
  });
}
