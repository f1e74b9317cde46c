import { boundaryAfter, boundaryBefore, type Day, daysBetween, type Frequency, sum, times } from './arithmetic';
import type { Charge, Credit, Segment } from './books';
import { chargeOf, creditOf } from './online';
import type { Plan } from './prices';

/** A subscription of a corporate account. */
export interface Corporate {
  id: string;
  plan: Plan;
  seats: number;
  frequency: Frequency;
  /** Per seat and period; negotiated ones last through renewals (B2). */
  unit: number;
  negotiated: boolean;
  state: 'ACTIVE' | 'CANCELLING' | 'EXPIRED';
  anchor: Day;
  start: Day;
  end: Day;
  segments: Segment[];
}

/** A line of a quote (H3) with what it comes to. */
export interface Line {
  kind: 'ADD' | 'CHANGE' | 'CANCEL' | 'RENEW';
  subscription: Corporate | null;
  plan: Plan;
  seats: number;
  frequency: Frequency;
  unit: number;
  negotiated: boolean;
  /** Null: on acceptance. */
  on: Day | null;
  coTermWith: Corporate | null;
}

export interface Billed {
  charges: Charge[];
  credits: Credit[];
}

/** H14: what a line charges and credits if it takes effect on a day. */
export function bill(day: Day, line: Line): Billed {
  const { kind, subscription, plan, seats, frequency, unit, coTermWith } = line;
  const price = seats * unit;
  if (kind === 'CANCEL') return { charges: [], credits: [] };
  if (kind === 'ADD' && coTermWith) {
    const days = [daysBetween(day, coTermWith.end), fullTermOf(coTermWith)] as const;
    return { charges: [chargeOf(plan, day, coTermWith.end, times(price, days))], credits: [] };
  }
  if (kind === 'CHANGE' && day < subscription!.end) return billChange(day, line);
  const anchor =
    kind !== 'ADD' && day === subscription!.end && frequency === subscription!.frequency ? subscription!.anchor : day;
  const charge = chargeOf(plan, day, boundaryAfter(anchor, frequency, day), price);
  const unused =
    kind === 'RENEW' && subscription!.state !== 'EXPIRED' && day < subscription!.end ? subscription!.segments : [];
  const credits = unused.map((segment) => creditOf(subscription!.plan, segment, day, unusedOf(segment, day)));
  return { charges: [charge], credits: credits.filter(({ net }) => net > 0) };
}

/** A CHANGE keeps the period: the difference of the prices for the days that are left of the full term. */
function billChange(day: Day, { subscription, plan, seats, unit }: Line): Billed {
  const { seats: seatsBefore, unit: unitBefore, end } = subscription!;
  const days = [daysBetween(day, end), fullTermOf(subscription!)] as const;
  const difference = times(seats * unit - seatsBefore * unitBefore, days);
  if (difference > 0) return { charges: [chargeOf(plan, day, end, difference)], credits: [] };
  const { segments, plan: planBefore } = subscription!;
  const all = sum(segments.map((segment) => unusedOf(segment, day)));
  const credit = Math.min(-difference, all);
  const share = (unused: number) => (all === 0 ? 0 : times(credit, [unused, all]));
  let soFar = 0;
  const credits = segments.map((segment) => {
    const before = share(soFar);
    soFar += unusedOf(segment, day);
    return creditOf(planBefore, segment, day, share(soFar) - before);
  });
  return { charges: [], credits: credits.filter(({ net }) => net > 0) };
}

/** What lines come to that take effect together; H6 takes off by what it has become dearer since the quote was sent. */
export function billTogether(day: Day, lines: readonly Line[], sentNet: number | null): Billed {
  const billed = lines.map((line) => bill(day, line));
  const charges = billed.flatMap((each) => each.charges);
  const credits = billed.flatMap((each) => each.credits);
  const holds: Charge[] = [];
  let dearer = sentNet === null ? 0 : netOf({ charges, credits }) - sentNet;
  for (const charge of charges) {
    // H6: from the first charge first.
    const net = Math.min(dearer, charge.net);
    if (net <= 0) break;
    dearer -= net;
    holds.push({ what: charge.what.replace('CHARGE', 'PRICE_HOLD'), net: -net, takesFrom: charge });
  }
  return { charges: [...charges, ...holds], credits };
}

export const netOf = ({ charges, credits }: Billed): number =>
  sum(charges.map(({ net }) => net)) - sum(credits.map(({ net }) => net));
/** H14: the full term is counted from the anchor, also for what was added later to share it. */
const fullTermOf = ({ anchor, frequency, end }: Corporate): number =>
  daysBetween(boundaryBefore(anchor, frequency, end), end);
export const unusedOf = ({ start, end, amount }: Segment, day: Day): number =>
  times(amount, [daysBetween(day, end), daysBetween(start, end)]);
