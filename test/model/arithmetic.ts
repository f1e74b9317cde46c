/**
 * The model computes all money from the text of docs/rules.md alone, so that it can be wrong only in its own way. What computes
 * imports nothing of the product. Amounts are minor units; days are `YYYY-MM-DD`.
 */
export type Day = string;
export type Frequency = 'MONTHLY' | 'ANNUAL';

const DAY_MS = 86_400_000;

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (n: number): Day => new Date(n * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);
export const plusDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days);

/** C2: where the month is too short for the anchor day, its last day. */
export function plusMonths(anchor: Day, months: number): Day {
  const [year, month, day] = anchor.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(first.getTime() / DAY_MS + Math.min(day, last) - 1);
}

const monthsOf = (frequency: Frequency): number => (frequency === 'MONTHLY' ? 1 : 12);

/** C2: the first boundary after a day, counted from the anchor. */
export function boundaryAfter(anchor: Day, frequency: Frequency, day: Day): Day {
  for (let n = 1; ; n++) {
    const boundary = plusMonths(anchor, n * monthsOf(frequency));
    if (boundary > day) return boundary;
  }
}

/** The boundary before another one: where the full term that ends there begins. */
export function boundaryBefore(anchor: Day, frequency: Frequency, end: Day): Day {
  let before = anchor;
  for (let n = 0; ; n++) {
    const boundary = plusMonths(anchor, n * monthsOf(frequency));
    if (boundary >= end) return before;
    before = boundary;
  }
}

/** C4: half up on the absolute value, then the sign. */
export function roundHalfUp(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [abs(numerator), abs(denominator)];
  const rounded = Number((2n * n + d) / (2n * d));
  return negative ? 0 - rounded : rounded;
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

/** An amount times one or more fractions, rounded once. */
export function times(amount: number, ...fractions: readonly (readonly [number, number])[]): number {
  const numerator = fractions.reduce((product, [n]) => product * BigInt(n), BigInt(amount));
  const denominator = fractions.reduce((product, [, d]) => product * BigInt(d), 1n);
  return roundHalfUp(numerator, denominator);
}

/** B5: tax of a line; the rate in thousandths of a per cent. */
export const taxOn = (net: number, rate: number): number => times(net, [rate, 100_000]);
export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
