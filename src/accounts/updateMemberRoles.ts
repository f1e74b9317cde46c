import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { updateRow } from '../platform/database';
import { type AssignableRole, decideMemberChange, decideRoles, enforce } from '../rules';
import type { Deps } from './deps';
import { AccountRow, MembershipRow } from './entities';
import { inAccount } from './inAccount';
import { requireMember } from './memberships';

/**
 * A11: gives a member the admin's rights or takes them. The billing contact's place is not for it.
 * @throws Refused NOT_FOUND (also the member), NOT_BILLING_CONTACT, FORBIDDEN_ROLE, MEMBER_IS_BILLING_CONTACT, INVALID_INPUT
 */
export async function updateMemberRoles(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  { accountId, userId, roles }: { accountId: string; userId: string; roles: AssignableRole[] },
): Promise<MembershipRow> {
  const request = { caller, of: [AccountRow, accountId], action: 'MEMBER_UPDATE_ROLES' } as const;
  return inAccount(deps, request, async ({ tx, account }) => {
    const membership = await requireMember(tx, accountId, userId);
    enforce(decideMemberChange(account, userId));
    enforce(decideRoles(roles));
    const admin = roles.includes('ADMIN');
    await updateRow(tx, MembershipRow, membership.id, { admin });
    const change = { before: { admin: membership.admin }, after: { admin } };
    const subject = { accountId, subjectId: membership.id };
    await recordAudit(tx, caller, { ...subject, action: 'MEMBER_UPDATE_ROLES', rule: 'A11', ...change });
    return { ...membership, admin };
  });
}
