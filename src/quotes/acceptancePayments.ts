import { InvoiceRow, mailPaymentTakenBack } from '../invoicing';
import { linkTo, queueEmail } from '../notifications';
import type { PurposeHandler } from '../payments';
import { getRow, selectRow } from '../platform/database';
import { dateIn } from '../rules';
import { QuoteRow } from './entities';
import { techniciansOf } from './quoteMails';

/**
 * I4: a card that pays an accepted quote pays its invoice; where it does not, the invoice stays open and the technician is
 * told.
 * @param invoicePayments what pays an open invoice
 */
export const acceptancePayments = (invoicePayments: PurposeHandler): PurposeHandler => ({
  ...invoicePayments,
  async failed(tx, account, payment, failure) {
    await invoicePayments.failed(tx, account, payment, failure);
    const invoice = await getRow(tx, InvoiceRow, payment.invoiceId!);
    const taken = { amount: payment.amount, cause: 'DECLINED' as const, today: dateIn(tx.now, account.timeZone) };
    await mailPaymentTakenBack(tx, account, invoice, taken);
    const quote = (await selectRow(tx, QuoteRow, 'WHERE order_id = ?', [payment.orderId]))!;
    for (const { name, email, locale } of await techniciansOf(tx, account, quote)) {
      await queueEmail(tx, {
        ...{ accountId: account.id, to: email, locale, template: 'paymentFailedOnAcceptance' },
        data: {
          ...{ name, url: linkTo('STAFF', 'invoice', invoice.id), accountName: account.name },
          ...{ quoteNumber: quote.number, invoiceNumber: invoice.number, declineCode: payment.declineCode },
        },
      });
    }
  },
});
