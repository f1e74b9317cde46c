import { addDays, type PlainDate } from '../terms/calendar';
import { DAY_ORDER } from '../terms/lifecycle';
import type { SubscriptionFacts } from '../terms/subscription';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { lastCancellationDay, QUOTES } from './quote';
import { boundTo, type QuoteContent, type QuoteLine } from './quoteLine';

/** Why a line cannot be accepted any later: a cancellation needs notice (F7), the term ends, or an agreed change takes effect. */
export type ValidityReason = 'NOTICE' | 'TERM_ENDS' | 'CHANGE_DUE';

/** H16: the last day on which a line can be accepted. */
export interface LastDay {
  on: PlainDate;
  reason: ValidityReason;
  /** The line that sets it: its place among the lines, from 0. */
  line: number;
}

/** What decides how long lines can be accepted. */
export interface ValidityFacts {
  subscriptions: readonly SubscriptionFacts[];
  /** The day of the next change that is agreed for a subscription (H13), by its id; no entry: none is. */
  nextChanges: ReadonlyMap<string, PlainDate>;
  today: PlainDate;
}

/**
 * H16: the last day on which each of these lines can be accepted, with the line that sets it. A line that is bound to a subscription
 * (H4) can be accepted while its terms stay: until the term ends, or a change that was agreed takes effect, and a cancellation until its
 * notice is due (F7). Null: no line sets one.
 */
export function lastDayToAccept(lines: readonly QuoteLine[], facts: ValidityFacts): LastDay | null {
  const days = lines.flatMap((line, place) => lastDaysOf(line, place, facts));
  return days.reduce<LastDay | null>((first, day) => (first === null || day.on < first.on ? day : first), null);
}

function lastDaysOf(quoted: QuoteLine, line: number, { subscriptions, nextChanges, today }: ValidityFacts): LastDay[] {
  const subscription = subscriptions.find(({ id }) => id === boundTo(quoted));
  if (!subscription || subscription.status === 'EXPIRED') return [];
  const { id, period, frequency } = subscription;
  const change = nextChanges.get(id);
  return [
    ...(quoted.kind === 'CANCEL'
      ? [{ on: lastCancellationDay(frequency, period.end), reason: 'NOTICE' as const, line }]
      : []),
    ...(change !== undefined && change > today
      ? [{ on: addDays(change, -1), reason: 'CHANGE_DUE' as const, line }]
      : []),
    { on: addDays(period.end, -1), reason: 'TERM_ENDS', line },
  ];
}

/** H16: a quote is valid at most until the last day on which each of its lines can be accepted. */
export function decideLastDay({ validUntil, lines }: QuoteContent, facts: ValidityFacts): Verdict {
  const last = lastDayToAccept(lines, facts);
  if (last === null || validUntil <= last.on) return ALLOWED;
  return [refuse('VALIDITY_TOO_LONG', 'H16', ['validUntil'], { day: last.on, line: last.line + 1 })];
}

/** H8, H16: how long a quote is valid unless somebody says: 30 days, or as long as its lines can be accepted. */
export function defaultValidity(lines: readonly QuoteLine[], facts: ValidityFacts): PlainDate {
  const usual = addDays(facts.today, QUOTES.validDays);
  const last = lastDayToAccept(lines, facts);
  return last !== null && last.on >= facts.today && last.on < usual ? last.on : usual;
}

/** H8: whether a draft can be valid until this day: today or later. */
export function decideValidity(validUntil: PlainDate, today: PlainDate): Verdict {
  return validUntil < today ? [refuse('INVALID_INPUT', 'H8', ['validUntil'])] : ALLOWED;
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
