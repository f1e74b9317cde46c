import type { AccountRow } from '../accounts';
import type { CatalogueFacts } from '../catalog';
import type { Caller } from '../identity';
import type { BillingLineRow } from '../invoicing';
import { newId } from '../platform/ids';
import { type OrderPlan, orderNumber, type PlainDate } from '../rules';
import { toBillingLines } from './billingLines';
import type { OrderRow, OrderSource } from './entities';

/** Where an order comes from, and what placing it confirmed of the account's billing (D3). */
export interface Placed {
  source: OrderSource;
  vatNumber?: string | null;
  paymentMethodId?: string | null;
  quoteId?: string | null;
  /** I5: what its invoice is drawn on. */
  purchaseOrderId?: string | null;
  /** F5: the subscription and period that a renewal is for. */
  renewalKey?: string | null;
}

/** An order that is not written yet, with its lines. */
export interface DraftedOrder {
  order: OrderRow;
  lines: BillingLineRow[];
}

/** An order as its plan says, placed now. It waits for its payment until it is executed (D10). */
export function draftOrder(
  caller: Caller | null,
  account: AccountRow,
  { items, lines, totals }: OrderPlan,
  catalogue: CatalogueFacts,
  { source, vatNumber = null, paymentMethodId = null, quoteId = null, purchaseOrderId = null, ...placed }: Placed,
  at: { now: Date; today: PlainDate },
): DraftedOrder {
  const id = newId('Order');
  const { id: accountId, currency } = account;
  const order: OrderRow = {
    id,
    number: orderNumber(id),
    version: 1,
    accountId,
    source,
    status: 'PENDING_PAYMENT',
    failure: null,
    items,
    currency,
    subtotal: totals.subtotal,
    tax: totals.tax,
    total: totals.total,
    credit: totals.credit,
    creditAgainstOpen: totals.creditAgainstOpen,
    fromBalance: totals.fromBalance,
    toBalance: totals.toBalance,
    due: totals.due,
    leftOpen: totals.leftOpen,
    paymentMethodId,
    vatNumber,
    quoteId,
    purchaseOrderId,
    taxedVatNumber: vatNumber ?? account.vatNumber,
    renewalKey: placed.renewalKey ?? null,
    placedById: caller?.actor.userId ?? null,
    placedOn: at.today,
    placedAt: at.now,
    endedAt: null,
  };
  return { order, lines: toBillingLines(lines, id, { ...catalogue, currency }) };
}
