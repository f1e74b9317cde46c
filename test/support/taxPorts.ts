import { Unanswered } from '../../src/platform/httpService';
import type { TaxPlace, TaxRate } from '../../src/rules';
import type { Registration, TaxService, VatRegistry } from '../../src/tax';

/** A tax service that says what the test says, by postal code: a rate, null, or nothing at all. */
export class FakeTaxService implements TaxService {
  readonly asked: TaxPlace[] = [];
  readonly rates = new Map<string, TaxRate | null>();
  /** What happens while it looks a place up. */
  meanwhile: () => Promise<unknown> = async () => undefined;

  async rateFor(place: TaxPlace): Promise<TaxRate | null> {
    this.asked.push(place);
    await this.meanwhile();
    const rate = this.rates.get(place.postalCode);
    if (rate === undefined) throw new Unanswered('The tax service: HTTP 503');
    return rate;
  }
}

/** A register that says what the test says, by number with its prefix: registered, not registered, or nothing at all. */
export class FakeVatRegistry implements VatRegistry {
  readonly asked: string[] = [];
  readonly numbers = new Map<string, boolean>();
  /** What happens while it looks a number up. */
  meanwhile: () => Promise<unknown> = async () => undefined;

  async check(prefix: string, number: string): Promise<Registration> {
    this.asked.push(prefix + number);
    await this.meanwhile();
    const registered = this.numbers.get(prefix + number);
    if (registered === undefined) throw new Unanswered('VIES: MS_UNAVAILABLE');
    return { registered, consultation: registered ? `C-${this.asked.length}` : null };
  }
}
