import { findRows, type Reader, type Tx, toSqlInstant, upsertRows } from '../platform/database';
import type { Minor } from '../rules';
import { AccountRow } from './entities';

/** The balances of accounts as they are now, by id; minor units. */
export async function balancesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, Minor>> {
  return new Map((await findRows(reader, AccountRow, ids)).map(({ id, balance }) => [id, balance]));
}

/**
 * Writes balances of locked accounts by one statement; only the ledger, which says why they move, does that (C8). The database refuses a
 * balance below zero.
 */
export async function writeBalances(
  tx: Tx,
  accounts: ReadonlyMap<string, AccountRow>,
  balances: ReadonlyMap<string, Minor>,
): Promise<void> {
  const moved = [...accounts.values()].map((account) => ({ ...account, balance: balances.get(account.id)! }));
  const [only] = moved;
  if (moved.length > 1) await upsertRows(tx, AccountRow, moved, ['id'], ['balance', 'changed_at']);
  else {
    const sql = 'UPDATE accounts SET balance = ?, changed_at = ? WHERE id = ?';
    await tx.execute(sql, [only!.balance, toSqlInstant(tx.now), only!.id]);
  }
  // The rows that were handed over may be older than what else this unit of work has written.
  tx.touched.addIds(AccountRow, accounts.keys());
}
