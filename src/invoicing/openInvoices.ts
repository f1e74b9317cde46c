import { placeholders, type Reader, selectRows } from '../platform/database';
import type { Condition } from '../platform/pages';
import { addDays, type Currency, type InvoiceStatus, type Minor, minor, type PlainDate, plainDate } from '../rules';
import { InvoiceRow } from './entities';

/** Whether something is open on an invoice, as SQL that an index serves: what its status says of `open_amount > 0`. */
export const IS_OPEN = "status IN ('OPEN', 'PARTIALLY_PAID')";
export const OPEN_STATUSES = ['OPEN', 'PARTIALLY_PAID'] as const satisfies InvoiceStatus[];

/** F6: the invoices of a subscription's renewals on which something is open, the oldest first. */
export function openRenewalInvoices(reader: Reader, subscriptionId: string): Promise<InvoiceRow[]> {
  return selectRows(reader, InvoiceRow, `WHERE renewal_of = ? AND ${IS_OPEN} ORDER BY id`, [subscriptionId]);
}

/** C12: the invoices of accounts on which something is open. */
export function openInvoicesOf(reader: Reader, accountIds: readonly string[]): Promise<InvoiceRow[]> {
  const isOpen = `WHERE account_id IN (${placeholders(accountIds)}) AND ${IS_OPEN}`;
  return selectRows(reader, InvoiceRow, isOpen, [...accountIds]);
}

/** The subscriptions that invoices charge, each with its invoice. */
export async function chargedSubscriptions(
  reader: Reader,
  invoiceIds: readonly string[],
): Promise<{ invoiceId: string; subscriptionId: string }[]> {
  const rows = await reader.query(
    `SELECT DISTINCT invoice_id, subscription_id FROM billing_lines
     WHERE invoice_id IN (${placeholders(invoiceIds)}) AND subscription_id IS NOT NULL`,
    [...invoiceIds],
  );
  return rows.map((row) => ({ invoiceId: String(row.invoice_id), subscriptionId: String(row.subscription_id) }));
}

/** G12: what is open of each account's invoices, by the day that was due: as many entries as there are days. Minor units. */
export async function openAmountsOf(
  reader: Reader,
  accountIds: readonly string[],
): Promise<{ openAmount: Minor; dueOn: PlainDate }[][]> {
  const rows = await reader.query(
    `SELECT account_id, due_on, SUM(open_amount) AS open_amount FROM invoices
     WHERE account_id IN (${placeholders(accountIds)}) AND ${IS_OPEN} GROUP BY account_id, due_on`,
    [...accountIds],
  );
  return accountIds.map((id) =>
    rows
      .filter((row) => row.account_id === id)
      .map((row) => ({ openAmount: minor(Number(row.open_amount)), dueOn: plainDate(String(row.due_on)) })),
  );
}

/** G12: what was due on one day, in accounts of one currency and time zone. Minor units. */
export interface OverdueOfDay {
  currency: Currency;
  timeZone: string;
  openAmount: Minor;
  dueOn: PlainDate;
}

/**
 * G12: what is open and was due before today, of all accounts that a statement selects (`id`, `time_zone`): as many entries as there are
 * currencies, time zones and days, what was due long ago together. Today is that of the time zone which is furthest ahead.
 * @param oldest the last day of those that are told together
 */
export async function overdueByDay(
  reader: Reader,
  accounts: Condition,
  { today, oldest }: { today: PlainDate; oldest: PlainDate },
): Promise<OverdueOfDay[]> {
  const rows = await reader.query(
    `SELECT currency, time_zone, due, SUM(open_amount) AS open_amount FROM (
       SELECT currency, time_zone, open_amount, CASE WHEN due_on < ? THEN ? ELSE due_on END AS due
       FROM invoices JOIN (${accounts.sql}) owner ON owner.id = account_id WHERE ${IS_OPEN} AND due_on < ?) overdue
     GROUP BY currency, time_zone, due`,
    [oldest, oldest, ...accounts.values, addDays(today, 1)],
  );
  return rows.map(({ currency, time_zone: timeZone, due, open_amount: open }) => ({
    ...{ currency: currency as Currency, timeZone: String(timeZone) },
    ...{ openAmount: minor(Number(open)), dueOn: plainDate(String(due)) },
  }));
}
