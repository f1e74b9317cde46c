import type { Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { findInvoiceOfOrder } from '../invoicing';
import { getNamedMethod, type SettlingDeps, settlePaymentOf, startInvoicePayment } from '../payments';
import { keyOf } from '../platform/idempotency';
import {
  decideExpectedCredit,
  decideExpectedTotal,
  decideQuoteAcceptance,
  decideQuoteInvoicing,
  decideSeatRelease,
  enforce,
  isDueAtOnce,
  isDueNow,
  type Minor,
  type NamedAmount,
  type PricedQuoteLine,
  quoteTotals,
} from '../rules';
import { abandonReplacedChanges } from './abandonReplacedChanges';
import { answerRequest } from './answerRequest';
import { carryOutQuote, type ReleaseSeats, releasedFrom } from './carryOutQuote';
import { issueCertificateIn } from './certificate';
import { changeQuote } from './changeQuote';
import { supersedeDraft } from './changeSentQuote';
import type { QuoteRow } from './entities';
import { contentOf, linesOf, priceLines, type QuoteFacts, quoteFacts } from './facts';
import { inQuote } from './inQuote';
import { type GivenAtAcceptance, purchaseOrderFor } from './purchaseOrder';
import { creditIn, mailDecisionToTechnician, mailQuoteToContact } from './quoteMails';

export interface AcceptQuoteInput extends GivenAtAcceptance {
  quoteId: string;
  expectedVersion: number;
  /** The total that was shown: `totals.total` (H10). */
  expectedTotal: NamedAmount;
  /** The credit that was shown: `totals.credit`; not looked at unless given. */
  expectedCredit?: NamedAmount | null;
  /** D9: whose seats are given up. */
  releaseSeats?: ReleaseSeats;
  idempotencyKey: string;
}

/**
 * H10, H11: the billing contact accepts a quote. One transaction records the decision with its evidence and yields the order, the purchase
 * order in force, the changes that are due, the invoice, and the effects that lie ahead. Paying by card is an ordinary payment
 * just after it (I4): declined, the invoice stays open, and a large one without a purchase order is due at once. Accepting again answers the same order.
 * @returns id of the order
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, QUOTE_ALREADY_DECIDED, QUOTE_EXPIRED, QUOTE_OUTDATED,
 *   what lines are refused for, SEATS_STILL_ASSIGNED, ADDRESS_REQUIRED, TOTAL_CHANGED, PO_REQUIRED, PO_NOT_IN_FORCE, PO_EXCEEDED, PO_NUMBER_TAKEN, L2's
 */
export async function acceptQuote(deps: SettlingDeps, caller: Caller, input: AcceptQuoteInput): Promise<string> {
  const request = { caller, seen: input, action: 'QUOTE_ACCEPT', key: keyOf('quoteAccept', input) } as const;
  const { orderId } = await inQuote(deps, { ...request, alreadyDone }, (opened) => acceptIn(opened, input));
  // Without a method nothing is paid by card.
  if (input.paymentMethodId) await settlePaymentOf(deps, orderId);
  return orderId;
}

/** H10: who has accepted a quote and does so again gets the same order. */
function alreadyDone({ row: quote, caller }: Opened<QuoteRow>): { orderId: string } | null {
  const isOwn = quote.status === 'ACCEPTED' && quote.decision?.byId === caller.actor.userId;
  return isOwn ? { orderId: quote.orderId! } : null;
}

async function acceptIn(opened: Opened<QuoteRow>, input: AcceptQuoteInput): Promise<{ orderId: string }> {
  const { tx, caller, account, row: quote } = opened;
  const facts = await quoteFacts(tx, account, tx.now);
  const rows = await linesOf(tx, quote.id);
  enforce(decideQuoteAcceptance(contentOf(quote, rows), facts));
  enforce(decideQuoteInvoicing(contentOf(quote, rows), account.address));
  const priced = priceLines(rows, facts);
  enforceSeats(priced, facts, input);
  const method = input.paymentMethodId ? await getNamedMethod(tx, account.id, input.paymentMethodId) : null;
  const totals = quoteTotals(priced, facts, quote.sentAmounts);
  await abandonReplacedChanges(tx, caller, account, quote, priced, facts);
  const purchaseOrderId = await purchaseOrderFor(tx, caller, opened, priced, totals, input);
  const { total } = totals.total;
  const { currency } = account;
  enforce(decideExpectedTotal(input.expectedTotal, { total, currency, of: 'QUOTE' }));
  enforce(decideExpectedCredit(input.expectedCredit, totals.total, { currency, of: 'QUOTE' }));

  const decided = await asAccepted(opened, total);
  const { subtotal: net } = totals.total;
  const { releaseSeats } = input;
  const order = await carryOutQuote(tx, caller, account, decided, {
    priced,
    facts,
    purchaseOrderId,
    isDueAtOnce: isDueAtOnce({ net, currency: account.currency, purchaseOrderId }),
    releaseSeats,
  });
  const certificateId = await issueCertificateIn(tx, account, decided, order);
  const { status, decision } = decided;
  const accepted = await changeQuote(tx, quote, {
    status,
    decision,
    orderId: order.id,
    purchaseOrderId,
    certificateId,
  });
  await mailAcceptance(opened, accepted, creditIn(priced.flatMap(({ lines }) => lines)));
  const invoice = method && (await findInvoiceOfOrder(tx, order.id));
  if (invoice && invoice.openAmount > 0)
    await startInvoicePayment(tx, invoice, {
      ...{ purpose: 'ACCEPTANCE', amount: invoice.openAmount, source: method, awaited: 'BY_REQUEST' },
    });
  return { orderId: order.id };
}

/**
 * D9: fewer seats than are assigned from today on name whose are given up. For a later date somebody can be named, who is kept until then.
 * Only holders of a seat of a subscription whose seats the quote sets can be named.
 */
function enforceSeats(priced: readonly PricedQuoteLine[], facts: QuoteFacts, { releaseSeats }: AcceptQuoteInput): void {
  const enforceRelease = (assignedTo: readonly string[], seats: number, named: string[]) =>
    enforce(decideSeatRelease(assignedTo, seats, named).map((refusal) => ({ ...refusal, field: ['releaseSeats'] })));
  const concerned = new Set<string>();
  for (const one of priced) {
    const subscription = facts.subscriptions.find(({ id }) => id === one.line.subscriptionId);
    if (!subscription || !one.terms) continue;
    const { id, assignedTo } = subscription;
    concerned.add(id);
    enforceRelease(assignedTo, isDueNow(one) ? one.line.seats : assignedTo.length, releasedFrom(releaseSeats, id));
  }
  for (const { subscriptionId, emails } of releaseSeats ?? [])
    if (!concerned.has(subscriptionId)) enforceRelease([], 0, emails);
}

/** H12, H17, J3: customer and technician are told, with the certificate, and the request is answered. `credit` is what it gives back. */
async function mailAcceptance(
  { tx, caller, account }: Opened<QuoteRow>,
  quote: QuoteRow,
  credit: Minor,
): Promise<void> {
  await mailQuoteToContact(tx, account, quote, 'quoteAccepted', { total: quote.decision!.total, credit });
  await mailDecisionToTechnician(tx, account, quote);
  await answerRequest(tx, caller, quote);
}

/** H7, H10: the decision with its evidence: the quote as it will be written with its order. `total` with tax, minor units. */
async function asAccepted({ tx, caller, account, row: quote }: Opened<QuoteRow>, total: Minor): Promise<QuoteRow> {
  const decision = {
    ...{ byId: caller.actor.userId, at: tx.now.toISOString(), ipAddress: caller.ipAddress, accepted: true },
    ...{ total, documentSha256: quote.documentSha256!, reason: null, comment: null },
  };
  await supersedeDraft(tx, quote);
  const after = { status: 'ACCEPTED', total, documentSha256: decision.documentSha256, ipAddress: decision.ipAddress };
  await recordAudit(tx, caller, {
    accountId: account.id,
    action: 'QUOTE_ACCEPT',
    subjectId: quote.id,
    rule: 'H10',
    after,
  });
  return { ...quote, status: 'ACCEPTED', decision };
}
