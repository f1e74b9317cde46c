import type { AccountRow } from '../accounts';
import { BalanceEntryRow } from '../invoicing';
import { type Reader, selectRows } from '../platform/database';
import { dateIn, type PlainDate } from '../rules';
import { EARLIEST, RECEIVED, readChanges, type StatementEntry } from './statementChanges';
import { type Span, spanOf } from './statementSpan';

/** A movement of the account balance; `document` is the number of the invoice or credit note that it is about. */
export type StatementMovement = Pick<BalanceEntryRow, 'reason' | 'amount' | 'balanceAfter'> & {
  on: PlainDate;
  document: string | null;
};

/** A year of an account. Owed is what is open less the account balance (G8), so movements of the balance do not change it. */
export interface Statement {
  account: AccountRow;
  year: number;
  /** The days that it tells of: all of a year that is over, a running one up to and including today. */
  from: PlainDate;
  to: PlainDate;
  owedAtStart: number;
  owedAtEnd: number;
  entries: StatementEntry[];
  balanceAtStart: number;
  balanceAtEnd: number;
  movements: StatementMovement[];
}

/**
 * G8: what an account was charged, credited and paid in a year of its own time zone, in six statements. A year that is over stays what it
 * was: what is given back later belongs to the day of that.
 * @param today of the account: a statement tells nothing of days to come
 */
export async function readStatement(
  reader: Reader,
  account: AccountRow,
  year: number,
  today: PlainDate,
): Promise<Statement> {
  const span = spanOf(account, year, today);
  const opening = await readOpening(reader, account.id, span);
  const numbers = await readNumbers(reader, account.id);
  const changes = await readChanges(reader, account, span, numbers);
  let owed = opening.owed;
  const entries = changes.map((change) => {
    owed += change.amount;
    return { ...change, owed };
  });
  const movements = await readMovements(reader, account, span, numbers);
  return {
    ...{ account, year, from: span.from, to: span.to, entries, movements },
    ...{ owedAtStart: opening.owed, owedAtEnd: owed, balanceAtStart: opening.balance },
    balanceAtEnd: movements.reduce((balance, { amount }) => balance + amount, opening.balance),
  };
}

async function readOpening(reader: Reader, accountId: string, span: Span): Promise<{ owed: number; balance: number }> {
  const [row] = await reader.query(
    `SELECT
      COALESCE((SELECT SUM(total) FROM invoices WHERE account_id = ? AND issued_on < ?), 0)
        - COALESCE((SELECT SUM(total) FROM credit_notes WHERE account_id = ? AND issued_on < ?), 0)
        - COALESCE((SELECT SUM(amount) FROM payments WHERE account_id = ? AND ${RECEIVED}), 0)
        + COALESCE((SELECT SUM(amount) FROM payments WHERE account_id = ? AND returned_at < ?), 0)
        - COALESCE((SELECT SUM(amount) FROM payments WHERE account_id = ? AND restored_at < ?), 0) AS owed,
      COALESCE((SELECT SUM(amount) FROM balance_entries WHERE account_id = ? AND at < ?), 0) AS balance`,
    [
      ...[accountId, span.from, accountId, span.from],
      ...[accountId, EARLIEST, span.from, EARLIEST, span.begins],
      ...[accountId, span.begins, accountId, span.begins, accountId, span.begins],
    ],
  );
  return { owed: Number(row!.owed), balance: Number(row!.balance) };
}

/** The number of each of an account's documents by its id. */
async function readNumbers(reader: Reader, accountId: string): Promise<Map<string, string>> {
  const documents = `SELECT id, number FROM invoices WHERE account_id = ?
    UNION ALL SELECT id, number FROM credit_notes WHERE account_id = ?`;
  const rows = await reader.query(documents, [accountId, accountId]);
  return new Map(rows.map(({ id, number }) => [String(id), String(number)]));
}

async function readMovements(
  reader: Reader,
  { id, timeZone }: AccountRow,
  { begins, ends }: Span,
  numbers: ReadonlyMap<string, string>,
): Promise<StatementMovement[]> {
  const inYear = 'WHERE account_id = ? AND at >= ? AND at < ? ORDER BY id';
  const rows = await selectRows(reader, BalanceEntryRow, inYear, [id, begins, ends]);
  return rows.map(({ reason, amount, balanceAfter, at, creditNoteId, invoiceId }) => {
    const document = numbers.get(creditNoteId ?? invoiceId ?? '') ?? null;
    return { reason, amount, balanceAfter, on: dateIn(at, timeZone), document };
  });
}
