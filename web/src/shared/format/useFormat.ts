import { useMemo, useSyncExternalStore } from 'react';
import { currentLocale, onLocaleChange } from '../words/language';
import { formatDate, formatDay, formatDays, formatInstant, formatMonth, formatShortInstant } from './dates';
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
      days: (start: string, lastDay: string) => formatDays(start, lastDay, locale),
      instant: (instant: string, timeZone: string) => formatInstant(instant, locale, timeZone),
      shortInstant: (instant: string, timeZone: string) => formatShortInstant(instant, locale, timeZone),
      country: (code: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
      number: (value: number) => new Intl.NumberFormat(locale).format(value),
      /** An exact decimal, cut off visibly where it does not end. */
      decimal: (exact: string) => formatDecimal(exact, locale),
      percent: (percent: string) =>
        new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
          `${percent}E-2` as Intl.StringNumericLiteral,
        ),
    }),
    [locale],
  );
}

/** How many decimals are shown of a value before rounding. */
const DECIMALS = 4;

function formatDecimal(exact: string, locale: string): string {
  const isCut = (exact.split('.')[1]?.replace(/0+$/, '').length ?? 0) > DECIMALS;
  const cut = isCut ? exact.slice(0, exact.indexOf('.') + 1 + DECIMALS) : exact;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: DECIMALS });
  return format.format(cut as Intl.StringNumericLiteral) + (isCut ? '…' : '');
}

export type Format = ReturnType<typeof useFormat>;
