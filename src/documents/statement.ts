import type { AccountRow } from '../accounts';
import { type BalanceEntryRow, balanceMovements, documentNumbers, invoicedBefore } from '../invoicing';
import { paidBefore } from '../payments';
import type { Reader } from '../platform/database';
import { add, dateIn, type Minor, type PlainDate, subtract, sum } from '../rules';
import { readChanges, type StatementEntry } from './statementChanges';
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
  owedAtStart: Minor;
  owedAtEnd: Minor;
  entries: StatementEntry[];
  balanceAtStart: Minor;
  balanceAtEnd: Minor;
  movements: StatementMovement[];
}

/**
 * G8: what an account was charged, credited and paid in a year of its own time zone, in nine statements. A year that is over stays what it
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
  const numbers = await documentNumbers(reader, account.id);
  const changes = await readChanges(reader, account, span, numbers);
  let owed = opening.owed;
  const entries = changes.map((change) => {
    owed = add(owed, change.amount);
    return { ...change, owed };
  });
  const movements = await readMovements(reader, account, span, numbers);
  return {
    ...{ account, year, from: span.from, to: span.to, entries, movements },
    ...{ owedAtStart: opening.owed, owedAtEnd: owed, balanceAtStart: opening.balance },
    balanceAtEnd: sum([opening.balance, ...movements.map(({ amount }) => amount)]),
  };
}

async function readOpening(reader: Reader, accountId: string, span: Span): Promise<{ owed: Minor; balance: Minor }> {
  const { invoiced, balance } = await invoicedBefore(reader, accountId, { day: span.from, instant: span.begins });
  return { owed: subtract(invoiced, await paidBefore(reader, accountId, span)), balance };
}

async function readMovements(
  reader: Reader,
  { id, timeZone }: AccountRow,
  span: Span,
  numbers: ReadonlyMap<string, string>,
): Promise<StatementMovement[]> {
  const rows = await balanceMovements(reader, id, span);
  return rows.map(({ reason, amount, balanceAfter, at, creditNoteId, invoiceId }) => {
    const document = numbers.get(creditNoteId ?? invoiceId ?? '') ?? null;
    return { reason, amount, balanceAfter, on: dateIn(at, timeZone), document };
  });
}
