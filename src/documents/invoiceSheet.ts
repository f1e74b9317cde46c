import type { BillingLineRow, InvoiceRow } from '../invoicing';
import { formatAmount, formatDate, type MessageKey, translate } from '../language';
import type { PaymentRow } from '../payments';
import { type AccountKind, dateIn } from '../rules';
import { linesTable, taxNotes, taxSums } from './lines';
import { customerLines, sellerLines } from './party';
import { paymentMethodText } from './paymentMethodText';
import type { Block, Labelled, Sheet } from './sheet';

export interface InvoiceFacts {
  invoice: InvoiceRow;
  lines: BillingLineRow[];
  /** The payments that had come in when it was issued; later ones are on the statement. */
  payments: PaymentRow[];
  account: { kind: AccountKind; timeZone: string };
}

/**
 * G1, G2: an invoice as it was issued, in the language of that day: everything comes from what was written down then, so that it never
 * changes, whatever is paid, credited or renamed later.
 */
export function invoiceSheet(facts: InvoiceFacts): Sheet {
  const { invoice, lines } = facts;
  const { seller, billedTo, number, createdAt } = invoice;
  const { locale } = billedTo;
  const text = (key: MessageKey, params = {}) => translate(key, locale, params);
  const title = text('documents.invoice.title', { number });
  return {
    ...{ language: locale, title, createdAt, author: seller.name },
    footer: (page, pages) => text('documents.page', { title, page, pages }),
    blocks: [
      {
        kind: 'parties',
        parties: [
          { heading: text('documents.seller'), lines: sellerLines(seller, locale) },
          { heading: text('documents.billedTo'), lines: customerLines(billedTo, locale) },
        ],
      },
      { kind: 'facts', facts: headFacts(facts) },
      linesTable(invoice, lines, { caption: 'documents.invoice.lines', amount: 'documents.invoice.amount' }, 1),
      { kind: 'sums', sums: [...taxSums(invoice, lines, 1), ...totals(facts)] },
      ...taxNotes(invoice),
      ...howToPay(facts),
    ],
  };
}

function headFacts({ invoice }: InvoiceFacts): Labelled[] {
  const { number, issuedOn, dueOn, billedTo, purchaseOrderNumber } = invoice;
  const { locale } = billedTo;
  const fact = (key: MessageKey, value: string) => ({ label: translate(key, locale), value });
  return [
    fact('documents.number', number),
    fact('documents.issuedOn', formatDate(issuedOn, locale)),
    fact('documents.dueOn', formatDate(dueOn, locale)),
    ...(purchaseOrderNumber === null ? [] : [fact('documents.purchaseOrder', purchaseOrderNumber)]),
  ];
}

const dueOf = ({ invoice, payments }: InvoiceFacts) =>
  payments.reduce((due, { amount }) => due - amount, invoice.total - invoice.fromBalance);

function totals(facts: InvoiceFacts) {
  const { invoice, payments, account } = facts;
  const { currency, total, dueOn, billedTo } = invoice;
  const { locale } = billedTo;
  const line = (label: string, minor: number, strong = false) => {
    return { label, value: formatAmount(minor, currency, locale), strong };
  };
  const paid = payments.map((payment) => {
    const on = formatDate(dateIn(payment.settledAt!, account.timeZone), locale);
    const method = paymentMethodText(payment, locale);
    return line(translate('documents.invoice.paid', locale, { on, method }), -payment.amount);
  });
  const due = dueOf(facts);
  const dueLabel =
    due > 0
      ? translate('documents.invoice.due', locale, { dueOn: formatDate(dueOn, locale) })
      : translate('documents.invoice.settled', locale);
  return [
    line(translate('documents.invoice.total', locale), total, true),
    ...(invoice.fromBalance > 0
      ? [line(translate('documents.invoice.fromBalance', locale), -invoice.fromBalance)]
      : []),
    ...paid,
    line(dueLabel, due, true),
  ];
}

/** G3, G6: a corporate customer sends a transfer or pays in the portal; an online customer's method is charged. */
function howToPay(facts: InvoiceFacts): Block[] {
  const { seller, number, billedTo } = facts.invoice;
  const text = (key: MessageKey, params = {}) => translate(key, billedTo.locale, params);
  if (dueOf(facts) <= 0) return [];
  const heading = text('documents.howToPay.heading');
  if (facts.account.kind === 'ONLINE') return [{ kind: 'note', heading, lines: [text('documents.howToPay.online')] }];
  const { bank, number: account, bic } = seller.bankAccount;
  const lines = [
    text('documents.howToPay.transfer', { name: seller.name, number }),
    text('documents.howToPay.bank', { bank }),
    text('documents.howToPay.account', { account }),
    text('documents.howToPay.bic', { bic }),
    text('documents.howToPay.portal'),
  ];
  return [{ kind: 'note', heading, lines }];
}
