/** An amount as the API gives it: an exact decimal string in a currency. It never becomes a floating-point number. */
export interface Money {
  /** `"-96.67"`. */
  amount: string;
  /** ISO 4217. */
  currency: string;
}

const formats = new Map<string, Intl.NumberFormat>();

/** An amount in the locale's writing, with a true minus sign (U+2212). */
export function formatMoney({ amount, currency }: Money, locale: string, { signed = false } = {}): string {
  const format = formatOf(locale, currency, signed);
  return format.format(amount as Intl.StringNumericLiteral).replace('-', '−');
}

/** −1, 0 or 1, read off the digits. */
export function signOf({ amount }: Money): -1 | 0 | 1 {
  if (!/[1-9]/.test(amount)) return 0;
  return amount.startsWith('-') ? -1 : 1;
}

/** The amount without its sign. */
export function absolute({ amount, currency }: Money): Money {
  return { amount: amount.replace(/^-/, ''), currency };
}

/** The amount with its sign turned round. */
export function negated(money: Money): Money {
  return signOf(money) > 0 ? { ...money, amount: `-${money.amount}` } : absolute(money);
}

/** Whether two amounts are the same, however many zeros end them. */
export function isSameMoney(one: Money, other: Money): boolean {
  return one.currency === other.currency && canonical(one.amount) === canonical(other.amount);
}

/** An amount of an answer as the API takes it: without the name of its type. */
export const asInput = ({ amount, currency }: Money): Money => ({ amount, currency });

/** Some amounts together, exactly; null of none. */
export function totalOf(amounts: readonly Money[]): Money | null {
  const [first, ...others] = amounts;
  return first ? others.reduce((sum, one) => difference(sum, negated(one)), first) : null;
}

/** One amount less another, exactly: for the difference between two amounts that are shown. */
export function difference(one: Money, other: Money): Money {
  const scale = Math.max(decimalsOf(one), decimalsOf(other));
  const left = unitsOf(one, scale) - unitsOf(other, scale);
  const digits = String(left < 0n ? -left : left).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const amount = scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`;
  return { amount: left < 0n ? `-${amount}` : amount, currency: one.currency };
}

/** How much of a whole an amount is, from 0 to 1: for the length of a bar. */
export function shareOf(part: Money, whole: Money): number {
  const scale = Math.max(decimalsOf(part), decimalsOf(whole));
  const all = unitsOf(whole, scale);
  return all <= 0n ? 0 : Number((unitsOf(part, scale) * 10_000n) / all) / 10_000;
}

/** The largest of some amounts of one currency. */
export const largest = (amounts: readonly Money[]): Money =>
  amounts.reduce((most, one) => (signOf(difference(one, most)) > 0 ? one : most));

const decimalsOf = ({ amount }: Money) => (amount.split('.')[1] ?? '').length;
const unitsOf = ({ amount }: Money, scale: number): bigint => {
  const [whole = '0', decimals = ''] = amount.split('.');
  return BigInt(whole + decimals.padEnd(scale, '0'));
};

const canonical = (amount: string) => amount.replace(/\.0+$|(\.\d*?)0+$/, '$1').replace(/^-0$/, '0');

function formatOf(locale: string, currency: string, signed: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${signed}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency, signDisplay: signed ? 'exceptZero' : 'negative' },
  });
  formats.set(key, format);
  return format;
}
