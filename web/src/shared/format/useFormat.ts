import { useMemo, useSyncExternalStore } from 'react';
import { currentLocale, onLocaleChange } from '../words/language';
import {
  dateIn,
  formatDate,
  formatDay,
  formatDays,
  formatInstant,
  formatMonth,
  formatShortInstant,
  formatShortMonth,
} from './dates';
import { formatMoney, type Money } from './money';

/** How amounts, dates and numbers are written for the person who reads. */
export function useFormat() {
  const locale = useSyncExternalStore(onLocaleChange, currentLocale);
  return useMemo(
    () => ({
      locale,
      money: (money: Money, options?: { signed?: boolean }) => formatMoney(money, locale, options),
      date: (date: string) => formatDate(date, locale),
      day: (date: string) => formatDay(date, locale),
      month: (date: string) => formatMonth(date, locale),
      shortMonth: (date: string, length: 'short' | 'narrow') => formatShortMonth(date, locale, length),
      days: (start: string, lastDay: string) => formatDays(start, lastDay, locale),
      instant: (instant: string, timeZone: string) => formatInstant(instant, locale, timeZone),
      shortInstant: (instant: string, timeZone: string) => formatShortInstant(instant, locale, timeZone),
      /** The day that an instant falls on in a time zone. */
      dayOf: (instant: string, timeZone: string) => formatDate(dateIn(timeZone, instant), locale),
      country: (code: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
      number: (value: number) => new Intl.NumberFormat(locale).format(value),
      /** A number that is a difference: its sign is always shown. */
      signed: (value: number) =>
        new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(value).replace('-', '−'),
      percent: (percent: string) =>
        new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
          `${percent}E-2` as Intl.StringNumericLiteral,
        ),
    }),
    [locale],
  );
}

export type Format = ReturnType<typeof useFormat>;
