import { type Caller, findUser } from '../identity';
import type { Deps } from '../platform/deps';
import { decideAssignee, enforce, roleInForce, statusAfterAssignment } from '../rules';
import { changeServiceRequestIn, inServiceRequest } from './changeServiceRequest';
import type { ServiceRequestRow } from './entities';
import { mailRequestToStaff } from './requestMails';

/**
 * J2, A8: staff take a request, or hand it to a colleague whose role includes the account, who is told by e-mail.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, REQUEST_CLOSED, INVALID_INPUT (field `assigneeId`)
 */
export async function assignServiceRequest(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: { requestId: string; expectedVersion: number; assigneeId: string },
): Promise<ServiceRequestRow> {
  const action = 'SERVICE_REQUEST_ASSIGN';
  return inServiceRequest(deps, { caller, action, seen: input }, async ({ tx, account, row: request }) => {
    const assignee = await findUser(tx, input.assigneeId);
    enforce(decideAssignee(assignee && roleInForce(assignee), account.kind));
    const changed = await changeServiceRequestIn(tx, caller, action, request, {
      assigneeId: input.assigneeId,
      status: statusAfterAssignment(request.status),
    });
    if (input.assigneeId !== caller.actor.userId) await mailRequestToStaff(tx, account, changed, 'ASSIGNED');
    return changed;
  });
}
