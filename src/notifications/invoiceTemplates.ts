import { type Currency, type Minor, sum } from '../rules';
import type { Content, Row, Templates, Writer } from './content';
import type { TemplateData } from './templateData';

/** G5, G6, L6: what the mails about corporate invoices say. */
export const invoiceTemplates = {
  invoiceIssued: (data, write) => (data.invoice ? invoiced(data, data.invoice, write) : credited(data, write)),
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
      ...(data.excess === 0
        ? []
        : [write.paragraph('mails.paymentReceived.excess', { excess: write.amount(data.excess, data.currency) })]),
      write.button('mails.paymentReceived.button', data.url),
    ],
  }),
  paymentsReceived: ({ invoices, currency, amount, excess, url }, write) => ({
    subject: write.text('mails.paymentsReceived.subject', { count: write.number(invoices.length) }),
    blocks: [
      write.paragraph('mails.paymentsReceived.intro', { amount: write.amount(amount, currency) }),
      { rows: invoices.map((part) => partRow(part, currency, write)) },
      ...(invoices.some(({ open }) => open > 0) ? [] : [write.paragraph('mails.paymentsReceived.settled')]),
      ...(excess === 0
        ? []
        : [write.paragraph('mails.paymentsReceived.excess', { excess: write.amount(excess, currency) })]),
      write.button('mails.paymentsReceived.button', url),
    ],
  }),
} satisfies Partial<Templates>;

type Part = TemplateData['paymentsReceived']['invoices'][number];

function partRow({ invoiceNumber, amount, open }: Part, currency: Currency, write: Writer): Row {
  const paid = write.amount(amount, currency);
  const values = { amount: paid, open: write.amount(open, currency) };
  return { label: invoiceNumber, value: open === 0 ? paid : write.text('mails.paymentsReceived.stillOpen', values) };
}

type Issued = TemplateData['invoiceIssued'];

function invoiced(data: Issued, invoice: NonNullable<Issued['invoice']>, write: Writer): Content {
  const { number: invoiceNumber, total, fromBalance, due, dueOn, purchaseOrderNumber } = invoice;
  const row = (label: 'total' | 'fromBalance' | 'due', amount: Minor) => amountRow(label, amount, data.currency, write);
  return {
    subject: write.text('mails.invoiceIssued.subject', { invoiceNumber }),
    blocks: [
      write.paragraph('mails.invoiceIssued.intro', { invoiceNumber }),
      {
        rows: [
          ...(purchaseOrderNumber === null
            ? []
            : [{ label: write.text('mails.labels.poNumber'), value: purchaseOrderNumber }]),
          row('total', total),
          ...(fromBalance === 0 ? [] : [row('fromBalance', fromBalance)]),
          row('due', due),
        ],
      },
      ...(data.creditNotes.length === 0
        ? []
        : [write.paragraph('mails.invoiceIssued.withCredit'), creditRows(data, write)]),
      dueOn === null
        ? write.paragraph('mails.invoiceIssued.paid')
        : write.paragraph('mails.invoiceIssued.payBy', { dueOn: write.date(dueOn) }),
      write.button('mails.invoiceIssued.button', data.url),
    ],
  };
}

/** C10: an order that only credits has no invoice. */
function credited(data: Issued, write: Writer): Content {
  const numbers = data.creditNotes.map(({ number }) => number).join(', ');
  return {
    subject: write.text('mails.invoiceIssued.credit.subject', { numbers }),
    blocks: [
      write.paragraph('mails.invoiceIssued.credit.intro', { numbers }),
      creditRows(data, write),
      write.button('mails.invoiceIssued.credit.button', data.url),
    ],
  };
}

/** Each credit note with what it credits. Mails that were queued before an order's were kept lack them. */
export function creditNoteRows(
  { creditNotes = [], currency }: { creditNotes?: { number: string; total: Minor }[]; currency: Currency },
  write: Writer,
): Row[] {
  return creditNotes.map(({ number, total }) => ({
    label: write.text('mails.labels.creditNote', { number }),
    value: write.amount(total, currency),
  }));
}

/** C11: what credit notes come to, and what of it went to the balance; the rest reduced what was open. */
function creditRows({ creditNotes, currency }: Issued, write: Writer): { rows: Row[] } {
  const toBalance = sum(creditNotes.map((note) => note.toBalance));
  return {
    rows: [
      ...creditNoteRows({ creditNotes, currency }, write),
      ...(toBalance === 0 ? [] : [amountRow('toBalance', toBalance, currency, write)]),
    ],
  };
}

function amountRow(
  label: 'total' | 'fromBalance' | 'toBalance' | 'due',
  amount: Minor,
  currency: Currency,
  write: Writer,
) {
  return { label: write.text(`mails.labels.${label}`), value: write.amount(amount, currency) };
}
