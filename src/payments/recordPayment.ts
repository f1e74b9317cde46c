import { inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { InvoiceRow, mailPaymentReceived } from '../invoicing';
import { insertRows, type Tx } from '../platform/database';
import { keyOf } from '../platform/idempotency';
import { newId } from '../platform/ids';
import {
  decidePaymentRecord,
  decideRecordedPayment,
  enforce,
  type Minor,
  type NamedAmount,
  type PlainDate,
  parseAmount,
  subtract,
} from '../rules';
import { allocateIn } from './allocatePayment';
import type { Deps } from './deps';
import { type PaymentMethodType, PaymentRow } from './entities';
import { paymentsUnderWay } from './paymentsUnderWay';

export interface RecordPaymentInput {
  invoiceId: string;
  /** The whole sum that was received. */
  amount: NamedAmount;
  methodType: PaymentMethodType;
  /** The cheque's number, the transfer's text. */
  reference: string;
  receivedOn: PlainDate;
  idempotencyKey: string;
}

/**
 * G5: a technician records a payment by cheque, bank transfer or direct debit. It settles what is open of the invoice, payments under way
 * counting as paid; what it exceeds that by goes to the account balance.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, INVOICE_NOT_OPEN, INVALID_INPUT, CARD_NUMBER_REFUSED, L2's
 */
export async function recordPayment(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: RecordPaymentInput,
): Promise<{ paymentId: string }> {
  const key = keyOf('paymentRecord', input);
  const request = { caller, of: [InvoiceRow, input.invoiceId], action: 'PAYMENT_RECORD', key } as const;
  return inAccount(deps, request, (opened) => recordIn(opened, input));
}

async function recordIn(
  { tx, caller, account, row: invoice, today }: Opened<InvoiceRow>,
  input: RecordPaymentInput,
): Promise<{ paymentId: string }> {
  const [underWay] = await paymentsUnderWay(tx, [invoice.id]);
  enforce(decidePaymentRecord(subtract(invoice.openAmount, underWay!)));
  const { methodType, reference, receivedOn } = input;
  const amount = parseAmount(input.amount, invoice.currency);
  enforce(decideRecordedPayment({ amount, methodType, reference, receivedOn }, today));
  const payment = recordedPayment(tx, invoice, amount!, input);
  await insertRows(tx, PaymentRow, [payment]);
  const { settled, excess } = await allocateIn(tx, account, invoice, payment);
  await mailPaymentReceived(tx, account, [{ invoice: settled, amount: payment.amount, excess }]);
  const after = { payment: payment.id, amount, currency: invoice.currency, methodType, reference, receivedOn };
  const record = { accountId: account.id, action: 'PAYMENT_RECORD', subjectId: invoice.id, rule: 'G5', after };
  await recordAudit(tx, caller, record);
  return { paymentId: payment.id };
}

function recordedPayment(
  tx: Tx,
  { accountId, id: invoiceId, currency }: InvoiceRow,
  amount: Minor,
  { methodType, reference, receivedOn }: RecordPaymentInput,
): PaymentRow {
  return {
    ...{
      id: newId('Payment'),
      accountId,
      purpose: 'RECORDED',
      orderId: null,
      invoiceId,
      chargeId: null,
      amount,
      currency,
      status: 'SUCCEEDED',
      methodType,
    },
    ...{ paymentMethodId: null, gateway: null, gatewaySource: null, gatewayReference: null, card: null },
    ...{ declineCode: null, clientSecret: null, reference: reference.trim(), receivedOn, refundStatus: null },
    ...{ at: tx.now, settledAt: tx.now },
  };
}
