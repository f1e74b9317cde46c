import { randomUUID } from 'node:crypto';
import { type Buyer, given, planId } from '../support/given';
import { type Answer, staff } from '../support/people';
import type { Day } from './arithmetic';
import { compareBooks } from './compareBooks';
import { type Online, OnlineAccount, type Terms } from './online';
import { BILLING, CANCEL, CONVERSION, DOWNGRADE, ISSUED, OPEN, PAY, SUBSCRIPTIONS, WITHDRAW } from './onlineDocuments';
import { placeOrder } from './onlineOrder';
import { FREQUENCIES, OnlineWishes } from './onlineWishes';
import type { Play } from './play';
import { COUNTRIES, inMajor, plans } from './prices';

const STATUS = {
  TRIAL: 'TRIALING',
  ACTIVE: 'ACTIVE',
  CANCELLING: 'PENDING_CANCELLATION',
  PAST_DUE: 'PAST_DUE',
  EXPIRED: 'EXPIRED',
};

/** Plays an online account over HTTP and in the model, side by side. */
export class OnlinePlayer {
  private readonly versions = new Map<string, number>();
  private readonly wishes: OnlineWishes;

  private constructor(
    readonly play: Play,
    readonly buyer: Buyer,
    readonly name: string,
    readonly model: OnlineAccount,
  ) {
    this.wishes = new OnlineWishes(play, model, buyer.accountId, this.versions);
  }

  static async join(play: Play, name: string): Promise<OnlinePlayer> {
    const country = play.pick(Object.keys(COUNTRIES));
    const buyer = await given.onlineAccount(play.app, { country });
    play.steps.push(`${name} is an online account in ${country}`);
    return new OnlinePlayer(play, buyer, name, new OnlineAccount(country, play.prices));
  }

  /** One thing that the account's state allows. */
  async act(): Promise<void> {
    const { play, model } = this;
    const of = (...states: Online['state'][]) => model.subscriptions.filter(({ state }) => states.includes(state));
    const moves: (() => Promise<void>)[] = [];
    const may = (weight: number, isPossible: boolean, move: () => Promise<void>) => {
      if (isPossible) moves.push(...Array<typeof move>(weight).fill(move));
    };
    const good = model.cardIsGood;
    const expired = of('EXPIRED').filter(({ plan }) => !this.wishes.isTried(plan.product));
    may(of('ACTIVE').length > 5 ? 1 : 3, good, () =>
      placeOrder(this, [this.wishes.purchase(), ...(play.chance(25) ? [this.wishes.purchase()] : [])]),
    );
    may(5, good && of('ACTIVE').length > 0, () => placeOrder(this, [this.wishes.change(play.pick(of('ACTIVE')))]));
    may(2, good && of('ACTIVE').length > 1, () => this.orderSeveral(of('ACTIVE')));
    may(1, good && this.wishes.neverTried().length > 0, () => placeOrder(this, [this.wishes.trial()]));
    may(1, good && of('TRIAL').length > 0, () =>
      placeOrder(this, [this.wishes.terms('SUBSCRIBE_NOW', play.pick(of('TRIAL')))]),
    );
    may(1, of('TRIAL').length > 0 && good, () => this.setConversion(play.pick(of('TRIAL'))));
    may(2, good && expired.length > 0, () => this.reactivate(play.pick(expired)));
    may(1, of('ACTIVE', 'PAST_DUE').length > 0, () => this.cancel(play.pick(of('ACTIVE', 'PAST_DUE'))));
    may(2, of('CANCELLING').length > 0, () => this.withdraw(play.pick(of('CANCELLING'))));
    may(1, good && of('ACTIVE').some(({ plan }) => plan.rank > 1), () =>
      this.downgrade(play.pick(of('ACTIVE').filter(({ plan }) => plan.rank > 1))),
    );
    may(good ? 1 : 2, true, () => this.replaceCard(!good));
    may(2, of('PAST_DUE').length > 0, () => this.pay(play.pick(of('PAST_DUE'))));
    may(1, true, () => this.changeVatNumber());
    await play.pick(moves)();
    await this.compare();
  }

  /** Days have begun: the model does what they do, and the account shows the same. */
  async advanced(days: readonly Day[]): Promise<void> {
    const { play, model, buyer } = this;
    const { account } = await play.ask(buyer.contact.token, ISSUED, { id: buyer.accountId });
    const issued = account.invoices.nodes
      .map(({ lines: [line] }: Answer) => `${line.subscription.id} ${line.period.start}`)
      .reverse();
    for (const day of days) model.begin(day, ({ id }) => issued.indexOf(`${id} ${day}`));
    await this.compare();
  }

  /** What the account shows, beside the model. */
  async compare(): Promise<void> {
    const { play, model, buyer, name } = this;
    const { account } = await play.ask(buyer.contact.token, SUBSCRIPTIONS, { id: buyer.accountId });
    for (const subscription of model.subscriptions) {
      const shown = account.subscriptions.nodes.find(({ id }: Answer) => id === subscription.id);
      const { state, plan, seats, frequency, start, end, converts } = subscription;
      const where = `${name} subscription ${model.subscriptions.indexOf(subscription) + 1} on ${play.today} ${play.steps.length}`;
      this.versions.set(subscription.id, shown.version);
      play.compare(where, shown, { status: STATUS[state], seats, frequency });
      play.compare(where, shown.plan, { key: plan.key });
      play.compare(`${where} period`, shown.period, { start, end });
      const renews = state === 'ACTIVE' || (state === 'TRIAL' && converts);
      if (state === 'ACTIVE') play.compare(where, shown, { renewsOn: end, endsOn: null });
      if (state === 'CANCELLING') play.compare(where, shown, { renewsOn: null, endsOn: end });
      if (renews) play.compare(`${where} next renewal`, shown.nextRenewal, model.forecast(subscription));
    }
    await compareBooks(play, name, buyer.accountId, buyer.contact.token, model.books);
  }

  private reactivate(subscription: Online): Promise<void> {
    const neverPaid = subscription.frequency === null;
    return placeOrder(this, [this.wishes.terms(neverPaid ? 'SUBSCRIBE_NOW' : 'REACTIVATION', subscription)]);
  }

  private orderSeveral(active: Online[]): Promise<void> {
    const [one, other] = [active[0]!, active.at(-1)!];
    return placeOrder(this, [
      this.wishes.change(one),
      this.wishes.change(other),
      ...(this.play.chance(30) ? [this.wishes.purchase()] : []),
    ]);
  }

  private async on(subscription: Online, document: string, what: string, more: object = {}): Promise<void> {
    const { play, buyer, name } = this;
    play.steps.push(`${play.today} ${name} ${what} ${subscription.id}`);
    const input = { subscriptionId: subscription.id, expectedVersion: this.versions.get(subscription.id), ...more };
    await play.send(buyer.contact.token, document, input);
  }

  private async cancel(subscription: Online): Promise<void> {
    await this.on(subscription, CANCEL, 'cancels');
    this.model.cancel(this.play.today, subscription);
  }

  private async withdraw(subscription: Online): Promise<void> {
    await this.on(subscription, WITHDRAW, 'withdraws the cancellation of');
    subscription.state = 'ACTIVE';
  }

  private async setConversion(trial: Online): Promise<void> {
    const converts = trial.converts ? null : this.play.pick(FREQUENCIES);
    await this.on(
      trial,
      CONVERSION,
      `has convert (${converts})`,
      converts ? { convertAtEnd: true, frequency: converts } : { convertAtEnd: false },
    );
    trial.converts = converts;
  }

  /** D7: by support, at the amounts of C6 and C7. */
  private async downgrade(subscription: Online): Promise<void> {
    const { play, model, name } = this;
    const { plan, seats, frequency } = subscription;
    const to: Terms = {
      plan: play.pick(plans.filter(({ product, rank }) => product === plan.product && rank < plan.rank)),
      seats,
      frequency: frequency!,
    };
    play.steps.push(`${play.today} support moves ${subscription.id} of ${name} to ${to.plan.name}`);
    const { token } = await staff(play.app, 'SUPPORT_AGENT');
    const more = { planId: await planId(play.app, to.plan.name), reason: 'Asked for.', idempotencyKey: randomUUID() };
    await play.send(token, DOWNGRADE, {
      subscriptionId: subscription.id,
      expectedVersion: this.versions.get(subscription.id),
      ...more,
    });
    model.order(play.today, [model.change(play.today, subscription, to)]);
  }

  private async replaceCard(isGood: boolean): Promise<void> {
    this.play.steps.push(`${this.play.today} ${this.name} has a card that ${isGood ? 'works' : 'is declined'}`);
    await given.card(this.play.app, this.buyer, isGood ? 'tok_visa' : 'tok_declined');
    this.model.cardIsGood = isGood;
  }

  private async pay(subscription: Online): Promise<void> {
    const { play, model, buyer, name } = this;
    play.steps.push(`${play.today} ${name} pays what is past due of ${subscription.id}`);
    const { token } = buyer.contact;
    const { node } = await play.ask(token, OPEN, { id: subscription.id });
    const [invoice] = node.invoices.nodes;
    const amount = { amount: inMajor(invoice.amountPayable, model.currency), currency: model.currency };
    const { payment } = await play.send(token, PAY, {
      invoiceId: invoice.id,
      amount,
      oneTimeToken: 'tok_visa',
      idempotencyKey: randomUUID(),
    });
    play.compare(`${name} payment ${play.steps.length}`, payment, {
      status: 'SUCCEEDED',
      amount: invoice.amountPayable,
    });
    model.pay(subscription);
  }

  /** B5: a valid number takes the tax off new documents of an account in the EU outside Ireland. */
  private async changeVatNumber(): Promise<void> {
    const { play, model, buyer, name } = this;
    const { rate, vatNumber } = COUNTRIES[model.country]!;
    if (!vatNumber) return;
    const has = model.books.rate === 0;
    play.steps.push(`${play.today} ${name} ${has ? 'removes' : 'gives'} a VAT number`);
    const { account } = await play.ask(buyer.contact.token, SUBSCRIPTIONS, { id: buyer.accountId });
    await play.send(buyer.contact.token, BILLING, {
      accountId: buyer.accountId,
      expectedVersion: account.version,
      vatNumber: has ? null : vatNumber,
    });
    model.books.rate = has ? rate : 0;
  }
}
