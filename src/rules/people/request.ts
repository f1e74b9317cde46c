import { addDays, type PlainDate } from '../terms/calendar';
import { decideNote, decideText } from '../text';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { type AccountKind, type Action, decideRole, type StaffRole, type Standing } from './access';

export type ServiceRequestStatus = 'OPEN' | 'IN_PROGRESS' | 'ANSWERED' | 'CLOSED';

/** J1: what a contact can write about, by account kind. */
const TOPICS = {
  ONLINE: ['TIER_DOWNGRADE', 'BILLING_CONTACT', 'OTHER'],
  CORPORATE: [
    'ADD_SEATS',
    'REMOVE_SEATS',
    'ADD_PRODUCT',
    'CHANGE_PLAN',
    'CHANGE_FREQUENCY',
    'CANCEL',
    'INVOICE_QUESTION',
    'CONTRACT_COPY',
    'TAX_FORM',
    'VENDOR_FORM',
    'REGIONAL_FORM',
    'BILLING_CONTACT',
    'OTHER',
  ],
} as const satisfies Record<AccountKind, readonly string[]>;

export type ServiceRequestTopic = (typeof TOPICS)[AccountKind][number];

export type ServiceRequestAddressee = 'TECHNICIAN' | 'CORPORATE_ACCOUNT_SERVICES' | 'SUPPORT';

/** J5: whom a contact can write to, by account kind; the first one unless they say. */
const ADDRESSEES: Readonly<Record<AccountKind, readonly [ServiceRequestAddressee, ...ServiceRequestAddressee[]]>> = {
  ONLINE: ['SUPPORT'],
  CORPORATE: ['TECHNICIAN', 'CORPORATE_ACCOUNT_SERVICES'],
};

/** J5: whom a request goes to. */
export const addresseeOf = (kind: AccountKind, named: ServiceRequestAddressee | null | undefined) =>
  named ?? ADDRESSEES[kind][0];

/** J1, J5: who has a new request from the start: the dedicated technician, if it is addressed to them. */
export const firstAssignee = (addressee: ServiceRequestAddressee, technicianId: string | null): string | null =>
  addressee === 'TECHNICIAN' ? technicianId : null;

/** J2, ours: the most documents that go with a message. */
export const MAX_DOCUMENTS = 20;

/** J2: for how many days after its closing a customer's reply opens a request again. */
const REOPENING_DAYS = 30;

/** J1: the staff who get requests that nobody is assigned to, by the kind of account. */
export const REQUEST_DESK: Readonly<Record<AccountKind, StaffRole>> = {
  ONLINE: 'SUPPORT_AGENT',
  CORPORATE: 'TECHNICIAN',
};

interface WrittenRequest {
  topic: ServiceRequestTopic;
  addressee?: ServiceRequestAddressee | null;
  subject: string;
  body: string;
}

/** J1, J5, L7, G7: whether the contact of such an account can write this. */
export function decideServiceRequest(kind: AccountKind, request: WrittenRequest): Verdict {
  const { topic, addressee, subject, body } = request;
  const topics: readonly ServiceRequestTopic[] = TOPICS[kind];
  const isAddressed = ADDRESSEES[kind].includes(addresseeOf(kind, addressee));
  return [
    ...(topics.includes(topic) ? ALLOWED : [refuse('INVALID_INPUT', 'J1', ['topic'])]),
    ...(isAddressed ? ALLOWED : [refuse('INVALID_INPUT', 'J5', ['addressee'])]),
    ...decideText(['subject'], subject),
    ...decideMessage(body),
  ];
}

/** L7, G7: whether a message can be kept. */
export function decideMessage(body: string): Verdict {
  return decideNote('body', body);
}

/** J2: whether a message can carry so many documents and forms. Only those of staff carry any. */
export function decideMessageDocuments(isStaff: boolean, count: number): Verdict {
  const isPossible = count === 0 || (isStaff && count <= MAX_DOCUMENTS);
  return isPossible ? ALLOWED : [refuse('INVALID_INPUT', 'J2', ['documentNames'])];
}

/** The actions on a request. */
const REQUEST_ACTIONS = [
  'SERVICE_REQUEST_REPLY',
  'SERVICE_REQUEST_ASSIGN',
  'SERVICE_REQUEST_CLOSE',
] as const satisfies Action[];

export type ServiceRequestAction = (typeof REQUEST_ACTIONS)[number];

/** The facts that decide what can be done with a request: about it, the caller and the day. */
export interface ServiceRequestFacts {
  /** The account's day on which the request was closed; null: it is not. */
  closedOn: PlainDate | null;
  /** The account's day now. */
  today: PlainDate;
  isStaff: boolean;
}

/**
 * J2: whether a request's state allows something. Only the customer's reply opens a closed request again, up to and
 * including the thirtieth day after it was closed.
 */
export function decideServiceRequestState(action: ServiceRequestAction, facts: ServiceRequestFacts): Verdict {
  const { closedOn, today, isStaff } = facts;
  if (closedOn === null) return ALLOWED;
  const reopens = action === 'SERVICE_REQUEST_REPLY' && !isStaff && today <= addDays(closedOn, REOPENING_DAYS);
  return reopens ? ALLOWED : [refuse('REQUEST_CLOSED', 'J2')];
}

/** A9: what a person may do to a request now, action by action. */
export function decideServiceRequestActions(
  standing: Standing,
  kind: AccountKind,
  facts: ServiceRequestFacts,
): Partial<Record<Action, Verdict>> {
  const verdictOf = (action: ServiceRequestAction) => {
    const role = decideRole(action, standing, kind);
    return role.length > 0 ? role : decideServiceRequestState(action, facts);
  };
  return Object.fromEntries(REQUEST_ACTIONS.map((action) => [action, verdictOf(action)]));
}

/** A8, J2: a request is assigned to staff who may answer it. Null: not staff, or nobody. */
export function decideAssignee(staffRole: StaffRole | null, kind: AccountKind): Verdict {
  const mayAnswer = staffRole !== null && decideRole('SERVICE_REQUEST_REPLY', staffRole, kind).length === 0;
  return mayAnswer ? ALLOWED : [refuse('INVALID_INPUT', 'J2', ['assigneeId'])];
}

/** J2: whether it is staff's turn. */
export function isWaitingForStaff(status: ServiceRequestStatus): boolean {
  return status === 'OPEN' || status === 'IN_PROGRESS';
}

/** J2: a reply of staff answers a request; the customer's opens it again, whatever its state was. */
export function statusAfterReply(isStaff: boolean): ServiceRequestStatus {
  return isStaff ? 'ANSWERED' : 'OPEN';
}

/**
 * J2: an open request is in progress once it is assigned. An answered one stays answered: nobody waits for its new
 * assignee.
 */
export function statusAfterAssignment(status: ServiceRequestStatus): ServiceRequestStatus {
  return status === 'OPEN' ? 'IN_PROGRESS' : status;
}
