import { type AccountRow, balancesOf, writeBalances } from '../accounts';
import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { add, type Minor } from '../rules';
import { BalanceEntryRow } from './entities';

type Cause = Pick<BalanceEntryRow, 'reason'> &
  Partial<Pick<BalanceEntryRow, 'orderId' | 'invoiceId' | 'creditNoteId' | 'paymentId'>>;

/** A movement of the balance of a locked account. */
export interface BalanceMovement {
  account: AccountRow;
  /** Minor units, positive in the customer's favour; zero moves nothing. */
  amount: Minor;
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
  const balances = await balancesOf(tx, [...accounts.keys()]);
  const entries = moving.map(({ account, amount, cause }): BalanceEntryRow => {
    const balanceAfter = add(balances.get(account.id)!, amount);
    balances.set(account.id, balanceAfter);
    return {
      ...{ id: newId('BalanceEntry'), accountId: account.id, amount, balanceAfter, at: tx.now },
      ...{ orderId: null, invoiceId: null, creditNoteId: null, paymentId: null, ...cause },
    };
  });
  await writeBalances(tx, accounts, balances);
  await insertRows(tx, BalanceEntryRow, entries);
}

/** `moveBalances` for one movement. */
export async function moveBalance(tx: Tx, account: AccountRow, amount: Minor, cause: Cause): Promise<void> {
  await moveBalances(tx, [{ account, amount, cause }]);
}

/** G5, G9: which ledger rows of a payment say what it exceeded its invoice by, and what of that was taken or given back; as SQL. */
export const OF_EXCESS = `(balance_entries.reason IN ('EXCESS_PAYMENT', 'REFUNDED')
  OR (balance_entries.reason = 'PAYMENT_REVERSED' AND balance_entries.amount < 0))`;
