import { vatPrefixFor } from '../data/taxRates';
import { decideText } from '../text';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { type AccountFacts, type AccountKind, type Action, decideRole, type StaffRole, type Standing } from './access';

/** A customer's address without the country, which the account fixes at creation (A2). */
export interface Address {
  line1: string;
  line2: string | null;
  postalCode: string;
  city: string;
  region: string | null;
}

/** A12, ours: lengths of a password, in characters. */
const PASSWORD_LENGTH = { min: 10, max: 200 };

/** A12, ours: a password has 10 to 200 characters of any kind; nothing else is asked of it. */
export function decidePassword(password: string): Verdict {
  const { length } = password.normalize('NFKC');
  const { min, max } = PASSWORD_LENGTH;
  return length < min || length > max ? [refuse('INVALID_INPUT', 'A12', ['password'], { min, max })] : ALLOWED;
}

/** A2, ours: how many addresses receive an account's invoices besides the contact's. */
export const MAX_INVOICE_RECIPIENTS = 20;

/** A2: whether one more invoice recipient can be added. `existing`: how many there are. */
export function decideInvoiceRecipient(existing: number): Verdict {
  if (existing < MAX_INVOICE_RECIPIENTS) return ALLOWED;
  return [refuse('INVALID_INPUT', 'A2', ['email'], { max: MAX_INVOICE_RECIPIENTS })];
}

/** A11: admins cannot change or remove the contact's membership; the role is handed over first (A4). */
export function decideMemberChange(account: AccountFacts, userId: string): Verdict {
  return userId === account.billingContactId ? [refuse('MEMBER_IS_BILLING_CONTACT', 'A11', ['userId'])] : ALLOWED;
}

/** What is known of a person who is invited to an account. */
export interface Invited {
  id: string;
  staffRole: StaffRole | null;
  isMember: boolean;
  /** Whether they have proven their address (A13). */
  hasAccepted: boolean;
}

/**
 * A11: whether a person can be invited to an account; null is somebody new. Staff are never members of a customer's
 * account. Whoever has not accepted yet can be invited again, except the contact.
 */
export function decideInvitation(account: AccountFacts, person: Invited | null): Verdict {
  if (person === null) return ALLOWED;
  if (person.staffRole) return [refuse('INVALID_INPUT', 'A11', ['email'])];
  if (!person.isMember) return ALLOWED;
  if (person.id === account.billingContactId) return [refuse('MEMBER_IS_BILLING_CONTACT', 'A11', ['email'])];
  return person.hasAccepted ? [refuse('EMAIL_ALREADY_USED', 'A11', ['email'])] : ALLOWED;
}

/** A3: staff are never a customer's billing contact; null is somebody new. `field`: the input that names the person. */
export function decideContact(person: { staffRole: StaffRole | null } | null, field: string): Verdict {
  return person?.staffRole ? [refuse('INVALID_INPUT', 'A3', [field])] : ALLOWED;
}

/** A3, A4: whether a person can succeed an account's billing contact; null is somebody new. */
export function decideSuccessor(
  { billingContactId }: Pick<AccountFacts, 'billingContactId'>,
  person: { id: string; staffRole: StaffRole | null } | null,
): Verdict {
  if (person?.id === billingContactId) return [refuse('INVALID_INPUT', 'A4', ['email'])];
  return decideContact(person, 'email');
}

/** A4: a proposal is approved or rejected while there is one. */
export function decideProposal(isProposed: boolean): Verdict {
  return isProposed ? ALLOWED : [refuse('CONTACT_NOT_PROPOSED', 'A4')];
}

export type MemberRole = 'BILLING_CONTACT' | AssignableRole;

/** The roles a member can be given; the billing contact's is handed over (A4). */
export type AssignableRole = 'ADMIN' | 'MEMBER';

/** A11: at least one role must be named. */
export function decideRoles(roles: readonly AssignableRole[]): Verdict {
  return roles.length === 0 ? [refuse('INVALID_INPUT', 'A11', ['roles'])] : ALLOWED;
}

/** A3, A5: a member's roles, as they are shown to somebody who may, or may not, see who the billing contact is. */
export function rolesOf(member: { admin: boolean; isContact: boolean }, contactIsVisible: boolean): MemberRole[] {
  const roles: MemberRole[] = [];
  if (member.isContact && contactIsVisible) roles.push('BILLING_CONTACT');
  if (member.admin) roles.push('ADMIN');
  return roles.length > 0 ? roles : ['MEMBER'];
}

/** L1: the version that the caller saw must still be the current one. */
export function decideVersion(current: number, expected: number): Verdict {
  return current === expected ? ALLOWED : [refuse('STALE_VERSION', 'L1', ['expectedVersion'])];
}

/**
 * D3: in the EU and Great Britain a VAT number must be valid for the account's country; elsewhere it is kept as it is
 * given.
 */
export function decideVatNumber(country: string, isValid: boolean): Verdict {
  const isChecked = vatPrefixFor(country) !== null;
  return isChecked && !isValid ? [refuse('VAT_NUMBER_INVALID', 'D3', ['vatNumber'])] : ALLOWED;
}

/** The parts of an address, and their greatest length in characters. */
const ADDRESS_LENGTHS: Readonly<Record<keyof Address, number>> = {
  line1: 200,
  line2: 200,
  postalCode: 20,
  city: 100,
  region: 100,
};

/** A2, L7, G7: every part of an address that is given must be a text that can be kept. */
export function decideAddress(address: Address): Verdict {
  return Object.entries(ADDRESS_LENGTHS).flatMap(([part, max]) => {
    const text = address[part as keyof Address];
    return text === null ? ALLOWED : decideText(['address', part], text, { max });
  });
}

/**
 * D3: what is ordered is invoiced, now or later, and an invoice names the customer's address. No input of an order cures
 * it: the account's billing data does (A2). Refuses ADDRESS_REQUIRED.
 */
export function decideInvoiceAddress(address: Address | null): Verdict {
  return address === null ? [refuse('ADDRESS_REQUIRED', 'D3')] : ALLOWED;
}

/** A2: an address can be changed, not taken away: renewals are invoiced without an order of the customer's. */
export function decideAddressRemoval(current: Address | null): Verdict {
  return current === null ? ALLOWED : [refuse('ADDRESS_REQUIRED', 'A2', ['address'])];
}

/** The actions on an account as a whole. Its cart, payment methods and so on have actions of their own. */
const ACCOUNT_ACTIONS = [
  'ACCOUNT_UPDATE_BILLING',
  'ACCOUNT_CHANGE_BILLING_CONTACT',
  'ACCOUNT_PROPOSE_BILLING_CONTACT',
  'ACCOUNT_ASSIGN_TECHNICIAN',
  'INVOICE_RECIPIENT_ADD',
  'INVOICE_RECIPIENT_REMOVE',
  'MEMBER_INVITE',
  'MEMBER_UPDATE_ROLES',
  'MEMBER_REMOVE',
  'PAYMENT_METHOD_ADD',
  'SERVICE_REQUEST_OPEN',
  'PURCHASE_ORDER_DRAFT',
  'QUOTE_DRAFT',
] as const satisfies Action[];

/**
 * A9: what a person may do to an account now, action by action.
 * @param facts without `isContactProposed`, nothing is said about confirming a proposal
 */
export function decideAccountActions(facts: {
  standing: Standing;
  kind: AccountKind;
  invoiceRecipients: number;
  isContactProposed?: boolean;
}): Partial<Record<Action, Verdict>> {
  const roles = ACCOUNT_ACTIONS.map((action) => [action, decideRole(action, facts.standing, facts.kind)] as const);
  const verdicts: Partial<Record<Action, Verdict>> = Object.fromEntries(roles);
  const another = verdicts.INVOICE_RECIPIENT_ADD!;
  return {
    ...verdicts,
    INVOICE_RECIPIENT_ADD: another.length > 0 ? another : decideInvoiceRecipient(facts.invoiceRecipients),
    ...(facts.isContactProposed !== undefined &&
      decideConfirmation(facts.standing, facts.kind, facts.isContactProposed)),
  };
}

function decideConfirmation(standing: Standing, kind: AccountKind, isProposed: boolean) {
  const role = decideRole('ACCOUNT_CONFIRM_BILLING_CONTACT', standing, kind);
  return { ACCOUNT_CONFIRM_BILLING_CONTACT: role.length > 0 ? role : decideProposal(isProposed) };
}

/**
 * L6: whether an account that has never paid can mail more people whom it names by their addresses. `isBeyond`: they are
 * more than `max` in a day.
 */
export function decideAddressesBeforePayment(isBeyond: boolean, max: number, field: string): Verdict {
  return isBeyond ? [refuse('TOO_MANY_ADDRESSES', 'L6', [field], { max })] : ALLOWED;
}
