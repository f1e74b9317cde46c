import { type Caller, recordAudit } from '../audit';
import { addressOf, type PageLink, queueEmail } from '../notifications';
import type { Tx } from '../platform/database';
import { decideName, decideStaffRole, enforce, type StaffRole } from '../rules';
import type { Deps } from './deps';
import type { UserRow } from './entities';
import { invitationLinkIn } from './invitations';
import { makeColleagueIn } from './makeColleague';
import { INVITATION_DAYS } from './oneTimeTokens';
import { findUser } from './users';

interface NewStaff {
  email: string;
  name: string;
  role: StaffRole;
}

/**
 * A11: a supervisor invites a colleague, who sets a password by the mail's link. Customers having invited the address is no hindrance (A13).
 * @throws Refused FORBIDDEN_ROLE, INVALID_INPUT, EMAIL_ALREADY_USED (one address is either staff or a customer who has proven it, or who is the contact of an account)
 */
export async function inviteStaff(
  deps: Pick<Deps, 'database' | 'issuer' | 'memberships'>,
  caller: Caller,
  input: NewStaff,
): Promise<UserRow> {
  enforce(decideStaffRole('STAFF_INVITE', caller.actor));
  enforce(decideName('name', input.name));
  return deps.database.transaction(async (tx) => (await addStaffIn(tx, deps, caller, input)).user);
}

/**
 * A11: how the first supervisor comes to be: by the command `staff add`, which is nobody's doing in the audit trail. Answers the
 * link that sets the password; it is mailed as well.
 * @throws Refused INVALID_INPUT, EMAIL_ALREADY_USED
 */
export async function addStaff(
  deps: Pick<Deps, 'database' | 'issuer' | 'memberships' | 'sites'>,
  input: NewStaff,
): Promise<{ user: UserRow; link: string }> {
  enforce(decideName('name', input.name));
  const { user, link } = await deps.database.transaction((tx) => addStaffIn(tx, deps, null, input));
  return { user, link: addressOf(link, deps.sites) };
}

async function addStaffIn(
  tx: Tx,
  deps: Pick<Deps, 'issuer' | 'memberships'>,
  caller: Caller | null,
  { email, name, role }: NewStaff,
): Promise<{ user: UserRow; link: PageLink }> {
  const locale = caller?.locale ?? 'en';
  const user = await makeColleagueIn(tx, deps, caller, { email, name, locale, staffRole: role });
  const link = await invitationLinkIn(tx, deps, user, 'STAFF');
  const inviter = caller && (await findUser(tx, caller.actor.userId));
  const invitedBy = inviter?.name ?? null;
  const data = { name, accountName: null, accountKind: null, invitedBy, ...link, validDays: INVITATION_DAYS };
  await queueEmail(tx, { accountId: null, to: email, locale, template: 'invitation', data });
  const after = { email, name, role };
  await recordAudit(tx, caller, {
    accountId: null,
    action: 'STAFF_INVITE',
    subjectId: user.id,
    rule: 'A11',
    before: null,
    after,
  });
  return { user, link: link.url };
}
