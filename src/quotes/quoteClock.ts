import { type AccountRow, type Consequence, underLock } from '../accounts';
import { recordAudit } from '../audit';
import { type Tx, updateRow } from '../platform/database';
import type { Deps } from '../platform/deps';
import { type JobRow, scheduleAll, unscheduleAll } from '../platform/jobs';
import { followQuote } from '../purchasing';
import { dueQuoteEvent, nextQuoteEvent, QUOTE_EVENT_ORDER } from '../rules';
import { changeQuote } from './changeQuote';
import { QuoteRow } from './entities';
import { mailQuoteToContact } from './quoteMails';

/** Kind of job: what the clock does to a quote next. The subject is the quote. */
export const ADVANCE_QUOTE = 'quote.advance';

/** What the clock does next follows from a sent quote's dates; terminal states do not change by a clock either (H2). */
export const clockFollowsQuote: Consequence = {
  of: [QuoteRow],
  async settle(tx, touched) {
    const quotes = await touched.rows(QuoteRow);
    const accounts = await touched.accountsOf(quotes);
    const jobs = quotes
      .filter(({ status }) => status === 'SENT')
      .map((quote) => {
        const { on, event } = nextQuoteEvent(quote);
        const dueAt = touched.days.startOf(on, accounts.get(quote.accountId)!.timeZone);
        return { kind: ADVANCE_QUOTE, subjectId: quote.id, dueAt, priority: QUOTE_EVENT_ORDER[event] };
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
    const event = dueQuoteEvent(quote, today);
    if (event === null) return tx.touched.addRow(QuoteRow, quote);
    if (event === 'EXPIRY') return expireQuote(tx, account, quote);
    await updateRow(tx, QuoteRow, quote.id, { remindedFor: today });
    await mailQuoteToContact(tx, account, quote, 'quoteReminder');
  });
}

/** H8: ends a quote whose last valid day is over; its purchase order is a draft again (I2), and the customer is told. */
export async function expireQuote(tx: Tx, account: AccountRow, quote: QuoteRow): Promise<void> {
  const changed = await changeQuote(tx, quote, { status: 'EXPIRED' });
  await followQuote(tx, null, account, quote, 'EXPIRED');
  const record = { accountId: account.id, action: 'quote.expire', subjectId: quote.id, rule: 'H8' };
  await recordAudit(tx, null, { ...record, after: { status: 'EXPIRED' } });
  await mailQuoteToContact(tx, account, changed, 'quoteExpired');
}
