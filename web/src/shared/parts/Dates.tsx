import { useFormat } from '../format/useFormat';

/** A calendar date in words. */
export function DateText({ value }: { value: string }) {
  return <time dateTime={value}>{useFormat().date(value)}</time>;
}

/** An instant, as clocks of the time zone show it. */
export function InstantText({ value, timeZone }: { value: string; timeZone: string }) {
  return <time dateTime={value}>{useFormat().instant(value, timeZone)}</time>;
}

/** A period by its first and its last day. */
export function PeriodText({ value }: { value: { start: string; lastDay: string } }) {
  return <span>{useFormat().days(value.start, value.lastDay)}</span>;
}
