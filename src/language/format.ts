import {
  type Currency,
  formatMoney,
  lastDayOf,
  type Minor,
  type Period,
  type PlainDate,
  remembered,
  rememberedOfSmall,
} from '../rules';
import { formattingLocale, languageOf } from './locale';
import { translate } from './messages';

const dates = remembered((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const numbers = remembered((locale) => {
  const format = new Intl.NumberFormat(locale);
  return rememberedOfSmall((value) => format.format(value));
});
const percents = remembered((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }));

/** A calendar date in words: 11 June 2026, 1er juin 2026. */
export function formatDate(date: PlainDate, locale: string): string {
  const written = dates(formattingLocale(locale)).format(Date.parse(date));
  // The locale data leave out the ordinal that French writes for the first of a month only.
  return languageOf(locale) === 'fr' ? written.replace(/^1(?= )/, '1er') : written;
}

/** An instant as people of a time zone read it, with the zone: June 11, 2026 at 8:00:00 AM EDT. */
export function formatInstant(at: Date, timeZone: string, locale: string): string {
  const style = { dateStyle: 'long', timeStyle: 'long', timeZone } as const;
  return new Intl.DateTimeFormat(formattingLocale(locale), style).format(at);
}

/** A half-open period by its first and its last day, as mails and documents print it. */
export function formatPeriod(period: Period, locale: string): string {
  const from = formatDate(period.start, locale);
  return translate('period', locale, { from, to: formatDate(lastDayOf(period), locale) });
}

/** A whole number with the locale's separators. */
export function formatNumber(value: number, locale: string): string {
  return numbers(formattingLocale(locale))(value);
}

/** An amount of minor units in the locale of the texts around it. */
export function formatAmount(minor: Minor, currency: Currency, locale: string): string {
  return formatMoney(minor, currency, formattingLocale(locale));
}

/** A percentage, given as a decimal string as tax rates are: "5.5" is 5.5% or 5,5 %. */
export function formatPercent(percent: string, locale: string): string {
  return percents(formattingLocale(locale)).format(`${percent}E-2` as Intl.StringNumericLiteral);
}
