import type { ErrorCode } from '../errorCodes';
import { ALLOWED, refuse, type Verdict } from '../verdict';

export type AccountKind = 'ONLINE' | 'CORPORATE';

export type StaffRole = 'TECHNICIAN' | 'SUPPORT_AGENT' | 'SUPERVISOR';

/** The person who asks. */
export interface Actor {
  userId: string;
  staffRole: StaffRole | null;
  /** The accounts this person is a member of, and whether they are its admin. */
  memberships: readonly { accountId: string; admin: boolean }[];
}

/** The facts about an account that decide who may do what. */
export interface AccountFacts {
  id: string;
  kind: AccountKind;
  billingContactId: string;
}

/** A person's place in an account (A3, A8, A10). Null: they have none, and the account does not exist for them. */
export type Standing = StaffRole | 'CONTACT' | 'ADMIN' | 'MEMBER';

/** A3, A10: the standing of staff is their role, that of others their place in the account. */
export function standingOf(actor: Actor, account: AccountFacts): Standing | null {
  if (actor.staffRole) return actor.staffRole;
  if (actor.userId === account.billingContactId) return 'CONTACT';
  const membership = actor.memberships.find((candidate) => candidate.accountId === account.id);
  if (!membership) return null;
  return membership.admin ? 'ADMIN' : 'MEMBER';
}

const STAFF: readonly Standing[] = ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR'];

/** The parts of an account that are shown or hidden separately (A10). */
export type Area = 'BILLING' | 'SUBSCRIPTIONS' | 'MEMBERS' | 'CONTACT' | 'STAFF_ADDRESSES';

/**
 * A10, A5: contact and staff see everything, an admin subscriptions, members and (ONLINE) the contact, a member their
 * own seats.
 */
export function maySee(standing: Standing | null, kind: AccountKind, area: Area): boolean {
  if (standing === null) return false;
  if (STAFF.includes(standing)) return true;
  if (area === 'STAFF_ADDRESSES') return false;
  if (standing === 'CONTACT') return true;
  if (standing === 'MEMBER') return false;
  return area === 'SUBSCRIPTIONS' || area === 'MEMBERS' || (area === 'CONTACT' && kind === 'ONLINE');
}

type Grant = readonly Standing[] | ErrorCode;

const CONTACT: Grant = ['CONTACT'];

const CONTACT_OR_ADMIN: Grant = ['CONTACT', 'ADMIN'];

const BY_QUOTE: Grant = 'CORPORATE_REQUIRES_QUOTE';

const NO_QUOTES: Grant = 'ONLINE_HAS_NO_QUOTES';

const BY_TECHNICIAN = { ONLINE: NO_QUOTES, CORPORATE: ['TECHNICIAN'] } as const;

const ONLY_ONLINE_CONTACT = { ONLINE: CONTACT, CORPORATE: BY_QUOTE };

const BOTH_CONTACTS = { ONLINE: CONTACT, CORPORATE: CONTACT };

const BOTH_CONTACTS_AND_STAFF = {
  ONLINE: ['CONTACT', 'SUPPORT_AGENT'],
  CORPORATE: ['CONTACT', 'TECHNICIAN'],
} as const satisfies Record<AccountKind, Grant>;

/** `contact`: the code that the billing contact is refused with where only staff may. */
type Permission = { rule: string; contact?: ErrorCode } & Record<AccountKind, Grant>;

/**
 * Who may do what, by account kind: the one table behind every mutation and every `actions` field. An error code in
 * place of people: nobody may, in accounts of this kind, for that reason (A7). No people: accounts of this kind have no
 * such thing, so it is in nobody's role (A8).
 */
export const PERMISSIONS = {
  ACCOUNT_UPDATE_BILLING: { rule: 'A2', ...BOTH_CONTACTS },
  ACCOUNT_CHANGE_BILLING_CONTACT: { rule: 'A4', ONLINE: ['CONTACT', 'SUPPORT_AGENT'], CORPORATE: ['TECHNICIAN'] },
  ACCOUNT_PROPOSE_BILLING_CONTACT: { rule: 'A4', ONLINE: [], CORPORATE: CONTACT },
  ACCOUNT_CONFIRM_BILLING_CONTACT: { rule: 'A4', ONLINE: [], CORPORATE: ['TECHNICIAN'] },
  ACCOUNT_ASSIGN_TECHNICIAN: { rule: 'A6', ONLINE: [], CORPORATE: ['TECHNICIAN'] },
  INVOICE_RECIPIENT_ADD: { rule: 'A2', ...BOTH_CONTACTS },
  INVOICE_RECIPIENT_REMOVE: { rule: 'A2', ...BOTH_CONTACTS },
  MEMBER_INVITE: { rule: 'A11', ONLINE: CONTACT_OR_ADMIN, CORPORATE: CONTACT_OR_ADMIN },
  MEMBER_UPDATE_ROLES: { rule: 'A11', ONLINE: CONTACT_OR_ADMIN, CORPORATE: CONTACT_OR_ADMIN },
  MEMBER_REMOVE: { rule: 'A11', ONLINE: CONTACT_OR_ADMIN, CORPORATE: CONTACT_OR_ADMIN },
  PAYMENT_METHOD_ADD: { rule: 'G4', ...BOTH_CONTACTS },
  PAYMENT_METHOD_MAKE_DEFAULT: { rule: 'G4', ...BOTH_CONTACTS },
  PAYMENT_METHOD_REMOVE: { rule: 'G4', ...BOTH_CONTACTS },
  CART_ADD_PURCHASE: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  CART_ADD_TRIAL: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  CART_ADD_CHANGE: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  CART_ADD_SUBSCRIBE_NOW: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  CART_ADD_REACTIVATION: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  CART_UPDATE_ITEM: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  CART_REMOVE_ITEM: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  SUBSCRIPTION_CANCEL: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  SUBSCRIPTION_WITHDRAW_CANCELLATION: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  SUBSCRIPTION_SET_TRIAL_CONVERSION: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  SUBSCRIPTION_ADD_SEATS: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  SUBSCRIPTION_REMOVE_SEATS: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  SUBSCRIPTION_UPGRADE: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  SUBSCRIPTION_CHANGE_FREQUENCY: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  SUBSCRIPTION_DOWNGRADE: {
    ...{ rule: 'D7', contact: 'DOWNGRADE_REQUIRES_SUPPORT' },
    ...{ ONLINE: ['SUPPORT_AGENT'], CORPORATE: BY_QUOTE },
  },
  QUOTE_DRAFT: { rule: 'A7', ...BY_TECHNICIAN },
  QUOTE_UPDATE: { rule: 'A7', ...BY_TECHNICIAN },
  QUOTE_DISCARD: { rule: 'A7', ...BY_TECHNICIAN },
  QUOTE_REQUEST_APPROVAL: { rule: 'A7', ...BY_TECHNICIAN },
  QUOTE_DECIDE_APPROVAL: { rule: 'A7', ONLINE: NO_QUOTES, CORPORATE: ['SUPERVISOR'] },
  QUOTE_SEND: { rule: 'A7', ...BY_TECHNICIAN },
  QUOTE_EXTEND: { rule: 'A7', ...BY_TECHNICIAN },
  QUOTE_WITHDRAW: { rule: 'A7', ...BY_TECHNICIAN },
  QUOTE_REVISE: { rule: 'A7', ...BY_TECHNICIAN },
  QUOTE_COPY: { rule: 'A7', ...BY_TECHNICIAN },
  QUOTE_ACCEPT: { rule: 'A7', ONLINE: NO_QUOTES, CORPORATE: CONTACT },
  QUOTE_REJECT: { rule: 'A7', ONLINE: NO_QUOTES, CORPORATE: CONTACT },
  ORDER_EFFECT_RETRY: { rule: 'A7', ...BY_TECHNICIAN },
  ORDER_EFFECT_ABANDON: { rule: 'A7', ...BY_TECHNICIAN },
  INVOICE_PAY: { rule: 'G3', ...BOTH_CONTACTS },
  INVOICE_CREDIT: { rule: 'G9', ONLINE: ['SUPPORT_AGENT'], CORPORATE: ['TECHNICIAN'] },
  INVOICE_REISSUE: { rule: 'G10', ONLINE: ['SUPPORT_AGENT'], CORPORATE: ['TECHNICIAN'] },
  INVOICE_CREDIT_DECIDE: { rule: 'G9', ONLINE: ['SUPERVISOR'], CORPORATE: ['SUPERVISOR'] },
  PAYMENT_RECORD: { rule: 'G5', ONLINE: [], CORPORATE: ['TECHNICIAN'] },
  PAYMENT_REVERSE: { rule: 'G5', ONLINE: [], CORPORATE: ['TECHNICIAN'] },
  SEAT_ASSIGN: { rule: 'K1', ONLINE: CONTACT_OR_ADMIN, CORPORATE: CONTACT_OR_ADMIN },
  SEAT_RELEASE: { rule: 'K1', ONLINE: CONTACT_OR_ADMIN, CORPORATE: CONTACT_OR_ADMIN },
  ORDER_PLACE: { rule: 'A7', ...ONLY_ONLINE_CONTACT },
  PURCHASE_ORDER_DRAFT: { rule: 'I1', ...BY_TECHNICIAN },
  PURCHASE_ORDER_DISCARD: { rule: 'I1', ...BY_TECHNICIAN },
  PURCHASE_ORDER_UPDATE: { rule: 'I6', ONLINE: NO_QUOTES, CORPORATE: ['CONTACT', 'TECHNICIAN'] },
  PURCHASE_ORDER_PROPOSE: { rule: 'I1', ...BY_TECHNICIAN },
  PURCHASE_ORDER_ACCEPT: { rule: 'I1', ONLINE: NO_QUOTES, CORPORATE: CONTACT },
  PURCHASE_ORDER_DECLINE: { rule: 'I1', ONLINE: NO_QUOTES, CORPORATE: CONTACT },
  PURCHASE_ORDER_CLOSE: { rule: 'I1', ...BY_TECHNICIAN },
  JOB_LET_GO: { rule: 'L9', ONLINE: ['SUPERVISOR'], CORPORATE: ['SUPERVISOR'] },
  SERVICE_REQUEST_OPEN: { rule: 'J1', ...BOTH_CONTACTS },
  SERVICE_REQUEST_REPLY: { rule: 'J2', ...BOTH_CONTACTS_AND_STAFF },
  SERVICE_REQUEST_ASSIGN: { rule: 'J2', ONLINE: ['SUPPORT_AGENT'], CORPORATE: ['TECHNICIAN'] },
  SERVICE_REQUEST_CLOSE: { rule: 'J2', ...BOTH_CONTACTS_AND_STAFF },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof PERMISSIONS;

/**
 * A3, A7, A8: whether a person may do this at all, in an account of that kind. Supervisors may do what any staff may.
 * Members of the account who may not get NOT_BILLING_CONTACT; staff who may not, and the contact where only staff may,
 * get FORBIDDEN_ROLE.
 */
export function decideRole(action: Action, standing: Standing, kind: AccountKind): Verdict {
  const permission: Permission = PERMISSIONS[action];
  const grant: Grant = permission[kind];
  const knowsBilling = STAFF.includes(standing) || standing === 'CONTACT';
  if (typeof grant === 'string') {
    return knowsBilling ? [refuse(grant, 'A7')] : [refuse('NOT_BILLING_CONTACT', 'A5')];
  }
  if (grant.includes(standing)) return ALLOWED;
  if (standing === 'SUPERVISOR' && grant.some((other) => STAFF.includes(other))) return ALLOWED;
  if (standing === 'CONTACT' && permission.contact) return [refuse(permission.contact, permission.rule)];
  return [knowsBilling ? refuse('FORBIDDEN_ROLE', 'A8') : refuse('NOT_BILLING_CONTACT', 'A5')];
}
