import { addDays, type PlainDate } from '../terms/calendar';
import { DAY_ORDER } from '../terms/lifecycle';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { QUOTES } from './quote';
import type { QuoteContent } from './quoteActions';

/** H8: the default last valid day of a quote that is drafted or revised today. */
export function defaultValidity(today: PlainDate): PlainDate {
  return addDays(today, QUOTES.validDays);
}

/** H8: whether a draft can be valid until this day: today or later. */
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

/**
 * The dates that decide what the clock does to a sent quote. `remindedFor`: no reminder of this day or before is sent.
 */
export interface SentQuoteDates {
  validUntil: PlainDate;
  remindedFor: PlainDate | null;
}

export type QuoteClockEvent = 'REMINDER' | 'EXPIRY';

/** C1: the place of each in a day's work. */
export const QUOTE_EVENT_ORDER: Readonly<Record<QuoteClockEvent, number>> = {
  REMINDER: DAY_ORDER.REMINDER,
  EXPIRY: DAY_ORDER.EXPIRY,
};

/** H8: what the clock does to a sent quote next: it reminds before the last valid day, and ends it on the day after. */
export function nextQuoteEvent({ validUntil, remindedFor }: SentQuoteDates): { event: QuoteClockEvent; on: PlainDate } {
  const reminders = QUOTES.remindBeforeDays.map((days) => addDays(validUntil, -days));
  const on = reminders.find((day) => remindedFor === null || day > remindedFor);
  return on === undefined ? { event: 'EXPIRY', on: addDays(validUntil, 1) } : { event: 'REMINDER', on };
}

/** H8: what is due for a sent quote today. Nobody is reminded of a quote that is over. Null: nothing. */
export function dueQuoteEvent(quote: SentQuoteDates, today: PlainDate): QuoteClockEvent | null {
  if (quote.validUntil < today) return 'EXPIRY';
  const { event, on } = nextQuoteEvent(quote);
  return on <= today ? event : null;
}
