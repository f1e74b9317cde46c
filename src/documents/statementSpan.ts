import type { AccountRow } from '../accounts';
import { toSqlInstant } from '../platform/database';
import { addDays, dateIn, type PlainDate, plainDate, startOfDay } from '../rules';

/** The days that a statement tells of, and the instants at which they begin and are over for the account. */
export interface Span {
  from: PlainDate;
  to: PlainDate;
  /** The first day after. */
  until: PlainDate;
  begins: string;
  ends: string;
}

/** A year of the account's time zone, no further than today. */
export function spanOf({ timeZone }: AccountRow, year: number, today: PlainDate): Span {
  const [from, last] = [plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)];
  const to = today < last ? today : last;
  const until = addDays(to, 1);
  const instant = (date: PlainDate) => toSqlInstant(startOfDay(date, timeZone));
  return { from, to, until, begins: instant(from), ends: instant(until) };
}

/** Whether there is a statement of a year: none for years before the account and after this one. */
export function hasStatement({ createdAt, timeZone }: AccountRow, year: number, now: Date): boolean {
  const yearOf = (at: Date) => Number(dateIn(at, timeZone).slice(0, 4));
  return year >= yearOf(createdAt) && year <= yearOf(now);
}
