import { boundaryAfter, type Day, daysBetween, type Frequency, plusDays, taxOn, times } from './arithmetic';
import { Books, type Charge, type Credit, type Invoice, openOf, type Segment, type Totals } from './books';
import { COUNTRIES, type Plan, type PriceList } from './prices';

export interface Terms {
  plan: Plan;
  seats: number;
  frequency: Frequency;
}

/** A subscription of an online account. */
export interface Online {
  id: string;
  plan: Plan;
  seats: number;
  /** Null: a trial. */
  frequency: Frequency | null;
  state: 'TRIAL' | 'ACTIVE' | 'CANCELLING' | 'PAST_DUE' | 'EXPIRED';
  anchor: Day;
  start: Day;
  end: Day;
  segment: Segment | null;
  /** How a trial is billed that converts at its end. */
  converts: Frequency | null;
  /** F6: the invoice of the renewal that was not paid, and its day. */
  overdue: { invoice: Invoice; since: Day } | null;
  isTrial: boolean;
}

/** What a cart's item charges and credits, and what it does once it is ordered. */
export interface Item {
  charges: Charge[];
  credits: Credit[];
  /** The subscription's terms after it, or null: as they were. */
  period: { start: Day; end: Day } | null;
  carryOut(invoice: Invoice | null): Online;
}

const RETRIES = [1, 3, 5, 7];
const DAYS_OF_ACCESS = 14;

export const chargeOf = ({ key }: Plan, start: Day, end: Day, net: number): Charge => ({
  what: `CHARGE ${key} ${start}..${end}`,
  net,
});
export const creditOf = (plan: Plan, segment: Segment, day: Day, net: number): Credit => ({
  what: `CREDIT ${plan.key} ${day}..${segment.end}`,
  segment,
  net,
});

/** Rules B to G for an account that manages itself. */
export class OnlineAccount {
  readonly books: Books;
  readonly subscriptions: Online[] = [];
  readonly currency: string;
  cardIsGood = true;

  constructor(
    readonly country: string,
    private readonly prices: PriceList,
  ) {
    this.currency = COUNTRIES[country]!.currency;
    this.books = new Books(COUNTRIES[country]!.rate);
  }

  price(day: Day, { plan, seats, frequency }: Terms): number {
    return seats * this.prices.on(day, plan, frequency, this.currency);
  }

  buy(day: Day, terms: Terms): Item {
    return this.newTerms(day, terms, null);
  }

  /** E3, F4: new terms from today at the list price. */
  start(day: Day, subscription: Online, terms: Terms): Item {
    return this.newTerms(day, terms, subscription);
  }

  tryOut(day: Day, { plan, seats }: Omit<Terms, 'frequency'>, converts: Frequency | null): Item {
    const end = plusDays(day, plan.trialDays);
    const carryOut = () => {
      const trial: Online = {
        ...{ id: '', plan, seats, frequency: null, state: 'TRIAL', isTrial: true, converts },
        ...{ anchor: day, start: day, end, segment: null, overdue: null },
      };
      this.subscriptions.push(trial);
      return trial;
    };
    return { charges: [], credits: [], period: { start: day, end }, carryOut };
  }

  /** C6 if a period is dearer at today's price or the frequency is another, else C7. */
  change(day: Day, subscription: Online, to: Terms): Item {
    const now = this.price(day, subscription as Terms);
    const then = this.price(day, to);
    const { segment, plan } = subscription;
    const unused = [daysBetween(day, segment!.end), daysBetween(segment!.start, segment!.end)] as const;
    if (then > now || to.frequency !== subscription.frequency) {
      const credit = creditOf(plan, segment!, day, times(segment!.amount, unused));
      const item = this.newTerms(day, to, subscription);
      return { ...item, credits: credit.net > 0 ? [credit] : [] };
    }
    const credit = creditOf(plan, segment!, day, times(segment!.amount, unused, [now - then, now]));
    const rest = times(segment!.amount, unused) - credit.net;
    const carryOut = () => {
      const open = { ...segment!, start: day, amount: rest };
      return Object.assign(subscription, { plan: to.plan, seats: to.seats, segment: open });
    };
    return { charges: [], credits: credit.net > 0 ? [credit] : [], period: subscription, carryOut };
  }

  private newTerms(day: Day, terms: Terms, subscription: Online | null): Item {
    const end = boundaryAfter(day, terms.frequency, day);
    const charge = chargeOf(terms.plan, day, end, this.price(day, terms));
    const carryOut = (invoice: Invoice | null) => {
      const segment = segmentOf(invoice!, charge, day, end);
      const changed = { ...terms, anchor: day, start: day, end, segment, state: 'ACTIVE' as const, converts: null };
      if (subscription) return Object.assign(subscription, changed);
      const bought: Online = { id: '', overdue: null, isTrial: false, ...changed };
      this.subscriptions.push(bought);
      return bought;
    };
    return { charges: [charge], credits: [], period: { start: day, end }, carryOut };
  }

  totals(items: readonly Item[]): Totals {
    return this.books.totals(
      items.flatMap(({ charges }) => charges),
      items.flatMap(({ credits }) => credits),
    );
  }

  /** One order of all items, paid by a card that works. */
  order(day: Day, items: readonly Item[]): Online[] {
    const { due } = this.totals(items);
    const charges = items.flatMap((item) => item.charges);
    const invoice = this.books.issue(
      day,
      charges,
      items.flatMap(({ credits }) => credits),
      null,
    );
    if (invoice) invoice.paid += due;
    const done = items.map((item) => item.carryOut(invoice));
    this.recover();
    return done;
  }

  /** F1; F6 for what is past due. */
  cancel(day: Day, subscription: Online): void {
    if (subscription.state === 'PAST_DUE') this.expireUnpaid(day, [subscription]);
    else subscription.state = 'CANCELLING';
  }

  /** G3: the open invoice, by another card. */
  pay({ overdue }: Online): void {
    overdue!.invoice.paid += openOf(overdue!.invoice);
    this.recover();
  }

  /** What the next renewal comes to, as far as it is known today. */
  forecast({ plan, seats, frequency, converts, end }: Online) {
    const subtotal = this.price(end, { plan, seats, frequency: (converts ?? frequency)! });
    const tax = taxOn(subtotal, this.books.rate);
    const fromBalance = Math.min(this.books.balance, subtotal + tax);
    return { on: end, subtotal, tax, total: subtotal + tax, fromBalance, due: subtotal + tax - fromBalance };
  }

  /** C1: what a day does, in its order. No rule says which of several renewals of a day comes first: `placeOf` does. */
  begin(day: Day, placeOf: (subscription: Online, day: Day) => number): void {
    this.expire(day);
    const due = ({ end, state }: Online) => end === day && (state === 'ACTIVE' || state === 'TRIAL');
    const inOrder = this.subscriptions.filter(due).sort((a, b) => placeOf(a, day) - placeOf(b, day));
    for (const subscription of inOrder) this.renew(day, subscription);
    for (const { state, overdue } of this.subscriptions)
      if (state === 'PAST_DUE' && this.cardIsGood && RETRIES.includes(daysBetween(overdue!.since, day)))
        overdue!.invoice.paid += openOf(overdue!.invoice);
    this.recover();
  }

  private expire(day: Day): void {
    for (const subscription of this.subscriptions) {
      const { state, end, converts } = subscription;
      if (end === day && (state === 'CANCELLING' || (state === 'TRIAL' && !converts))) subscription.state = 'EXPIRED';
    }
    const isOver = ({ state, overdue }: Online) =>
      state === 'PAST_DUE' && plusDays(overdue!.since, DAYS_OF_ACCESS) === day;
    this.expireUnpaid(day, this.subscriptions.filter(isOver));
  }

  /** What ends on the same day ends together: what the one's balance gives back comes too late for the others (C1, F6). */
  private expireUnpaid(day: Day, subscriptions: readonly Online[]): void {
    const invoices = subscriptions.map(({ overdue }) => overdue!.invoice);
    for (const subscription of subscriptions)
      Object.assign(subscription, { state: 'EXPIRED', end: day, overdue: null, segment: null });
    this.books.closeUnpaid(day, invoices);
    this.recover();
  }

  /** F5, E2: an invoice at the price of that day, the balance first, then the card. */
  private renew(day: Day, subscription: Online): void {
    const converting = subscription.state === 'TRIAL';
    const frequency = (subscription.converts ?? subscription.frequency)!;
    const anchor = converting ? day : subscription.anchor;
    const end = boundaryAfter(anchor, frequency, day);
    const charge = chargeOf(subscription.plan, day, end, this.price(day, { ...subscription, frequency }));
    if (converting && !this.cardIsGood && this.books.totals([charge], []).due > 0) {
      subscription.state = 'EXPIRED';
      return;
    }
    const invoice = this.books.issue(day, [charge], [], null)!;
    Object.assign(subscription, { frequency, anchor, start: day, end, state: 'ACTIVE', converts: null });
    subscription.segment = segmentOf(invoice, charge, day, end);
    if (this.cardIsGood) invoice.paid += openOf(invoice);
    else if (openOf(invoice) > 0) Object.assign(subscription, { state: 'PAST_DUE', overdue: { invoice, since: day } });
  }

  /** F6: what has been paid, by whatever means, is active again. */
  recover(): void {
    for (const subscription of this.subscriptions)
      if (subscription.state === 'PAST_DUE' && openOf(subscription.overdue!.invoice) === 0)
        Object.assign(subscription, { state: 'ACTIVE', overdue: null });
  }
}

export function segmentOf(invoice: Invoice, { what, net }: Charge, start: Day, end: Day): Segment {
  const line = invoice.lines.find(
    (candidate) => candidate.what === what && candidate.net === net && !taken.has(candidate),
  );
  taken.add(line!);
  return { start, end, amount: net, invoice, line: line! };
}
/** Lines that have a segment: two purchases of one order may look alike. */
const taken = new WeakSet<object>();
