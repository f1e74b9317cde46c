import type { PricingFacts } from '../orders/order';
import { type AccountKind, decideRole, type Standing } from '../people/access';
import { type Address, decideInvoiceAddress } from '../people/account';
import { addDays, type PlainDate } from '../terms/calendar';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { decideApprover, decideQuoteLines, needsApproval } from './quote';
import { isOutdated, type QuoteContent } from './quoteLine';
import { decideQuoteState, isUndecided, type QuoteAction, type QuoteStatus } from './quoteState';
import { decideLastDay, type ValidityFacts } from './validity';

/**
 * The facts that a quote's lines are decided with: those of the day, and the terms versions of the account's
 * subscriptions (H4) with the changes that are agreed for them (H16).
 */
export type QuotingFacts = PricingFacts & ValidityFacts & { termsVersions: ReadonlyMap<string, number> };

/**
 * H4, and B1, B2, F7, H14, H15: whether a quote can be accepted: no terms have moved since it was drafted, and every
 * line is still possible.
 */
export function decideQuoteAcceptance({ validUntil, lines }: QuoteContent, facts: QuotingFacts): Verdict {
  if (lines.some((line) => isOutdated(line, facts.termsVersions))) return [refuse('QUOTE_OUTDATED', 'H4')];
  return decideQuoteLines(lines, facts, validUntil);
}

/** D3: whether what is accepted can be invoiced; a cancellation alone is not. Refuses ADDRESS_REQUIRED. */
export function decideQuoteInvoicing({ lines }: Pick<QuoteContent, 'lines'>, address: Address | null): Verdict {
  return lines.some(({ kind }) => kind !== 'CANCEL') ? decideInvoiceAddress(address) : ALLOWED;
}

/**
 * H8, H9, H16: whether a draft can be sent: it is valid today and not for too long, could be accepted, and is approved
 * where it has to be.
 */
export function decideQuoteSending(quote: QuoteContent & { isApproved: boolean }, facts: QuotingFacts): Verdict {
  if (quote.validUntil < facts.today) return [refuse('INVALID_INPUT', 'H8', ['validUntil'])];
  const acceptance = decideQuoteAcceptance(quote, facts);
  if (acceptance.length > 0) return acceptance;
  const validity = decideLastDay(quote, facts);
  if (validity.length > 0) return validity;
  const isMissing = !quote.isApproved && needsApproval(quote.lines, facts);
  return isMissing ? [refuse('APPROVAL_REQUIRED', 'H9')] : ALLOWED;
}

/**
 * H8, H15, H16: whether a sent quote can be extended to a day: a later one, before the date of any line, on which each
 * line can still be accepted.
 */
export function decideExtension(quote: QuoteContent, validUntil: PlainDate, facts: QuotingFacts): Verdict {
  if (validUntil <= quote.validUntil) return [refuse('INVALID_INPUT', 'H8', ['validUntil'])];
  const isDated = quote.lines.some((line) => line.effectiveWhen === 'ON_DATE' && line.effectiveOn! <= validUntil);
  if (isDated) return [refuse('INVALID_INPUT', 'H15', ['validUntil'])];
  const extended = { ...quote, validUntil };
  const acceptance = decideQuoteAcceptance(extended, facts);
  return acceptance.length > 0 ? acceptance : decideLastDay(extended, facts);
}

/**
 * H7: whether this is the last revision: no other is revised.
 * @param latest today's state of the revision with the highest number; null: this is the one
 */
export function decideQuoteRevision(latest: QuoteStatus | null): Verdict {
  if (latest === null) return ALLOWED;
  return [refuse(isUndecided(latest) || latest === 'EXPIRED' ? 'QUOTE_NOT_EDITABLE' : 'QUOTE_ALREADY_DECIDED', 'H7')];
}

/** The person who asks what they may do, and their place in the account. */
export interface Asking {
  userId: string;
  standing: Standing;
  kind: AccountKind;
  /** The account's. */
  address: Address | null;
}

/** The facts about a quote that its actions are decided with. */
export interface KnownQuote extends QuoteContent {
  /** Today's (`quoteStatusOn`). */
  status: QuoteStatus;
  /** H9: who drafted it, and who wrote its lines. */
  authorIds: readonly string[];
  /** H9: whether a supervisor approved exactly these lines. */
  isApproved: boolean;
  /** H7: today's state of the last revision of its number; null: it is the last itself. */
  latest: QuoteStatus | null;
}

/**
 * A9: what a person may do with a quote now, action by action: by role, state and content, as the mutations decide it.
 */
export function decideQuoteActions(
  { userId, standing, kind, address }: Asking,
  quote: KnownQuote,
  facts: QuotingFacts,
): Record<QuoteAction, Verdict> {
  const decide = (action: QuoteAction, content: () => Verdict = () => ALLOWED): Verdict => {
    const role = decideRole(action, standing, kind);
    if (role.length > 0) return role;
    const state = decideQuoteState(action, quote.status);
    return state.length > 0 ? state : content();
  };
  return {
    QUOTE_UPDATE: decide('QUOTE_UPDATE'),
    QUOTE_DISCARD: decide('QUOTE_DISCARD'),
    QUOTE_REQUEST_APPROVAL: decide('QUOTE_REQUEST_APPROVAL'),
    QUOTE_DECIDE_APPROVAL: decide('QUOTE_DECIDE_APPROVAL', () => decideApprover(quote.authorIds, userId)),
    QUOTE_SEND: decide('QUOTE_SEND', () => decideQuoteSending(quote, facts)),
    QUOTE_EXTEND: decide('QUOTE_EXTEND', () => decideExtension(quote, addDays(quote.validUntil, 1), facts)),
    QUOTE_WITHDRAW: decide('QUOTE_WITHDRAW'),
    QUOTE_REVISE: decide('QUOTE_REVISE', () => decideQuoteRevision(quote.latest)),
    QUOTE_COPY: decide('QUOTE_COPY'),
    QUOTE_ACCEPT: decide('QUOTE_ACCEPT', () => [
      ...decideQuoteAcceptance(quote, facts),
      ...decideQuoteInvoicing(quote, address),
    ]),
    QUOTE_REJECT: decide('QUOTE_REJECT'),
  };
}
