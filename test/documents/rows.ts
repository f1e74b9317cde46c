import type { BillingLineRow, CreditNoteRow, InvoiceRow } from '../../src/invoicing';
import type { PaymentRow } from '../../src/payments';
import { SELLERS } from '../../src/rules';
import { type Plain, typed } from '../support/plain';

/** Rows as the tables have them; a test names only what it is about. */

const ISSUED = { issuedOn: '2026-06-11', createdAt: new Date('2026-06-11T09:30:00Z'), taxNote: 'STANDARD' as const };

export const FRENCH = {
  name: 'Boulangerie Démo SARL',
  address: { line1: '12 rue de l’Église', line2: null, postalCode: '75011', city: 'Paris', region: null },
  country: 'FR',
  vatNumber: 'FR83404833048',
  locale: 'fr-FR',
};

export const AMERICAN = {
  name: 'Demo Industries, Inc.',
  address: { line1: '1 Market Street', line2: 'Suite 400', postalCode: '94105', city: 'San Francisco', region: 'CA' },
  country: 'US',
  vatNumber: null,
  locale: 'en-US',
};

/** GoToMeeting Pro, 8 organizers, from 11 June: 232.00 and 46.40 of tax. */
export function line(more: Partial<Plain<BillingLineRow>> = {}): BillingLineRow {
  return typed<BillingLineRow>({
    ...{ id: 'lin_1', orderId: 'ord_1', position: 0, invoiceId: 'inv_1', creditNoteId: null, kind: 'CHARGE' },
    ...{ subscriptionId: 'sub_1', productId: 'prd_1', planId: 'pln_1', productName: 'GoToMeeting', planName: 'Pro' },
    ...{ capacity: 150, seatNoun: 'ORGANIZER', seats: 8, frequency: 'MONTHLY', unitPrice: 2900 },
    ...{ periodStart: '2026-06-11', periodEnd: '2026-07-11', currency: 'EUR', amount: 23200, taxRate: '20', tax: 4640 },
    ...{ creditedLineId: null, creditedAmount: 0, creditedTax: 0, explanation: null },
    ...more,
  });
}

/** What line() comes to, of which 116.00 were paid from the balance. */
export function invoice(more: Partial<Plain<InvoiceRow>> = {}): InvoiceRow {
  return typed<InvoiceRow>({
    ...{ id: 'inv_1', number: 'IE-2026-000002', accountId: 'acc_1', orderId: 'ord_1', ...ISSUED, dueOn: '2026-06-11' },
    ...{
      renewalOf: null,
      purchaseOrderId: null,
      purchaseOrderNumber: null,
      sellerKey: 'IE',
      seller: SELLERS.IE,
      billedTo: FRENCH,
    },
    ...{ currency: 'EUR', subtotal: 23200, tax: 4640, total: 27840, fromBalance: 11600, credited: 0, paid: 0 },
    ...{
      openAmount: 16240,
      status: 'PARTIALLY_PAID',
      collectedOn: null,
      reopenedOn: null,
      reissueOf: null,
      technicianToldOn: null,
    },
    ...more,
  });
}

export function payment(more: Partial<PaymentRow> = {}): PaymentRow {
  return {
    ...{ id: 'pay_1', accountId: 'acc_1', orderId: 'ord_1', invoiceId: 'inv_1', amount: 16240, currency: 'EUR' },
    ...{ status: 'SUCCEEDED', methodType: 'CARD', paymentMethodId: null, gateway: 'sandbox', gatewaySource: null },
    ...{ gatewayReference: null, card: { brand: 'visa', last4: '4242', expiryMonth: 12, expiryYear: 2030 } },
    ...{ declineCode: null, clientSecret: null, reference: null, receivedOn: null, refundStatus: null },
    ...{ at: ISSUED.createdAt, settledAt: ISSUED.createdAt },
    ...more,
  } as PaymentRow;
}

/** Worked example 1: 20 of 30 days of 145.00 were not used: 96.67, with tax 116.00. */
export const CREDIT = line({
  ...{ id: 'lin_2', kind: 'CREDIT', invoiceId: null, creditNoteId: 'crn_1', seats: 5, creditedLineId: 'lin_0' },
  ...{ periodStart: '2026-06-11', periodEnd: '2026-07-01', amount: -9667, tax: -1933 },
  explanation: { rule: 'C6', base: 14500, unusedDays: 20, periodDays: 30, exact: '96.666667', priceChange: null },
} as unknown as Partial<Plain<BillingLineRow>>);

export function creditNote(more: Partial<Plain<CreditNoteRow>> = {}): CreditNoteRow {
  return typed<CreditNoteRow>({
    ...{
      id: 'crn_1',
      number: 'IE-CN-2026-000001',
      accountId: 'acc_1',
      orderId: 'ord_1',
      invoiceId: 'inv_0',
      ...ISSUED,
    },
    ...{ sellerKey: 'IE', seller: SELLERS.IE, billedTo: FRENCH, currency: 'EUR' },
    ...{ total: 11600, appliedToInvoice: 0, toBalance: 11600, toCard: 0, reason: null },
    ...more,
  });
}
