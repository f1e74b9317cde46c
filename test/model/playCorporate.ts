import { randomUUID } from 'node:crypto';
import { AccountRow } from '../../src/accounts';
import { updateRow } from '../../src/platform/database';
import { given } from '../support/given';
import { type Answer, customer, staff } from '../support/people';
import { sentQuote } from '../support/quotes';
import type { CorporateCustomer } from '../support/requests';
import { type Day, plusDays } from './arithmetic';
import { openOf } from './books';
import { compareBooks } from './compareBooks';
import { compareMonths } from './comparison';
import { CorporateAccount } from './corporate';
import { ACCEPT, INVOICES, QUOTE, SUBSCRIPTIONS } from './corporateDocuments';
import { correct, pay } from './corporatePayments';
import type { Play } from './play';
import { inMajor } from './prices';
import { bill, billTogether, type Line } from './quoteLines';
import { QuoteWishes } from './quoteWishes';

const STATUS = { ACTIVE: 'ACTIVE', CANCELLING: 'PENDING_CANCELLATION', EXPIRED: 'EXPIRED' };
/** I4 asks for a purchase order above a bound, which differs by currency; each acceptance names one. */
const COUNTRIES_OF_QUOTES = ['US', 'GB', 'JP', 'FI', 'CA'];

interface Pending {
  id: string;
  lines: Line[];
  sentNets: Map<Day | null, number>;
  validUntil: Day;
}

/** Plays a corporate account over HTTP and in the model, side by side. */
export class CorporatePlayer {
  private pending: Pending | null = null;
  private readonly wishes: QuoteWishes;

  private constructor(
    readonly play: Play,
    readonly people: CorporateCustomer,
    readonly name: string,
    readonly model: CorporateAccount,
    private readonly cardId: string | null,
  ) {
    this.wishes = new QuoteWishes(play, model);
  }

  static async join(play: Play, name: string): Promise<CorporatePlayer> {
    const { app } = play;
    const country = play.pick(COUNTRIES_OF_QUOTES);
    const [made, technician] = [await customer(app, 'CORPORATE', country), await staff(app, 'TECHNICIAN')];
    await app.database.transaction((tx) =>
      updateRow(tx, AccountRow, made.accountId, { technicianId: technician.userId }),
    );
    const cardId = play.chance(50) ? await given.card(app, made, 'tok_visa') : null;
    play.steps.push(`${name} is a corporate account in ${country} ${cardId ? 'with' : 'without'} a card`);
    const model = new CorporateAccount(country, play.prices, cardId !== null);
    return new CorporatePlayer(play, { ...made, technician }, name, model, cardId);
  }

  async act(): Promise<void> {
    const { play, model } = this;
    const open = model.books.invoices.filter((invoice) => openOf(invoice) > 0);
    const moves = [
      ...(this.pending
        ? [() => this.accept(), () => this.accept()]
        : [() => this.quote(), () => this.quote(), () => this.quote()]),
      ...(open.length > 0 ? [() => pay(this)] : []),
      ...(model.books.invoices.length > 0 ? [() => correct(this)] : []),
    ];
    await play.pick(moves)();
    await this.compare();
  }

  async advanced(days: readonly Day[]): Promise<void> {
    const { play, model, people } = this;
    const { account } = await play.ask(people.contact.token, INVOICES, { id: people.accountId });
    const issued = account.invoices.nodes
      .map(({ lines: [line] }: Answer) => `${line.subscription.id} ${line.period.start}`)
      .reverse();
    for (const day of days) model.begin(day, ({ id }) => issued.indexOf(`${id} ${day}`));
    if (this.pending && this.pending.validUntil < play.today) this.pending = null;
    await this.identify();
    await this.compare();
  }

  async compare(): Promise<void> {
    const { play, model, people, name } = this;
    const { token } = people.contact;
    const { account } = await play.ask(token, SUBSCRIPTIONS, { id: people.accountId });
    for (const [place, { id, state, plan, seats, frequency, unit, start, end }] of model.subscriptions.entries()) {
      const shown = account.subscriptions.nodes.find((node: Answer) => node.id === id);
      const where = `${name} subscription ${place + 1} on ${play.today} ${play.steps.length}`;
      play.compare(where, shown, { status: STATUS[state], seats, frequency, unitPrice: unit });
      play.compare(where, shown.plan, { key: plan.key });
      play.compare(`${where} period`, shown.period, { start, end });
    }
    await compareBooks(play, name, people.accountId, token, model.books);
  }

  /** A quote of one to three lines is sent, and often accepted at once. */
  private async quote(): Promise<void> {
    const { play, model, people, name } = this;
    const validUntil = plusDays(play.today, 1 + play.random(25));
    const free = model.subscriptions.filter(
      (subscription) =>
        !model.scheduled.some(({ lines }) =>
          lines.some((line) => line.subscription === subscription || line.coTermWith === subscription),
        ),
    );
    const { lines, until } = this.wishes.linesFor(free, validUntil);
    const wanted = lines.map((line) => this.wishes.inputOf(line));
    play.steps.push(`${play.today} ${name} is sent ${JSON.stringify(wanted)} until ${until}`);
    let sent: Answer;
    try {
      sent = await sentQuote(play.app, people, wanted, { validUntil: until });
    } catch (error) {
      throw play.failure(String(error));
    }
    const sentNets = model.netsOf(play.today, lines);
    this.pending = { id: sent.id, lines, sentNets, validUntil: until };
    await this.compareQuote();
    if (play.chance(60)) await this.accept();
  }

  private async compareQuote(): Promise<Answer> {
    const { play, model, people, pending } = this;
    const { lines, sentNets, id } = pending!;
    const { node } = await play.ask(people.contact.token, QUOTE, { id });
    const where = `${this.name} quote ${play.steps.length}`;
    const { subtotal, tax, total, credit } = model.totals(play.today, lines, sentNets);
    play.compare(where, node.totals, { subtotal, tax, total, credit });
    const now = lines.filter(({ on }) => on === null);
    const { charges, credits } = billTogether(play.today, now, sentNets.get(null) ?? null);
    play.compare(`${where} now`, node.dueNow, { ...model.books.totals(charges, credits) });
    for (const [place, line] of lines.entries()) {
      const billed = bill(line.on ?? play.today, line);
      play.compare(`${where} line ${place + 1}`, node.lines[place], { unitPrice: line.unit });
      play.compareLines(
        `${where} line ${place + 1}`,
        node.lines[place].billing,
        billed.charges,
        billed.credits,
        model.books,
      );
    }
    const isSimple = lines.every(({ on, subscription }) => on === null || on === subscription?.end);
    if (model.scheduled.length === 0 && isSimple)
      this.compareComparison(where, node.comparison, lines, model.books.totals(charges, credits).subtotal);
    return node;
  }

  private compareComparison(where: string, shown: Answer, lines: readonly Line[], invoicedNow: number): void {
    const { play, model } = this;
    const { months, ...sums } = compareMonths(model, play.today, lines, invoicedNow);
    for (const [place, month] of months.entries())
      play.compare(`${where} month ${month.month}`, shown.months[place], month);
    play.compare(`${where} comparison`, shown, sums);
  }

  private async accept(): Promise<void> {
    const { play, model, people, pending, name } = this;
    const { version } = await this.compareQuote();
    const { lines, sentNets, id } = pending!;
    this.pending = null;
    const byCard = this.cardId !== null && play.chance(40);
    play.steps.push(`${play.today} ${name} accepts ${byCard ? 'and pays by card' : ''}`);
    const totals = model.totals(play.today, lines, sentNets);
    const input = {
      ...{
        quoteId: id,
        expectedVersion: version,
        idempotencyKey: randomUUID(),
        purchaseOrderNumber: `PO-${play.steps.length}-${name}`,
      },
      ...(byCard ? { paymentMethodId: this.cardId } : {}),
      expectedTotal: { amount: inMajor(totals.total, model.currency), currency: model.currency },
    };
    const now = lines.filter(({ on }) => on === null);
    const { charges, credits } = billTogether(play.today, now, sentNets.get(null) ?? null);
    const due = model.books.totals(charges, credits);
    const { order } = await play.send(people.contact.token, ACCEPT, input);
    const where = `${name} order ${play.steps.length}`;
    if (now.length === lines.length) play.compare(where, order.totals, { ...due });
    const later = lines.filter(({ on, kind }) => on !== null && kind !== 'CANCEL').map(({ on }) => on);
    play.compare(
      where,
      {
        effects: order.effects
          .map(({ dueOn }: Answer) => dueOn)
          .sort()
          .join(),
      },
      { effects: later.sort().join() },
    );
    const { invoice } = model.accept(play.today, lines, sentNets);
    if (byCard && invoice) invoice.paid += openOf(invoice);
    await play.app.runJobs();
    await this.identify();
  }

  /** The ids of what was added. */
  private async identify(): Promise<void> {
    const nameless = this.model.subscriptions.filter(({ id }) => id === '');
    if (nameless.length === 0) return;
    const { account } = await this.play.ask(this.people.contact.token, SUBSCRIPTIONS, { id: this.people.accountId });
    const known = new Set(this.model.subscriptions.map(({ id }) => id));
    const fresh = account.subscriptions.nodes.filter(({ id }: Answer) => !known.has(id));
    for (const added of nameless) {
      const place = fresh.findIndex(
        (shown: Answer) =>
          shown.plan.key === added.plan.key &&
          shown.seats === added.seats &&
          shown.unitPrice === added.unit &&
          shown.period.end === added.end,
      );
      if (place < 0) throw this.play.failure(`${this.name}: no subscription for ${added.plan.name}`);
      added.id = fresh.splice(place, 1)[0].id;
    }
  }
}
