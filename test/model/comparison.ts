import { boundaryAfter, type Day, plusMonths } from './arithmetic';
import type { CorporateAccount } from './corporate';
import type { Corporate, Line } from './quoteLines';

/** What falls due on which day, before tax. */
type Due = { on: Day; amount: number };

const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

/**
 * H5: what falls due in this month from today on and in each of the twelve after it, on today's terms and on the quote's.
 * For accounts without earlier scheduled changes, and quotes whose lines take effect at once or at a period's end.
 * A renewal counts at the list price of its day (B2).
 */
export function compareMonths(account: CorporateAccount, today: Day, lines: readonly Line[], invoicedNow: number) {
  const first = monthOf(today);
  const months = Array.from({ length: 13 }, (_none, n) => plusMonths(first, n));
  const until = plusMonths(first, 13);
  const before = account.subscriptions.flatMap((subscription) => renewals(account, subscription, until));
  const after = [
    { on: today, amount: invoicedNow },
    ...afterwards(account, today, lines).flatMap((one) => renewals(account, one, until)),
  ];
  const of = (due: readonly Due[], month: Day) =>
    due.filter(({ on }) => monthOf(on) === month).reduce((total, { amount }) => total + amount, 0);
  const byMonth = months.map((month) => ({ month, before: of(before, month), after: of(after, month) }));
  const year = byMonth.slice(1);
  return {
    months: byMonth,
    twelveMonthsBefore: year.reduce((total, month) => total + month.before, 0),
    twelveMonthsAfter: year.reduce((total, month) => total + month.after, 0),
    seatsBefore: seatsOf(account.subscriptions),
    seatsAfter: seatsOf(afterwards(account, today, lines)),
  };
}

const isLive = ({ state }: Pick<Corporate, 'state'>) => state !== 'EXPIRED';
const seatsOf = (subscriptions: readonly Corporate[]) =>
  subscriptions.filter(isLive).reduce((total, { seats }) => total + seats, 0);

function renewals(account: CorporateAccount, subscription: Corporate, until: Day): Due[] {
  const { state, plan, seats, frequency, unit, negotiated, anchor } = subscription;
  const due: Due[] = [];
  if (state !== 'ACTIVE') return due;
  for (let on = subscription.end; on < until; on = boundaryAfter(anchor, frequency, on))
    due.push({ on, amount: seats * (negotiated ? unit : account.listPrice(on, plan, frequency)) });
  return due;
}

/** The subscriptions as the lines leave them: changed now, or from the end of their period on. */
function afterwards(account: CorporateAccount, today: Day, lines: readonly Line[]): Corporate[] {
  const state = new Map(account.subscriptions.map((subscription) => [subscription, { ...subscription }]));
  const added: Corporate[] = [];
  for (const line of lines) {
    const { kind, subscription, plan, seats, frequency, unit, negotiated, coTermWith } = line;
    const terms = { plan, seats, frequency, unit, negotiated, state: 'ACTIVE' as const };
    if (kind === 'ADD') {
      const anchor = coTermWith?.anchor ?? today;
      added.push({
        ...terms,
        id: '',
        anchor,
        start: today,
        end: coTermWith?.end ?? boundaryAfter(today, frequency, today),
        segments: [],
      });
      continue;
    }
    const one = state.get(subscription!)!;
    if (kind === 'CANCEL') one.state = 'EXPIRED';
    else if (kind === 'RENEW' && line.on === null)
      Object.assign(one, terms, { anchor: today, end: boundaryAfter(today, frequency, today) });
    else Object.assign(one, terms, frequency === one.frequency ? {} : { anchor: one.end });
  }
  return [...state.values(), ...added];
}
