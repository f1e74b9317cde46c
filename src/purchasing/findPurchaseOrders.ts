import { findVisibleAccount, sees } from '../accounts';
import type { Context } from '../graphql/context';
import { all, type Condition, EVERYTHING, not } from '../platform/pages';
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
}

const stored = (status: PurchaseOrderStatus): Condition => ({ sql: 'status = ?', values: [status] });

function any(conditions: Condition[]): Condition {
  const sql = conditions.map((condition) => `(${condition.sql})`).join(' OR ');
  return { sql, values: conditions.flatMap(({ values }) => values) };
}

/** I2: the purchase orders that are in a state on a day, as `purchaseOrderStatusOn` tells it. */
function inState(status: PurchaseOrderStatus, today: PlainDate): Condition {
  const outOfDate: Condition = { sql: 'expires_on IS NOT NULL AND expires_on < ?', values: [today] };
  const usedUp: Condition = { sql: `ceiling IS NOT NULL AND ceiling <= ${USED} + ${COMMITTED}`, values: [] };
  switch (status) {
    case 'EXPIRED':
      return all(stored('ACTIVE'), outOfDate);
    case 'EXHAUSTED':
      return all(stored('ACTIVE'), not(outOfDate), usedUp);
    case 'ACTIVE':
      return all(stored('ACTIVE'), not(outOfDate), not(usedUp));
    default:
      return stored(status);
  }
}

/** All conditions apply at once; an empty list of states is none. Drafts are staff's (A10). */
export function conditionOf(
  { status, accountId }: WantedPurchaseOrders,
  { today, isStaff: seesDrafts }: { today: PlainDate; isStaff: boolean },
): Condition {
  const conditions: Condition[] = [EVERYTHING];
  if (status?.length) conditions.push(any(status.map((one) => inState(one, today))));
  if (accountId) conditions.push({ sql: 'account_id = ?', values: [accountId] });
  if (!seesDrafts) conditions.push({ sql: "status <> 'DRAFT'", values: [] });
  return all(...conditions);
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
