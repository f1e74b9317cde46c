import { placeholders, type Reader } from '../platform/database';
import type { Frequency } from '../rules';

/** What an accepted quote replaces a renewal by. Prices per seat and period, minor units; `total` with tax as accepted. */
export interface AgreedRenewal {
  productId: string;
  planId: string;
  seats: number;
  frequency: Frequency;
  unitPrice: number;
  total: number;
}

/** H13: what replaces the next renewal of each of these subscriptions; null where nothing does. In their order. */
export async function agreedRenewals(
  reader: Reader,
  subscriptionIds: readonly string[],
): Promise<(AgreedRenewal | null)[]> {
  const rows = await reader.query(
    `SELECT order_effects.subscription_id AS id, order_effects.total, quote_lines.product_id, quote_lines.plan_id, quote_lines.seats,
       quote_lines.frequency, quote_lines.unit_price
     FROM order_effects JOIN quote_lines ON quote_lines.id = quote_line_id
     JOIN subscriptions ON subscriptions.id = order_effects.subscription_id AND due_on = period_end
     WHERE order_effects.subscription_id IN (${placeholders(subscriptionIds)}) AND order_effects.status = 'SCHEDULED'`,
    [...subscriptionIds],
  );
  const found = new Map(rows.map((row) => [String(row.id), toAgreed(row)]));
  return subscriptionIds.map((id) => found.get(id) ?? null);
}

function toAgreed(row: Record<string, unknown>): AgreedRenewal {
  return {
    ...{
      productId: String(row.product_id),
      planId: String(row.plan_id),
      frequency: String(row.frequency) as Frequency,
    },
    ...{ seats: Number(row.seats), unitPrice: Number(row.unit_price), total: Number(row.total) },
  };
}
