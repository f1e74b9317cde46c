import type { PricingFacts } from '../orders/order';
import { type AccountKind, type Action, decideRole, type Standing } from '../people/access';
import type { PlainDate } from '../terms/calendar';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import {
  decideApprover,
  decideQuoteLines,
  decideQuoteState,
  isUndecided,
  needsApproval,
  type QuoteAction,
  type QuoteStatus,
} from './quote';
import { isOutdated, type QuoteLine } from './quoteLine';

/** What a quote's lines are decided with: facts of the day, and the terms versions of the account's subscriptions (H4). */
export type QuotingFacts = PricingFacts & { termsVersions: ReadonlyMap<string, number> };

/** What of a quote decides whether its lines can be sent or accepted; `validUntil` is the last valid day. */
export interface QuoteContent {
  validUntil: PlainDate;
  lines: readonly QuoteLine[];
}

/** H4: terms that a line was drafted against have moved; then whether each line can still be what it says (B1, B2, F7, H14, H15). */
export function decideQuoteAcceptance({ validUntil, lines }: QuoteContent, facts: QuotingFacts): Verdict {
  if (lines.some((line) => isOutdated(line, facts.termsVersions))) return [refuse('QUOTE_OUTDATED', 'H4')];
  return decideQuoteLines(lines, facts, validUntil);
}

/** H8, H9: whether a draft can be sent: still valid today, acceptable, and approved where it has to be. */
export function decideQuoteSending(quote: QuoteContent & { isApproved: boolean }, facts: QuotingFacts): Verdict {
  if (quote.validUntil < facts.today) return [refuse('INVALID_INPUT', 'H8', ['validUntil'])];
  const acceptance = decideQuoteAcceptance(quote, facts);
  if (acceptance.length > 0) return acceptance;
  const isMissing = !quote.isApproved && needsApproval(quote.lines, facts);
  return isMissing ? [refuse('APPROVAL_REQUIRED', 'H9')] : ALLOWED;
}

/**
 * H7: only the last revision is revised, as long as none after it was drafted: one live revision. `latest`: the state today of the
 * revision with the highest number; null: it is the quote itself.
 */
export function decideQuoteRevision(latest: QuoteStatus | null): Verdict {
  if (latest === null) return ALLOWED;
  return [refuse(isUndecided(latest) || latest === 'EXPIRED' ? 'QUOTE_NOT_EDITABLE' : 'QUOTE_ALREADY_DECIDED', 'H7')];
}

/** H13: only an effect that has failed is retried or abandoned, or one whose day is over without anybody having carried it out. */
export function decideStuckEffect(
  effect: { status: 'SCHEDULED' | 'DONE' | 'FAILED' | 'ABANDONED'; dueOn: PlainDate },
  today: PlainDate,
): Verdict {
  const isLate = effect.status === 'SCHEDULED' && effect.dueOn < today;
  return effect.status === 'FAILED' || isLate ? ALLOWED : [refuse('EFFECT_NOT_FAILED', 'H13')];
}

/** Who asks what they may do with something of an account. */
export interface Asking {
  userId: string;
  standing: Standing;
  kind: AccountKind;
}

/** A quote as its actions are decided on. */
export interface KnownQuote extends QuoteContent {
  /** Of today (`quoteStatusOn`). */
  status: QuoteStatus;
  /** H9: who drafted it, and who wrote its lines. */
  authorIds: readonly string[];
  /** H9: whether a supervisor approved exactly these lines. */
  isApproved: boolean;
  /** H7: the state today of the last revision of its number; null: it is the last. */
  latest: QuoteStatus | null;
}

/** A9: what a person may do with a quote now, action by action, by the rules that decide it when it is done: role, state, content. */
export function decideQuoteActions(
  { userId, standing, kind }: Asking,
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
    QUOTE_REQUEST_APPROVAL: decide('QUOTE_REQUEST_APPROVAL'),
    QUOTE_DECIDE_APPROVAL: decide('QUOTE_DECIDE_APPROVAL', () => decideApprover(quote.authorIds, userId)),
    QUOTE_SEND: decide('QUOTE_SEND', () => decideQuoteSending(quote, facts)),
    QUOTE_EXTEND: decide('QUOTE_EXTEND', () => decideQuoteAcceptance(quote, facts)),
    QUOTE_WITHDRAW: decide('QUOTE_WITHDRAW'),
    QUOTE_REVISE: decide('QUOTE_REVISE', () => decideQuoteRevision(quote.latest)),
    QUOTE_ACCEPT: decide('QUOTE_ACCEPT', () => decideQuoteAcceptance(quote, facts)),
    QUOTE_REJECT: decide('QUOTE_REJECT'),
  };
}

/** A9, H13: what a person may do now with an order that has later effects: as soon as one of them allows it. */
export function decideEffectActions(
  { standing, kind }: Asking,
  effects: readonly Parameters<typeof decideStuckEffect>[0][],
  today: PlainDate,
): Partial<Record<Action, Verdict>> {
  const verdicts = effects.map((effect) => decideStuckEffect(effect, today));
  const stuck = verdicts.find((verdict) => verdict.length === 0) ?? verdicts[0] ?? ALLOWED;
  const decide = (action: Action) => {
    const role = decideRole(action, standing, kind);
    return role.length > 0 ? role : stuck;
  };
  return { ORDER_EFFECT_RETRY: decide('ORDER_EFFECT_RETRY'), ORDER_EFFECT_ABANDON: decide('ORDER_EFFECT_ABANDON') };
}
