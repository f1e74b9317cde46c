import { type Consequence, underLock } from '../accounts';
import { updateRow } from '../platform/database';
import type { Deps } from '../platform/deps';
import type { JobRow } from '../platform/jobs';
import { scheduleAll, unscheduleAll } from '../platform/jobs';
import { DAY_ORDER, nextExpiryReminder } from '../rules';
import { PurchaseOrderRow } from './entities';
import { mailPurchaseOrderToContact } from './purchaseOrderMails';

/** Kind of job: the clock's next turn for a purchase order. The subject is the purchase order. */
export const ADVANCE_PURCHASE_ORDER = 'purchaseOrder.advance';

/** When the contact is reminded next follows from a purchase order as it is: at 00:00 of the account's day. */
export const clockFollowsPurchaseOrder: Consequence = {
  of: [PurchaseOrderRow],
  async settle(tx, touched) {
    const rows = await touched.rows(PurchaseOrderRow);
    const accounts = await touched.accountsOf(rows);
    const reminders = rows.map((row) => {
      const { timeZone } = accounts.get(row.accountId)!;
      return { row, timeZone, on: nextExpiryReminder(row, touched.days.today(timeZone)) };
    });
    const jobs = reminders.flatMap(({ row, timeZone, on }) =>
      on === null
        ? []
        : {
            ...{ kind: ADVANCE_PURCHASE_ORDER, subjectId: row.id, priority: DAY_ORDER.REMINDER },
            dueAt: touched.days.startOf(on, timeZone),
          },
    );
    await scheduleAll(tx, jobs);
    const idle = reminders.filter(({ on }) => on === null).map(({ row }) => row.id);
    await unscheduleAll(tx, ADVANCE_PURCHASE_ORDER, idle);
  },
};

/**
 * I6: reminds the contact that a purchase order expires, when that is due. What is due follows from the row once its account is
 * locked, so running it twice or late reminds once, and a purchase order at an end is left alone.
 */
export async function advancePurchaseOrder(deps: Pick<Deps, 'database'>, { subjectId }: JobRow): Promise<void> {
  await underLock(deps, [PurchaseOrderRow, subjectId], async ({ tx, account, row, today }) => {
    const on = nextExpiryReminder(row, today);
    if (on === null || on > today) return;
    await updateRow(tx, PurchaseOrderRow, row.id, { remindedOn: today });
    await mailPurchaseOrderToContact(tx, account, row, 'poExpiring', {
      number: row.number!,
      expiresOn: row.expiresOn!,
    });
  });
}
