import { typeOfId } from '../platform/ids';
import {
  all,
  type Condition,
  changedIn,
  EVERYTHING,
  NOTHING,
  not,
  type Page,
  type PageOrder,
  type PageRequest,
  pageOf,
} from '../platform/pages';
import { foundBy as keyOf } from '../platform/searchText';
import type { AccountKind, PlainDate } from '../rules';
import { foundBy } from './accountSearch';
import type { Deps } from './deps';
import { AccountRow } from './entities';

export interface AccountSearch {
  /** Part of what the account or its contact is found by, or the whole id, or the whole number of a document of the account. */
  search?: string | null;
  kind?: AccountKind | null;
  technicianId?: string | null;
  hasOverdueInvoices?: boolean | null;
  hasProposedContact?: boolean | null;
  hasFailedEffects?: boolean | null;
  changedSince?: Date | null;
}

/** By name, without case and accents. */
export const BY_NAME: PageOrder<AccountRow> = {
  columns: ['search_name'],
  kind: 'TEXT',
  valuesOf: ({ name }) => [keyOf(name)],
};

/** A page of accounts, and a statement that selects `id` and `time_zone` of all of its list: to sum up what others know of them. */
export interface AccountPage extends Page<AccountRow> {
  whole: Condition;
}

type Finding = Pick<
  Deps,
  'database' | 'withOverdueInvoices' | 'withFailedEffects' | 'amountsOpenOf' | 'documentsOfNumber'
>;

/** Staff's list of accounts. An invoice is overdue from the day (UTC) after it was due; one that is paid never. */
export async function findAccounts(
  deps: Finding,
  wanted: AccountSearch,
  today: PlainDate,
  page: PageRequest,
  order?: PageOrder<AccountRow>,
): Promise<AccountPage> {
  const { database } = deps;
  const condition = await conditionOf(deps, wanted, today);
  const found = await pageOf(database, AccountRow, condition, page, { order });
  const selected = (columns: string): Condition => ({
    sql: `SELECT ${columns} FROM accounts WHERE ${condition.sql}`,
    values: condition.values,
  });
  return {
    ...found,
    sum: () => deps.amountsOpenOf(database, selected('id')),
    whole: selected('id, time_zone'),
  };
}

async function conditionOf(deps: Finding, wanted: AccountSearch, today: PlainDate): Promise<Condition> {
  const { kind, technicianId, hasOverdueInvoices, hasProposedContact, hasFailedEffects, changedSince } = wanted;
  const search = wanted.search?.trim();
  const whether = (condition: Condition, isWanted: boolean | null | undefined) =>
    isWanted == null ? [] : [isWanted ? condition : not(condition)];
  const proposed: Condition = { sql: 'proposed_billing_contact_id IS NOT NULL', values: [] };
  return all(
    EVERYTHING,
    ...(search ? [await matching(deps, search)] : []),
    ...(kind ? [{ sql: 'kind = ?', values: [kind] }] : []),
    ...(technicianId ? [attendedBy(technicianId)] : []),
    ...(hasOverdueInvoices == null ? [] : [await deps.withOverdueInvoices(deps.database, today, hasOverdueInvoices)]),
    ...whether(proposed, hasProposedContact),
    ...whether(deps.withFailedEffects, hasFailedEffects),
    ...(changedSince ? [changedIn('accounts', changedSince)] : []),
  );
}

async function matching({ database, documentsOfNumber }: Finding, search: string): Promise<Condition> {
  if (typeOfId(search) === 'Account') return { sql: 'id = ?', values: [search] };
  const documents = await documentsOfNumber(database, search);
  const ids = [...new Set(documents.map(({ accountId }) => accountId))];
  return foundBy(database, search, ids);
}

/** Ids are compared in ASCII, so that other letters never reach the comparison. */
function attendedBy(technicianId: string): Condition {
  const isId = typeOfId(technicianId) === 'User';
  return isId ? { sql: 'technician_id = ?', values: [technicianId] } : NOTHING;
}
