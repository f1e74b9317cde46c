import type { AccountRow } from '../accounts';
import {
  type BalanceEntryRow,
  balanceMovements,
  documentsKnown,
  type InvoiceRow,
  invoicedBefore,
  type KnownDocument,
  lastInvoiceBefore,
} from '../invoicing';
import { paidBefore } from '../payments';
import type { Reader } from '../platform/database';
import { add, dateIn, type Minor, type PlainDate, sellerFor, subtract, sum } from '../rules';
import { readChanges, type StatementEntry } from './statementChanges';
import { type OpenInvoice, readOpenInvoices } from './statementOpen';
import { type Span, spanOf } from './statementSpan';

/** A movement of the account balance; `document` is the number of the invoice or credit note that it is about. */
export type StatementMovement = Pick<BalanceEntryRow, 'reason' | 'amount' | 'balanceAfter'> & {
  on: PlainDate;
  document: string | null;
};

/** Who sold to whom. */
type Parties = Pick<InvoiceRow, 'seller' | 'billedTo'>;

/** A year of an account. Owed is what is open less the account balance (G8), so movements of the balance do not change it. */
export interface Statement extends Parties {
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
  /** What is open at the end. */
  open: OpenInvoice[];
}

/**
 * G8, G13: what an account was charged, credited and paid in a year of its own time zone, and what is open at its end, in fourteen SQL statements.
 * A year that is over stays what it was: what is recorded or given back later belongs to the day of that, and documents and parties are
 * called what they were called then.
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
  const documents = await documentsKnown(reader, account.id, span.ends);
  const changes = await readChanges(reader, account, span, documents);
  let owed = opening.owed;
  const entries = changes.map((change) => {
    owed = add(owed, change.amount);
    return { ...change, owed };
  });
  const movements = await readMovements(reader, account, span, documents);
  return {
    ...{ account, year, from: span.from, to: span.to, entries, movements },
    ...(await readParties(reader, account, span, today)),
    open: await readOpenInvoices(reader, account.id, span, documents),
    ...{ owedAtStart: opening.owed, owedAtEnd: owed, balanceAtStart: opening.balance },
    balanceAtEnd: sum([opening.balance, ...movements.map(({ amount }) => amount)]),
  };
}

/** G13: as the last invoice of a year that is over names them; as they are today in a running year, or where there was none. */
async function readParties(reader: Reader, account: AccountRow, { until }: Span, today: PlainDate): Promise<Parties> {
  const last = until <= today ? await lastInvoiceBefore(reader, account.id, until) : null;
  if (last) return last;
  const { name, address, country, vatNumber, locale } = account;
  return { seller: sellerFor(country), billedTo: { name, address, country, vatNumber, locale } };
}

async function readOpening(reader: Reader, accountId: string, span: Span): Promise<{ owed: Minor; balance: Minor }> {
  const { invoiced, balance } = await invoicedBefore(reader, accountId, { day: span.from, instant: span.begins });
  return { owed: subtract(invoiced, await paidBefore(reader, accountId, span.begins)), balance };
}

async function readMovements(
  reader: Reader,
  { id, timeZone }: AccountRow,
  span: Span,
  documents: ReadonlyMap<string, KnownDocument>,
): Promise<StatementMovement[]> {
  const rows = await balanceMovements(reader, id, span);
  return rows.map(({ reason, amount, balanceAfter, at, creditNoteId, invoiceId }) => {
    const document = documents.get(creditNoteId ?? invoiceId ?? '')?.number ?? null;
    return { reason, amount, balanceAfter, on: dateIn(at, timeZone), document };
  });
}
