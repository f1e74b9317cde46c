import { AccountRow, inAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type DocumentName } from '../notifications';
import { findRow, insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { decideServiceRequest, enforce, isStaff, Refused, refuse, type ServiceRequestTopic } from '../rules';
import { SubscriptionRow } from '../subscriptions';
import type { Deps } from './deps';
import { MessageRow, ServiceRequestRow } from './entities';
import { mailRequestToStaff } from './requestMails';

export interface NewServiceRequest {
  accountId: string;
  topic: ServiceRequestTopic;
  subject: string;
  body: string;
  subscriptionId?: string | null;
}

/**
 * J1, J2: the billing contact writes to staff: to the account's dedicated technician, whom the request is assigned to while it stays
 * OPEN, else to all who answer requests of such accounts. They are told by e-mail.
 * @throws Refused NOT_FOUND (field `subscriptionId`: no subscription of the account), NOT_BILLING_CONTACT, FORBIDDEN_ROLE,
 * INVALID_INPUT (a topic of the other kind of account too), CARD_NUMBER_REFUSED; RATE_LIMITED
 */
export async function openServiceRequest(
  deps: Pick<Deps, 'database' | 'mailLimits'>,
  caller: Caller,
  input: NewServiceRequest,
): Promise<ServiceRequestRow> {
  await deps.mailLimits.count(caller, 'messages');
  const action = 'SERVICE_REQUEST_OPEN';
  return inAccount(deps, { caller, of: [AccountRow, input.accountId], action }, async ({ tx, account }) => {
    enforce(decideServiceRequest(account.kind, input));
    const subscriptionId = await requireSubscription(tx, account, input.subscriptionId ?? null);
    const request = newServiceRequest(tx, caller, account, { ...input, subscriptionId });
    await insertRows(tx, ServiceRequestRow, [request]);
    await addMessageIn(tx, caller, request.id, input.body);
    const { id: subjectId, accountId, topic, subject, assigneeId } = request;
    const after = { topic, subject, subscriptionId, assigneeId };
    await recordAudit(tx, caller, { accountId, action, subjectId, rule: 'J1', after });
    await mailRequestToStaff(tx, account, request, 'OPENED');
    return request;
  });
}

async function requireSubscription(tx: Tx, account: AccountRow, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const found = await findRow(tx, SubscriptionRow, id);
  if (found?.accountId !== account.id) throw new Refused(refuse('NOT_FOUND', 'J1', ['subscriptionId']));
  return id;
}

function newServiceRequest(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  { topic, subject, subscriptionId }: Pick<ServiceRequestRow, 'topic' | 'subject' | 'subscriptionId'>,
): ServiceRequestRow {
  const id = newId('ServiceRequest');
  return {
    ...{ id, number: `R-${id.slice(-12).toUpperCase()}`, version: 1, accountId: account.id },
    ...{ topic, subject, subscriptionId, status: 'OPEN', handled: false },
    ...{ openedById: caller.actor.userId, assigneeId: account.technicianId },
    ...{ openedAt: tx.now, lastMessageAt: tx.now, lastCustomerMessageAt: tx.now, closedAt: null },
  };
}

/** Adds a message to a request whose account is locked. */
export async function addMessageIn(
  tx: Tx,
  { actor }: Caller,
  requestId: string,
  body: string,
  documents: DocumentName[] = [],
): Promise<void> {
  const from = { authorId: actor.userId, fromStaff: isStaff(actor) };
  await insertRows(tx, MessageRow, [{ id: newId('Message'), requestId, ...from, body, documents, at: tx.now }]);
}
