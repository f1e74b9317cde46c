import type { App } from '../support/app';
import type { Answer } from '../support/people';
import { type Day, plusDays } from './arithmetic';
import { type Books, type Charge, type Credit, type Totals } from './books';
import { PriceList } from './prices';

/** One run of the product against the model: the same seed does the same. */
export class Play {
  readonly prices = new PriceList();
  readonly steps: string[] = [];
  /** What was compared: each amount or day of an object once, however often it was looked at. */
  readonly compared = { amounts: new Set<string>(), facts: new Set<string>() };

  constructor(
    readonly app: App,
    readonly seed: number,
    readonly random: (below: number) => number,
    public today: Day,
  ) {}

  pick<Item>(items: readonly Item[]): Item {
    return items[this.random(items.length)]!;
  }

  chance(percent: number): boolean {
    return this.random(100) < percent;
  }

  /** Sends a document; what stands under `errors` or `userErrors` ends the run. Money is answered in minor units. */
  async ask(token: string, document: string, variables: object): Promise<Answer> {
    const { data, errors } = await this.app.as(token).run(document, variables);
    const refused = Object.values(data ?? {}).flatMap((payload: Answer) => payload?.userErrors ?? []);
    if (errors || refused.length > 0) throw this.failure(JSON.stringify(errors ?? refused));
    return inMinor(data);
  }

  async send(token: string, document: string, input: object): Promise<Answer> {
    return Object.values(await this.ask(token, document, { input }))[0];
  }

  /** Each value of the model beside what the API shows. */
  compare(where: string, shown: Answer, expected: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(expected)) {
      const seen = shown?.[name];
      if (seen !== value)
        throw this.failure(
          `${where}.${name}: the API shows ${JSON.stringify(seen)}, the model has ${JSON.stringify(value)}`,
        );
      this.compared[typeof value === 'number' ? 'amounts' : 'facts'].add(`${where}.${name}=${value}`);
    }
  }

  compareLines(
    where: string,
    shown: Answer[],
    charges: readonly Charge[],
    credits: readonly Credit[],
    books: Books,
  ): void {
    const expected = [
      ...credits.map(({ what, net }) => ({ what, amount: -net })),
      ...charges.map(({ what, net }) => ({ what, amount: net })),
    ];
    this.compareAmounts(where, shown, expected);
    // The tax of credits is compared by their sum, and line by line on the credit notes.
    const { tax } = books.totals(charges, credits);
    this.compare(
      where,
      { tax: shown.filter(({ kind }) => kind !== 'CREDIT').reduce((total, line) => total + line.tax, 0) },
      { tax },
    );
  }

  /** Lines in any order, by what they say. */
  compareAmounts(
    where: string,
    shown: Answer[],
    expected: readonly { what: string; amount: number; tax?: number }[],
  ): void {
    const [theirs, ours] = [
      shown.map((line) => ({ ...line, what: textOf(line) })).sort(byText),
      [...expected].sort(byText),
    ];
    this.compare(
      where,
      { lines: theirs.map(({ what }) => what).join('; ') },
      { lines: ours.map(({ what }) => what).join('; ') },
    );
    if (process.env.DEBUG_MODEL && ours.some((o, n) => o.amount !== theirs[n]?.amount))
      console.log(
        where,
        JSON.stringify(theirs.map(({ what, amount, tax }) => [what, amount, tax])),
        JSON.stringify(ours),
      );
    for (const [place, { what, ...amounts }] of ours.entries())
      this.compare(`${where} ${what}`, theirs[place], amounts);
  }

  compareTotals(where: string, shown: Answer, totals: Partial<Totals>): void {
    this.compare(where, shown, totals);
  }

  failure(what: string): Error {
    return new Error(`${what}\nseed ${this.seed}\n${this.steps.join('\n')}`);
  }

  tomorrow(): Day {
    return plusDays(this.today, 1);
  }
}

export const LINE = 'kind plan { key } period { start end } amount { minor } tax { minor }';
export const TOTALS =
  'totals { subtotal { minor } tax { minor } total { minor } credit { minor } creditAgainstOpen { minor } fromBalance { minor } toBalance { minor } due { minor } }';

const byText = (a: { what: string; amount: number }, b: { what: string; amount: number }) =>
  a.what === b.what ? a.amount - b.amount : a.what < b.what ? -1 : 1;

/** What a line is about: its kind, plan and period. */
export function textOf({ kind, plan, period }: Answer): string {
  return [kind, plan?.key, period && `${period.start}..${period.end}`].filter(Boolean).join(' ');
}

function inMinor(value: Answer): Answer {
  if (Array.isArray(value)) return value.map(inMinor);
  if (value === null || typeof value !== 'object') return value;
  if ('minor' in value) return value.minor;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, inMinor(field)]));
}
