import { inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { InvoiceRow } from '../invoicing';
import type { Tx } from '../platform/database';
import { keyOf } from '../platform/idempotency';
import { decideInvoicePayment, decidePaymentSource, enforce, type NamedAmount, parseAmount, subtract } from '../rules';
import { PaymentRow } from './entities';
import { getNamedMethod } from './methods';
import { paymentsUnderWay } from './paymentsUnderWay';
import { type SettlingDeps, settlePayment } from './settlePayment';
import { startInvoicePayment } from './startPayment';

export interface PayInvoiceInput {
  invoiceId: string;
  amount: NamedAmount;
  /** A stored method, or a token that serves this payment only (G4): one of the two. */
  paymentMethodId?: string | null;
  oneTimeToken?: string | null;
  idempotencyKey: string;
}

/**
 * G3, G4: pays an open invoice at once: CORPORATE in full or in part, ONLINE in full. Payments under way count as paid, so that never more
 * than what is open is charged. A declined card is an outcome: the payment says so, the invoice stays open.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, INVOICE_NOT_OPEN, INVALID_INPUT, AMOUNT_ABOVE_OPEN, AMOUNT_TOO_SMALL, L2's
 */
export async function payInvoice(
  deps: SettlingDeps,
  caller: Caller,
  input: PayInvoiceInput,
): Promise<{ paymentId: string }> {
  const { name: gateway } = deps.gateway;
  const key = keyOf('invoicePay', input);
  const request = { caller, of: [InvoiceRow, input.invoiceId], action: 'INVOICE_PAY', key } as const;
  const paid = await inAccount(deps, request, (opened) => payInvoiceNow(opened, input, gateway));
  await settlePayment(deps, paid.paymentId);
  return paid;
}

async function payInvoiceNow(
  { tx, caller, account, row: invoice }: Opened<InvoiceRow>,
  input: PayInvoiceInput,
  gateway: 'sandbox' | 'stripe',
): Promise<{ paymentId: string }> {
  const [underWay] = await paymentsUnderWay(tx, [invoice.id]);
  const open = subtract(invoice.openAmount, underWay!);
  const { currency } = invoice;
  const amount = parseAmount(input.amount, currency);
  enforce(decideInvoicePayment({ open, currency, kind: account.kind }, amount));
  const source = await sourceOf(tx, account.id, input, gateway);
  const payment = await startInvoicePayment(tx, invoice, {
    ...{ purpose: 'INVOICE', amount: amount!, source, awaited: 'BY_REQUEST' },
  });
  const after = { payment: payment.id, amount, currency };
  await recordAudit(tx, caller, {
    accountId: account.id,
    action: 'INVOICE_PAY',
    subjectId: invoice.id,
    rule: 'G3',
    after,
  });
  return { paymentId: payment.id };
}

/** G4: the stored method that is charged, or the token that serves this payment only. */
async function sourceOf(tx: Tx, accountId: string, input: PayInvoiceInput, gateway: PaymentRow['gateway'] & string) {
  enforce(decidePaymentSource(input));
  const { paymentMethodId, oneTimeToken } = input;
  return oneTimeToken ? { gateway, token: oneTimeToken } : getNamedMethod(tx, accountId, paymentMethodId!);
}
