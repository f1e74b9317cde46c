import { AccountRow, type OpenedRow, underLock } from '../accounts';
import { getRow, type Reader, selectRow, type Tx, updateRow } from '../platform/database';
import { type JobRow, schedule, unschedule } from '../platform/jobs';
import {
  awaitsGateway,
  cameThroughLate,
  isAsAsked,
  isPaymentAbandoned,
  isUnsettled,
  type Minor,
  nextPollAt,
  orderNumber,
  refuse,
  sum,
} from '../rules';
import { amountOfCharge, chargedTogether } from './chargedTogether';
import type { Deps } from './deps';
import { PaymentMethodRow, PaymentRow } from './entities';
import { type GatewayOutcome, GatewayUnanswered } from './gateway';
import { mailPaymentNeedsYou } from './mailPaymentNeedsYou';
import type { PurposeHandler } from './purposes';
import { type Paid, paidWith, refundLatePayment } from './refundLatePayment';
import { reversePaymentIn } from './reversePayment';
import { SETTLE_PAYMENT } from './settlingJob';

export type SettlingDeps = Pick<Deps, 'database' | 'gateway' | 'clock' | 'log' | 'purposes'>;

/**
 * D5, D10: asks the gateway what became of a payment and settles what it pays accordingly, exactly once, however often and in
 * whatever order it is called: by the request that started the payment, the gateway's messages, or the clock. What a message says is
 * never believed; the gateway is asked. Without an answer everything stays as it is, to be asked again.
 * @param known the payment, where it was just read
 */
export async function settlePayment(deps: SettlingDeps, paymentId: string, known?: PaymentRow): Promise<void> {
  try {
    await settleIfAnswered(deps, paymentId, known);
  } catch (error) {
    if (!(error instanceof TakenOtherwise)) throw error;
    deps.log.error({ paymentId, err: error }, 'The payment gateway took what nobody asked for');
  }
}

/** The gateway took another amount or currency than a payment asks for. Trying again does not help: staff have to look. */
class TakenOtherwise extends Error {
  readonly permanent = true;
}

/** Whether the gateway answered, or had nothing to be asked. @throws TakenOtherwise */
async function settleIfAnswered(deps: SettlingDeps, paymentId: string, known?: PaymentRow): Promise<boolean> {
  try {
    await settle(deps, paymentId, known);
    return true;
  } catch (error) {
    if (!(error instanceof GatewayUnanswered)) throw error;
    deps.log.warn({ paymentId }, 'The payment gateway did not answer; it is asked again later');
    return false;
  }
}

/** @throws TakenOtherwise, GatewayUnanswered */
async function settle(deps: SettlingDeps, paymentId: string, known?: PaymentRow): Promise<void> {
  // G11: only payments of invoices are charged together.
  const isAlone = known?.purpose === 'ORDER';
  const charge = isAlone ? { payment: known, amount: known.amount } : await findCharge(deps.database, paymentId);
  if (!charge || !awaitsGateway(charge.payment)) return;
  const { payment } = charge;
  const handler = deps.purposes[payment.purpose];
  const outcome = await ask(deps, charge, await deps.clock.now(deps.database));
  if (!outcome) return;
  requireAsAsked(charge, outcome);
  await underLock(deps, [AccountRow, payment.accountId], (opened) => settleAll(opened, payment.id, outcome, handler));
}

/** G11: the payment by whose id the gateway knows a charge, and what the charge comes to (minor units). */
interface Charge {
  payment: PaymentRow;
  amount: Minor;
}

/** The charge that a payment is part of; null where there is no such payment. */
async function findCharge(reader: Reader, paymentId: string): Promise<Charge | null> {
  let together = await chargedTogether(reader, paymentId);
  const { chargeId } = together.find(({ id }) => id === paymentId) ?? {};
  if (chargeId) together = await chargedTogether(reader, chargeId);
  const payment = together.find((one) => one.chargeId === null);
  return payment ? { payment, amount: sum(together.map(({ amount }) => amount)) } : null;
}

/** G11: what is charged together is settled together. */
async function settleAll(
  { tx, account, today }: OpenedRow<AccountRow>,
  id: string,
  outcome: GatewayOutcome,
  handler: PurposeHandler,
): Promise<void> {
  const received: PaymentRow[] = [];
  for (const payment of await chargedTogether(tx, id)) {
    const opened = { tx, account: await getRow(tx, AccountRow, account.id), row: payment, today };
    if (await settleIn(opened, outcome, handler)) received.push(payment);
  }
  if (received.length > 0) await handler.received?.(tx, await getRow(tx, AccountRow, account.id), received);
}

/** What the gateway took must be what is charged together. @throws TakenOtherwise */
function requireAsAsked({ payment: { id, currency }, amount }: Charge, outcome: GatewayOutcome): void {
  if (!('taken' in outcome)) return;
  const { taken } = outcome;
  const asked = { amount, currency };
  if (isAsAsked(asked, taken)) return;
  const told = `The gateway took ${taken.amount} ${taken.currency} for ${id}`;
  throw new TakenOtherwise(`${told}, which asks for ${asked.amount} ${asked.currency}`);
}

/** Asks about the payment of an order that was just placed, or placed before and not settled since. */
export async function settlePaymentOf(deps: SettlingDeps, orderId: string): Promise<void> {
  const unpaid = "WHERE order_id = ? AND status = 'PENDING'";
  const payment = await selectRow(deps.database, PaymentRow, unpaid, [orderId]);
  if (payment) await settlePayment(deps, payment.id, payment);
}

/** A pending payment is charged (the same key charges once), an old one cancelled; a final one is looked up: it may have come through late. */
async function ask(deps: SettlingDeps, { payment, amount }: Charge, now: Date): Promise<GatewayOutcome | null> {
  if (!isUnsettled(payment.status)) return deps.gateway.find(payment.id);
  if (isPaymentAbandoned(payment.at, now)) return deps.gateway.cancel(payment.id);
  const method = payment.paymentMethodId
    ? await selectRow(deps.database, PaymentMethodRow, 'WHERE id = ?', [payment.paymentMethodId])
    : null;
  const { id: paymentId, accountId, currency, orderId } = payment;
  const source = method ? { method: method.gatewayReference } : { token: payment.gatewaySource! };
  const description = orderId ? orderNumber(orderId) : paymentId;
  return deps.gateway.charge({ paymentId, accountId, amount, currency, source, description });
}

/** Answers whether money came through that stays. */
async function settleIn(
  { tx, account, row: payment }: OpenedRow<PaymentRow>,
  outcome: GatewayOutcome,
  handler: PurposeHandler,
): Promise<boolean> {
  const { id } = payment;
  if (!isUnsettled(payment.status)) {
    const isLate = outcome.status === 'SUCCEEDED' && cameThroughLate(outcome.status, payment.status);
    if (isLate) await refundLatePayment(tx, payment, outcome);
    return false;
  }
  let isReceived = false;
  switch (outcome.status) {
    case 'SUCCEEDED':
    case 'DISPUTED':
      isReceived = await settlePaid(tx, account, payment, outcome, handler);
      break;
    case 'DECLINED': {
      const { declineCode, card } = outcome;
      const declined = { ...ended(tx, 'DECLINED'), declineCode, card: card ?? payment.card };
      await updateRow(tx, PaymentRow, id, declined);
      const failure = refuse('PAYMENT_DECLINED', 'D4', [], { declineCode });
      await handler.failed(tx, account, { ...payment, ...declined }, failure);
      break;
    }
    case 'CANCELLED': {
      const cancelled = ended(tx, 'CANCELLED');
      await updateRow(tx, PaymentRow, id, cancelled);
      await handler.failed(tx, account, { ...payment, ...cancelled }, refuse('PAYMENT_ABANDONED', 'D10'));
      break;
    }
    case 'ACTION_REQUIRED':
      if (payment.status === 'PENDING') {
        await updateRow(tx, PaymentRow, id, { status: 'ACTION_REQUIRED', card: outcome.card ?? payment.card });
        if (payment.chargeId === null) await askCustomer(tx, account, payment, outcome.clientSecret, handler);
      }
  }
  if (outcome.status === 'ACTION_REQUIRED' || outcome.status === 'PENDING') {
    if (payment.chargeId === null)
      await schedule(tx, { kind: SETTLE_PAYMENT, subjectId: id, dueAt: nextPollAt(payment, tx.now) });
  } else {
    await unschedule(tx, SETTLE_PAYMENT, id);
  }
  return isReceived;
}

/** D5, G11: the customer is asked once for all that is charged together. */
async function askCustomer(
  tx: Tx,
  account: AccountRow,
  payment: PaymentRow,
  clientSecret: string,
  handler: PurposeHandler,
): Promise<void> {
  await updateRow(tx, PaymentRow, payment.id, { clientSecret });
  const together = await chargedTogether(tx, payment.id);
  const purpose =
    together.length > 1
      ? { kind: 'INVOICES' as const, count: together.length }
      : await handler.describe(tx, account, payment);
  await mailPaymentNeedsYou(tx, account, { ...payment, amount: await amountOfCharge(tx, payment.id) }, purpose);
}

/** G5: what the customer's bank took back before it was settled here has paid, and then bounced. Answers whether the money stays. */
async function settlePaid(
  tx: Tx,
  account: AccountRow,
  payment: PaymentRow,
  outcome: Paid,
  handler: PurposeHandler,
): Promise<boolean> {
  const change = { ...paidWith(outcome), ...ended(tx, 'SUCCEEDED') };
  const settled: PaymentRow = { ...payment, ...change };
  await updateRow(tx, PaymentRow, payment.id, change);
  if (!(await handler.paid(tx, account, settled))) {
    await refundLatePayment(tx, settled, outcome);
    return false;
  }
  if (outcome.status !== 'DISPUTED') return true;
  const paid = await getRow(tx, PaymentRow, payment.id);
  await reversePaymentIn(tx, null, await getRow(tx, AccountRow, account.id), paid, outcome.reason);
  return false;
}

const ended = (tx: Tx, status: PaymentRow['status']) => ({
  ...{ status, settledAt: tx.now, gatewaySource: null, clientSecret: null },
});

/** The clock's turn: asks, and when nobody answered plans the next time. @throws TakenOtherwise, which parks the job */
export async function settlePaymentJob(deps: SettlingDeps, job: Pick<JobRow, 'subjectId'>): Promise<void> {
  if (await settleIfAnswered(deps, job.subjectId)) return;
  await underLock(deps, [PaymentRow, job.subjectId], async ({ tx, row: payment }) => {
    if (!isUnsettled(payment.status)) return;
    await schedule(tx, { kind: SETTLE_PAYMENT, subjectId: payment.id, dueAt: nextPollAt(payment, tx.now) });
  });
}
