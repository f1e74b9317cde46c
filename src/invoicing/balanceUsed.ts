import { type Reader, selectRows, toSqlInstant } from '../platform/database';
import { type Minor, minor, smaller, subtract } from '../rules';
import { OF_USE } from './balanceUses';
import { CreditNoteRow, type InvoiceRow } from './entities';

/** What an invoice used of the balance when it was issued. Minor units. */
export interface BalanceUsed {
  fromBalance: Minor;
  /** What of that the credit notes of the same order had put there (C10). */
  ownCredits: { number: string; amount: Minor }[];
}

/** C8, C10: what the invoice used of the balance when it was issued, and what of that the credit notes of the same order had put there. */
export async function balanceUsedAtIssue(reader: Reader, { id, orderId, createdAt }: InvoiceRow): Promise<BalanceUsed> {
  const at = toSqlInstant(createdAt);
  const [row] = await reader.query(
    `SELECT COALESCE(SUM(amount), 0) AS used, COALESCE(SUM(CASE WHEN reason = 'INVOICE' THEN amount ELSE 0 END), 0) AS direct
     FROM balance_entries WHERE invoice_id = ? AND ${OF_USE} AND at <= ?`,
    [id, at],
  );
  const fromBalance = minor(-Number(row!.used));
  let left = minor(-Number(row!.direct));
  if (left <= 0) return { fromBalance, ownCredits: [] };
  const own = 'WHERE order_id = ? AND created_at <= ? AND invoice_id <> ? AND to_balance > 0 ORDER BY id';
  const ownCredits = (await selectRows(reader, CreditNoteRow, own, [orderId, at, id])).flatMap(
    ({ number, toBalance }) => {
      const amount = smaller(toBalance, left);
      left = subtract(left, amount);
      return amount > 0 ? [{ number, amount }] : [];
    },
  );
  return { fromBalance, ownCredits };
}
