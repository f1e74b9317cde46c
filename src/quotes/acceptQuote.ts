import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { InvoiceRow } from '../invoicing';
import {
  executeOrder,
  OrderRow,
  type SettlingDeps,
  settlePaymentOf,
  startInvoicePayment,
  writeOrder,
} from '../ordering';
import { findMethodOf } from '../payments';
import { insertRows, selectRow, type Tx, updateRow } from '../platform/database';
import { once } from '../platform/idempotency';
import { newId } from '../platform/ids';
import {
  type Currency,
  decideExpectedTotal,
  decideQuoteAcceptance,
  decideSeatRelease,
  enforce,
  isDueNow,
  type NetByLine,
  type OrderTotals,
  type PricedQuoteLine,
  parseDecimal,
  quoteTotals,
  Refused,
  refuse,
  requiresPurchaseOrder,
  sentNetOf,
  sum,
  toDecimal,
} from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { answerRequest } from './answerRequest';
import { supersedeDraft } from './changeSentQuote';
import { planEffects } from './effects';
import { OrderEffectRow, type QuoteRow } from './entities';
import { contentOf, linesOf, priceLines, type QuoteFacts, quoteFacts } from './facts';
import { changeQuote, enforceState, lockQuote, type OpenedQuote } from './openQuote';
import { planNow } from './planOrder';
import { type GivenAtAcceptance, purchaseOrderFor } from './purchaseOrder';
import { planQuote } from './quoteClock';
import { creditIn, tellCustomer, tellTechnician } from './tell';

export interface AcceptQuoteInput extends GivenAtAcceptance {
  quoteId: string;
  expectedVersion: number;
  /** The total that was shown: `totals.total` (H10). */
  expectedTotal: { amount: string; currency: Currency };
  /** D9: whose seats are given up. */
  releaseSeats?: { subscriptionId: string; emails: string[] }[] | null;
  idempotencyKey: string;
}

/**
 * H10, H11: the billing contact accepts a quote. One transaction records the decision with its evidence and yields the order, the purchase
 * order in force, the changes that are due, the invoice, and the effects that lie ahead. Paying by card is an ordinary payment
 * just after it (I4): declined, the invoice stays open, and a large one without a purchase order is due at once. Accepting again answers the same order.
 * @returns id of the order
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, QUOTE_ALREADY_DECIDED, QUOTE_EXPIRED, QUOTE_OUTDATED,
 *   what lines are refused for, SEATS_STILL_ASSIGNED, TOTAL_CHANGED, PO_REQUIRED, PO_NOT_IN_FORCE, PO_EXCEEDED, PO_NUMBER_TAKEN, L2's
 */
export async function acceptQuote(deps: SettlingDeps, caller: Caller, input: AcceptQuoteInput): Promise<string> {
  const { idempotencyKey, ...rest } = input;
  const call = { callerId: caller.actor.userId, mutation: 'quoteAccept', key: idempotencyKey, input: rest };
  const { orderId } = await deps.database.transaction((tx) => once(tx, call, () => acceptIn(tx, caller, input)));
  await settlePaymentOf(deps, orderId);
  return orderId;
}

async function acceptIn(tx: Tx, caller: Caller, input: AcceptQuoteInput): Promise<{ orderId: string }> {
  const opened = await lockQuote(tx, caller, input.quoteId, 'QUOTE_ACCEPT');
  const { account, quote } = opened;
  const isOwn = quote.status === 'ACCEPTED' && quote.decision?.byId === caller.actor.userId;
  if (isOwn) return { orderId: quote.orderId! };
  enforceState(opened, input.expectedVersion, 'QUOTE_ACCEPT');

  const facts = await quoteFacts(tx, account, tx.now);
  const rows = await linesOf(tx, quote.id);
  enforce(decideQuoteAcceptance(contentOf(quote, rows), facts));
  const priced = priceLines(rows, facts);
  enforceSeats(priced, facts, input);
  const totals = quoteTotals(priced, facts, quote.sentAmounts);
  const { amount, currency } = input.expectedTotal;
  const expected = currency === account.currency ? parseDecimal(amount, currency) : null;
  enforce(
    decideExpectedTotal(
      expected,
      totals.total.total,
      `${toDecimal(totals.total.total, account.currency)} ${account.currency}`,
    ),
  );
  const method = input.paymentMethodId ? await findMethodOf(tx, account.id, input.paymentMethodId) : null;
  if (input.paymentMethodId && (!method || method.clientSecret !== null))
    throw new Refused(refuse('NOT_FOUND', 'L1', ['paymentMethodId']));
  const purchaseOrderId = await purchaseOrderFor(tx, caller, opened, totals.total, input);

  const billed = { total: totals.total.total, credit: creditIn(priced.flatMap(({ lines }) => lines)) };
  const decided = await recordDecision(tx, caller, opened, billed);
  const order = await carryOut(tx, caller, account, decided, {
    priced,
    facts,
    purchaseOrderId,
    isDueAtOnce: purchaseOrderId === null && needsPurchaseOrder(totals.total, account),
    sent: quote.sentAmounts,
    input,
  });
  await changeQuote(tx, decided, { orderId: order.id, purchaseOrderId });
  const invoice = await selectRow(tx, InvoiceRow, 'WHERE order_id = ?', [order.id]);
  if (invoice && method && invoice.openAmount > 0)
    await startInvoicePayment(tx, invoice, invoice.openAmount, method, true);
  return { orderId: order.id };
}

/** I4: what a quote of that size is not carried out without is a purchase order, unless a card pays it: then its invoice is due at once. */
const needsPurchaseOrder = ({ subtotal: net }: OrderTotals, { currency }: AccountRow) =>
  requiresPurchaseOrder({ net, currency, paidByCard: false });

/** D9: fewer seats than are assigned name whose are given up. */
function enforceSeats(priced: readonly PricedQuoteLine[], facts: QuoteFacts, { releaseSeats }: AcceptQuoteInput): void {
  for (const { line, terms } of priced) {
    const subscription = facts.subscriptions.find(({ id }) => id === line.subscriptionId);
    if (!subscription || !terms) continue;
    const named = releaseSeats?.find(({ subscriptionId }) => subscriptionId === subscription.id)?.emails ?? [];
    const verdict = decideSeatRelease(subscription.assignedTo, line.seats, named);
    enforce(verdict.map((refusal) => ({ ...refusal, field: ['releaseSeats'] })));
  }
}

/** H10, H12, J3, H7: the decision with its evidence, and who is told. */
async function recordDecision(
  tx: Tx,
  caller: Caller,
  { account, quote }: OpenedQuote,
  { total, credit }: { total: number; credit: number },
): Promise<QuoteRow> {
  const decision = {
    ...{ byId: caller.actor.userId, at: tx.now.toISOString(), ipAddress: caller.ipAddress, accepted: true },
    ...{ total, documentSha256: quote.documentSha256!, reason: null, comment: null },
  };
  const changed = await changeQuote(tx, quote, { status: 'ACCEPTED', decision });
  await supersedeDraft(tx, quote);
  const after = { status: 'ACCEPTED', total, documentSha256: decision.documentSha256, ipAddress: decision.ipAddress };
  await recordAudit(tx, caller, {
    accountId: account.id,
    action: 'QUOTE_ACCEPT',
    subjectId: quote.id,
    rule: 'H10',
    after,
  });
  await tellCustomer(tx, account, changed, 'quoteAccepted', { total, credit });
  await tellTechnician(tx, account, changed);
  await answerRequest(tx, caller, changed);
  await planQuote(tx, account, changed);
  return changed;
}

interface Accepted {
  priced: PricedQuoteLine[];
  facts: QuoteFacts;
  purchaseOrderId: string | null;
  isDueAtOnce: boolean;
  sent: NetByLine | null;
  input: AcceptQuoteInput;
}

/** The order: what is due now is executed, what lies ahead is kept on it as effects (H13). */
async function carryOut(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  quote: QuoteRow,
  accepted: Accepted,
): Promise<OrderRow> {
  const { priced, facts, purchaseOrderId, isDueAtOnce, sent, input } = accepted;
  const now = priced.filter(isDueNow);
  const named = (id: string) => input.releaseSeats?.find(({ subscriptionId }) => subscriptionId === id)?.emails ?? [];
  const later = priced.filter((one) => !isDueNow(one));
  const plan = await planNow(tx, now, later, { facts, sentNet: sentNetOf(now, sent), named });
  const placed = {
    source: 'QUOTE' as const,
    vatNumber: null,
    paymentMethodId: null,
    quoteId: quote.id,
    purchaseOrderId,
  };
  const order = await writeOrder(tx, caller, account, plan, facts, placed);
  await executeOrder(tx, caller, account, order, null, isDueAtOnce ? facts.today : undefined);
  const effects = await effectsOf(tx, order, later, named);
  await insertRows(tx, OrderEffectRow, effects);
  if (effects.length > 0) await updateRow(tx, OrderRow, order.id, { status: 'SCHEDULED' });
  await planEffects(tx, account, effects);
  return order;
}

/** H13, I5: what lies ahead, bound to the terms as acceptance leaves them. */
async function effectsOf(
  tx: Tx,
  order: OrderRow,
  later: readonly PricedQuoteLine[],
  named: (subscriptionId: string) => string[],
): Promise<OrderEffectRow[]> {
  return Promise.all(
    later.map(async ({ line, on, lines }) => {
      const { subscriptionId } = line;
      const subscription = subscriptionId && (await selectRow(tx, SubscriptionRow, 'WHERE id = ?', [subscriptionId]));
      return {
        ...{
          id: newId('OrderEffect'),
          orderId: order.id,
          accountId: order.accountId,
          quoteLineId: line.id,
          subscriptionId,
        },
        ...{ purchaseOrderId: order.purchaseOrderId, dueOn: on, status: 'SCHEDULED' as const },
        termsVersion: subscription ? subscription.termsVersion : null,
        total: Math.max(sum(lines.map(({ amount, tax }) => amount + tax)), 0),
        ...{ failure: null, abandonedBecause: null, executedOrderId: null },
        releaseSeatsOf: subscriptionId ? named(subscriptionId) : [],
      };
    }),
  );
}
