import { findVisibleAccount, type NumberedDocument, numberedDocuments, numberedOrFound, sees } from '../accounts';
import type { Context } from '../graphql/context';
import { NO_LAST_DAY, type Reader } from '../platform/database';
import { all, any, beginningWith, type Condition, changedIn, EVERYTHING, not, type PageOrder } from '../platform/pages';
import { folded, foundBy } from '../platform/searchText';
import {
  isPurchaseOrderVisible,
  isStaff,
  type PlainDate,
  type PurchaseOrderFacts,
  type PurchaseOrderStatus,
} from '../rules';
import { PurchaseOrderRow } from './entities';
import { COMMITTED, purchaseOrderFacts, USED } from './facts';

export interface WantedPurchaseOrders {
  status?: PurchaseOrderStatus[] | null;
  accountId?: string | null;
  expiringBefore?: PlainDate | null;
  changedSince?: Date | null;
  search?: string | null;
}

const stored = (status: PurchaseOrderStatus): Condition => ({ sql: 'status = ?', values: [status] });

const usedUp = (isWanted: boolean): Condition => ({ sql: 'used_up = ?', values: [isWanted ? 1 : 0] });

/** I2: the purchase orders that are in a state on a day, as `purchaseOrderStatusOn` tells it. */
function inState(status: PurchaseOrderStatus, today: PlainDate): Condition {
  const outOfDate: Condition = { sql: 'expires_on IS NOT NULL AND expires_on < ?', values: [today] };
  switch (status) {
    case 'EXPIRED':
      return all(stored('ACTIVE'), outOfDate);
    case 'EXHAUSTED':
      return all(stored('ACTIVE'), not(outOfDate), usedUp(true));
    case 'ACTIVE':
      return all(stored('ACTIVE'), not(outOfDate), usedUp(false));
    default:
      return stored(status);
  }
}

/**
 * All conditions apply at once; an empty list of states is none. Drafts are staff's (A10).
 * @param reader null: the list is one account's
 */
export async function conditionOf(
  reader: Reader | null,
  { status, accountId, expiringBefore, changedSince, search }: WantedPurchaseOrders,
  { today, isStaff: seesDrafts }: { today: PlainDate; isStaff: boolean },
): Promise<Condition> {
  const conditions: Condition[] = [EVERYTHING];
  if (status?.length) conditions.push(any(...status.map((one) => inState(one, today))));
  if (accountId) conditions.push({ sql: 'account_id = ?', values: [accountId] });
  if (expiringBefore) {
    const expiring: Condition = { sql: 'expires_on < ?', values: [expiringBefore] };
    conditions.push(all(inState('ACTIVE', today), expiring));
  }
  if (changedSince) conditions.push(changedIn('purchase_orders', changedSince));
  if (search?.trim()) {
    conditions.push(await numberedOrFound(reader, beginningWith('search_number', folded(search)), search));
  }
  if (!seesDrafts) conditions.push({ sql: "status <> 'DRAFT'", values: [] });
  return all(...conditions);
}

/** Those whose last valid day comes first; those that do not expire last. */
export const EXPIRING_FIRST: PageOrder<PurchaseOrderRow> = {
  columns: ['sorted_expiry'],
  kind: 'DAY',
  valuesOf: ({ expiresOn }) => [expiresOn ?? NO_LAST_DAY],
};

/** I5: what remains of a purchase order, as SQL; null of one without a ceiling. */
export const REMAINING = `ceiling - ${USED} - ${COMMITTED}`;

/** The purchase orders of that number of customers' own, whatever its case. */
export function purchaseOrdersOfNumber(reader: Reader, number: string): Promise<NumberedDocument[]> {
  const sql = 'SELECT id, account_id FROM purchase_orders WHERE search_number = ? ORDER BY id DESC';
  return numberedDocuments(reader, sql, [foundBy(number)]);
}

/** A10: the purchase order of that id, if the caller may see the account's billing, and it is no draft or they are staff; else null. */
export async function findVisiblePurchaseOrder(context: Context, id: string): Promise<PurchaseOrderRow | null> {
  const row = await context.loaders.row(PurchaseOrderRow, id);
  const account = row && (await findVisibleAccount(context, row.accountId));
  const isVisible = row && isPurchaseOrderVisible(row.status, isStaff(context.caller?.actor));
  return isVisible && account && sees(context, account, 'BILLING') ? row : null;
}

/** I5: what is used, committed and left of a purchase order, read once per request for all that are shown. */
export function loadFacts(context: Context, id: string): Promise<PurchaseOrderFacts<PurchaseOrderRow>> {
  return context.loaders.batch('purchaseOrderFacts', id, async (ids) => {
    const facts = await purchaseOrderFacts(context.deps.database, ids);
    return ids.map((one) => facts.get(one)!);
  });
}
