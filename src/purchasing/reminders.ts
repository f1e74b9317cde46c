import { type AccountRow, lockAccount } from '../accounts';
import type { Deps } from '../deps';
import { type Tx, updateRow } from '../platform/database';
import { type JobRow, schedule, unschedule } from '../platform/jobs';
import { dateIn, EVENT_ORDER, nextExpiryReminder, startOfDay } from '../rules';
import { PurchaseOrderRow } from './entities';
import { findPurchaseOrder } from './facts';
import { tellContact } from './tell';

/** Kind of job: the clock's next turn for a purchase order. The subject is the purchase order. */
export const ADVANCE_PURCHASE_ORDER = 'purchaseOrder.advance';

/** Plans the next reminder of a purchase order as it is now, at 00:00 of the account's day, or takes back the one that was planned. */
export async function planReminder(tx: Tx, account: AccountRow, row: PurchaseOrderRow): Promise<void> {
  const on = nextExpiryReminder(row, dateIn(tx.now, account.timeZone));
  if (on === null) return unschedule(tx, ADVANCE_PURCHASE_ORDER, row.id);
  const dueAt = startOfDay(on, account.timeZone);
  const priority = EVENT_ORDER.PRICE_NOTICE;
  await schedule(tx, { kind: ADVANCE_PURCHASE_ORDER, subjectId: row.id, dueAt, priority });
}

/**
 * I6: reminds the contact that a purchase order expires, when that is due. What is due follows from the row once its account is
 * locked, so running it twice or late reminds once, and a purchase order at an end is left alone.
 */
export async function advancePurchaseOrder(deps: Pick<Deps, 'database'>, { subjectId }: JobRow): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const known = await findPurchaseOrder(tx, subjectId);
    if (!known) return;
    const account = await lockAccount(tx, known.accountId);
    const row = (await findPurchaseOrder(tx, subjectId))!;
    const today = dateIn(tx.now, account.timeZone);
    const on = nextExpiryReminder(row, today);
    if (on === null || on > today) return;
    const reminded = { ...row, remindedOn: today };
    await updateRow(tx, PurchaseOrderRow, row.id, { remindedOn: today });
    await tellContact(tx, account, row, 'poExpiring', { number: row.number!, expiresOn: row.expiresOn! });
    await planReminder(tx, account, reminded);
  });
}
