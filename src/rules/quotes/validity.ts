import { addDays, type PlainDate } from '../terms/calendar';
import { DAY_ORDER } from '../terms/lifecycle';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { QUOTES } from './quote';
import type { QuoteContent } from './quoteActions';

/** H8: the last valid day of a quote that is drafted, or revised, today, unless said otherwise. */
export function defaultValidity(today: PlainDate): PlainDate {
  return addDays(today, QUOTES.validDays);
}

/** H8: whether a quote that is drafted today can be valid until a day: not one that is over. */
export function decideValidity(validUntil: PlainDate, today: PlainDate): Verdict {
  return validUntil < today ? [refuse('INVALID_INPUT', 'H8', ['validUntil'])] : ALLOWED;
}

/** H8, H15: whether a sent quote can be extended: to a later day, and before the date of each line that has one. */
export function decideExtension(quote: QuoteContent, validUntil: PlainDate): Verdict {
  if (validUntil <= quote.validUntil) return [refuse('INVALID_INPUT', 'H8', ['validUntil'])];
  const isPassed = quote.lines.some(
    ({ effectiveWhen, effectiveOn }) => effectiveWhen === 'ON_DATE' && effectiveOn! <= validUntil,
  );
  return isPassed ? [refuse('INVALID_INPUT', 'H15', ['validUntil'])] : ALLOWED;
}

/** What of a sent quote decides what the clock does to it. `remindedFor`: the day up to which reminders are done with. */
export interface SentQuoteDates {
  validUntil: PlainDate;
  remindedFor: PlainDate | null;
}

export type QuoteClockEvent = 'REMINDER' | 'EXPIRY';

/** C1: where in a day's work each has its place. */
export const QUOTE_EVENT_ORDER: Readonly<Record<QuoteClockEvent, number>> = {
  REMINDER: DAY_ORDER.REMINDER,
  EXPIRY: DAY_ORDER.EXPIRY,
};

/** H8: what the clock does to a sent quote next: reminders before its last valid day, its end on the day after. */
export function nextQuoteEvent({ validUntil, remindedFor }: SentQuoteDates): { event: QuoteClockEvent; on: PlainDate } {
  const reminders = QUOTES.remindBeforeDays.map((days) => addDays(validUntil, -days));
  const on = reminders.find((day) => remindedFor === null || day > remindedFor);
  return on === undefined ? { event: 'EXPIRY', on: addDays(validUntil, 1) } : { event: 'REMINDER', on };
}

/** H8: what is due for a sent quote today; nobody is reminded of one that is over. Null: nothing. */
export function dueQuoteEvent(quote: SentQuoteDates, today: PlainDate): QuoteClockEvent | null {
  if (quote.validUntil < today) return 'EXPIRY';
  const { event, on } = nextQuoteEvent(quote);
  return on <= today ? event : null;
}
