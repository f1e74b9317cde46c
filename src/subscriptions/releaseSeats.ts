import type { AccountRow } from '../accounts';
import { PlanRow, ProductRow } from '../catalog';
import { queueEmail } from '../notifications';
import { placeholders, selectRow, selectRows, type Tx } from '../platform/database';
import { SeatAssignmentRow, type SubscriptionRow } from './entities';

/** D9, K2: takes the seats of a subscription away from these people, and tells them unless that is suppressed. */
export async function releaseSeatsIn(
  tx: Tx,
  account: AccountRow,
  subscription: Pick<SubscriptionRow, 'id' | 'planId' | 'productId'>,
  emails: readonly string[],
  notify = true,
): Promise<void> {
  if (emails.length === 0) return;
  const theirs = `subscription_id = ? AND email IN (${placeholders(emails)})`;
  const values = [subscription.id, ...emails];
  const released = await selectRows(tx, SeatAssignmentRow, `WHERE ${theirs} ORDER BY id`, values);
  await tx.execute(`DELETE FROM seat_assignments WHERE ${theirs}`, values);
  if (!notify) return;
  const product = await selectRow(tx, ProductRow, 'WHERE id = ?', [subscription.productId]);
  const plan = await selectRow(tx, PlanRow, 'WHERE id = ?', [subscription.planId]);
  for (const { email, name } of released) {
    const data = { name, accountName: account.name, productName: product!.name, planName: plan!.name };
    await queueEmail(tx, { accountId: account.id, to: email, locale: account.locale, template: 'seatReleased', data });
  }
}
