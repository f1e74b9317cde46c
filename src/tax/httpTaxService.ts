import { HttpService } from '../platform/httpService';
import { parseTaxRate, type TaxPlace, type TaxRate } from '../rules';
import type { TaxService } from './ports';

export interface HttpTaxServiceSettings {
  url: string;
  /** Sent as bearer token; null: none is asked for. */
  key: string | null;
  /** Milliseconds. */
  timeout?: number;
}

/**
 * A tax service by HTTP. There is no standard for it, so the protocol is ours: POST to the URL with
 * `{"country":"US","region":"MA","postalCode":"02110","city":"Boston","line1":"1 Main Street"}` (`region` may be null), answered by
 * `{"rate":"6.25"}`: percent as a decimal string, or null where nothing is charged. An implausible rate counts as no answer.
 */
export class HttpTaxService implements TaxService {
  private readonly service: HttpService;

  constructor(private readonly settings: HttpTaxServiceSettings) {
    const { key, timeout = 10_000 } = settings;
    const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
    this.service = new HttpService({ name: 'The tax service', headers, timeout });
  }

  async rateFor(place: TaxPlace): Promise<TaxRate | null> {
    const answer = (await this.service.ask(this.settings.url, place)) as { rate?: unknown } | null;
    const said = answer?.rate;
    if (said === null) return null;
    const rate = typeof said === 'string' ? parseTaxRate(said) : null;
    if (rate === null) throw this.service.unanswered('no plausible rate');
    return rate;
  }
}
