import type { Currency, Minor } from '../rules';
import type { Row, Templates, Writer } from './content';
import type { TemplateData } from './templateData';

/** G9, L6: what the mails about corrections of invoices say. */
export const correctionTemplates = {
  invoiceCredited: (data, write) => {
    const { invoiceNumber, creditNoteNumber, currency } = data;
    return {
      subject: write.text('mails.invoiceCredited.subject', { creditNoteNumber, invoiceNumber }),
      blocks: [
        write.paragraph('mails.invoiceCredited.intro', { creditNoteNumber, invoiceNumber }),
        {
          rows: [
            { label: write.text('mails.labels.reason'), value: write.text(`creditReasons.${data.reason}`) },
            amountRow('total', data.total, currency, write),
            ...someOf(data, write),
          ],
        },
        ...(data.open === 0
          ? [write.paragraph('mails.invoiceCredited.settled')]
          : [write.paragraph('mails.invoiceCredited.open', { open: write.amount(data.open, currency) })]),
        write.button('mails.invoiceCredited.button', data.url),
      ],
    };
  },
  paymentRefunded: (data, write) => {
    const { invoiceNumber, currency, credited } = data;
    const amount = write.amount(data.amount, currency);
    return {
      subject: write.text('mails.paymentRefunded.subject', { amount, invoiceNumber }),
      blocks: [
        write.paragraph('mails.paymentRefunded.intro', { amount, invoiceNumber }),
        ...(data.fromBalance === 0
          ? []
          : [write.paragraph('mails.paymentRefunded.fromBalance', { part: write.amount(data.fromBalance, currency) })]),
        ...(credited === null
          ? []
          : [
              write.paragraph('mails.paymentRefunded.credited', {
                ...{ number: credited.number, total: write.amount(credited.total, currency) },
              }),
            ]),
        ...(data.open === 0
          ? []
          : [write.paragraph('mails.invoiceCredited.open', { open: write.amount(data.open, currency) })]),
        write.button('mails.paymentRefunded.button', data.url),
      ],
    };
  },
  invoiceReissued: (data, write) => {
    const { invoiceNumber, oldNumber, creditNoteNumber, purchaseOrderNumber, dueOn } = data;
    const open = write.amount(data.open, data.currency);
    return {
      subject: write.text('mails.invoiceReissued.subject', { invoiceNumber, oldNumber }),
      blocks: [
        write.paragraph('mails.invoiceReissued.intro', { invoiceNumber, oldNumber, creditNoteNumber }),
        ...(data.paid > 0 ? [write.paragraph('mails.invoiceReissued.paid')] : []),
        ...(purchaseOrderNumber === null
          ? []
          : [{ rows: [{ label: write.text('mails.labels.poNumber'), value: purchaseOrderNumber }] }]),
        dueOn === null
          ? write.paragraph('mails.invoiceReissued.settled')
          : write.paragraph('mails.invoiceReissued.open', { open, dueOn: write.date(dueOn) }),
        write.button('mails.invoiceReissued.button', data.url),
      ],
    };
  },
  paymentTakenBack: (data, write) => {
    const { invoiceNumber, cause, currency } = data;
    const values = { invoiceNumber, amount: write.amount(data.amount, currency) };
    const open = write.amount(data.open, currency);
    return {
      subject: write.text(`mails.paymentTakenBack.${cause}.subject`, values),
      blocks: [
        write.paragraph(`mails.paymentTakenBack.${cause}.intro`, values),
        data.dueOn === null
          ? write.paragraph('mails.paymentTakenBack.dueNow', { open })
          : write.paragraph('mails.paymentTakenBack.dueOn', { open, dueOn: write.date(data.dueOn) }),
        write.button('mails.paymentTakenBack.button', data.url),
      ],
    };
  },
  invoiceLongOverdue: (data, write) => {
    const { invoiceNumber, accountName } = data;
    const values = { invoiceNumber, accountName, dueOn: write.date(data.dueOn) };
    return {
      subject: write.text('mails.invoiceLongOverdue.subject', values),
      blocks: [
        write.paragraph('mails.invoiceLongOverdue.intro', values),
        {
          rows: [
            { label: write.text('mails.labels.due'), value: write.amount(data.due, data.currency) },
            { label: write.text('mails.labels.daysOverdue'), value: write.number(data.daysOverdue) },
          ],
        },
        write.button('mails.invoiceLongOverdue.button', data.url),
      ],
    };
  },
  refundFailed: (data, write) => {
    const values = { invoiceNumber: data.invoiceNumber, amount: write.amount(data.amount, data.currency) };
    return {
      subject: write.text('mails.refundFailed.subject', values),
      blocks: [
        write.paragraph('mails.refundFailed.intro', values),
        write.button('mails.refundFailed.button', data.url),
      ],
    };
  },
  creditApprovalAsked: (data, write) => {
    const { invoiceNumber, accountName, authorName } = data;
    const total = write.amount(data.total, data.currency);
    return {
      subject: write.text('mails.creditApprovalAsked.subject', { invoiceNumber, accountName }),
      blocks: [
        write.paragraph('mails.creditApprovalAsked.intro', { authorName, total, invoiceNumber, accountName }),
        {
          rows: [
            { label: write.text('mails.labels.reason'), value: write.text(`creditReasons.${data.reason}`) },
            { label: write.text('mails.labels.comment'), value: data.comment },
          ],
        },
        write.paragraph('mails.creditApprovalAsked.next'),
        write.button('mails.creditApprovalAsked.button', data.url),
      ],
    };
  },
  creditApprovalDecided: (data, write) => {
    const outcome = data.approved ? 'approved' : 'rejected';
    const { invoiceNumber, accountName, decidedBy, comment } = data;
    const values = { invoiceNumber, accountName, decidedBy, total: write.amount(data.total, data.currency) };
    return {
      subject: write.text(`mails.creditApprovalDecided.${outcome}.subject`, values),
      blocks: [
        write.paragraph(`mails.creditApprovalDecided.${outcome}.intro`, values),
        ...(comment === null ? [] : [{ rows: [{ label: write.text('mails.labels.comment'), value: comment }] }]),
        write.button('mails.creditApprovalDecided.button', data.url),
      ],
    };
  },
} satisfies Partial<Templates>;

/** Where a credit went; what is nothing is left out. */
function someOf(data: TemplateData['invoiceCredited'], write: Writer): Row[] {
  const places = ['againstOpen', 'toBalance', 'toCard'] as const;
  return places.flatMap((place) => (data[place] === 0 ? [] : [amountRow(place, data[place], data.currency, write)]));
}

function amountRow(
  label: 'total' | 'againstOpen' | 'toBalance' | 'toCard',
  amount: Minor,
  currency: Currency,
  write: Writer,
): Row {
  return { label: write.text(`mails.labels.${label}`), value: write.amount(amount, currency) };
}
