import type { BillingLineRow, CreditNoteRow, InvoiceRow } from '../invoicing';
import { formatAmount, formatDate, type MessageKey, translate } from '../language';
import { type Minor, subtract } from '../rules';
import { linesTable, taxNotes, taxSums } from './lines';
import { customerLines, sellerLines } from './party';
import type { Sheet } from './sheet';

export interface CreditNoteFacts {
  note: CreditNoteRow;
  lines: BillingLineRow[];
  /** The invoice that it corrects. */
  invoice: Pick<InvoiceRow, 'number' | 'issuedOn'>;
}

/** G1, C10, C11: a credit note as it was issued: what is credited and how it was computed, and where the credit went. Amounts are positive. */
export function creditNoteSheet({ note, lines, invoice }: CreditNoteFacts): Sheet {
  const { seller, billedTo, number, issuedOn, createdAt, currency, total, appliedToInvoice, toBalance, toCard } = note;
  const { locale } = billedTo;
  const againstOpen = subtract(appliedToInvoice, toCard);
  const text = (key: MessageKey, params = {}) => translate(key, locale, params);
  const sum = (label: string, minor: Minor, strong = false) => {
    return { label, value: formatAmount(minor, currency, locale), strong };
  };
  const title = text('documents.creditNote.title', { number });
  const corrected = { number: invoice.number, issuedOn: formatDate(invoice.issuedOn, locale) };
  return {
    ...{ language: locale, title, createdAt, author: seller.name },
    blocks: [
      {
        kind: 'parties',
        parties: [
          { heading: text('documents.seller'), lines: sellerLines(seller, locale) },
          { heading: text('documents.billedTo'), lines: customerLines(billedTo, locale) },
        ],
      },
      {
        kind: 'facts',
        facts: [
          { label: text('documents.number'), value: number },
          { label: text('documents.issuedOn'), value: formatDate(issuedOn, locale) },
          {
            label: text('documents.creditNote.corrects'),
            value: text('documents.creditNote.correctsValue', corrected),
          },
          ...(note.reason === null
            ? []
            : [{ label: text('documents.creditNote.reason'), value: text(`creditReasons.${note.reason}`) }]),
        ],
      },
      linesTable(note, lines, { caption: 'documents.creditNote.lines', amount: 'documents.creditNote.amount' }, -1),
      {
        kind: 'sums',
        sums: [
          ...taxSums(note, lines, -1),
          sum(text('documents.creditNote.total'), total, true),
          ...(againstOpen > 0
            ? [sum(text('documents.creditNote.appliedToInvoice', { number: invoice.number }), againstOpen)]
            : []),
          ...(toBalance > 0 ? [sum(text('documents.creditNote.toBalance'), toBalance)] : []),
          ...(toCard > 0 ? [sum(text('documents.creditNote.toCard'), toCard)] : []),
        ],
      },
      ...taxNotes(note),
    ],
  };
}
