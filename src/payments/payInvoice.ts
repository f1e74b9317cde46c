import { inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { InvoiceRow, payInvoiceFromBalance } from '../invoicing';
import { keyOf } from '../platform/idempotency';
import { decideInvoicePayment, enforce, type NamedAmount, parseAmount, splitPayment, subtract } from '../rules';
import { type GivenSource, paymentSource } from './paymentSource';
import { paymentsUnderWay } from './paymentsUnderWay';
import { type SettlingDeps, settlePayment } from './settlePayment';
import { startInvoicePayment } from './startPayment';

export interface PayInvoiceInput extends GivenSource {
  invoiceId: string;
  amount: NamedAmount;
  idempotencyKey: string;
}

/** The payment that was started; null: the balance has paid all that was asked for. */
export interface PaidInvoice {
  paymentId: string | null;
}

/**
 * G3, G4, C12: pays an open invoice at once: CORPORATE in full or in part, ONLINE in full. The balance pays first, only the rest is charged.
 * Payments under way count as paid, so that never more than what is open is charged. A declined card is an outcome: the payment says so,
 * what it should have paid stays open.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, INVOICE_NOT_OPEN, INVALID_INPUT, AMOUNT_ABOVE_OPEN, AMOUNT_TOO_SMALL, L2's
 */
export async function payInvoice(deps: SettlingDeps, caller: Caller, input: PayInvoiceInput): Promise<PaidInvoice> {
  const { name: gateway } = deps.gateway;
  const key = keyOf('invoicePay', input);
  const request = { caller, of: [InvoiceRow, input.invoiceId], action: 'INVOICE_PAY', key } as const;
  const paid = await inAccount(deps, request, (opened) => payInvoiceNow(opened, input, gateway));
  if (paid.paymentId) await settlePayment(deps, paid.paymentId);
  return paid;
}

async function payInvoiceNow(
  { tx, caller, account, row: invoice }: Opened<InvoiceRow>,
  input: PayInvoiceInput,
  gateway: 'sandbox' | 'stripe',
): Promise<PaidInvoice> {
  const [underWay] = await paymentsUnderWay(tx, [invoice.id]);
  const open = subtract(invoice.openAmount, underWay!);
  const { currency } = invoice;
  const amount = parseAmount(input.amount, currency);
  enforce(decideInvoicePayment({ open, currency, kind: account.kind }, amount));
  const { fromBalance, charged } = splitPayment(amount!, account.balance);
  const source = await paymentSource(tx, { accountId: account.id, given: input, gateway, charged });
  if (fromBalance > 0) await payInvoiceFromBalance(tx, account, invoice, fromBalance);
  const start = { purpose: 'INVOICE', amount: charged, awaited: 'BY_REQUEST' } as const;
  const payment = charged > 0 ? await startInvoicePayment(tx, invoice, { ...start, source: source! }) : null;
  const paymentId = payment?.id ?? null;
  await recordAudit(tx, caller, {
    ...{ accountId: account.id, action: 'INVOICE_PAY', subjectId: invoice.id, rule: 'G3' },
    after: { payment: paymentId, amount, fromBalance, currency },
  });
  return { paymentId };
}
