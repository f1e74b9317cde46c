import type { AccountRow } from '../accounts';
import { findAccountDocuments } from '../documents';
import type { Caller } from '../identity';
import { type DocumentName } from '../notifications';
import type { Tx } from '../platform/database';
import { decideMessage, decideMessageDocuments, enforce, isStaff, Refused, refuse, statusAfterReply } from '../rules';
import { changeServiceRequestIn, inServiceRequest } from './changeServiceRequest';
import type { Deps } from './deps';
import type { ServiceRequestRow } from './entities';
import { addMessageIn } from './openServiceRequest';
import { mailReplyToContact, mailRequestToStaff } from './requestMails';

/**
 * J2, J5: adds a message, with files that the caller added. Staff's answers the request, with documents and forms of the account that it names, and is told to the contact
 * by e-mail; whoever answers a request that nobody is assigned to takes it. The contact's opens it again and is told to staff.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, REQUEST_CLOSED, INVALID_INPUT (field `documentNames`: there is none of
 * that name, or the contact names any), NOT_FOUND (field `fileIds`), CARD_NUMBER_REFUSED; RATE_LIMITED
 */
export async function replyToServiceRequest(
  deps: Pick<Deps, 'database' | 'mailLimits' | 'findQuoteDocuments'>,
  caller: Caller,
  input: { requestId: string; body: string; documentNames?: string[] | null; fileIds?: string[] | null },
): Promise<ServiceRequestRow> {
  const { userId } = caller.actor;
  const byStaff = isStaff(caller.actor);
  await deps.mailLimits.count(caller, 'messages');
  const action = 'SERVICE_REQUEST_REPLY';
  return inServiceRequest(deps, { caller, action, seen: input }, async ({ tx, account, row: request }) => {
    enforce(decideMessage(input.body));
    await deps.mailLimits.countOfAccountIn(tx, caller, account.id, 'messages');
    const documents = await requireDocuments(tx, deps, account, byStaff, input.documentNames ?? []);
    await addMessageIn(tx, caller, request, { body: input.body, documents, fileIds: input.fileIds ?? [] });
    const changed = await changeServiceRequestIn(tx, caller, action, request, {
      ...{ status: statusAfterReply(byStaff), closedAt: null, lastMessageAt: tx.now },
      ...(byStaff ? { assigneeId: request.assigneeId ?? userId } : { lastCustomerMessageAt: tx.now }),
    });
    if (byStaff) await mailReplyToContact(tx, account, changed, caller);
    else await mailRequestToStaff(tx, account, changed, 'REPLIED');
    return changed;
  });
}

async function requireDocuments(
  tx: Tx,
  deps: Pick<Deps, 'findQuoteDocuments'>,
  account: AccountRow,
  byStaff: boolean,
  names: readonly string[],
): Promise<DocumentName[]> {
  enforce(decideMessageDocuments(byStaff, names.length));
  const found = await Promise.all(names.map((name) => findAccountDocuments(tx, deps, account, name)));
  const missing = [...new Set(names.filter((_name, index) => found[index]!.length === 0))];
  if (missing.length > 0) {
    throw new Refused(refuse('INVALID_INPUT', 'J2', ['documentNames'], { names: missing.join(', ') }));
  }
  // By its file: one document goes by several names.
  return [...new Map(found.flat().map((document) => [document.name, document])).values()];
}
