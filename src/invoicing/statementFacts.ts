import { type Reader, selectRows } from '../platform/database';
import { type Minor, minor, type PlainDate } from '../rules';
import { BalanceEntryRow, CreditNoteRow, InvoiceRow } from './entities';

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

/** The number of each of an account's documents by its id. */
export async function documentNumbers(reader: Reader, accountId: string): Promise<Map<string, string>> {
  const documents = `SELECT id, number FROM invoices WHERE account_id = ?
    UNION ALL SELECT id, number FROM credit_notes WHERE account_id = ?`;
  const rows = await reader.query(documents, [accountId, accountId]);
  return new Map(rows.map(({ id, number }) => [String(id), String(number)]));
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
