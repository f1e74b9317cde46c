import type { Currency, Minor } from '../rules';
import type { Templates, Writer } from './content';

/** G5, G6, L6: what the mails about corporate invoices say. */
export const invoiceTemplates = {
  invoiceIssued: (data, write) => ({
    subject: write.text('mails.invoiceIssued.subject', { invoiceNumber: data.invoiceNumber }),
    blocks: [
      write.paragraph('mails.invoiceIssued.intro', { invoiceNumber: data.invoiceNumber }),
      {
        rows: [
          ...(data.purchaseOrderNumber === null
            ? []
            : [{ label: write.text('mails.labels.poNumber'), value: data.purchaseOrderNumber }]),
          amountRow('total', data.total, data.currency, write),
          ...(data.fromBalance === 0 ? [] : [amountRow('fromBalance', data.fromBalance, data.currency, write)]),
          amountRow('due', data.due, data.currency, write),
        ],
      },
      data.dueOn === null
        ? write.paragraph('mails.invoiceIssued.paid')
        : write.paragraph('mails.invoiceIssued.payBy', { dueOn: write.date(data.dueOn) }),
      write.button('mails.invoiceIssued.button', data.url),
    ],
  }),
  invoiceOverdue: (data, write) => ({
    subject: write.text('mails.invoiceOverdue.subject', { invoiceNumber: data.invoiceNumber }),
    blocks: [
      write.paragraph('mails.invoiceOverdue.intro', {
        invoiceNumber: data.invoiceNumber,
        dueOn: write.date(data.dueOn),
      }),
      {
        rows: [
          amountRow('due', data.due, data.currency, write),
          { label: write.text('mails.labels.daysOverdue'), value: write.number(data.daysOverdue) },
        ],
      },
      write.paragraph('mails.invoiceOverdue.next'),
      write.button('mails.invoiceOverdue.button', data.url),
    ],
  }),
  paymentReceived: (data, write) => ({
    subject: write.text('mails.paymentReceived.subject', { invoiceNumber: data.invoiceNumber }),
    blocks: [
      write.paragraph('mails.paymentReceived.intro', {
        invoiceNumber: data.invoiceNumber,
        amount: write.amount(data.amount, data.currency),
      }),
      data.open === 0
        ? write.paragraph('mails.paymentReceived.settled')
        : write.paragraph('mails.paymentReceived.open', { open: write.amount(data.open, data.currency) }),
      write.button('mails.paymentReceived.button', data.url),
    ],
  }),
} satisfies Partial<Templates>;

function amountRow(label: 'total' | 'fromBalance' | 'due', amount: Minor, currency: Currency, write: Writer) {
  return { label: write.text(`mails.labels.${label}`), value: write.amount(amount, currency) };
}
