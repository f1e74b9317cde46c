import type { Caller } from '../audit';
import { decidePresentPassword, enforce, type Verdict } from '../rules';
import type { Deps } from './deps';
import type { UserRow } from './entities';
import { requireEmbeddedIssuer } from './passwordSignIn';
import { verifyPassword } from './passwords';
import { getUser } from './users';

/**
 * A14: the signed-in person, who has named their present password: an open browser is not enough. Wrong ones count as they do at sign-in.
 * @throws Refused INVALID_INPUT (`currentPassword`); RATE_LIMITED; SERVICE_UNAVAILABLE with an external issuer
 */
export async function provePassword(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  { actor, requestId, ipAddress }: Caller,
  currentPassword: string,
  decide: (isRight: boolean) => Verdict = decidePresentPassword,
): Promise<UserRow> {
  const { limits, failures } = requireEmbeddedIssuer(deps);
  const user = await getUser(deps.database, actor.userId);
  await limits.countTry(user.email, ipAddress, true);
  const isRight = await verifyPassword(user.passwordHash, currentPassword);
  if (!isRight) failures.note('WRONG_PASSWORD', user.id, { requestId, ipAddress });
  enforce(decide(isRight));
  await limits.forgiveTry(user.email, ipAddress, true);
  return user;
}
