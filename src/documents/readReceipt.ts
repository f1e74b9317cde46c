import { AccountRow } from '../accounts';
import { InvoiceRow } from '../invoicing';
import { type PaymentRow, paymentsOfInvoice } from '../payments';
import { findRow, getRow, type Reader } from '../platform/database';
import { dateIn, type PlainDate } from '../rules';

/** G2: what a receipt says: an invoice that is settled, and by what. */
export interface ReceiptFacts {
  invoice: InvoiceRow;
  /** Those that count, the oldest first. */
  payments: (PaymentRow & { on: PlainDate })[];
  /** The day of the last of them; of an invoice that none paid, the day it was issued. */
  paidOn: PlainDate;
  /** The account's. */
  timeZone: string;
}

/** Null where there is no such invoice, or it is not settled. */
export async function readReceipt(reader: Reader, invoiceId: string): Promise<ReceiptFacts | null> {
  const invoice = await findRow(reader, InvoiceRow, invoiceId);
  if (!invoice || !isSettled(invoice)) return null;
  const { timeZone } = await getRow(reader, AccountRow, invoice.accountId);
  const payments = (await paymentsOfInvoice(reader, invoiceId)).map((payment) => ({
    ...payment,
    on: payment.receivedOn ?? dateIn(payment.settledAt ?? payment.at, timeZone),
  }));
  const paidOn =
    payments
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? invoice.issuedOn;
  return { invoice, payments, paidOn, timeZone };
}

/** Whether there is a receipt: nothing is left to pay, and something was. */
export const isSettled = ({ openAmount, paid, fromBalance }: InvoiceRow): boolean =>
  openAmount === 0 && (paid > 0 || fromBalance > 0);
