import { type Reader, selectRow, selectRows } from '../platform/database';
import { type Currency, type Minor, minor, type PlainDate, plainDate } from '../rules';
import { OF_USE } from './balanceUses';
import { BalanceEntryRow, CreditNoteRow, InvoiceRow } from './entities';
import { OF_EXCESS } from './moveBalance';

/**
 * What an account was invoiced less what it was credited before a day, with tax, and its balance before an instant (as the database writes
 * it). Minor units.
 */
export async function invoicedBefore(
  reader: Reader,
  accountId: string,
  { day, instant }: { day: PlainDate; instant: string },
): Promise<{ invoiced: Minor; balance: Minor }> {
  const [row] = await reader.query(
    `SELECT
      COALESCE((SELECT SUM(total) FROM invoices WHERE account_id = ? AND issued_on < ?), 0)
        - COALESCE((SELECT SUM(total) FROM credit_notes WHERE account_id = ? AND issued_on < ?), 0) AS invoiced,
      COALESCE((SELECT SUM(amount) FROM balance_entries WHERE account_id = ? AND at < ?), 0) AS balance`,
    [accountId, day, accountId, day, accountId, instant],
  );
  return { invoiced: minor(Number(row!.invoiced)), balance: minor(Number(row!.balance)) };
}

/** An invoice or credit note, as statements name it; a credit note is never due. */
export interface KnownDocument {
  id: string;
  number: string;
  issuedOn: PlainDate;
  dueOn: PlainDate | null;
  currency: Currency;
  total: Minor;
}

/**
 * G13: the documents of an account as they were known before an instant (as the database writes it), by the ids of all that there are
 * today: an invoice that was issued later in the place of another (G10) stands for that other one.
 */
export async function documentsKnown(
  reader: Reader,
  accountId: string,
  instant: string,
): Promise<ReadonlyMap<string, KnownDocument>> {
  const known = 'CASE WHEN created_at < ? THEN 1 ELSE 0 END AS is_known';
  const rows = await reader.query(
    `SELECT id, number, issued_on, due_on, currency, total, reissue_of, ${known} FROM invoices WHERE account_id = ?
      UNION ALL SELECT id, number, issued_on, NULL, currency, total, NULL, ${known} FROM credit_notes WHERE account_id = ?`,
    [instant, accountId, instant, accountId],
  );
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  return new Map(
    rows.flatMap(({ id }) => {
      let row = byId.get(String(id));
      while (row && Number(row.is_known) === 0) row = byId.get(String(row.reissue_of));
      return row ? [[String(id), toKnown(row)]] : [];
    }),
  );
}

const toKnown = (row: Record<string, unknown>): KnownDocument => ({
  ...{ id: String(row.id), number: String(row.number), issuedOn: plainDate(String(row.issued_on)) },
  dueOn: row.due_on === null ? null : plainDate(String(row.due_on)),
  ...{ currency: String(row.currency) as Currency, total: minor(Number(row.total)) },
});

/**
 * G13: what had settled invoices of an account before a day begins, other than payments: credit notes, and what they used of the balance (then
 * under the invoice that the use is of today). Minor units.
 */
export async function settledBefore(
  reader: Reader,
  accountId: string,
  { day, instant }: { day: PlainDate; instant: string },
): Promise<{ invoiceId: string; settled: Minor }[]> {
  const rows = await reader.query(
    `SELECT invoice_id, SUM(settled) AS settled FROM (
      SELECT invoice_id, applied_to_invoice AS settled FROM credit_notes WHERE account_id = ? AND issued_on < ?
      UNION ALL SELECT invoice_id, -amount FROM balance_entries
        WHERE account_id = ? AND invoice_id IS NOT NULL AND ${OF_USE} AND at < ?) settling
    GROUP BY invoice_id`,
    [accountId, day, accountId, instant],
  );
  return rows.map(({ invoice_id: id, settled }) => ({ invoiceId: String(id), settled: minor(Number(settled)) }));
}

/** G5: what payments of an account had put on the balance before an instant, less what was taken back of it; those that had. Minor units. */
export async function excessBefore(
  reader: Reader,
  accountId: string,
  instant: string,
): Promise<ReadonlyMap<string, Minor>> {
  const rows = await reader.query(
    `SELECT payment_id, SUM(amount) AS excess FROM balance_entries
     WHERE account_id = ? AND payment_id IS NOT NULL AND ${OF_EXCESS} AND at < ? GROUP BY payment_id HAVING SUM(amount) <> 0`,
    [accountId, instant],
  );
  return new Map(rows.map(({ payment_id: id, excess }) => [String(id), minor(Number(excess))]));
}

/** The last invoice of an account that was issued before a day; null: none was. */
export function lastInvoiceBefore(reader: Reader, accountId: string, day: PlainDate): Promise<InvoiceRow | null> {
  const last = 'WHERE account_id = ? AND issued_on < ? ORDER BY id DESC LIMIT 1';
  return selectRow(reader, InvoiceRow, last, [accountId, day]);
}

/** What was issued to an account from a day on, up to and not including another; each the oldest first. */
export async function documentsIssued(
  reader: Reader,
  accountId: string,
  { from, until }: { from: PlainDate; until: PlainDate },
): Promise<{ invoices: InvoiceRow[]; creditNotes: CreditNoteRow[] }> {
  const issued = 'WHERE account_id = ? AND issued_on >= ? AND issued_on < ? ORDER BY id';
  const values = [accountId, from, until];
  const invoices = await selectRows(reader, InvoiceRow, issued, values);
  return { invoices, creditNotes: await selectRows(reader, CreditNoteRow, issued, values) };
}

/** The movements of an account's balance from an instant on, up to and not including another (as the database writes them). */
export function balanceMovements(
  reader: Reader,
  accountId: string,
  { begins, ends }: { begins: string; ends: string },
): Promise<BalanceEntryRow[]> {
  const moved = 'WHERE account_id = ? AND at >= ? AND at < ? ORDER BY id';
  return selectRows(reader, BalanceEntryRow, moved, [accountId, begins, ends]);
}
