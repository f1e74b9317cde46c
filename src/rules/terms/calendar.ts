import { remembered } from '../remembered';

declare const unit: unique symbol;

/**
 * A calendar date of the account's time zone, `YYYY-MM-DD`. Such texts compare in calendar order. No other text is one:
 * `plainDate` makes dates, and the functions here compute with them.
 */
export type PlainDate = string & { readonly [unit]: 'date' };

/** Half-open: `end` is the first day after, and the start of the next period. */
export interface Period {
  start: PlainDate;
  end: PlainDate;
}

export type Frequency = 'MONTHLY' | 'ANNUAL';

/** Months of a period. */
const MONTHS: Readonly<Record<Frequency, number>> = { MONTHLY: 1, ANNUAL: 12 };

const DAY = 24 * 60 * 60 * 1000;

/** Whether the text is a date that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = Date.parse(text);
  return !Number.isNaN(parsed) && dateOf(parsed) === text;
}

/** The date that a text writes. Throws RangeError for a date that does not exist, or is written otherwise. */
export function plainDate(text: string): PlainDate {
  if (!isDate(text)) throw new RangeError(`Not a date: ${text}`);
  return text;
}

/**
 * Whether the text names a time zone of the IANA database; a bare offset (`+01:00`) has no daylight saving and is none.
 */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** C1: the calendar date that an instant falls on in the account's time zone. */
export function dateIn(instant: Date, timeZone: string): PlainDate {
  const at = instant.getTime();
  if (at < WHOLE_MINUTES_SINCE) return dateOf(wallClock(at, timeZone));
  const last = lastDateIn(timeZone);
  const minute = Math.floor(at / MINUTE);
  if (last.minute !== minute) Object.assign(last, { minute, date: dateOf(wallClock(at, timeZone)) });
  return last.date;
}

const MINUTE = 60_000;
/** Since 1973 all zones differ from UTC by whole minutes, so that a date begins with a minute. */
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0);

/** A page asks again and again what day it is: the date in the minute that was asked about last. */
const lastDateIn = remembered((_timeZone) => ({ minute: Number.NaN, date: '' as PlainDate }), 1000);

/**
 * C1: the instant at which a date begins in the account's time zone, when its day's work starts: 00:00, or the first
 * instant that exists where the clock jumps over midnight, or the earlier one where midnight comes twice.
 */
export function startOfDay(date: PlainDate, timeZone: string): Date {
  const midnight = Date.parse(date);
  const offsets = [midnight - DAY, midnight + DAY].map((near) => wallClock(near, timeZone) - near);
  const [earlier, later] = [midnight - Math.max(...offsets), midnight - Math.min(...offsets)];
  return new Date(wallClock(earlier, timeZone) === midnight ? earlier : later);
}

/** The date so many days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOf(Date.parse(date) + days * DAY);
}

/** C3: the actual days from one date to another, negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** C3: the actual days of a period. */
export function daysOf(period: Period): number {
  return daysBetween(period.start, period.end);
}

/** The last day of a period: what mails and documents print. */
export function lastDayOf(period: Period): PlainDate {
  return addDays(period.end, -1);
}

/** C2: the first period starts on the day of purchase, which is the anchor. */
export function firstPeriod(anchorOn: PlainDate, frequency: Frequency): Period {
  return { start: anchorOn, end: boundary(anchorOn, frequency, 1) };
}

/**
 * C2: the period that starts where the previous one ended (`previousEnd`). Its end is counted from the anchor, and is
 * the month's last day where the month is too short, so that it never drifts: 31 Jan → 28 Feb → 31 Mar. A period that
 * began between two boundaries (H14) ends on a boundary all the same. Throws RangeError when `previousEnd` is no
 * boundary of the anchor.
 */
export function nextPeriod(anchorOn: PlainDate, frequency: Frequency, previousEnd: PlainDate): Period {
  const period = periodContaining(anchorOn, frequency, previousEnd);
  if (period.start !== previousEnd)
    throw new RangeError(`${previousEnd} is no boundary of ${frequency} from ${anchorOn}`);
  return period;
}

/** C2: the period, as counted from the anchor, that a date falls in. Throws RangeError for a date before the anchor. */
export function periodContaining(anchorOn: PlainDate, frequency: Frequency, on: PlainDate): Period {
  if (on < anchorOn) throw new RangeError(`${on} is before the anchor ${anchorOn}`);
  const count = Math.floor((monthOf(on) - monthOf(anchorOn)) / MONTHS[frequency]);
  const index = boundary(anchorOn, frequency, count) <= on ? count : count - 1;
  return { start: boundary(anchorOn, frequency, index), end: boundary(anchorOn, frequency, index + 1) };
}

/** Counted from the anchor: adding month by month would drift. */
function boundary(anchorOn: PlainDate, frequency: Frequency, index: number): PlainDate {
  const month = monthOf(anchorOn) + index * MONTHS[frequency];
  const year = Math.floor(month / 12);
  const lastDay = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month % 12, Math.min(Number(anchorOn.slice(8)), lastDay)));
}

/** Months since January of year 0. */
function monthOf(date: PlainDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function dateOf(utc: number): PlainDate {
  const day = Math.floor(utc / DAY);
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(utc).toISOString().slice(0, 10) as PlainDate;
  if (dates.size >= MOST_DATES) dates.clear();
  dates.set(day, date);
  return date;
}

/** The dates that were asked about last, by their days since 1970: a night asks again and again about few. */
const dates = new Map<number, PlainDate>();
const MOST_DATES = 5_000;

/**
 * What a clock on the wall shows at an instant, read as if it were UTC, to the second. Its date part is the local date.
 */
function wallClock(instant: number, timeZone: string): number {
  const shown = new Map(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year, month, day, hour, minute, second] = CLOCK_PARTS.map((part) => shown.get(part)!);
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
}

const CLOCK_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

const clockOf = remembered((timeZone) => {
  const parts = Object.fromEntries(CLOCK_PARTS.map((part) => [part, 'numeric']));
  return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
}, 1000);
