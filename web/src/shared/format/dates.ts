const FULL = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A calendar date, `2026-06-11`, in words: 11 June 2026, 1er juin 2026. */
export function formatDate(date: string, locale: string): string {
  return written(inWords(locale, FULL).formatToParts(Date.parse(date)), locale);
}

/** A calendar date without its year, where the year is said beside it. */
export function formatDay(date: string, locale: string): string {
  return written(inWords(locale, { day: 'numeric', month: 'long' }).formatToParts(Date.parse(date)), locale);
}

/** A month and its year. */
export function formatMonth(date: string, locale: string): string {
  return inWords(locale, { month: 'long', year: 'numeric' }).format(Date.parse(date));
}

/** A month alone where there is little room: Jun, or J. */
export function formatShortMonth(date: string, locale: string, length: 'short' | 'narrow'): string {
  return inWords(locale, { month: length }).format(Date.parse(date));
}

/** How many days lie between two calendar dates. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

/** From the first to the last day, with the month and the year said once where they are the same. */
export function formatDays(start: string, lastDay: string, locale: string): string {
  return written(inWords(locale, FULL).formatRangeToParts(Date.parse(start), Date.parse(lastDay)), locale);
}

/** An instant in a time zone: 11 June 2026 at 14:02. */
export function formatInstant(instant: string, locale: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return written(format.formatToParts(Date.parse(instant)), locale);
}

/** The same in short: 11 Jun 2026, 14:02. */
export function formatShortInstant(instant: string, locale: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return written(format.formatToParts(Date.parse(instant)), locale);
}

/** The calendar date that an instant falls on in a time zone, `2026-06-11`. */
export function dateIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(Date.parse(instant));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function inWords(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** The locale data leave out the ordinal that French writes for the first of a month only. */
function written(parts: { type: string; value: string }[], locale: string): string {
  const isFirst = ({ type, value }: { type: string; value: string }) => type === 'day' && value === '1';
  return parts.map((part) => (isFirst(part) && locale.startsWith('fr') ? '1er' : part.value)).join('');
}
