import { HttpService } from '../platform/httpService';
import type { Registration, VatRegistry } from './ports';

export interface ViesSettings {
  /** Base of the REST interface, without a trailing slash. */
  url: string;
  /** Our own number with its prefix, for which VIES gives consultation numbers; null: none are wanted. */
  requester: string | null;
  /** Milliseconds. */
  timeout?: number;
}

/** What VIES answers, as far as it is read. */
interface ViesAnswer {
  valid?: unknown;
  requestIdentifier?: unknown;
  actionSucceed?: unknown;
  errorWrappers?: { error?: unknown }[];
  userError?: unknown;
}

/** Some member states look a number up for a quarter of a minute. Milliseconds. */
const TIMEOUT = 20_000;

/**
 * VIES, the register of the European Commission, by its REST interface: the prefixes of the member states and XI. It passes the question
 * on to the member state, whose register is closed at times; it then answers 200 with an error (`MS_UNAVAILABLE`,
 * `MS_MAX_CONCURRENT_REQ`, `TIMEOUT`, …) and `valid: false`. No error is a word on the number, so each counts as no answer.
 */
export class ViesRegistry implements VatRegistry {
  private readonly service: HttpService;

  constructor(private readonly settings: ViesSettings) {
    this.service = new HttpService({ name: 'VIES', timeout: settings.timeout ?? TIMEOUT });
  }

  async check(prefix: string, number: string): Promise<Registration> {
    const { url, requester } = this.settings;
    const asker = requester && {
      requesterMemberStateCode: requester.slice(0, 2),
      requesterNumber: requester.slice(2),
    };
    const question = { countryCode: prefix, vatNumber: number, ...asker };
    const answer = ((await this.service.ask(`${url}/check-vat-number`, question)) ?? {}) as ViesAnswer;
    const fault = faultIn(answer);
    if (fault !== null) throw this.service.unanswered(fault);
    if (typeof answer.valid !== 'boolean') throw this.service.unanswered('neither valid nor invalid');
    return { registered: answer.valid, consultation: consultationIn(answer) };
  }
}

/** The code of the error that an answer carries; null: it is a word on the number. */
function faultIn({ actionSucceed, errorWrappers, userError }: ViesAnswer): string | null {
  const code = Array.isArray(errorWrappers) ? errorWrappers[0]?.error : undefined;
  if (code !== undefined || actionSucceed === false) return codeOf(code);
  const isVerdict = userError == null || userError === '' || userError === 'VALID' || userError === 'INVALID';
  return isVerdict ? null : codeOf(userError);
}

const codeOf = (code: unknown) => (typeof code === 'string' && /^[A-Z_]{1,64}$/.test(code) ? code : 'an error');

/** Kept as evidence, so it is kept as it came, or not at all. */
function consultationIn({ requestIdentifier }: ViesAnswer): string | null {
  const isOne = typeof requestIdentifier === 'string' && /^[\w-]{1,64}$/.test(requestIdentifier);
  return isOne ? requestIdentifier : null;
}
