import { type AccountRow, type Consequence, underLock } from '../accounts';
import { recordAudit } from '../audit';
import { type Tx, updateRow } from '../platform/database';
import type { Deps } from '../platform/deps';
import { type JobRow, scheduleAll, unscheduleAll } from '../platform/jobs';
import { followQuote } from '../purchasing';
import { addDays, type PlainDate, QUOTES } from '../rules';
import { changeQuote } from './changeQuote';
import { QuoteRow } from './entities';
import { tellCustomer } from './tell';

/** Kind of job: what the clock does to a quote next. The subject is the quote. */
export const ADVANCE_QUOTE = 'quote.advance';

/** H8, C1: expiries come before reminders of the same day. */
const PRIORITY = { EXPIRY: 1, REMINDER: 4 };

/** H8: what the clock does to a sent quote next: reminders before its last valid day, its end on the day after. */
function nextOf({ validUntil, remindedFor }: QuoteRow): { on: PlainDate; priority: number } {
  const reminders = QUOTES.remindBeforeDays.map((days) => addDays(validUntil, -days));
  const reminder = reminders.find((day) => remindedFor === null || day > remindedFor);
  return reminder
    ? { on: reminder, priority: PRIORITY.REMINDER }
    : { on: addDays(validUntil, 1), priority: PRIORITY.EXPIRY };
}

/** What the clock does next follows from a sent quote's dates; terminal states do not change by a clock either (H2). */
export const clockFollowsQuote: Consequence = {
  of: [QuoteRow],
  async settle(tx, touched) {
    const quotes = await touched.rows(QuoteRow);
    const accounts = await touched.accountsOf(quotes);
    const jobs = quotes
      .filter(({ status }) => status === 'SENT')
      .map((quote) => {
        const { on, priority } = nextOf(quote);
        const dueAt = touched.days.startOf(on, accounts.get(quote.accountId)!.timeZone);
        return { kind: ADVANCE_QUOTE, subjectId: quote.id, dueAt, priority };
      });
    await scheduleAll(tx, jobs);
    const ended = quotes.filter(({ status, sentAt }) => status !== 'SENT' && sentAt !== null).map(({ id }) => id);
    await unscheduleAll(tx, ADVANCE_QUOTE, ended);
  },
};

/** H8: reminds of a sent quote, or ends it, as its dates say; does nothing for one that was decided meanwhile (H11). */
export async function advanceQuote(deps: Pick<Deps, 'database'>, job: Pick<JobRow, 'subjectId'>): Promise<void> {
  await underLock(deps, [QuoteRow, job.subjectId], async ({ tx, account, row: quote, today }) => {
    if (quote.status !== 'SENT') return;
    if (quote.validUntil < today) return expireQuote(tx, account, quote);
    const { on } = nextOf(quote);
    const isDue = on <= today && on <= quote.validUntil;
    if (!isDue) return tx.touched.addRow(QuoteRow, quote);
    await updateRow(tx, QuoteRow, quote.id, { remindedFor: today });
    await tellCustomer(tx, account, quote, 'quoteReminder');
  });
}

/** H8: ends a quote whose last valid day is over; its purchase order is a draft again (I2), and the customer is told. */
export async function expireQuote(tx: Tx, account: AccountRow, quote: QuoteRow): Promise<void> {
  const changed = await changeQuote(tx, quote, { status: 'EXPIRED' });
  await followQuote(tx, null, account, quote, 'EXPIRED');
  const record = { accountId: account.id, action: 'quote.expire', subjectId: quote.id, rule: 'H8' };
  await recordAudit(tx, null, { ...record, after: { status: 'EXPIRED' } });
  await tellCustomer(tx, account, changed, 'quoteExpired');
}
