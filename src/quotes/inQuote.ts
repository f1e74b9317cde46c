import { type AccountRequest, inAccount, type Opened } from '../accounts';
import type { Caller } from '../identity';
import type { Deps } from '../platform/deps';
import { decideQuoteState, enforce, maySeeQuote, type QuoteAction, quoteStatusOn } from '../rules';
import { QuoteRow } from './entities';

type QuoteRequest<Result> = Pick<AccountRequest<QuoteRow, Result>, 'alreadyDone' | 'key'> & {
  caller: Caller;
  /** The quote, and the version of it that the caller saw. */
  seen: { quoteId: string; expectedVersion: number };
  action: QuoteAction;
};

/**
 * L1: a unit of work on a quote. Drafts do not exist for customers (H1), and after the version its state is checked. See
 * `inAccount`.
 * @throws Refused also QUOTE_ALREADY_DECIDED, QUOTE_EXPIRED, QUOTE_NOT_EDITABLE
 */
export function inQuote<Result>(
  deps: Pick<Deps, 'database'>,
  { seen: { quoteId, expectedVersion }, ...request }: QuoteRequest<Result>,
  work: (opened: Opened<QuoteRow>) => Promise<Result>,
): Promise<Result> {
  const of = [QuoteRow, quoteId] as const;
  const isVisible: AccountRequest<QuoteRow, Result>['isVisible'] = (quote, standing) => maySeeQuote(standing, quote);
  return inAccount(deps, { ...request, of, expectedVersion, isVisible }, async (opened) => {
    const { row: quote, today } = opened;
    enforce(decideQuoteState(request.action, quoteStatusOn(quote.status, quote.validUntil, today)));
    return work(opened);
  });
}
