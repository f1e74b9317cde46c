import type { WantedLine } from '../support/quotes';
import { type Day, daysBetween, type Frequency, plusDays } from './arithmetic';
import type { CorporateAccount } from './corporate';
import type { Play } from './play';
import { inMajor, plans } from './prices';
import type { Corporate, Line } from './quoteLines';

const FREQUENCIES: readonly Frequency[] = ['ANNUAL', 'ANNUAL', 'MONTHLY'];

/** What a technician might put into a quote, at random. */
export class QuoteWishes {
  constructor(
    private readonly play: Play,
    private readonly model: CorporateAccount,
  ) {}

  /** One to three lines, and the last day on which all of them can be accepted (H16). */
  linesFor(free: Corporate[], validUntil: Day): { lines: Line[]; until: Day } {
    const { play } = this;
    const lines: Line[] = [];
    let until = validUntil;
    const count = 1 + play.random(3);
    const left = [...free];
    for (let n = 0; n < count; n++) {
      const subscription = play.chance(70) && left.length > 0 ? left.splice(play.random(left.length), 1)[0]! : null;
      const line = subscription ? this.lineOn(subscription, until) : this.addition(left, until);
      if (!line) continue;
      lines.push(line);
      const touched = line.subscription ?? line.coTermWith;
      if (line.coTermWith) left.splice(left.indexOf(line.coTermWith), 1);
      if (touched && touched.state !== 'EXPIRED') {
        const last = plusDays(touched.end, line.kind === 'CANCEL' && touched.frequency === 'ANNUAL' ? -30 : -1);
        if (last < until) until = last;
      }
    }
    return lines.length > 0 ? { lines, until } : { lines: [this.addition([], until)!], until };
  }

  private termsFor(plan: Line['plan'], frequency: Frequency, kept: Corporate | null) {
    const { play, model } = this;
    const list = model.listPrice(play.today, plan, frequency);
    if (play.chance(35))
      return { unit: 1 + Math.floor((list * (60 + play.random(50))) / 100), negotiated: true, named: 'unitPrice' };
    if (play.chance(35)) {
      const discount = 1 + play.random(3000);
      return { unit: model.discounted(list, discount), negotiated: true, named: discount };
    }
    const stays = kept?.negotiated && kept.plan === plan && kept.frequency === frequency && kept.state !== 'EXPIRED';
    return stays ? { unit: kept.unit, negotiated: true, named: null } : { unit: list, negotiated: false, named: null };
  }

  private addition(left: Corporate[], until: Day): Line | null {
    const { play } = this;
    const plan = play.pick(plans);
    const partners = left.filter(({ state, end }) => state === 'ACTIVE' && daysBetween(play.today, end) > 1);
    const coTermWith = play.chance(40) && partners.length > 0 ? play.pick(partners) : null;
    const frequency = coTermWith?.frequency ?? play.pick(FREQUENCIES);
    const later = plusDays(until, 1 + play.random(60));
    const on = play.chance(20) && (!coTermWith || later < coTermWith.end) ? later : null;
    const { named, ...terms } = this.termsFor(plan, frequency, null);
    const line: Line = {
      ...{ kind: 'ADD', subscription: null, plan, seats: 1 + play.random(40), frequency, on, coTermWith },
      ...terms,
    };
    this.named.set(line, named);
    return line;
  }

  /** What can be agreed about a subscription in its state. */
  private lineOn(subscription: Corporate, until: Day): Line | null {
    const { play } = this;
    const { state, end, frequency: before } = subscription;
    const days = daysBetween(play.today, end);
    if (state !== 'EXPIRED' && days < 3) return null;
    const kind = state === 'ACTIVE' ? play.pick(['CHANGE', 'CHANGE', 'CHANGE', 'RENEW', 'CANCEL'] as const) : 'RENEW';
    if (kind === 'CANCEL' && before === 'ANNUAL' && days < 32) return null;
    const plan =
      play.chance(30) && kind !== 'CANCEL'
        ? play.pick(plans.filter(({ product }) => product === subscription.plan.product))
        : subscription.plan;
    const frequency = kind === 'RENEW' && play.chance(30) ? play.pick(FREQUENCIES) : before;
    const later = plusDays(until, 1 + play.random(40));
    const when =
      state === 'EXPIRED'
        ? null
        : kind === 'CANCEL'
          ? end
          : play.pick([null, null, end, kind === 'CHANGE' && later < end ? later : null]);
    const seats = kind === 'CANCEL' ? subscription.seats : 1 + play.random(40);
    const { named, ...terms } =
      kind === 'CANCEL'
        ? { unit: subscription.unit, negotiated: subscription.negotiated, named: null }
        : this.termsFor(plan, frequency, subscription);
    const line: Line = { ...{ kind, subscription, plan, seats, frequency, on: when, coTermWith: null }, ...terms };
    this.named.set(line, named);
    return line;
  }

  /** What a line names of its price: a unit price, hundredths of a per cent, or nothing. */
  private readonly named = new Map<Line, string | number | null>();

  /** A line as a technician writes it. */
  inputOf(line: Line): WantedLine {
    const { kind, subscription, plan, seats, frequency, unit, on, coTermWith } = line;
    const { currency } = this.model;
    const named = this.named.get(line);
    const when =
      on === null
        ? {}
        : subscription && on === subscription.end
          ? { effectiveWhen: 'AT_PERIOD_END' }
          : { effectiveWhen: 'ON_DATE', effectiveOn: on };
    if (kind === 'CANCEL') return { kind, subscriptionId: subscription!.id, ...when };
    const price =
      typeof named === 'number'
        ? { discountPercent: (named / 100).toFixed(2) }
        : named
          ? { unitPrice: { amount: inMajor(unit, currency), currency } }
          : {};
    return {
      ...{ kind, plan: plan.name, seats, ...when, ...price },
      ...(subscription ? { subscriptionId: subscription.id } : {}),
      ...(kind === 'CHANGE' ? {} : { frequency }),
      ...(coTermWith ? { coTermWith: coTermWith.id } : {}),
    };
  }
}
