import { findUserByEmail } from '../identity';
import type { Reader } from '../platform/database';
import { isPlainAddress } from '../platform/emailAddress';
import { typeOfId } from '../platform/ids';
import { all, type Condition, EVERYTHING, NOTHING, not, type Page, type PageRequest, pageOf } from '../platform/pages';
import type { AccountKind, PlainDate } from '../rules';
import type { Deps } from './deps';
import { AccountRow } from './entities';

export interface AccountSearch {
  /** Part of the customer's name, or the whole id, or the billing contact's whole address. */
  search?: string | null;
  kind?: AccountKind | null;
  technicianId?: string | null;
  hasOverdueInvoices?: boolean | null;
}

/** Staff's list of accounts, newest first. An invoice is overdue from the day (UTC) after it was due; one that is paid never. */
export async function findAccounts(
  { database, withOverdueInvoices }: Pick<Deps, 'database' | 'withOverdueInvoices'>,
  wanted: AccountSearch,
  today: PlainDate,
  page: PageRequest,
): Promise<Page<AccountRow>> {
  const overdue = withOverdueInvoices(today);
  const conditions: Condition[] = [EVERYTHING];
  if (wanted.search?.trim()) conditions.push(await matching(database, wanted.search.trim()));
  if (wanted.kind) conditions.push({ sql: 'kind = ?', values: [wanted.kind] });
  if (wanted.technicianId) conditions.push(attendedBy(wanted.technicianId));
  if (wanted.hasOverdueInvoices != null) conditions.push(wanted.hasOverdueInvoices ? overdue : not(overdue));
  return pageOf(database, AccountRow, all(...conditions), page);
}

async function matching(reader: Reader, search: string): Promise<Condition> {
  if (typeOfId(search) === 'Account') return { sql: 'id = ?', values: [search] };
  if (isPlainAddress(search)) {
    const contact = await findUserByEmail(reader, search.toLowerCase());
    return contact ? { sql: 'billing_contact_id = ?', values: [contact.id] } : NOTHING;
  }
  return { sql: "name LIKE ? ESCAPE '!'", values: [`%${search.replace(/[!%_]/g, '!$&')}%`] };
}

/** Ids are compared in ASCII, so that other letters never reach the comparison. */
function attendedBy(technicianId: string): Condition {
  const isId = typeOfId(technicianId) === 'User';
  return isId ? { sql: 'technician_id = ?', values: [technicianId] } : NOTHING;
}
