import type { AccountRow, Consequence } from '../accounts';
import { InvoiceRow } from '../invoicing';
import { type PlannedJob, scheduleAll, unscheduleAll } from '../platform/jobs';
import { DAY_ORDER, Days, nextCollection } from '../rules';

/** Kind of job: what the clock does about a corporate invoice next. The subject is the invoice. */
export const ADVANCE_INVOICE = 'invoice.advance';

/** C1: a charge comes with the retries, a reminder with the reminders. */
const PRIORITY = { CHARGE: DAY_ORDER.RETRY, REMINDER: DAY_ORDER.REMINDER };

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

/** What the clock does next follows from a corporate invoice as it is. */
export const clockFollowsInvoice: Consequence = {
  of: [InvoiceRow],
  async settle(tx, touched) {
    const invoices = await touched.rows(InvoiceRow);
    const accounts = await touched.accountsOf(invoices);
    const corporate = invoices.filter(({ accountId }) => accounts.get(accountId)!.kind === 'CORPORATE');
    const jobs = corporate.map((invoice) =>
      plannedCollection(tx.now, accounts.get(invoice.accountId)!, invoice, touched.days),
    );
    await scheduleAll(
      tx,
      jobs.filter((job) => job !== null),
    );
    const idle = corporate.filter((_, place) => jobs[place] === null).map(({ id }) => id);
    await unscheduleAll(tx, ADVANCE_INVOICE, idle);
  },
};
