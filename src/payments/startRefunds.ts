import { type InvoiceRow, settleInvoice } from '../invoicing';
import { insertRows, type Tx, updateRow } from '../platform/database';
import { newId } from '../platform/ids';
import { scheduleAll } from '../platform/jobs';
import { type Minor, spreadRefund } from '../rules';
import { type PaymentRow, RefundRow } from './entities';
import { paidOfInvoice } from './paidOfInvoice';
import { moveParts } from './paymentMovements';
import { refundablePayments } from './refunds';
import { REFUND_PART } from './settlingJob';

/** A refund of a payment as it begins. */
function draftRefund(
  at: Date,
  { id: paymentId, accountId, currency }: PaymentRow,
  amount: Minor,
  more: Pick<RefundRow, 'status' | 'origin' | 'gatewayReference'>,
): RefundRow {
  const ended = more.status === 'DUE' ? null : at;
  return {
    ...{ id: newId('Refund'), accountId, paymentId, amount, currency, ...more },
    ...{ creditNoteId: null, failureCode: null, at, endedAt: ended },
  };
}

/**
 * G9: has the gateway give back so much of the card payments of an invoice, the latest first, after the commit. From now on it counts as
 * refunded, so that the invoice is open again for it, until it is credited. The account is locked.
 */
export async function startRefunds(tx: Tx, { id: invoiceId }: InvoiceRow, amount: Minor): Promise<RefundRow[]> {
  const payments = await refundablePayments(tx, [invoiceId]);
  const refunds = spreadRefund(amount, payments).map(({ of, amount: part }) =>
    draftRefund(tx.now, of.payment, part, { status: 'DUE', origin: 'STAFF', gatewayReference: null }),
  );
  await insertRows(tx, RefundRow, refunds);
  await moveParts(tx, refunds, 'REFUNDED');
  await scheduleAll(
    tx,
    refunds.map(({ id }) => ({ kind: REFUND_PART, subjectId: id, dueAt: tx.now })),
  );
  await settleInvoice(tx, invoiceId, await paidOfInvoice(tx, invoiceId));
  return refunds;
}

/** G9: names the credit note that refunds belong to. */
export async function nameCreditNote(tx: Tx, refunds: readonly RefundRow[], creditNoteId: string): Promise<void> {
  for (const { id } of refunds) await updateRow(tx, RefundRow, id, { creditNoteId });
}

/** G9: keeps a refund that somebody made in the gateway's own dashboard. */
export async function insertRefund(
  tx: Tx,
  payment: PaymentRow,
  amount: Minor,
  gatewayReference: string,
): Promise<RefundRow> {
  const refund = draftRefund(tx.now, payment, amount, { status: 'DONE', origin: 'GATEWAY', gatewayReference });
  await insertRows(tx, RefundRow, [refund]);
  await moveParts(tx, [refund], 'REFUNDED');
  return refund;
}
