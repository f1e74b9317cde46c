import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { decideMemberChange, enforce } from '../rules';
import type { Deps } from './deps';
import { AccountRow, type MembershipRow } from './entities';
import { inAccount } from './inAccount';
import { requireMember } from './memberships';

/**
 * A11: a person is no longer a member of an account; seats assigned to their address stay assigned. One may remove oneself.
 * @throws Refused NOT_FOUND (also the member), NOT_BILLING_CONTACT, FORBIDDEN_ROLE, MEMBER_IS_BILLING_CONTACT
 */
export async function removeMember(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  { accountId, userId }: { accountId: string; userId: string },
): Promise<{ removed: MembershipRow }> {
  const request = { caller, of: [AccountRow, accountId], action: 'MEMBER_REMOVE' } as const;
  return inAccount(deps, request, async ({ tx, account }) => {
    const removed = await requireMember(tx, accountId, userId);
    const { id, admin } = removed;
    enforce(decideMemberChange(account, userId));
    await tx.execute('DELETE FROM memberships WHERE id = ?', [id]);
    const record = { accountId, action: 'MEMBER_REMOVE', subjectId: id, rule: 'A11', before: { userId, admin } };
    await recordAudit(tx, caller, record);
    return { removed };
  });
}
