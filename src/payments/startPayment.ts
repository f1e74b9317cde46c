import type { InvoiceRow } from '../invoicing';
import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { scheduleAll } from '../platform/jobs';
import { type Currency, type Minor, nextPollAt, type PaymentPurpose } from '../rules';
import { type PaymentMethodRow, PaymentRow } from './entities';
import { SETTLE_PAYMENT } from './settlingJob';

/** A stored method, or a token that serves one payment only (G4). */
export type PaymentSource = PaymentMethodRow | { gateway: 'sandbox' | 'stripe'; token: string };

export interface NewPayment {
  accountId: string;
  purpose: Exclude<PaymentPurpose, 'RECORDED'>;
  orderId: string;
  /** The invoice it is towards; null: the order's, once that is completed. */
  invoiceId: string | null;
  /** Minor units, above zero. */
  amount: Minor;
  currency: Currency;
  source: PaymentSource;
}

/** A payment that the gateway has not been asked for yet, as a row. */
export function draftPayment(
  at: Date,
  { accountId, purpose, orderId, invoiceId, amount, currency, source }: NewPayment,
): PaymentRow {
  const stored = 'token' in source ? null : source;
  return {
    id: newId('Payment'),
    accountId,
    purpose,
    orderId,
    invoiceId,
    chargeId: null,
    amount,
    currency,
    status: 'PENDING',
    methodType: stored?.type ?? 'CARD',
    paymentMethodId: stored?.id ?? null,
    card: stored?.card ?? null,
    gateway: source.gateway,
    gatewaySource: 'token' in source ? source.token : null,
    gatewayReference: null,
    declineCode: null,
    clientSecret: null,
    reference: null,
    receivedOn: null,
    refundStatus: null,
    at,
    settledAt: null,
  };
}

/** Who asks the gateway first: the request that waits for the answer, or, where nobody waits, the clock at once. */
export type Awaited = 'BY_REQUEST' | 'BY_NOBODY';

/**
 * Decides on payments in the transaction of what is paid; the gateway is asked after the commit, with the payment's id as key: by the
 * request that waits for it, and by a job in case that dies.
 */
export async function startPayments(tx: Tx, payments: readonly PaymentRow[], awaited: Awaited): Promise<void> {
  await insertRows(tx, PaymentRow, payments);
  const dueAt = (payment: PaymentRow) => (awaited === 'BY_REQUEST' ? nextPollAt(payment, tx.now) : tx.now);
  const jobs = payments.map((payment) => ({ kind: SETTLE_PAYMENT, subjectId: payment.id, dueAt: dueAt(payment) }));
  await scheduleAll(tx, jobs);
}

/** Starts the payment of an invoice that is open. Amount in minor units. */
export async function startInvoicePayment(
  tx: Tx,
  { id: invoiceId, accountId, orderId, currency }: InvoiceRow,
  payment: Pick<NewPayment, 'purpose' | 'amount' | 'source'> & { awaited: Awaited },
): Promise<PaymentRow> {
  const { awaited, ...rest } = payment;
  const row = draftPayment(tx.now, { accountId, orderId, invoiceId, currency, ...rest });
  await startPayments(tx, [row], awaited);
  return row;
}

/**
 * G11: starts the payments of several open invoices, which the gateway charges together: all of them come through, or none. Amounts in minor
 * units; at least one.
 */
export async function startPaymentsTogether(
  tx: Tx,
  parts: readonly { invoice: InvoiceRow; amount: Minor }[],
  source: PaymentSource,
): Promise<PaymentRow[]> {
  const payments = parts.map(({ invoice: { id: invoiceId, accountId, orderId, currency }, amount }) =>
    draftPayment(tx.now, { accountId, orderId, invoiceId, currency, purpose: 'INVOICE', amount, source }),
  );
  const [first, ...others] = payments;
  for (const payment of others) payment.chargeId = first!.id;
  await insertRows(tx, PaymentRow, others);
  await startPayments(tx, [first!], 'BY_REQUEST');
  return payments;
}
