import type { AccountRow } from '../accounts';
import { catalogueOf } from '../catalog';
import { type Tx } from '../platform/database';
import {
  dateIn,
  decidePurchaseOrderUse,
  type Minor,
  type PurchaseOrderReference,
  type RemainingOfPurchaseOrder,
  subtract,
  whyNotDrawn,
  ZERO,
} from '../rules';
import type { PurchaseOrderRow } from './entities';
import { remainingOfPurchaseOrders } from './facts';
import { mailPurchaseOrderToContact, mailPurchaseOrderToTechnician } from './purchaseOrderMails';

/** An invoice that may be drawn on a purchase order which nobody named for it. */
interface Draw {
  account: AccountRow;
  /** What it is for. */
  productIds: readonly string[];
  /** What has to remain: what it comes to with tax, before balance, and what comes later of the same quote. Minor units. */
  total: Minor;
  /** What of that is invoiced now; all of it unless given. Where nothing is, nobody is told. */
  invoiced?: Minor;
}

/**
 * I5, I7: on which of these purchase orders an invoice can be drawn: they are in force and suffice. Where none is, the invoice is issued
 * without, and technician and contact are told. The account is locked.
 */
export async function usableForInvoice(tx: Tx, purchaseOrderIds: readonly string[], draw: Draw): Promise<string[]> {
  const found = [...(await remainingOfPurchaseOrders(tx, purchaseOrderIds)).values()];
  const usable = found.filter((of) => refusalOf(tx, draw, of) === undefined);
  if (usable.length === 0) for (const of of found) await tellNotDrawn(tx, draw, of);
  return usable.map(({ row }) => row.id);
}

/** A renewal that may be drawn on the purchase order of its subscription. */
export interface RenewalDraw extends Pick<Draw, 'account' | 'total'> {
  subscription: { id: string; productId: string; purchaseOrderId: string | null };
}

/**
 * I5: what renewals are invoiced on, by subscription: the purchase order of the subscription's last order, if it is in force and
 * suffices for this renewal after those before it in the list. Else there is no entry, and technician and contact are told. Without purchase orders
 * it costs no statement.
 * @param renewals of accounts that are locked
 */
export async function purchaseOrdersForRenewals(
  tx: Tx,
  renewals: readonly RenewalDraw[],
): Promise<Map<string, PurchaseOrderReference>> {
  const drawn = new Map<string, PurchaseOrderReference>();
  const wanted = renewals.filter(({ subscription }) => subscription.purchaseOrderId !== null);
  const ids = [...new Set(wanted.map(({ subscription }) => subscription.purchaseOrderId!))];
  const found = await remainingOfPurchaseOrders(tx, ids);
  for (const { account, total, subscription } of wanted) {
    const purchaseOrderId = subscription.purchaseOrderId!;
    const of = found.get(purchaseOrderId)!;
    const draw = { account, total, productIds: [subscription.productId] };
    if (refusalOf(tx, draw, of)) {
      await tellNotDrawn(tx, draw, of);
      continue;
    }
    const remaining = of.remaining === null ? null : subtract(of.remaining, total);
    found.set(purchaseOrderId, { ...of, remaining });
    drawn.set(subscription.id, { purchaseOrderId, purchaseOrderNumber: of.row.number! });
  }
  return drawn;
}

/** Why a purchase order cannot be drawn on for that; undefined: it can. */
function refusalOf({ now }: Tx, { account, total }: Draw, of: RemainingOfPurchaseOrder<PurchaseOrderRow>) {
  const { currency, timeZone } = account;
  return decidePurchaseOrderUse(of, { total, currency, today: dateIn(now, timeZone) })[0];
}

/** Tells technician and contact that an invoice was issued without a purchase order, and why. */
async function tellNotDrawn(tx: Tx, draw: Draw, of: RemainingOfPurchaseOrder<PurchaseOrderRow>): Promise<void> {
  const { account, productIds, total, invoiced = total } = draw;
  if (invoiced === ZERO) return;
  const catalogue = await catalogueOf(tx);
  const facts = {
    ...{
      number: of.row.number!,
      productName: [...new Set(productIds)].map((id) => catalogue.product(id).name).join(', '),
    },
    ...{ currency: account.currency, total: invoiced, remaining: of.remaining },
    reason: whyNotDrawn(of, dateIn(tx.now, account.timeZone)),
  };
  await mailPurchaseOrderToTechnician(tx, account, of.row, 'poExceeded', facts);
  await mailPurchaseOrderToContact(tx, account, of.row, 'poNotDrawn', facts);
}
