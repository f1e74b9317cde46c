import type { Deps } from '../deps';
import type { Caller } from '../identity';
import { changeServiceRequestIn, lockServiceRequest } from './changeServiceRequest';
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
  return deps.database.transaction(async (tx) => {
    const { request } = await lockServiceRequest(tx, caller, 'SERVICE_REQUEST_CLOSE', input);
    const change = { status: 'CLOSED', closedAt: tx.now } as const;
    return changeServiceRequestIn(tx, caller, 'SERVICE_REQUEST_CLOSE', request, change);
  });
}
