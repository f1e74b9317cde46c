import { AccountRow } from '../accounts';
import { insertRows, placeholders, type Tx, upsertRows } from '../platform/database';
import { newId } from '../platform/ids';
import { BalanceEntryRow } from './entities';

type Cause = Pick<BalanceEntryRow, 'reason'> &
  Partial<Pick<BalanceEntryRow, 'orderId' | 'invoiceId' | 'creditNoteId' | 'paymentId'>>;

/** A movement of the balance of a locked account. */
export interface BalanceMovement {
  account: AccountRow;
  /** Minor units, positive in the customer's favour; zero moves nothing. */
  amount: number;
  cause: Cause;
}

/**
 * C8: moves the balances of locked accounts and writes down why, in the order given; any number of movements take the same statements. The
 * database refuses a balance below zero.
 */
export async function moveBalances(tx: Tx, movements: readonly BalanceMovement[]): Promise<void> {
  const moving = movements.filter(({ amount }) => amount !== 0);
  if (moving.length === 0) return;
  const accounts = new Map(moving.map(({ account }) => [account.id, account]));
  const ids = [...accounts.keys()];
  const rows = await tx.query(`SELECT id, balance FROM accounts WHERE id IN (${placeholders(ids)})`, ids);
  const balances = new Map(rows.map(({ id, balance }) => [String(id), Number(balance)]));
  const entries = moving.map(({ account, amount, cause }): BalanceEntryRow => {
    const balanceAfter = balances.get(account.id)! + amount;
    balances.set(account.id, balanceAfter);
    return {
      ...{ id: newId('BalanceEntry'), accountId: account.id, amount, balanceAfter, at: tx.now },
      ...{ orderId: null, invoiceId: null, creditNoteId: null, paymentId: null, ...cause },
    };
  });
  await writeBalances(tx, accounts, balances);
  await insertRows(tx, BalanceEntryRow, entries);
}

async function writeBalances(
  tx: Tx,
  accounts: ReadonlyMap<string, AccountRow>,
  balances: ReadonlyMap<string, number>,
): Promise<void> {
  const moved = [...accounts.values()].map((account) => ({ ...account, balance: balances.get(account.id)! }));
  const [only] = moved;
  if (moved.length > 1) await upsertRows(tx, AccountRow, moved, ['id'], ['balance']);
  else await tx.execute('UPDATE accounts SET balance = ? WHERE id = ?', [only!.balance, only!.id]);
  // The rows that were handed over may be older than what else this unit of work has written.
  tx.touched.addIds(AccountRow, accounts.keys());
}

/** `moveBalances` for one movement. */
export async function moveBalance(tx: Tx, account: AccountRow, amount: number, cause: Cause): Promise<void> {
  await moveBalances(tx, [{ account, amount, cause }]);
}

/** G5: which ledger rows of a payment say what it exceeded its invoice by, and what of that was taken back; as SQL. */
export const OF_EXCESS = `(balance_entries.reason = 'EXCESS_PAYMENT'
  OR (balance_entries.reason = 'PAYMENT_REVERSED' AND balance_entries.amount < 0))`;
