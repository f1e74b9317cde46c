declare const unit: unique symbol;

/**
 * An amount in the minor unit of its currency (cents; yen), a safe integer; the currency stands beside it. No other number
 * is one: `minor` makes amounts, and the functions here compute with them.
 */
export type Minor = number & { readonly [unit]: 'minor' };

/** An amount from a number of minor units. Throws RangeError for what is no safe integer. */
export function minor(amount: number): Minor {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not an exact amount of minor units: ${amount}`);
  return amount as Minor;
}

export const ZERO = minor(0);

/** The sum of amounts of one currency. Throws RangeError where it leaves the safe integers, as all functions here do. */
export function sum(amounts: readonly Minor[]): Minor {
  return amounts.reduce((total, amount) => minor(total + amount), ZERO);
}

export function add(one: Minor, other: Minor): Minor {
  return minor(one + other);
}

/** What is left of an amount without the others; negative where they are more. */
export function subtract(amount: Minor, ...others: readonly Minor[]): Minor {
  return others.reduce((left, other) => minor(left - other), amount);
}

/** The amount with the other sign. Not −0, which is another value to some comparisons. */
export function negate(amount: Minor): Minor {
  return amount === 0 ? ZERO : minor(-amount);
}

/** A whole number of times the amount. */
export function times(amount: Minor, count: number): Minor {
  return minor(amount * count);
}

export function smaller(one: Minor, other: Minor): Minor {
  return one < other ? one : other;
}

export function larger(one: Minor, other: Minor): Minor {
  return one > other ? one : other;
}
