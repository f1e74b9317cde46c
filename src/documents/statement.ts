import type { AccountRow } from '../accounts';
import { BalanceEntryRow, CreditNoteRow, InvoiceRow } from '../invoicing';
import { PaymentRow } from '../payments';
import { type Reader, type SqlValue, selectRows, toSqlInstant } from '../platform/database';
import { dateIn, type PlainDate, startOfDay } from '../rules';

export type EntryKind = 'INVOICE' | 'CREDIT_NOTE' | 'PAYMENT' | 'REFUND';

/** Something that changed what the customer owes. Minor units of the account's currency. */
export interface StatementEntry {
  on: PlainDate;
  /** When it was written down: the order within a day. */
  at: Date;
  kind: EntryKind;
  /** The document's number, or what a payment names. */
  reference: string;
  /** How it was paid; null for documents. */
  payment: PaymentRow | null;
  /** Positive: the customer owes more. */
  amount: number;
  /** What is owed then. */
  owed: number;
}

/** A year of an account. Owed is what is open less the account balance (G8), so movements of the balance do not change it. */
export interface Statement {
  account: AccountRow;
  year: number;
  owedAtStart: number;
  owedAtEnd: number;
  entries: StatementEntry[];
  balanceAtStart: number;
  balanceAtEnd: number;
  movements: (Pick<BalanceEntryRow, 'reason' | 'amount' | 'balanceAfter'> & { on: PlainDate })[];
}

/** The instants at which a year begins and ends for the account, and its days. */
interface Span {
  from: PlainDate;
  until: PlainDate;
  begins: string;
  ends: string;
}

/** G8: what an account was charged, credited and paid in a year of its own time zone, in five statements. */
export async function readStatement(reader: Reader, account: AccountRow, year: number): Promise<Statement> {
  const span = spanOf(account, year);
  const opening = await readOpening(reader, account.id, span);
  const changes = await readChanges(reader, account, span);
  let owed = opening.owed;
  const entries = changes.map((change) => {
    owed += change.amount;
    return { ...change, owed };
  });
  const inYear = 'WHERE account_id = ? AND at >= ? AND at < ? ORDER BY id';
  const rows = await selectRows(reader, BalanceEntryRow, inYear, [account.id, span.begins, span.ends]);
  const movements = rows.map((row) => ({ ...row, on: dateIn(row.at, account.timeZone) }));
  return {
    ...{ account, year, entries, movements },
    ...{ owedAtStart: opening.owed, owedAtEnd: owed, balanceAtStart: opening.balance },
    balanceAtEnd: movements.reduce((balance, { amount }) => balance + amount, opening.balance),
  };
}

function spanOf({ timeZone }: AccountRow, year: number): Span {
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`];
  const instant = (date: PlainDate) => toSqlInstant(startOfDay(date, timeZone));
  return { from, until, begins: instant(from), ends: instant(until) };
}

/** Money came in on the day that staff wrote down, else when the gateway answered. */
const RECEIVED = `status IN ('SUCCEEDED', 'REFUNDED', 'REVERSED')
  AND ((received_on >= ? AND received_on < ?) OR (received_on IS NULL AND COALESCE(settled_at, at) >= ? AND COALESCE(settled_at, at) < ?))`;

/** Payments that were given back count for nothing: they came and went. */
const RETURNED = "(refund_status IS NOT NULL OR status = 'REVERSED')";

async function readOpening(reader: Reader, accountId: string, span: Span): Promise<{ owed: number; balance: number }> {
  const [row] = await reader.query(
    `SELECT
      COALESCE((SELECT SUM(total) FROM invoices WHERE account_id = ? AND issued_on < ?), 0)
        - COALESCE((SELECT SUM(total) FROM credit_notes WHERE account_id = ? AND issued_on < ?), 0)
        - COALESCE((SELECT SUM(amount) FROM payments WHERE account_id = ? AND NOT ${RETURNED} AND ${RECEIVED}), 0) AS owed,
      COALESCE((SELECT SUM(amount) FROM balance_entries WHERE account_id = ? AND at < ?), 0) AS balance`,
    [
      ...[accountId, span.from, accountId, span.from],
      ...[accountId, EARLIEST, span.from, EARLIEST, span.begins],
      ...[accountId, span.begins],
    ],
  );
  return { owed: Number(row!.owed), balance: Number(row!.balance) };
}

const EARLIEST = '0001-01-01';

async function readChanges(reader: Reader, account: AccountRow, span: Span): Promise<Omit<StatementEntry, 'owed'>[]> {
  const issued = 'WHERE account_id = ? AND issued_on >= ? AND issued_on < ? ORDER BY id';
  const days: SqlValue[] = [account.id, span.from, span.until];
  const invoices = await selectRows(reader, InvoiceRow, issued, days);
  const notes = await selectRows(reader, CreditNoteRow, issued, days);
  const payments = await selectRows(reader, PaymentRow, `WHERE account_id = ? AND ${RECEIVED} ORDER BY id`, [
    ...days,
    ...[span.begins, span.ends],
  ]);
  const documented = (kind: EntryKind, sign: number) => (row: InvoiceRow | CreditNoteRow) => {
    return {
      on: row.issuedOn,
      at: row.createdAt,
      kind,
      reference: row.number,
      payment: null,
      amount: sign * row.total,
    };
  };
  const changes = [
    ...invoices.map(documented('INVOICE', 1)),
    ...notes.map(documented('CREDIT_NOTE', -1)),
    ...payments.flatMap((payment) => changesOf(payment, account.timeZone)),
  ];
  // Sorting keeps the order of what happened at once: charged, credited, paid, given back.
  const place = ({ on, at }: (typeof changes)[number]) => on + at.toISOString();
  return changes.sort((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
}

function changesOf(payment: PaymentRow, timeZone: string): Omit<StatementEntry, 'owed'>[] {
  const { receivedOn, settledAt, at, amount, refundStatus, status } = payment;
  const on = receivedOn ?? dateIn(settledAt ?? at, timeZone);
  const came = {
    on,
    at: settledAt ?? at,
    kind: 'PAYMENT' as const,
    reference: payment.reference ?? '',
    payment,
    amount: -amount,
  };
  const isReturned = refundStatus !== null || status === 'REVERSED';
  return isReturned ? [came, { ...came, kind: 'REFUND', amount }] : [came];
}
