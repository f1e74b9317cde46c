import type { Reader } from '../platform/database';
import { isPlainAddress } from '../platform/emailAddress';
import { typeOfId } from '../platform/ids';
import { all, type Condition, EVERYTHING, type Page, type PageRequest, pageOf } from '../platform/pages';
import type { AccountKind, PlainDate } from '../rules';
import { AccountRow } from './entities';

export interface AccountSearch {
  /** Part of the customer's name, or the whole id, or the billing contact's whole address. */
  search?: string | null;
  kind?: AccountKind | null;
  technicianId?: string | null;
  hasOverdueInvoices?: boolean | null;
}

/** Staff's list of accounts, newest first. An invoice is overdue from the day (UTC) after it was due; one that is paid never. */
export function findAccounts(
  reader: Reader,
  wanted: AccountSearch,
  today: PlainDate,
  page: PageRequest,
): Promise<Page<AccountRow>> {
  const conditions: Condition[] = [EVERYTHING];
  if (wanted.search?.trim()) conditions.push(matching(wanted.search.trim()));
  if (wanted.kind) conditions.push({ sql: 'kind = ?', values: [wanted.kind] });
  if (wanted.technicianId) conditions.push(attendedBy(wanted.technicianId));
  if (wanted.hasOverdueInvoices != null) conditions.push(overdue(wanted.hasOverdueInvoices, today));
  return pageOf(reader, AccountRow, all(...conditions), page);
}

function matching(search: string): Condition {
  if (typeOfId(search) === 'Account') return { sql: 'id = ?', values: [search] };
  if (isPlainAddress(search)) {
    const contact = 'billing_contact_id IN (SELECT users.id FROM users WHERE users.email = ?)';
    return { sql: contact, values: [search.toLowerCase()] };
  }
  return { sql: "name LIKE ? ESCAPE '!'", values: [`%${search.replace(/[!%_]/g, '!$&')}%`] };
}

/** Ids are compared in ASCII, so that other letters never reach the comparison. */
function attendedBy(technicianId: string): Condition {
  const isId = typeOfId(technicianId) === 'User';
  return isId ? { sql: 'technician_id = ?', values: [technicianId] } : { sql: '1 = 0', values: [] };
}

function overdue(wanted: boolean, today: PlainDate): Condition {
  const accountIds = 'SELECT account_id FROM invoices WHERE open_amount > 0 AND due_on < ?';
  return { sql: `id ${wanted ? 'IN' : 'NOT IN'} (${accountIds})`, values: [today] };
}
