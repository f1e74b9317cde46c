import { AccountRow, inAccount, technicianOf } from '../accounts';
import { recordAudit } from '../audit';
import { attachFilesIn } from '../files';
import type { Caller } from '../identity';
import { type DocumentName } from '../notifications';
import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import {
  addresseeOf,
  decideServiceRequest,
  enforce,
  firstAssignee,
  isStaff,
  type ServiceRequestAddressee,
  type ServiceRequestTopic,
} from '../rules';
import type { Deps } from './deps';
import { MessageRow, ServiceRequestRow } from './entities';
import { mailRequestToStaff } from './requestMails';
import { requireSubjects, type Subjects } from './requestSubjects';

export interface NewServiceRequest extends Partial<Subjects> {
  accountId: string;
  topic: ServiceRequestTopic;
  addressee?: ServiceRequestAddressee | null;
  subject: string;
  body: string;
  fileIds?: string[] | null;
}

/**
 * J1, J2, J5: the billing contact writes to staff. A request to the dedicated technician is assigned to them while it stays OPEN; any other
 * goes to all who answer requests of such accounts. They are told by e-mail.
 * @throws Refused NOT_FOUND (a field that names what it is about: the contact knows no such thing of the account; `fileIds`),
 * NOT_BILLING_CONTACT, FORBIDDEN_ROLE, INVALID_INPUT (a topic or addressee of the other kind of account too), CARD_NUMBER_REFUSED;
 * RATE_LIMITED
 */
export async function openServiceRequest(
  deps: Pick<Deps, 'database' | 'mailLimits' | 'isQuoteKnown'>,
  caller: Caller,
  input: NewServiceRequest,
): Promise<ServiceRequestRow> {
  await deps.mailLimits.count(caller, 'messages');
  const action = 'SERVICE_REQUEST_OPEN';
  return inAccount(deps, { caller, of: [AccountRow, input.accountId], action }, async ({ tx, account }) => {
    enforce(decideServiceRequest(account.kind, input));
    await deps.mailLimits.countOfAccountIn(tx, caller, account.id, 'messages');
    const subjects = await requireSubjects(tx, deps, account, input);
    const request = await newServiceRequest(tx, caller, account, { ...input, ...subjects });
    await insertRows(tx, ServiceRequestRow, [request]);
    await addMessageIn(tx, caller, request, { body: input.body, fileIds: input.fileIds ?? [] });
    const { id: subjectId, accountId, topic, addressee, subject, assigneeId } = request;
    const after = { topic, addressee, subject, ...subjects, assigneeId };
    await recordAudit(tx, caller, { accountId, action, subjectId, rule: 'J1', after });
    await mailRequestToStaff(tx, account, request, 'OPENED');
    return request;
  });
}

async function newServiceRequest(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  { topic, addressee: named, subject, ...more }: Omit<NewServiceRequest, keyof Subjects> & Subjects,
): Promise<ServiceRequestRow> {
  const id = newId('ServiceRequest');
  const addressee = addresseeOf(account.kind, named);
  const technician = await technicianOf(tx, account);
  const { subscriptionId, quoteId, invoiceId, purchaseOrderId } = more;
  return {
    ...{ id, number: `R-${id.slice(-12).toUpperCase()}`, version: 1, accountId: account.id },
    ...{ topic, addressee, subject, status: 'OPEN', handled: false },
    ...{ subscriptionId, quoteId, invoiceId, purchaseOrderId },
    ...{ openedById: caller.actor.userId, assigneeId: firstAssignee(addressee, technician) },
    ...{ openedAt: tx.now, lastMessageAt: tx.now, lastCustomerMessageAt: tx.now, closedAt: null },
  };
}

interface NewMessage {
  body: string;
  documents?: DocumentName[];
  fileIds: readonly string[];
}

/** Adds a message to a request whose account is locked, with the caller's files. */
export async function addMessageIn(
  tx: Tx,
  caller: Caller,
  { id: requestId, accountId }: ServiceRequestRow,
  { body, documents = [], fileIds }: NewMessage,
): Promise<void> {
  const id = newId('Message');
  const from = { authorId: caller.actor.userId, fromStaff: isStaff(caller.actor) };
  await insertRows(tx, MessageRow, [{ id, requestId, ...from, body, documents, at: tx.now }]);
  await attachFilesIn(tx, caller, { accountId, fileIds, subjectId: id, field: 'fileIds' });
}
