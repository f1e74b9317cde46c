import type { Frequency } from './arithmetic';
import type { Item, Online, OnlineAccount } from './online';
import type { ADD } from './onlineDocuments';
import type { Play } from './play';
import { type Plan, plans } from './prices';

export const FREQUENCIES: readonly Frequency[] = ['MONTHLY', 'ANNUAL'];

/** An item as the cart and the model are told of it. */
export interface Wanted {
  kind: keyof typeof ADD;
  input: object;
  item: Item;
}

/** What a contact might put into the cart, at random. */
export class OnlineWishes {
  constructor(
    private readonly play: Play,
    private readonly model: OnlineAccount,
    private readonly accountId: string,
    /** The subscriptions' versions as they were seen last. */
    private readonly versions: ReadonlyMap<string, number>,
  ) {}

  isTried = (product: string) =>
    this.model.subscriptions.some(({ state, plan }) => state === 'TRIAL' && plan.product === product);
  neverTried = () =>
    plans.filter(({ product }) => !this.model.subscriptions.some(({ plan }) => plan.product === product));
  private seats = () => 1 + this.play.random(this.play.chance(20) ? 50 : 9);

  purchase(): Wanted {
    const { play, model } = this;
    const terms = {
      plan: play.pick(plans.filter(({ product }) => !this.isTried(product))),
      seats: this.seats(),
      frequency: play.pick(FREQUENCIES),
    };
    return {
      kind: 'PURCHASE',
      input: { accountId: this.accountId, ...inputOf(terms) },
      item: model.buy(play.today, terms),
    };
  }

  trial(): Wanted {
    const { play, model } = this;
    const wanted = { plan: play.pick(this.neverTried()), seats: this.seats() };
    const converts = play.chance(60) ? play.pick(FREQUENCIES) : null;
    const input = {
      accountId: this.accountId,
      ...inputOf(wanted),
      ...(converts ? { convertAtEnd: true, frequency: converts } : {}),
    };
    return { kind: 'TRIAL', input, item: model.tryOut(play.today, wanted, converts) };
  }

  /** Any plan that is not lower, seats, frequency: at least one of them another. */
  change(subscription: Online): Wanted {
    const { play, model } = this;
    const higher = plans.filter(
      ({ product, rank }) => product === subscription.plan.product && rank >= subscription.plan.rank,
    );
    const plan = play.chance(40) ? play.pick(higher) : subscription.plan;
    const frequency = play.chance(20) ? play.pick(FREQUENCIES) : subscription.frequency!;
    const isOther = plan !== subscription.plan || frequency !== subscription.frequency;
    let seats = play.chance(70) || !isOther ? this.seats() : subscription.seats;
    if (!isOther && seats === subscription.seats) seats += 1;
    const input = {
      subscriptionId: subscription.id,
      expectedVersion: this.versions.get(subscription.id),
      change: inputOf({ plan, seats, frequency }),
    };
    return { kind: 'CHANGE', input, item: model.change(play.today, subscription, { plan, seats, frequency }) };
  }

  terms(kind: 'SUBSCRIBE_NOW' | 'REACTIVATION', subscription: Online): Wanted {
    const { play, model } = this;
    const plan = play.pick(plans.filter(({ product }) => product === subscription.plan.product));
    const terms = { plan, seats: this.seats(), frequency: play.pick(FREQUENCIES) };
    return {
      kind,
      input: { subscriptionId: subscription.id, ...inputOf(terms) },
      item: model.start(play.today, subscription, terms),
    };
  }
}

const inputOf = ({ plan, ...terms }: { plan: Plan; seats: number; frequency?: Frequency }) => ({
  plan: plan.name,
  ...terms,
});
