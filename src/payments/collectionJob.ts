import type { AccountRow } from '../accounts';
import type { InvoiceRow } from '../invoicing';
import type { Tx } from '../platform/database';
import { type PlannedJob, scheduleAll, unschedule } from '../platform/jobs';
import { Days, EVENT_ORDER, nextCollection } from '../rules';

/** Kind of job: what the clock does about a corporate invoice next. The subject is the invoice. */
export const ADVANCE_INVOICE = 'invoice.advance';

/** C1: a charge comes with the retries, a reminder with the reminders. */
const PRIORITY = { CHARGE: EVENT_ORDER.RETRY, REMINDER: EVENT_ORDER.TRIAL_REMINDER };

/**
 * F7, G6: the job for what comes next about an invoice, at 00:00 of the account's day; null: nothing does, and online invoices are
 * collected with their subscription. What is late is due now, so that it comes after a charge that was just begun.
 */
export function plannedCollection(now: Date, account: AccountRow, invoice: InvoiceRow, days: Days): PlannedJob | null {
  const next = account.kind === 'CORPORATE' ? nextCollection(invoice) : null;
  if (!next) return null;
  const begins = days.startOf(next.on, account.timeZone);
  const dueAt = begins < now ? now : begins;
  return { kind: ADVANCE_INVOICE, subjectId: invoice.id, dueAt, priority: PRIORITY[next.event] };
}

/** Plans what the clock does next about an invoice as it is now; to be called after each of its changes but a credit note's. */
export async function planCollection(tx: Tx, account: AccountRow, invoice: InvoiceRow): Promise<void> {
  const job = plannedCollection(tx.now, account, invoice, new Days(tx.now));
  if (job) return scheduleAll(tx, [job]);
  if (account.kind === 'CORPORATE') await unschedule(tx, ADVANCE_INVOICE, invoice.id);
}
