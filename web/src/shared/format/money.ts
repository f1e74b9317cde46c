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
