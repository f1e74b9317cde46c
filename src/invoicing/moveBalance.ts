import type { AccountRow } from '../accounts';
import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { BalanceEntryRow } from './entities';

type Cause = Pick<BalanceEntryRow, 'reason'> &
  Partial<Pick<BalanceEntryRow, 'orderId' | 'invoiceId' | 'creditNoteId' | 'paymentId'>>;

/**
 * C8: moves the balance of a locked account and writes down why. The database refuses a balance below zero.
 * @param amount minor units, positive in the customer's favour; zero moves nothing
 */
export async function moveBalance(
  tx: Tx,
  account: Pick<AccountRow, 'id'>,
  amount: number,
  cause: Cause,
): Promise<void> {
  if (amount === 0) return;
  await tx.execute('UPDATE accounts SET balance = balance + ? WHERE id = ?', [amount, account.id]);
  const [row] = await tx.query('SELECT balance FROM accounts WHERE id = ?', [account.id]);
  await insertRows(tx, BalanceEntryRow, [draftBalanceEntry(tx.now, account.id, amount, Number(row!.balance), cause)]);
}

/** G5: which ledger rows of a payment say what it exceeded its invoice by, and what of that was taken back; as SQL. */
export const OF_EXCESS = `(balance_entries.reason = 'EXCESS_PAYMENT'
  OR (balance_entries.reason = 'PAYMENT_REVERSED' AND balance_entries.amount < 0))`;

/** A ledger row for a movement that leaves the account with `balanceAfter`. Minor units. */
export function draftBalanceEntry(
  at: Date,
  accountId: string,
  amount: number,
  balanceAfter: number,
  cause: Cause,
): BalanceEntryRow {
  return {
    ...{ id: newId('BalanceEntry'), accountId, amount, balanceAfter, at },
    ...{ orderId: null, invoiceId: null, creditNoteId: null, paymentId: null },
    ...cause,
  };
}
