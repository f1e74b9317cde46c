import { type AccountRow, lockAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Deps } from '../deps';
import { executeOrder, failOrder, OrderRow } from '../orders';
import { selectRow, type Tx, updateRow } from '../platform/database';
import { type JobRow, schedule, unschedule } from '../platform/jobs';
import { endTrials, invoicePaymentFailed, payInvoiceIn } from '../renewals';
import { type Refusal, refuse } from '../rules';
import { PaymentMethodRow, PaymentRow } from './entities';
import { type GatewayOutcome, GatewayUnanswered } from './gateway';
import { tellPaymentNeedsYou } from './mailPaymentNeedsYou';
import { reversePaymentIn } from './reversePayment';
import { ACCEPTANCE_UNPAID, GIVEN_UP_AFTER, nextAsking, REFUND_PAYMENT, SETTLE_PAYMENT } from './settlingJob';

export type SettlingDeps = Pick<Deps, 'database' | 'gateway' | 'clock' | 'log'>;

const isFinal = ({ status }: Pick<PaymentRow, 'status'>) => status !== 'PENDING' && status !== 'ACTION_REQUIRED';

/**
 * D5, D10: asks the gateway what became of a payment and settles its order accordingly, exactly once, however often and in
 * whatever order it is called: by the request that placed the order, the gateway's messages, or the clock. What a message says is
 * never believed; the gateway is asked. Without an answer everything stays as it is, to be asked again.
 */
export async function settlePayment(deps: SettlingDeps, paymentId: string): Promise<void> {
  const payment = await selectRow(deps.database, PaymentRow, 'WHERE id = ?', [paymentId]);
  if (!payment || payment.gateway === null || payment.status === 'SUCCEEDED' || payment.refundStatus !== null) return;
  const now = await deps.clock.now(deps.database);
  try {
    const outcome = await ask(deps, payment, now);
    if (outcome) await deps.database.transaction((tx) => settleIn(tx, payment, outcome));
  } catch (error) {
    if (!(error instanceof GatewayUnanswered)) throw error;
    deps.log.warn({ paymentId }, 'The payment gateway did not answer; it is asked again later');
  }
}

/** Asks about the payment of an order that was just placed, or placed before and not settled since. */
export async function settlePaymentOf(deps: SettlingDeps, orderId: string): Promise<void> {
  const unpaid = "WHERE order_id = ? AND status = 'PENDING'";
  const payment = await selectRow(deps.database, PaymentRow, unpaid, [orderId]);
  if (payment) await settlePayment(deps, payment.id);
}

/** A pending payment is charged (the same key charges once), an old one cancelled; a final one is looked up: it may have come through late. */
async function ask(deps: SettlingDeps, payment: PaymentRow, now: Date): Promise<GatewayOutcome | null> {
  if (isFinal(payment)) return deps.gateway.find(payment.id);
  if (now.getTime() - payment.at.getTime() >= GIVEN_UP_AFTER) return deps.gateway.cancel(payment.id);
  const method = payment.paymentMethodId
    ? await selectRow(deps.database, PaymentMethodRow, 'WHERE id = ?', [payment.paymentMethodId])
    : null;
  const { id: paymentId, accountId, amount, currency } = payment;
  const order = await selectRow(deps.database, OrderRow, 'WHERE id = ?', [payment.orderId]);
  const source = method ? { method: method.gatewayReference } : { token: payment.gatewaySource! };
  return deps.gateway.charge({
    paymentId,
    accountId,
    amount,
    currency,
    source,
    description: order?.number ?? paymentId,
  });
}

async function settleIn(tx: Tx, { id, accountId }: PaymentRow, outcome: GatewayOutcome): Promise<void> {
  const account = await lockAccount(tx, accountId);
  const payment = (await selectRow(tx, PaymentRow, 'WHERE id = ?', [id]))!;
  const order = (await selectRow(tx, OrderRow, 'WHERE id = ?', [payment.orderId]))!;
  if (isFinal(payment)) {
    const cameThroughLate = outcome.status === 'SUCCEEDED' && ['DECLINED', 'CANCELLED'].includes(payment.status);
    return cameThroughLate ? giveBack(tx, payment, outcome) : undefined;
  }
  const isForInvoice = payment.invoiceId !== null;

  switch (outcome.status) {
    case 'SUCCEEDED':
    case 'DISPUTED': {
      const settled: PaymentRow = { ...payment, ...paidWith(outcome), ...ended(tx, 'SUCCEEDED') };
      await updateRow(tx, PaymentRow, id, settled);
      if (isForInvoice) await payInvoiceIn(tx, account, order, settled, () => giveBack(tx, settled, outcome));
      else await executeOrder(tx, null, account, order, settled);
      if (outcome.status === 'DISPUTED') await takeAgain(tx, settled, outcome.reason);
      break;
    }
    case 'DECLINED': {
      const { declineCode, card } = outcome;
      const declined = { ...ended(tx, 'DECLINED'), declineCode, card: card ?? payment.card };
      await updateRow(tx, PaymentRow, id, declined);
      if (isForInvoice) await invoiceUnpaid(tx, account, order, payment);
      else await orderFailed(tx, account, order, refuse('PAYMENT_DECLINED', 'D4', [], { declineCode }));
      break;
    }
    case 'CANCELLED':
      await updateRow(tx, PaymentRow, id, ended(tx, 'CANCELLED'));
      if (isForInvoice) await invoiceUnpaid(tx, account, order, payment);
      else await orderFailed(tx, account, order, refuse('PAYMENT_ABANDONED', 'D10'));
      break;
    case 'ACTION_REQUIRED':
      if (payment.status === 'PENDING') {
        const { clientSecret, card } = outcome;
        await updateRow(tx, PaymentRow, id, { status: 'ACTION_REQUIRED', clientSecret, card: card ?? payment.card });
        await tellPaymentNeedsYou(tx, account, order, payment);
      }
  }
  if (outcome.status === 'ACTION_REQUIRED' || outcome.status === 'PENDING') {
    await schedule(tx, { kind: SETTLE_PAYMENT, subjectId: id, dueAt: nextAsking(payment, tx.now) });
  } else {
    await unschedule(tx, SETTLE_PAYMENT, id);
  }
}

/** F6, I4: a payment towards an invoice failed; of the one that was to pay an accepted quote at once, the technician is told. */
async function invoiceUnpaid(tx: Tx, account: AccountRow, order: OrderRow, { id, at }: PaymentRow): Promise<void> {
  await invoicePaymentFailed(tx, account, order);
  const isOfAcceptance = order.source === 'QUOTE' && at.getTime() === order.placedAt.getTime();
  if (isOfAcceptance) await schedule(tx, { kind: ACCEPTANCE_UNPAID, subjectId: id, dueAt: tx.now });
}

/** D4, E2: an order that cannot be paid changes nothing, but that a trial which was to convert is over. */
async function orderFailed(tx: Tx, account: AccountRow, order: OrderRow, failure: Refusal): Promise<void> {
  await failOrder(tx, account, order, failure);
  if (order.source === 'TRIAL_CONVERSION') await endTrials(tx, account, order);
}

/** G5: what the customer's bank took back before it was settled here: it paid, and then bounced. */
async function takeAgain(tx: Tx, { id, accountId }: PaymentRow, reason: string): Promise<void> {
  const payment = (await selectRow(tx, PaymentRow, 'WHERE id = ?', [id]))!;
  if (payment.status === 'SUCCEEDED')
    await reversePaymentIn(tx, null, await lockAccount(tx, accountId), payment, reason);
}

/** Money that came through, whatever became of it then. */
type Paid = GatewayOutcome & { status: 'SUCCEEDED' | 'DISPUTED' };

const ended = (tx: Tx, status: PaymentRow['status']) => ({
  status,
  settledAt: tx.now,
  gatewaySource: null,
  clientSecret: null,
});

const paidWith = ({ reference, card }: Paid) =>
  card ? { gatewayReference: reference, card } : { gatewayReference: reference };

/** D10: money that came through for an order that has failed goes back in full, by itself; what a dispute took is back already. */
async function giveBack(tx: Tx, payment: PaymentRow, outcome: Paid): Promise<void> {
  if (payment.refundStatus !== null) return;
  const returnedAt = tx.now;
  if (outcome.status === 'DISPUTED') return updateRow(tx, PaymentRow, payment.id, { status: 'REVERSED', returnedAt });
  const change = {
    ...paidWith(outcome),
    status: 'SUCCEEDED' as const,
    refundStatus: 'DUE' as const,
    settledAt: tx.now,
    // G8: from now on it counts as refunded, however long the gateway takes.
    returnedAt,
  };
  await updateRow(tx, PaymentRow, payment.id, change);
  await schedule(tx, { kind: REFUND_PAYMENT, subjectId: payment.id, dueAt: tx.now });
  await recordAudit(tx, null, {
    ...{ accountId: payment.accountId, action: 'payment.refund', subjectId: payment.id, rule: 'D10' },
    after: { amount: payment.amount, currency: payment.currency },
  });
}

/** Gives a payment back at the gateway, once: the payment's id is the key. */
export async function refundPayment(deps: SettlingDeps, job: Pick<JobRow, 'subjectId'>): Promise<void> {
  const payment = await selectRow(deps.database, PaymentRow, "WHERE id = ? AND refund_status = 'DUE'", [job.subjectId]);
  if (!payment) return;
  await deps.gateway.refund({ key: `refund-${payment.id}`, paymentId: payment.id, amount: payment.amount });
  await deps.database.transaction(async (tx) => {
    await lockAccount(tx, payment.accountId);
    await updateRow(tx, PaymentRow, payment.id, { status: 'REFUNDED', refundStatus: 'DONE' });
  });
}

/** The clock's turn: asks, and when nobody answered plans the next time. */
export async function settlePaymentJob(deps: SettlingDeps, job: Pick<JobRow, 'subjectId'>): Promise<void> {
  await settlePayment(deps, job.subjectId);
  await deps.database.transaction(async (tx) => {
    const payment = await selectRow(tx, PaymentRow, 'WHERE id = ?', [job.subjectId]);
    if (!payment || isFinal(payment)) return;
    await schedule(tx, { kind: SETTLE_PAYMENT, subjectId: payment.id, dueAt: nextAsking(payment, tx.now) });
  });
}
