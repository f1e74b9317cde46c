import { formatAmount, formatDate, type MessageKey, translate } from '../language';
import { dateIn, type Minor, negate, subtract } from '../rules';
import { howToPay } from './howToPay';
import { dueOf, type InvoiceFacts } from './invoiceFacts';
import { linesTable, taxNotes, taxSums } from './lines';
import { customerLines, sellerLines } from './party';
import { paymentMethodText } from './paymentMethodText';
import type { Labelled, Sheet } from './sheet';

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

function headFacts({ invoice, reissueOf }: InvoiceFacts): Labelled[] {
  const { number, issuedOn, dueOn, billedTo, purchaseOrderNumber } = invoice;
  const { locale } = billedTo;
  const fact = (key: MessageKey, value: string) => ({ label: translate(key, locale), value });
  return [
    fact('documents.number', number),
    fact('documents.issuedOn', formatDate(issuedOn, locale)),
    fact('documents.dueOn', formatDate(dueOn, locale)),
    ...(reissueOf === null ? [] : [fact('documents.invoice.reissueOf', reissueOf)]),
    ...(purchaseOrderNumber === null ? [] : [fact('documents.purchaseOrder', purchaseOrderNumber)]),
  ];
}

function totals(facts: InvoiceFacts) {
  const { invoice, payments, account } = facts;
  const { currency, total, billedTo } = invoice;
  const { locale } = billedTo;
  const line = (label: string, minor: Minor, strong = false) => {
    return { label, value: formatAmount(minor, currency, locale), strong };
  };
  const paid = payments.map((payment) => {
    const on = formatDate(dateIn(payment.settledAt!, account.timeZone), locale);
    const method = paymentMethodText(payment, locale);
    return line(translate('documents.invoice.paid', locale, { on, method }), negate(payment.amount));
  });
  const credits = facts.ownCredits.map(({ number, amount }) =>
    line(translate('documents.invoice.fromCreditNote', locale, { number }), negate(amount)),
  );
  const fromBalance = subtract(invoice.fromBalance, ...facts.ownCredits.map(({ amount }) => amount));
  return [
    line(translate('documents.invoice.total', locale), total, true),
    ...credits,
    ...(fromBalance > 0 ? [line(translate('documents.invoice.fromBalance', locale), negate(fromBalance))] : []),
    ...paid,
    line(dueLabel(facts), dueOf(facts), true),
  ];
}

/** F5: what is charged by itself is no demand to pay. */
function dueLabel(facts: InvoiceFacts): string {
  const { invoice, account, charging } = facts;
  const { locale } = invoice.billedTo;
  if (dueOf(facts) <= 0) return translate('documents.invoice.settled', locale);
  if (account.kind === 'ONLINE' && charging) {
    return translate('documents.invoice.charged', locale, { method: paymentMethodText(charging, locale) });
  }
  return translate('documents.invoice.due', locale, { dueOn: formatDate(invoice.dueOn, locale) });
}
