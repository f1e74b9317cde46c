import type { AccountRow } from '../accounts';
import { ProductRow } from '../catalog';
import { selectByIds, type Tx } from '../platform/database';
import {
  add,
  dateIn,
  decidePurchaseOrderUse,
  type Minor,
  type PurchaseOrderFacts,
  type PurchaseOrderReference,
  subtract,
  ZERO,
} from '../rules';
import type { PurchaseOrderRow } from './entities';
import { purchaseOrderFacts } from './facts';
import { mailPurchaseOrderToContact, mailPurchaseOrderToTechnician } from './purchaseOrderMails';

/** An invoice that may be drawn on a purchase order which nobody named for it. */
export interface Draw {
  account: AccountRow;
  purchaseOrderId: string;
  /** What it is for. */
  productIds: readonly string[];
  /** What has to remain: what it comes to with tax, before balance, and what comes later of the same quote. Minor units. */
  total: Minor;
  /** What of that is invoiced now; all of it unless given. Where nothing is, nobody is told. */
  invoiced?: Minor;
}

/**
 * I5, I7: whether an invoice can be drawn on a purchase order that nobody named for it: it is in force and suffices. Else the invoice is
 * issued without it, and technician and contact are told. The account is locked.
 */
export async function sufficesForInvoice(tx: Tx, draw: Draw): Promise<boolean> {
  const facts = await purchaseOrderFacts(tx, [draw.purchaseOrderId]);
  return suffices(tx, draw, facts.get(draw.purchaseOrderId)!);
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
  const facts = await purchaseOrderFacts(tx, ids);
  for (const { account, total, subscription } of wanted) {
    const purchaseOrderId = subscription.purchaseOrderId!;
    const of = facts.get(purchaseOrderId)!;
    const draw = { account, total, purchaseOrderId, productIds: [subscription.productId] };
    if (!(await suffices(tx, draw, of))) continue;
    const remaining = of.remaining === null ? null : subtract(of.remaining, total);
    facts.set(purchaseOrderId, { ...of, used: add(of.used, total), remaining });
    drawn.set(subscription.id, { purchaseOrderId, purchaseOrderNumber: of.row.number! });
  }
  return drawn;
}

/** Whether a purchase order can be drawn on for that; where not, technician and contact are told. */
async function suffices(
  tx: Tx,
  { account, productIds, total, invoiced = total }: Draw,
  of: PurchaseOrderFacts<PurchaseOrderRow>,
): Promise<boolean> {
  const { currency, timeZone } = account;
  const [refusal] = decidePurchaseOrderUse(of, { total, currency, today: dateIn(tx.now, timeZone) });
  if (!refusal) return true;
  if (invoiced === ZERO) return false;
  const products = await selectByIds(tx, ProductRow, [...new Set(productIds)]);
  const facts = {
    ...{ number: of.row.number!, productName: products.map((product) => product!.name).join(', ') },
    ...{ currency, total: invoiced, remaining: of.remaining },
    reason: refusal.code === 'PO_EXCEEDED' ? ('EXCEEDED' as const) : ('NOT_IN_FORCE' as const),
  };
  await mailPurchaseOrderToTechnician(tx, account, of.row, 'poExceeded', facts);
  await mailPurchaseOrderToContact(tx, account, of.row, 'poNotDrawn', facts);
  return false;
}
