import type { Reader } from '../../platform/database';
import type { Frequency } from '../../rules';
import type { SubscriptionRow } from '../../subscriptions';

/**
 * H13: what an accepted quote replaces a subscription's next renewal by; null: nothing. Prices per seat and period, minor units; `total` with tax
 * as accepted.
 */
export async function agreedRenewal(reader: Reader, { id, periodEnd }: Pick<SubscriptionRow, 'id' | 'periodEnd'>) {
  const [line] = await reader.query(
    `SELECT order_effects.total, product_id, plan_id, seats, frequency, unit_price
     FROM order_effects JOIN quote_lines ON quote_lines.id = quote_line_id
     WHERE order_effects.subscription_id = ? AND due_on = ? AND status = 'SCHEDULED'`,
    [id, periodEnd],
  );
  if (!line) return null;
  const terms = { productId: String(line.product_id), planId: String(line.plan_id), seats: Number(line.seats) };
  const amounts = { unitPrice: Number(line.unit_price), total: Number(line.total) };
  return { ...terms, frequency: String(line.frequency) as Frequency, ...amounts };
}
