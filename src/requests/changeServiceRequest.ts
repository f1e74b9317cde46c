import { type AccountRow, openAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type Reader, selectRow, type Tx, updateRow } from '../platform/database';
import {
  dateIn,
  decideServiceRequestState,
  decideVersion,
  enforce,
  isWaitingForStaff,
  Refused,
  refuse,
  type ServiceRequestAction,
  type ServiceRequestFacts,
} from '../rules';
import { ServiceRequestRow } from './entities';

export interface LockedServiceRequest {
  account: AccountRow;
  request: ServiceRequestRow;
}

/**
 * L1: locks the account of a request for something the caller wants to do to it, and answers the request as it stays: visible, role,
 * version where the caller names one, state.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, REQUEST_CLOSED
 */
export async function lockServiceRequest(
  tx: Tx,
  caller: Caller,
  action: ServiceRequestAction,
  { requestId, expectedVersion }: { requestId: string; expectedVersion?: number },
): Promise<LockedServiceRequest> {
  const known = await findServiceRequest(tx, requestId);
  if (!known) throw new Refused(refuse('NOT_FOUND', 'L1'));
  const { account } = await openAccount(tx, caller, known.accountId, action);
  const request = (await findServiceRequest(tx, requestId))!;
  if (expectedVersion !== undefined) enforce(decideVersion(request.version, expectedVersion));
  enforce(decideServiceRequestState(action, serviceRequestFacts(request, account, caller, tx.now)));
  return { account, request };
}

function findServiceRequest(reader: Reader, id: string): Promise<ServiceRequestRow | null> {
  return selectRow(reader, ServiceRequestRow, 'WHERE id = ?', [id]);
}

/** What the rules decide on. */
export function serviceRequestFacts(
  { closedAt }: ServiceRequestRow,
  { timeZone }: AccountRow,
  { actor }: Caller,
  now: Date,
): ServiceRequestFacts {
  const closedOn = closedAt && dateIn(closedAt, timeZone);
  return { closedOn, today: dateIn(now, timeZone), isStaff: actor.staffRole !== null };
}

/**
 * L4: writes a change of a request, whose account is locked, with its audit row, and answers the request as it is then.
 * @param action `request.answer`: the quote that was drafted from it was decided (J3)
 */
export async function changeServiceRequestIn(
  tx: Tx,
  caller: Caller,
  action: ServiceRequestAction | 'request.answer',
  request: ServiceRequestRow,
  change: Partial<ServiceRequestRow>,
): Promise<ServiceRequestRow> {
  const next = { ...request, ...change, version: request.version + 1 };
  const changed = { ...next, handled: !isWaitingForStaff(next.status) };
  await updateRow(tx, ServiceRequestRow, request.id, changed);
  const [before, after] = [audited(request), audited(changed)];
  const subject = { accountId: request.accountId, subjectId: request.id };
  const rule = action === 'request.answer' ? 'J3' : 'J2';
  await recordAudit(tx, caller, { ...subject, action, rule, before, after });
  return changed;
}

/** What the audit trail keeps of a request. */
function audited({ status, assigneeId }: ServiceRequestRow): object {
  return { status, assigneeId };
}
