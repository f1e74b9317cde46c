import { type AccountRow, inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type Tx, updateRow } from '../platform/database';
import type { Deps } from '../platform/deps';
import {
  dateIn,
  decideServiceRequestState,
  enforce,
  isStaff,
  isWaitingForStaff,
  type ServiceRequestAction,
  type ServiceRequestFacts,
} from '../rules';
import { ServiceRequestRow } from './entities';

interface SeenServiceRequest {
  requestId: string;
  /** Not named by a mutation that only adds. */
  expectedVersion?: number;
}

/**
 * L1: a unit of work on a service request, whose state is checked after the version. See `inAccount`.
 * @throws Refused also REQUEST_CLOSED
 */
export function inServiceRequest<Result>(
  deps: Pick<Deps, 'database'>,
  { caller, action, seen }: { caller: Caller; action: ServiceRequestAction; seen: SeenServiceRequest },
  work: (opened: Opened<ServiceRequestRow>) => Promise<Result>,
): Promise<Result> {
  const { requestId, expectedVersion } = seen;
  return inAccount(deps, { caller, of: [ServiceRequestRow, requestId], action, expectedVersion }, async (opened) => {
    const { tx, account, row: request } = opened;
    enforce(decideServiceRequestState(action, serviceRequestFacts(request, account, caller, tx.now)));
    return work(opened);
  });
}

/** What the rules decide on. */
export function serviceRequestFacts(
  { closedAt }: ServiceRequestRow,
  { timeZone }: AccountRow,
  { actor }: Caller,
  now: Date,
): ServiceRequestFacts {
  const closedOn = closedAt && dateIn(closedAt, timeZone);
  return { closedOn, today: dateIn(now, timeZone), isStaff: isStaff(actor) };
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
