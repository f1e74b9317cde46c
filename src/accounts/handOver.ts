import { recordAudit } from '../audit';
import {
  type Caller,
  findOrCreateUserIn,
  getUser,
  INVITATION_DAYS,
  invitationLinkIn,
  lockUserByEmail,
  type UserRow,
} from '../identity';
import { linkTo, queueEmail } from '../notifications';
import { type Tx, updateRow } from '../platform/database';
import { type Action, actsForContact, decideName, decideSuccessor, enforce, hasProvenAddress } from '../rules';
import { mailReplacedContact } from './contactMails';
import { addMemberIn } from './createAccount';
import type { Deps } from './deps';
import { AccountRow } from './entities';
import { findMembership } from './memberships';

/** Who shall be an account's billing contact. */
export interface Successor {
  accountId: string;
  expectedVersion: number;
  email: string;
  /** Whoever has proven their address keeps their own name (A13). */
  name: string;
}

/**
 * A4: the person named as the successor of a locked account's billing contact, who is made when the address is new.
 * @throws Refused INVALID_INPUT, CARD_NUMBER_REFUSED
 */
export async function successorIn(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  { email, name }: Successor,
): Promise<UserRow> {
  enforce([...decideName('name', name), ...decideSuccessor(account, await lockUserByEmail(tx, email))]);
  return findOrCreateUserIn(tx, caller, { email, name, locale: account.locale });
}

type Contacts = Pick<AccountRow, 'billingContactId' | 'proposedBillingContactId'>;

/** L4: writes who is, and who shall be, the billing contact of a locked account, with its audit row. */
export async function writeContactsIn(
  tx: Tx,
  caller: Caller,
  action: Action,
  account: AccountRow,
  after: Contacts,
): Promise<void> {
  const { id, version, kind, billingContactId, proposedBillingContactId } = account;
  await updateRow(tx, AccountRow, id, { ...after, version: version + 1 });
  await recordAudit(tx, caller, {
    ...{ accountId: id, subjectId: id, action, rule: 'A4' },
    ...(actsForContact(caller.actor, kind) && { onBehalfOfId: billingContactId }),
    ...{ before: { billingContactId, proposedBillingContactId }, after },
  });
}

/**
 * A3, A4: makes a person the billing contact of a locked account, in place of another, who stays a member with the rights they have; a
 * proposal is settled by it. The new contact becomes a member if they are none, without an admin's rights. Both are told by e-mail,
 * and so is somebody else who was proposed.
 */
export async function handOverIn(
  tx: Tx,
  deps: Pick<Deps, 'issuer'>,
  caller: Caller,
  action: Action,
  { account, successor }: { account: AccountRow; successor: UserRow },
): Promise<void> {
  if (!(await findMembership(tx, account.id, successor.id))) await addMemberIn(tx, account.id, successor.id, false);
  const after = { billingContactId: successor.id, proposedBillingContactId: null };
  await writeContactsIn(tx, caller, action, account, after);
  const predecessor = await getUser(tx, account.billingContactId);
  for (const person of [successor, predecessor]) {
    const { name, email: to, locale } = person;
    const url = linkTo(account.kind, 'account', account.id);
    const facts = { name, accountName: account.name, newContactName: successor.name, url };
    const data = { ...facts, isNewContact: person === successor };
    await queueEmail(tx, { accountId: account.id, to, locale, template: 'billingContactChanged', data });
  }
  await mailReplacedContact(tx, account, successor);
  if (deps.issuer && !hasProvenAddress(successor)) await mailNewContact(tx, deps, caller, account, successor);
}

/** A11: the invitation's mail, with a link that sets a password for whoever has not proven their address. */
export async function mailNewContact(
  tx: Tx,
  deps: Pick<Deps, 'issuer'>,
  caller: Caller,
  account: AccountRow,
  user: UserRow,
): Promise<void> {
  const inviter = await getUser(tx, caller.actor.userId);
  const link = await invitationLinkIn(tx, deps, user, account.kind);
  const about = { accountName: account.name, accountKind: account.kind, invitedBy: inviter.name };
  const data = { name: user.name, ...about, ...link, validDays: INVITATION_DAYS };
  const mail = { accountId: account.id, to: user.email, locale: user.locale };
  await queueEmail(tx, { ...mail, template: 'invitation', data });
}
