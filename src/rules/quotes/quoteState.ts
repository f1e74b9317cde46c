import type { Standing } from '../people/access';
import type { PlainDate } from '../terms/calendar';
import { ALLOWED, refuse, type Verdict } from '../verdict';

export type QuoteStatus =
  | 'DRAFT'
  | 'PENDING_APPROVAL'
  | 'SENT'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'SUPERSEDED';

export type QuoteAction =
  | 'QUOTE_UPDATE'
  | 'QUOTE_DISCARD'
  | 'QUOTE_REQUEST_APPROVAL'
  | 'QUOTE_DECIDE_APPROVAL'
  | 'QUOTE_SEND'
  | 'QUOTE_EXTEND'
  | 'QUOTE_WITHDRAW'
  | 'QUOTE_REVISE'
  | 'QUOTE_COPY'
  | 'QUOTE_ACCEPT'
  | 'QUOTE_REJECT';

const STATES = [
  ...(['DRAFT', 'PENDING_APPROVAL', 'SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED'] as const),
];

/** H2, H19: the states in which an action is possible at all. */
const POSSIBLE_IN: Readonly<Record<QuoteAction, readonly QuoteStatus[]>> = {
  QUOTE_UPDATE: ['DRAFT'],
  QUOTE_DISCARD: ['DRAFT', 'PENDING_APPROVAL'],
  QUOTE_REQUEST_APPROVAL: ['DRAFT'],
  QUOTE_DECIDE_APPROVAL: ['PENDING_APPROVAL'],
  QUOTE_SEND: ['DRAFT'],
  QUOTE_EXTEND: ['SENT'],
  QUOTE_WITHDRAW: ['SENT'],
  QUOTE_REVISE: ['SENT', 'EXPIRED'],
  QUOTE_COPY: STATES,
  QUOTE_ACCEPT: ['SENT'],
  QUOTE_REJECT: ['SENT'],
};

const UNDECIDED: readonly QuoteStatus[] = ['DRAFT', 'PENDING_APPROVAL', 'SENT'];

/** H2: whether a quote is not in a terminal state yet. */
export const isUndecided = (status: QuoteStatus): boolean => UNDECIDED.includes(status);

/**
 * C1, H8: the state of a quote on a day: a sent one is EXPIRED after its last valid day, whether or not a job has run.
 */
export function quoteStatusOn(status: QuoteStatus, validUntil: PlainDate, today: PlainDate): QuoteStatus {
  return status === 'SENT' && validUntil < today ? 'EXPIRED' : status;
}

/** H2: whether an action is possible in a state; terminal states never change. */
export function decideQuoteState(action: QuoteAction, status: QuoteStatus): Verdict {
  if (POSSIBLE_IN[action].includes(status)) return ALLOWED;
  if (status === 'EXPIRED') return [refuse('QUOTE_EXPIRED', 'H2')];
  return isUndecided(status) ? [refuse('QUOTE_NOT_EDITABLE', 'H2')] : [refuse('QUOTE_ALREADY_DECIDED', 'H2')];
}

const CUSTOMERS: readonly Standing[] = ['CONTACT', 'ADMIN', 'MEMBER'];

/** H1: customers see what was sent: never a draft, nor a revision that was superseded before it was sent. */
export function maySeeQuote(standing: Standing, quote: { sentAt: Date | null }): boolean {
  return !CUSTOMERS.includes(standing) || quote.sentAt !== null;
}
