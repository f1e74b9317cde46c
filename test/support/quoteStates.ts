import { randomUUID } from 'node:crypto';
import type { ScheduledChangeRow } from '../../src/orders';
import { newId } from '../../src/platform/ids';
import { type QuoteLineRow, QuoteRow } from '../../src/quotes';
import { linesHash } from '../../src/quotes/facts';
import type { SentFacts } from '../../src/quotes/sentFacts';
import { type QuoteAction, SELLERS } from '../../src/rules';
import type { SubscriptionRow } from '../../src/subscriptions';
import type { Attempt, Subject } from './actions';
import { type Plain, typed } from './plain';

const ofQuote = (mutation: string, { id }: Subject, more: object = {}) => ({
  mutation,
  input: { quoteId: id, expectedVersion: 1, ...more },
});

/** 5 seats at 249.60 EUR with 20 % tax: what the quotes of `quoteIn` come to. */
const TOTALS = {
  ...{ subtotal: 124800, tax: 24960, total: 149760, credit: 0, creditAgainstOpen: 0 },
  ...{ fromBalance: 0, toBalance: 0, due: 149760, leftOpen: 0 },
};
const SHOWN = { amount: '1497.60', currency: 'EUR' };
const LIST_PRICE = 24960;

export const QUOTE_ATTEMPTS: Record<QuoteAction, Attempt<Subject>> = {
  QUOTE_UPDATE: (subject) => ofQuote('quoteUpdate', subject, { note: 'As discussed.' }),
  QUOTE_REQUEST_APPROVAL: (subject) => ofQuote('quoteRequestApproval', subject),
  QUOTE_DECIDE_APPROVAL: (subject) => ofQuote('quoteDecideApproval', subject, { approved: true }),
  QUOTE_SEND: (subject) => ofQuote('quoteSend', subject),
  QUOTE_EXTEND: (subject) => ofQuote('quoteExtend', subject, { validUntil: '2026-12-31' }),
  QUOTE_DISCARD: (subject) => ofQuote('quoteDiscard', subject),
  QUOTE_WITHDRAW: (subject) => ofQuote('quoteWithdraw', subject),
  QUOTE_COPY: (subject) => ofQuote('quoteCopy', subject),
  QUOTE_REVISE: (subject) => ofQuote('quoteRevise', subject),
  QUOTE_ACCEPT: (subject) => ofQuote('quoteAccept', subject, { expectedTotal: SHOWN, idempotencyKey: randomUUID() }),
  QUOTE_REJECT: (subject) => ofQuote('quoteReject', subject, { reason: 'TIMING' }),
};

/** H7: the marks of the one revision that is sent and of the one that is drafted follow from the others. */
type Unmarked = Omit<QuoteRow, 'sentOf' | 'draftOf'>;

/** What makes a state of quotes, of those that renew a subscription at its list price when its period ends. */
export interface QuoteState {
  row?: Partial<Plain<Unmarked>>;
  line?: Partial<Plain<QuoteLineRow>>;
  isApproved?: boolean;
  isBySupervisor?: boolean;
  /** What its next revision is: being drafted, or decided. */
  next?: 'DRAFT' | 'WITHDRAWN';
}

/** What an extension makes a new document from. */
const SENT_FACTS: Plain<SentFacts> = {
  seller: SELLERS.IE,
  customer: { name: 'Customer', address: null, country: 'FR', vatNumber: null, locale: 'fr-FR' },
  ...{ taxNote: 'STANDARD', sentOn: '2026-05-20', purchaseOrderNumber: null, lines: [], dueOnAcceptance: 0 },
  billing: {},
  compared: { rows: [], seatsBefore: 5, seatsAfter: 5, months: [] },
  comparison: { rows: [], seatsBefore: 5, seatsAfter: 5, twelveMonthsBefore: 124800, twelveMonthsAfter: 124800 },
};

const LAST_DAY = '2026-06-20';
const OVER = '2026-05-31';
const SENT = { status: 'SENT', sentAt: new Date('2026-05-20T10:00:00Z') } as const;
const HALF_PRICE = { unitPrice: LIST_PRICE / 2 };
const OUTDATED = { termsVersion: 1 };

/** Those that exist for staff only. */
export const DRAFTED_QUOTES: Record<string, QuoteState> = {
  DRAFT: {},
  'DRAFT with a large discount': { line: HALF_PRICE },
  'DRAFT with a large discount, approved': { line: HALF_PRICE, isApproved: true },
  'DRAFT, outdated': { line: OUTDATED },
  'DRAFT, its last day over': { row: { validUntil: OVER } },
  PENDING_APPROVAL: { row: { status: 'PENDING_APPROVAL' } },
  'PENDING_APPROVAL, drafted by the supervisor': { row: { status: 'PENDING_APPROVAL' }, isBySupervisor: true },
  'SUPERSEDED, never sent': { row: { status: 'SUPERSEDED' } },
};

/** ACCEPTED is decided by somebody else: the contact who did would get the same answer again (H10). */
export const SENT_QUOTES: Record<string, QuoteState> = {
  SENT: { row: SENT },
  'SENT, outdated': { row: SENT, line: OUTDATED },
  'SENT, its next revision a draft': { row: SENT, next: 'DRAFT' },
  'SENT, its last day over': { row: { ...SENT, validUntil: OVER } },
  EXPIRED: { row: { ...SENT, status: 'EXPIRED', validUntil: OVER } },
  'EXPIRED, its next revision a draft': { row: { ...SENT, status: 'EXPIRED', validUntil: OVER }, next: 'DRAFT' },
  'EXPIRED, its next revision decided': { row: { ...SENT, status: 'EXPIRED', validUntil: OVER }, next: 'WITHDRAWN' },
  ACCEPTED: { row: { ...SENT, status: 'ACCEPTED' } },
  REJECTED: { row: { ...SENT, status: 'REJECTED' } },
  WITHDRAWN: { row: { ...SENT, status: 'WITHDRAWN' } },
  SUPERSEDED: { row: { ...SENT, status: 'SUPERSEDED' } },
};

/** A quote in a state, with its line, and its next revision where there is one. */
export function quoteIn(
  { row, line, isApproved = false, next }: QuoteState,
  subscription: SubscriptionRow,
  authorId: string,
): { revisions: QuoteRow[]; lines: QuoteLineRow[] } {
  const id = newId('Quote');
  const lines = [lineOf(id, subscription, line)];
  const isSent = row?.sentAt != null;
  const quote = typed<Unmarked>({
    ...{
      id,
      number: id,
      revision: 1,
      version: 1,
      accountId: subscription.accountId,
      status: 'DRAFT',
      authorId,
      linesAuthorId: authorId,
    },
    ...{ requestId: null, purchaseOrderId: null, validUntil: LAST_DAY, note: null, terms: null, internalNote: null },
    ...{ currency: 'EUR', approval: null, sentAt: null, remindedFor: null, decision: null, orderId: null },
    ...{ approvedLinesHash: isApproved ? linesHash(lines) : null, supersedesId: null, createdAt: SENT.sentAt },
    sentAmounts: isSent ? { [lines[0]!.id]: TOTALS.subtotal } : null,
    ...{ sentTotals: isSent ? TOTALS : null, documentSha256: isSent ? '0'.repeat(64) : null },
    ...{ sentFacts: isSent ? SENT_FACTS : null, documentId: null, certificateId: null },
    ...row,
  });
  const sentAt = next === 'DRAFT' ? null : quote.sentAt;
  const later: Unmarked[] = next
    ? [{ ...quote, id: newId('Quote'), revision: 2, status: next, sentAt, supersedesId: id }]
    : [];
  return { revisions: [quote, ...later].map(marked), lines };
}

function marked(quote: Unmarked): QuoteRow {
  const isDraft = quote.status === 'DRAFT' || quote.status === 'PENDING_APPROVAL';
  return {
    ...quote,
    ...{ sentOf: quote.status === 'SENT' ? quote.number : null, draftOf: isDraft ? quote.number : null },
  };
}

function lineOf(quoteId: string, subscription: SubscriptionRow, given?: Partial<Plain<QuoteLineRow>>): QuoteLineRow {
  const { id: subscriptionId, termsVersion, productId, planId, seats, frequency } = subscription;
  return typed<QuoteLineRow>({
    ...{ id: newId('QuoteLine'), quoteId, position: 0, kind: 'RENEW', subscriptionId, termsVersion, productId, planId },
    ...{ seats, frequency: frequency!, effectiveWhen: 'AT_PERIOD_END', effectiveOn: null, coTermWith: null },
    ...{ unitPrice: LIST_PRICE, discountPercent: null, listUnitPrice: LIST_PRICE, priceIsNegotiated: false, ...given },
  });
}

/** What that line of an accepted quote does later. */
export const effectOf = (
  { id: quoteLineId, subscriptionId, termsVersion, effectiveOn }: QuoteLineRow,
  { orderId, accountId, status }: Pick<ScheduledChangeRow, 'orderId' | 'accountId' | 'status'>,
): ScheduledChangeRow =>
  typed<ScheduledChangeRow>({
    ...{ id: newId('OrderEffect'), orderId, accountId, quoteLineId, subscriptionId, purchaseOrderId: null },
    ...{ dueOn: effectiveOn!, status, termsVersion, total: TOTALS.total, failure: null, abandonedBecause: null },
    ...{ releaseSeatsOf: [], executedOrderId: null },
  });
