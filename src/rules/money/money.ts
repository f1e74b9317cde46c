import { remembered } from '../remembered';
import { type Minor, minor, negate } from './minor';

export type Currency = 'USD' | 'EUR' | 'GBP' | 'CAD' | 'AUD' | 'JPY';

/** B4: the currencies we sell in, each with its number of decimals. */
export const CURRENCY_DECIMALS: Readonly<Record<Currency, number>> = { USD: 2, EUR: 2, GBP: 2, CAD: 2, AUD: 2, JPY: 0 };

/** An exact amount before rounding; the denominator is never zero. */
export interface Rational {
  numerator: bigint;
  denominator: bigint;
}

/**
 * B4, ours: the largest amount that somebody can name, in minor units, so that everything computed from it stays exact.
 */
export const LARGEST_AMOUNT = minor(10 ** 12);

/** B4: one unit of a currency: 100 cents, or one yen. */
export function oneUnitOf(currency: Currency): Minor {
  return minor(10 ** CURRENCY_DECIMALS[currency]);
}

/** B4: whether we sell in this currency. */
export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(CURRENCY_DECIMALS, code);
}

/**
 * The exact value of amount × numerator ÷ denominator, in minor units. Throws RangeError for fractions and a zero
 * denominator.
 */
export function multiply(amount: Minor, numerator: number | bigint, denominator: number | bigint): Rational {
  const divisor = BigInt(denominator);
  if (divisor === 0n) throw new RangeError('Division by zero');
  return { numerator: BigInt(amount) * BigInt(numerator), denominator: divisor };
}

/**
 * The exact value of a percentage of an amount, in minor units. The percentage is a decimal string ("20", "5.5"), so
 * that no rate passes through a float. Throws RangeError for anything else.
 */
export function percentOf(amount: Minor, percent: string): Rational {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(percent);
  if (!match) throw new RangeError(`Not a percentage: ${percent}`);
  const fraction = match[2] ?? '';
  return multiply(amount, BigInt(match[1] + fraction), 100n * 10n ** BigInt(fraction.length));
}

/** C4: half up on the absolute value, then the sign, so that a charge and its credit round alike. In minor units. */
export function roundHalfUp(exact: Rational): Minor {
  return minor(Number(roundToInteger(exact)));
}

/**
 * C9: an exact amount of minor units as a decimal in major units, for explanations: at most `maximumFractionDigits`
 * decimals (half up), trailing zeros trimmed down to the currency's decimals: 9666.666… of EUR is "96.666667".
 */
export function decimalOf(exact: Rational, decimals: number, maximumFractionDigits = 6): string {
  const scale = 10n ** BigInt(maximumFractionDigits - decimals);
  const digits = roundToInteger({ numerator: exact.numerator * scale, denominator: exact.denominator }).toString();
  const [whole, fraction = ''] = placePoint(digits, maximumFractionDigits).split('.');
  const kept = fraction.slice(0, decimals) + fraction.slice(decimals).replace(/0+$/, '');
  return kept === '' ? whole! : `${whole}.${kept}`;
}

/**
 * The amount in major units as an exact decimal with the currency's decimals: 13533 of EUR is "135.33", 100 of JPY
 * "100".
 */
export function toDecimal(amount: Minor, currency: Currency): string {
  return placePoint(minor(amount).toString(), CURRENCY_DECIMALS[currency]);
}

/**
 * B4: the minor units of a decimal in major units. Null where the text is no plain decimal, has more decimals than the
 * currency, or is above `largest` (unless given {@link LARGEST_AMOUNT}): the caller refuses it as INVALID_INPUT.
 */
export function parseDecimal(text: string, currency: Currency, largest: number = LARGEST_AMOUNT): Minor | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const decimals = CURRENCY_DECIMALS[currency];
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > decimals) return null;
  const units = Number(match[2] + fraction.padEnd(decimals, '0'));
  if (units > largest) return null;
  return match[1] ? negate(minor(units)) : minor(units);
}

/** An amount as a person names it: a decimal in major units, and its currency. */
export interface NamedAmount {
  amount: string;
  currency: Currency;
}

/** B4: the minor units of an amount that a person names. Null: it is in another currency, or no amount of this one. */
export function parseAmount(named: NamedAmount, currency: Currency): Minor | null {
  return named.currency === currency ? parseDecimal(named.amount, currency) : null;
}

/**
 * D2, H10: the minor units of a total that was shown and is named again. A sum may be above what can be named on its
 * own (B4), up to what is exact: what could be shown can be named. Null as {@link parseAmount}.
 */
export function parseShownTotal(shown: NamedAmount, currency: Currency): Minor | null {
  return shown.currency === currency ? parseDecimal(shown.amount, currency, Number.MAX_SAFE_INTEGER) : null;
}

/** L5: the amount as people of the locale write it, with a true minus sign (U+2212). */
export function formatMoney(amount: Minor, currency: Currency, locale: string): string {
  return formatExact(toDecimal(amount, currency), currency, locale, CURRENCY_DECIMALS[currency]);
}

/**
 * C9, L5: a decimal value in major units as people of the locale write it, with at most `digits` decimals and no fewer
 * than the currency has. The formatter gets the exact decimal, never a float.
 */
export function formatExact(value: string, currency: Currency, locale: string, digits: number): string {
  const written = formatterOf(`${locale} ${currency} ${digits}`).format(value as Intl.StringNumericLiteral);
  return written.replace('-', '−');
}

const formatterOf = remembered((key) => {
  const [locale, currency, digits] = key.split(' ') as [string, Currency, string];
  const options = {
    style: 'currency',
    currency,
    minimumFractionDigits: CURRENCY_DECIMALS[currency],
    maximumFractionDigits: Number(digits),
  } as const;
  return new Intl.NumberFormat(locale, options);
});

function roundToInteger({ numerator, denominator }: Rational): bigint {
  const [over, under] = [absolute(numerator), absolute(denominator)];
  const rounded = (2n * over + under) / (2n * under);
  return numerator < 0n === denominator < 0n ? rounded : -rounded;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function placePoint(digits: string, decimals: number): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const padded = digits.slice(sign.length).padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals);
  return decimals === 0 ? sign + whole : `${sign}${whole}.${padded.slice(-decimals)}`;
}
