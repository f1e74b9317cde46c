import { type Minor, subtract } from '../money/minor';
import { type Currency, decimalOf, multiply, percentOf, roundHalfUp } from '../money/money';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { addDays, dateIn, type Frequency, type PlainDate } from './calendar';

/** What a price is of. */
export interface PriceKey {
  planId: string;
  frequency: Frequency;
  currency: Currency;
}

/** B2: an amount per seat and period, in minor units, valid from a date until its successor's date. */
export interface PriceRow extends PriceKey {
  id: string;
  unitPrice: Minor;
  validFrom: PlainDate;
}

/** B2: the list price on a date: the latest one that is valid by then. Null: there is none (PRICE_NOT_AVAILABLE). */
export function findPrice<P extends PriceRow>(prices: readonly P[], key: PriceKey, on: PlainDate): P | null {
  let latest: P | null = null;
  for (const price of prices) {
    const isLater = latest === null || price.validFrom > latest.validFrom;
    if (isLater && price.validFrom <= on && isFor(price, key)) latest = price;
  }
  return latest;
}

/**
 * B2: the price per seat and period at which terms continue on this day, in minor units. A negotiated price lasts; any
 * other is replaced by the list price valid on that day. Without a list price the present price stays. Null for a
 * trial, which has no price.
 */
export function priceOn<T extends ContinuedTerms>(
  { planId, frequency, unitPrice, priceIsNegotiated }: T,
  on: PlainDate,
  { prices, currency }: { prices: readonly PriceRow[]; currency: Currency },
): Minor | T['unitPrice'] {
  if (priceIsNegotiated || frequency === null) return unitPrice;
  return findPrice(prices, { planId, frequency, currency }, on)?.unitPrice ?? unitPrice;
}

/** The facts that decide at which price terms continue. */
interface ContinuedTerms {
  planId: string;
  frequency: Frequency | null;
  unitPrice: Minor | null;
  priceIsNegotiated: boolean;
}

/** B2: the last day on which a price is valid: the day before its successor's first. Null while it has no successor. */
export function validUntil(prices: readonly PriceRow[], price: PriceRow): PlainDate | null {
  const later = prices.filter((other) => isFor(other, price) && other.validFrom > price.validFrom);
  const successor = later.map((other) => other.validFrom).sort()[0];
  return successor === undefined ? null : addDays(successor, -1);
}

/** B2: the price of a period: unit price × seats, in minor units. */
export function periodPrice(unitPrice: Minor, seats: number): Minor {
  return roundHalfUp(multiply(unitPrice, seats, 1));
}

/** H3: whether the text is a discount: a percentage from 0 to 100 with at most two decimals. */
export function isDiscountPercent(text: string): boolean {
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100;
}

/**
 * H3: the unit price after a discount in percent. It is rounded half up before it is multiplied by the seats. Throws
 * RangeError if the text is no discount.
 */
export function discounted(listUnitPrice: Minor, discountPercent: string): Minor {
  if (!isDiscountPercent(discountPercent)) throw new RangeError(`Not a discount: ${discountPercent}`);
  const { numerator, denominator } = percentOf(listUnitPrice, discountPercent);
  return roundHalfUp({ numerator: BigInt(listUnitPrice) * denominator - numerator, denominator });
}

/** A unit price beside the list price of the same day, in minor units. */
interface AgainstList {
  listUnitPrice: Minor;
  unitPrice: Minor;
}

/**
 * H3: the discount of a unit price against the list price, in percent with at most two decimals, for display. Negative
 * if it is above the list price, "0" if the list price is zero. Approval asks {@link isDiscountAbove}, which does not
 * round.
 */
export function discountOf({ listUnitPrice, unitPrice }: AgainstList): string {
  if (listUnitPrice === 0) return '0';
  return decimalOf(multiply(subtract(listUnitPrice, unitPrice), 100, listUnitPrice), 0, 2);
}

/** H9: whether the discount against the list price is above a limit in percent, decided on exact values. */
export function isDiscountAbove({ listUnitPrice, unitPrice }: AgainstList, limitPercent: string): boolean {
  const allowed = percentOf(listUnitPrice, limitPercent);
  return BigInt(listUnitPrice - unitPrice) * allowed.denominator > allowed.numerator;
}

function isFor(price: PriceKey, key: PriceKey): boolean {
  return price.planId === key.planId && price.frequency === key.frequency && price.currency === key.currency;
}

/** The time zone in which a day begins first. */
const FIRST_TO_BEGIN = 'Pacific/Kiritimati';

/**
 * B2: whether a price can be set from this day on: an amount of at least zero, and a day that has not begun anywhere,
 * so that no day changes its price.
 */
export function decidePriceSchedule(
  { unitPrice, validFrom }: { unitPrice: Minor | null; validFrom: PlainDate },
  now: Date,
): Verdict {
  if (unitPrice === null || unitPrice < 0) return [refuse('INVALID_INPUT', 'B4', ['unitPrice'])];
  return validFrom > dateIn(now, FIRST_TO_BEGIN) ? ALLOWED : [refuse('INVALID_INPUT', 'B2', ['validFrom'])];
}
