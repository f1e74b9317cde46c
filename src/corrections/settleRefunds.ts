import { AccountRow, type OpenedRow, underLock } from '../accounts';
import {
  chargedTogether,
  failRefund,
  findPaymentByReference,
  finishRefund,
  type GatewayRefund,
  PaymentRow,
  type RefundRow,
  refundsOfPayments,
  type SettlingDeps,
  settlePayment,
} from '../payments';
import { getRow } from '../platform/database';
import { type Minor, refundEffect, smaller, spreadRefund, subtract, sum } from '../rules';
import { recordRefund } from './recordRefund';

/**
 * G9: the gateway tells that something was given back of a payment. The gateway is asked for the truth. What somebody gave back in its own
 * dashboard is recorded, once, however often it is told; of what we asked for it is kept that it is done, or that it failed.
 * @param reference the gateway's, of the payment
 * @throws GatewayUnanswered so that the gateway tells again
 */
export async function settleRefunds(deps: SettlingDeps, reference: string): Promise<void> {
  const found = await findPaymentByReference(deps.database, deps.gateway.name, reference);
  if (!found) return;
  // A refund may be told before what it is of.
  await settlePayment(deps, found.id);
  for (const told of await deps.gateway.findRefunds(found.id)) {
    await underLock(deps, [PaymentRow, found.id], (opened) => settleRefund(opened, told));
  }
}

async function settleRefund(
  { tx, account, row: charge, today }: OpenedRow<PaymentRow>,
  told: GatewayRefund,
): Promise<void> {
  const payments = await chargedTogether(tx, charge.id);
  const ours = await refundsOfPayments(
    tx,
    payments.map(({ id }) => id),
  );
  const known = ours.filter(({ id, gatewayReference }) => id === told.key || gatewayReference === told.reference);
  // D10: a late payment goes back as a whole, which its own job sees to.
  if (told.key !== null && known.length === 0) return;
  if (known.length === 0 && refundEffect(told, null) === 'RECORD') {
    for (const { payment, amount } of spreadOver(payments, ours, told.amount)) {
      const opened = { tx, account: await getRow(tx, AccountRow, account.id), row: payment, today };
      const earlier = ours.filter(({ paymentId }) => paymentId === payment.id);
      await recordRefund(opened, { ...told, amount }, earlier);
    }
  }
  for (const refund of known) {
    const effect = refundEffect(told, refund);
    if (effect === 'FINISH') await finishRefund(tx, refund.id, told.reference);
    if (effect === 'FAIL') await failRefund(tx, await getRow(tx, AccountRow, account.id), refund, 'returned');
  }
}

/** G11: what somebody gave back of what was charged together, by payment, the latest first; none where nothing of it counts. */
function spreadOver(payments: readonly PaymentRow[], refunds: readonly RefundRow[], amount: Minor) {
  const counting = payments.filter(({ status, refundStatus }) => status === 'SUCCEEDED' && refundStatus === null);
  const lefts = counting.reverse().map((payment) => {
    const done = refunds.filter(({ paymentId, status }) => paymentId === payment.id && status === 'DONE');
    return { payment, left: subtract(payment.amount, ...done.map((refund) => refund.amount)) };
  });
  const most = sum(lefts.map(({ left }) => left));
  return spreadRefund(smaller(amount, most), lefts).map(({ of, amount: part }) => ({
    payment: of.payment,
    amount: part,
  }));
}
