import type { Block, Content, Row, Templates, Writer } from './content';
import type { TemplateData } from './templateData';

type ToContact =
  | 'quoteSent'
  | 'quoteRevised'
  | 'quoteExtended'
  | 'quoteReminder'
  | 'quoteAccepted'
  | 'quoteRejected'
  | 'quoteExpired'
  | 'quoteWithdrawn';

/** H7: a quote by its number, from the second revision on with the revision. */
function quoteName({ quoteNumber, revision }: { quoteNumber: string; revision: number }, write: Writer): string {
  return revision === 1 ? quoteNumber : write.text('mails.labels.revisedQuote', { quoteNumber, revision });
}

function toContact(template: ToContact) {
  return (data: TemplateData[ToContact], write: Writer): Content => {
    const { quoteNumber } = data;
    const values = { quote: quoteName(data, write), quoteNumber, validUntil: write.date(data.validUntil) };
    const amount = (name: 'total' | 'credit') => ({
      ...{ label: write.text(`mails.labels.${name}`), value: write.amount(data[name], data.currency) },
    });
    return {
      subject: write.text(`mails.${template}.subject`, values),
      blocks: [
        write.paragraph(`mails.${template}.intro`, values),
        { rows: [amount('total'), ...(data.credit === 0 ? [] : [amount('credit')])] },
        write.paragraph(`mails.${template}.next`),
        write.button(`mails.${template}.button`, data.url),
      ],
    };
  };
}

/** The table of what is known; none when nothing is. */
function knownRows(rows: (Row | null)[]): Block[] {
  const known = rows.filter((row) => row !== null);
  return known.length === 0 ? [] : [{ rows: known }];
}

function commentRow(comment: string | null, write: Writer): Row | null {
  return comment === null ? null : { label: write.text('mails.labels.comment'), value: comment };
}

/** H, I4, L6: what the mails about quotes and what follows from them say. */
export const quoteTemplates = {
  quoteSent: toContact('quoteSent'),
  quoteRevised: toContact('quoteRevised'),
  quoteExtended: toContact('quoteExtended'),
  quoteReminder: toContact('quoteReminder'),
  quoteAccepted: toContact('quoteAccepted'),
  quoteRejected: toContact('quoteRejected'),
  quoteExpired: toContact('quoteExpired'),
  quoteWithdrawn: toContact('quoteWithdrawn'),
  approvalAsked: (data, write) => {
    const values = { quote: quoteName(data, write), accountName: data.accountName, authorName: data.authorName };
    return {
      subject: write.text('mails.approvalAsked.subject', values),
      blocks: [
        write.paragraph('mails.approvalAsked.intro', values),
        write.paragraph('mails.approvalAsked.next'),
        write.button('mails.approvalAsked.button', data.url),
      ],
    };
  },
  approvalWithdrawn: (data, write) => {
    const values = { quote: quoteName(data, write), accountName: data.accountName, discardedBy: data.discardedBy };
    return {
      subject: write.text('mails.approvalWithdrawn.subject', values),
      blocks: [
        write.paragraph('mails.approvalWithdrawn.intro', values),
        write.paragraph('mails.approvalWithdrawn.next'),
        write.button('mails.approvalWithdrawn.button', data.url),
      ],
    };
  },
  approvalDecided: (data, write) => {
    const outcome = data.approved ? 'approved' : 'rejected';
    const values = { quote: quoteName(data, write), accountName: data.accountName, decidedBy: data.decidedBy };
    return {
      subject: write.text(`mails.approvalDecided.${outcome}.subject`, values),
      blocks: [
        write.paragraph(`mails.approvalDecided.${outcome}.intro`, values),
        ...knownRows([commentRow(data.comment, write)]),
        write.button('mails.approvalDecided.button', data.url),
      ],
    };
  },
  quoteDecided: (data, write) => {
    const outcome = data.accepted ? 'accepted' : 'rejected';
    const values = { quote: quoteName(data, write), accountName: data.accountName, decidedBy: data.decidedBy };
    const reason = data.reason && {
      label: write.text('mails.labels.reason'),
      value: write.text(`mails.quoteDecided.reasons.${data.reason}`),
    };
    return {
      subject: write.text(`mails.quoteDecided.${outcome}.subject`, values),
      blocks: [
        write.paragraph(`mails.quoteDecided.${outcome}.intro`, values),
        ...knownRows([reason, commentRow(data.comment, write)]),
        write.button('mails.quoteDecided.button', data.url),
      ],
    };
  },
  effectFailed: (data, write) => {
    const { orderNumber, accountName } = data;
    const dueOn = write.date(data.dueOn);
    return {
      subject: write.text('mails.effectFailed.subject', { orderNumber, accountName }),
      blocks: [
        write.paragraph('mails.effectFailed.intro', { orderNumber, accountName, dueOn }),
        { rows: [{ label: write.text('mails.labels.reason'), value: data.reason }] },
        write.paragraph('mails.effectFailed.next'),
        write.button('mails.effectFailed.button', data.url),
      ],
    };
  },
  paymentFailedOnAcceptance: ({ quoteNumber, invoiceNumber, accountName, declineCode, url }, write) => ({
    subject: write.text('mails.paymentFailedOnAcceptance.subject', { quoteNumber, accountName }),
    blocks: [
      write.paragraph('mails.paymentFailedOnAcceptance.intro', { quoteNumber, accountName, invoiceNumber }),
      ...knownRows([
        declineCode === null ? null : { label: write.text('mails.labels.declineCode'), value: declineCode },
      ]),
      write.button('mails.paymentFailedOnAcceptance.button', url),
    ],
  }),
} satisfies Partial<Templates>;
