import { recordAudit } from '../audit';
import { type Caller, findOrCreateUserIn, lockUserByEmail, type UserRow } from '../identity';
import { type Tx, updateRow } from '../platform/database';
import { type AssignableRole, decideInvitation, decideName, decideRoles, enforce, hasProvenAddress } from '../rules';
import { addMemberIn } from './createAccount';
import type { Deps } from './deps';
import { AccountRow, MembershipRow } from './entities';
import { mailNewContact } from './handOver';
import { inAccount } from './inAccount';
import { findMembership } from './memberships';

export interface Invitation {
  accountId: string;
  email: string;
  name: string;
  roles: AssignableRole[];
}

/**
 * A11: makes a person a member and mails them: whoever has not proven their address a link that sets a password, everybody else the news. A member
 * who has not accepted yet is invited again, with the roles named now; a person who exists keeps their own name.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, INVALID_INPUT (a staff address too), CARD_NUMBER_REFUSED,
 * EMAIL_ALREADY_USED (they are a member), MEMBER_IS_BILLING_CONTACT; RATE_LIMITED
 */
export async function inviteMember(
  deps: Pick<Deps, 'database' | 'issuer' | 'mailLimits'>,
  caller: Caller,
  input: Invitation,
): Promise<MembershipRow> {
  const { accountId, email, name, roles } = input;
  await deps.mailLimits.count(caller, 'invitations');
  const request = { caller, of: [AccountRow, accountId], action: 'MEMBER_INVITE' } as const;
  return inAccount(deps, request, async ({ tx, account }) => {
    enforce([...decideName('name', name), ...decideRoles(roles)]);
    await deps.mailLimits.countAddressesIn(tx, caller, { account, kind: 'invitations', field: 'email' });
    await decidePersonIn(tx, account, email);
    const user = await findOrCreateUserIn(tx, caller, { email, name, locale: account.locale });
    const membership = await placeMemberIn(tx, account, user, roles.includes('ADMIN'));
    await mailNewContact(tx, deps, caller, account, user);
    const after = { email, admin: membership.admin };
    await recordAudit(tx, caller, { accountId, action: 'MEMBER_INVITE', subjectId: membership.id, rule: 'A11', after });
    return membership;
  });
}

async function decidePersonIn(tx: Tx, account: AccountRow, email: string): Promise<void> {
  const user = await lockUserByEmail(tx, email);
  if (!user) return;
  const isMember = (await findMembership(tx, account.id, user.id)) !== null;
  const { id, staffRole } = user;
  enforce(decideInvitation(account, { id, staffRole, isMember, hasAccepted: hasProvenAddress(user) }));
}

async function placeMemberIn(tx: Tx, account: AccountRow, user: UserRow, admin: boolean): Promise<MembershipRow> {
  const existing = await findMembership(tx, account.id, user.id);
  if (!existing) return addMemberIn(tx, account.id, user.id, admin);
  await updateRow(tx, MembershipRow, existing.id, { admin });
  return { ...existing, admin };
}
