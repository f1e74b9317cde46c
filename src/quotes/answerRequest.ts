import type { Caller } from '../identity';
import { findRow, type Tx } from '../platform/database';
import { changeServiceRequestIn, ServiceRequestRow } from '../requests';
import type { QuoteRow } from './entities';

/** J3: deciding a quote answers the request that it was drafted from. */
export async function answerRequest(tx: Tx, caller: Caller, { requestId }: QuoteRow): Promise<void> {
  const request = requestId && (await findRow(tx, ServiceRequestRow, requestId));
  if (!request || request.status === 'CLOSED' || request.status === 'ANSWERED') return;
  await changeServiceRequestIn(tx, caller, 'request.answer', request, { status: 'ANSWERED' });
}
