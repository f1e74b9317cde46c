import { boundaryAfter, type Day, type Frequency, plusDays, times } from './arithmetic';
import { Books, type Invoice, type InvoiceLine, openOf, type Totals } from './books';
import { chargeOf, segmentOf } from './online';
import { COUNTRIES, type Plan, type PriceList } from './prices';
import { type Billed, bill, billTogether, type Corporate, type Line, netOf, unusedOf } from './quoteLines';

/** F7, G6. */
const DAYS_TO_PAY = 30;

/** Rules B, C, F to H for an account that buys by quote. */
export class CorporateAccount {
  readonly books: Books;
  readonly subscriptions: Corporate[] = [];
  readonly scheduled: { on: Day; lines: Line[]; sentNet: number }[] = [];
  readonly currency: string;

  constructor(
    readonly country: string,
    private readonly prices: PriceList,
    /** Whether there is a default card, which is charged on due dates (G6). */
    readonly hasCard: boolean,
  ) {
    this.currency = COUNTRIES[country]!.currency;
    this.books = new Books(COUNTRIES[country]!.rate);
  }

  listPrice(day: Day, plan: Plan, frequency: Frequency): number {
    return this.prices.on(day, plan, frequency, this.currency);
  }

  /** H3: the discount is rounded per unit first. In hundredths of a per cent. */
  discounted(list: number, discount: number): number {
    return times(list, [10_000 - discount, 10_000]);
  }

  /** By effective day, null first: what is accepted at once. */
  byDay(lines: readonly Line[]): { on: Day | null; lines: Line[] }[] {
    const days = [...new Set(lines.map(({ on }) => on))].sort((a, b) => (a ?? '').localeCompare(b ?? ''));
    return days.map((on) => ({ on, lines: lines.filter((line) => line.on === on) }));
  }

  /** H10: everything that the lines come to, if they are accepted on a day. */
  totals(day: Day, lines: readonly Line[], sentNets: ReadonlyMap<Day | null, number> | null): Totals {
    const groups = this.byDay(lines).map(({ on, lines: of }) => billTogether(on ?? day, of, sentNets?.get(on) ?? null));
    return this.books.totals(
      groups.flatMap(({ charges }) => charges),
      groups.flatMap(({ credits }) => credits),
    );
  }

  netsOf(day: Day, lines: readonly Line[]): Map<Day | null, number> {
    return new Map(this.byDay(lines).map(({ on, lines: of }) => [on, netOf(billTogether(on ?? day, of, null))]));
  }

  /** H10, H13: what is due now is done now, the rest on its day. Answers the invoice, and what was added. */
  accept(day: Day, lines: readonly Line[], sentNets: ReadonlyMap<Day | null, number>) {
    let invoice: Invoice | null = null;
    const added: Corporate[] = [];
    for (const { on, lines: of } of this.byDay(lines)) {
      const sentNet = sentNets.get(on)!;
      for (const { kind, subscription } of of) if (kind === 'CANCEL') subscription!.state = 'CANCELLING';
      if (on) this.scheduled.push({ on, lines: of, sentNet });
      else invoice = this.carryOut(day, of, sentNet, added);
    }
    return { invoice, added };
  }

  private carryOut(day: Day, lines: readonly Line[], sentNet: number, added: Corporate[]): Invoice | null {
    const { charges, credits } = billTogether(day, lines, sentNet);
    const invoice = this.books.issue(day, charges, credits, plusDays(day, DAYS_TO_PAY));
    for (const line of lines) {
      const subscription = this.apply(day, line, bill(day, line), invoice);
      if (line.kind === 'ADD') added.push(subscription);
    }
    for (const { segments } of this.subscriptions)
      for (const segment of segments)
        if (segment.invoice === invoice)
          segment.amount = Math.min(segment.amount, segment.line.net - segment.line.creditedNet);
    return invoice;
  }

  private apply(day: Day, line: Line, { charges, credits }: Billed, invoice: Invoice | null): Corporate {
    const { kind, plan, seats, frequency, unit, negotiated, coTermWith } = line;
    const terms = { plan, seats, frequency, unit, negotiated };
    if (kind === 'CANCEL') return line.subscription!;
    const old = line.subscription;
    if (kind === 'CHANGE' && day < old!.end) {
      const taken = new Map(credits.map(({ segment, net }) => [segment, net]));
      const left = old!.segments.map((segment) => ({
        ...segment,
        start: day,
        amount: unusedOf(segment, day) - (taken.get(segment) ?? 0),
      }));
      const fresh = charges.map((charge) => segmentOf(invoice!, charge, day, old!.end));
      return Object.assign(old!, terms, { segments: [...left, ...fresh] });
    }
    const stays = kind !== 'ADD' && day === old!.end && frequency === old!.frequency;
    const anchor = coTermWith ? coTermWith.anchor : stays ? old!.anchor : day;
    const end = coTermWith ? coTermWith.end : boundaryAfter(anchor, frequency, day);
    const segments = [segmentOf(invoice!, charges[0]!, day, end)];
    const now: Omit<Corporate, 'id'> = { ...terms, state: 'ACTIVE', anchor, start: day, end, segments };
    if (old) return Object.assign(old, now);
    const added: Corporate = { id: '', ...now };
    this.subscriptions.push(added);
    return added;
  }

  /** C1: what a day does. No rule says which of several renewals of a day comes first. */
  begin(day: Day, placeOf: (subscription: Corporate, day: Day) => number): void {
    for (const change of this.scheduled.filter(({ on }) => on === day)) {
      this.scheduled.splice(this.scheduled.indexOf(change), 1);
      const lines = change.lines.filter(({ kind }) => kind !== 'CANCEL');
      if (lines.length > 0) this.carryOut(day, lines, change.sentNet, []);
    }
    for (const subscription of this.subscriptions)
      if (subscription.end === day && subscription.state === 'CANCELLING') subscription.state = 'EXPIRED';
    const due = this.subscriptions.filter(({ end, state }) => end === day && state === 'ACTIVE');
    for (const subscription of due.sort((a, b) => placeOf(a, day) - placeOf(b, day))) this.renew(day, subscription);
    for (const invoice of this.books.invoices)
      if (this.hasCard && invoice.dueOn === day) invoice.paid += openOf(invoice);
  }

  /** G9: a credit by staff takes its part of a line; what can be credited of its days shrinks in proportion. */
  correct(day: Day, invoice: Invoice, line: InvoiceLine, net: number): void {
    const before = line.net - line.creditedNet;
    const whole = { start: day, end: day, amount: line.net, invoice, line };
    this.books.issue(day, [], [{ what: line.what.replace('CHARGE', 'CREDIT'), segment: whole, net }], null);
    const after = before - net;
    for (const segment of this.subscriptions.flatMap(({ segments }) => segments))
      if (segment.line === line) segment.amount = after - times(after, [before - segment.amount, before]);
  }

  /** F5, F7: on an invoice, at the price of that day or the negotiated one. */
  private renew(day: Day, subscription: Corporate): void {
    const { plan, seats, frequency, anchor, negotiated } = subscription;
    const unit = negotiated ? subscription.unit : this.listPrice(day, plan, frequency);
    const end = boundaryAfter(anchor, frequency, day);
    const charge = chargeOf(plan, day, end, seats * unit);
    const invoice = this.books.issue(day, [charge], [], plusDays(day, DAYS_TO_PAY))!;
    Object.assign(subscription, { unit, start: day, end, segments: [segmentOf(invoice, charge, day, end)] });
  }
}
