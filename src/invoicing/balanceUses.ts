import { placeholders, type Reader, selectRows } from '../platform/database';
import { type BalanceUse, balanceUses, type Minor, minor } from '../rules';
import { BalanceEntryRow } from './entities';

/** G5: what invoices and orders that wait for their payment use of an account's balance, the latest use first. */
export async function usesOfBalance(reader: Reader, accountId: string): Promise<BalanceUse[]> {
  const ofAccount = 'WHERE account_id = ? ORDER BY id DESC';
  return balanceUses(await selectRows(reader, BalanceEntryRow, ofAccount, [accountId]));
}

/** D10: which ledger rows say what orders that are not executed have reserved of the balance; as SQL. */
export const OF_RESERVED = `(balance_entries.order_id IS NOT NULL AND balance_entries.invoice_id IS NULL)`;

/** D10: what each order that waits for its payment has reserved of the balance, as far as no reversal has undone it (G5). Minor units. */
export async function reservedFor(reader: Reader, orderIds: readonly string[]): Promise<ReadonlyMap<string, Minor>> {
  if (orderIds.length === 0) return new Map();
  const rows = await reader.query(
    `SELECT order_id, -SUM(amount) AS reserved FROM balance_entries
     WHERE order_id IN (${placeholders(orderIds)}) AND ${OF_RESERVED} GROUP BY order_id`,
    [...orderIds],
  );
  return new Map(rows.map(({ order_id: id, reserved }) => [String(id), minor(Number(reserved))]));
}

/** G8: which ledger rows that name an invoice say what it uses of the balance, and what of that was undone; as SQL. */
export const OF_USE = `(balance_entries.reason IN ('INVOICE', 'ORDER_RESERVED', 'ORDER_RELEASED')
  OR (balance_entries.reason = 'PAYMENT_REVERSED' AND balance_entries.amount > 0))`;
