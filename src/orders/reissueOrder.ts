import type { AccountRow } from '../accounts';
import type { Caller } from '../identity';
import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { dateIn, type OrderTotals, orderNumber, type PurchaseOrderReference, ZERO } from '../rules';
import { OrderRow } from './entities';

/** G10: the order by staff that issues an invoice again; it changes no subscription. Answers its id. */
export async function insertReissueOrder(
  tx: Tx,
  caller: Caller,
  { id: accountId, currency, vatNumber: taxedVatNumber, timeZone }: AccountRow,
  {
    totals: { subtotal, tax, total },
    purchaseOrder,
  }: { totals: Pick<OrderTotals, 'subtotal' | 'tax' | 'total'>; purchaseOrder: PurchaseOrderReference | null },
): Promise<string> {
  const id = newId('Order');
  const nothing = { credit: ZERO, creditAgainstOpen: ZERO, fromBalance: ZERO, toBalance: ZERO, leftOpen: ZERO };
  const order: OrderRow = {
    ...{ id, number: orderNumber(id), version: 1, accountId, source: 'SUPPORT', status: 'COMPLETED', failure: null },
    ...{ items: [], currency, subtotal, tax, total, ...nothing, due: total },
    ...{ paymentMethodId: null, vatNumber: null, taxedVatNumber, quoteId: null, renewalKey: null },
    purchaseOrderId: purchaseOrder?.purchaseOrderId ?? null,
    ...{ placedById: caller.actor.userId, placedOn: dateIn(tx.now, timeZone), placedAt: tx.now, endedAt: tx.now },
  };
  await insertRows(tx, OrderRow, [order]);
  return id;
}
