import type { CatalogueFacts } from '../catalog';
import type { BillingLineRow } from '../invoicing';
import { newId } from '../platform/ids';
import { type Currency, type PricedLine, subtract, ZERO } from '../rules';

/** A priced line as it is kept and shown: with an id, its place, and the names and capacity it is sold under. */
export function toBillingLine(
  line: PricedLine,
  position: number,
  orderId: string,
  facts: CatalogueFacts & { currency: Currency },
): BillingLineRow {
  const product = facts.products.get(line.productId)!;
  const plan = facts.plans.get(line.planId)!;
  return {
    id: newId('BillingLine'),
    orderId,
    position,
    invoiceId: null,
    creditNoteId: null,
    kind: line.kind,
    subscriptionId: line.subscriptionId,
    productId: line.productId,
    planId: line.planId,
    productName: product.name,
    planName: plan.name,
    capacity: plan.capacity,
    seatNoun: product.seatNoun,
    seats: line.seats,
    frequency: line.frequency,
    unitPrice: line.unitPrice,
    periodStart: line.period.start,
    periodEnd: line.period.end,
    currency: facts.currency,
    amount: line.amount,
    taxRate: line.taxRate,
    tax: line.tax,
    creditedLineId: line.creditedLineId,
    creditedAmount: ZERO,
    creditedTax: ZERO,
    explanation: line.explanation,
  };
}

/** The lines of an order. A price hold names the charge it takes from, which keeps what was taken of it (H6). */
export function toBillingLines(
  lines: readonly PricedLine[],
  orderId: string,
  facts: CatalogueFacts & { currency: Currency },
): BillingLineRow[] {
  const rows = lines.map((line, position) => toBillingLine(line, position, orderId, facts));
  for (const [index, { takesFrom }] of lines.entries()) {
    if (!takesFrom) continue;
    const charge = rows[lines.indexOf(takesFrom)]!;
    const hold = rows[index]!;
    hold.creditedLineId = charge.id;
    charge.creditedAmount = subtract(charge.creditedAmount, hold.amount);
    charge.creditedTax = subtract(charge.creditedTax, hold.tax);
  }
  return rows;
}
