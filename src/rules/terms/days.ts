import { dateIn, type PlainDate, startOfDay } from './calendar';

/**
 * The days of many accounts at one instant, each asked of the calendar once: many accounts share a time zone, and
 * reading its clock is slow.
 */
export class Days {
  private readonly todays = new Map<string, PlainDate>();
  private readonly starts = new Map<string, Date>();

  constructor(private readonly now: Date) {}

  /** C1: today's date in a time zone. */
  today(timeZone: string): PlainDate {
    return remembered(this.todays, timeZone, () => dateIn(this.now, timeZone));
  }

  /** C1: the instant at which a date begins in a time zone. */
  startOf(date: PlainDate, timeZone: string): Date {
    return remembered(this.starts, `${date} ${timeZone}`, () => startOfDay(date, timeZone));
  }
}

function remembered<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}
