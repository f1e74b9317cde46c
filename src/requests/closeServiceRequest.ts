import type { Caller } from '../identity';
import type { Deps } from '../platform/deps';
import { changeServiceRequestIn, inServiceRequest } from './changeServiceRequest';
import type { ServiceRequestRow } from './entities';

/**
 * J2: the contact, or staff, have done with a request.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, REQUEST_CLOSED
 */
export async function closeServiceRequest(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: { requestId: string; expectedVersion: number },
): Promise<ServiceRequestRow> {
  const action = 'SERVICE_REQUEST_CLOSE';
  return inServiceRequest(deps, { caller, action, seen: input }, async ({ tx, row: request }) => {
    const change = { status: 'CLOSED', closedAt: tx.now } as const;
    return changeServiceRequestIn(tx, caller, action, request, change);
  });
}
