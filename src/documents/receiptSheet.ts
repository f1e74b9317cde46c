import { formatAmount, formatDate, type MessageKey, translate } from '../language';
import { type Minor, negate, smaller, startOfDay, subtract } from '../rules';
import { customerLines, sellerLines } from './party';
import { paymentMethodText } from './paymentMethodText';
import type { ReceiptFacts } from './readReceipt';
import type { Labelled, Sheet } from './sheet';

/** G2: that an invoice is paid, on which day, and by what. The invoice itself stays as it was issued (G1). */
export function receiptSheet(facts: ReceiptFacts): Sheet {
  const { invoice, paidOn, timeZone } = facts;
  const { seller, billedTo, number, issuedOn, purchaseOrderNumber } = invoice;
  const { locale } = billedTo;
  const text = (key: MessageKey, params = {}) => translate(key, locale, params);
  const fact = (key: MessageKey, value: string) => ({ label: text(key), value });
  return {
    ...{ language: locale, title: text('documents.receipt.title', { number }), author: seller.name },
    createdAt: startOfDay(paidOn, timeZone),
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
          fact('documents.receipt.invoice', number),
          fact('documents.issuedOn', formatDate(issuedOn, locale)),
          fact('documents.receipt.paidOn', formatDate(paidOn, locale)),
          ...(purchaseOrderNumber === null ? [] : [fact('documents.purchaseOrder', purchaseOrderNumber)]),
        ],
      },
      { kind: 'sums', sums: settledBy(facts) },
      { kind: 'note', lines: [text('documents.receipt.settled', { number, paidOn: formatDate(paidOn, locale) })] },
    ],
  };
}

/** What an invoice came to, and what settled it. What a payment exceeds it by went to the balance (G5). */
function settledBy({ invoice, payments }: ReceiptFacts): (Labelled & { strong?: boolean })[] {
  const { currency, billedTo, total, credited, fromBalance } = invoice;
  const { locale } = billedTo;
  const line = (label: string, minor: Minor, strong = false) => {
    return { label, value: formatAmount(minor, currency, locale), strong };
  };
  let left = subtract(total, credited, fromBalance);
  const paid = payments.map((payment) => {
    const part = smaller(payment.amount, left);
    left = subtract(left, part);
    const values = { on: formatDate(payment.on, locale), method: paymentMethodText(payment, locale) };
    return line(translate('documents.invoice.paid', locale, values), negate(part));
  });
  return [
    line(translate('documents.invoice.total', locale), total, true),
    ...(credited > 0 ? [line(translate('documents.receipt.credited', locale), negate(credited))] : []),
    ...(fromBalance > 0 ? [line(translate('documents.invoice.fromBalance', locale), negate(fromBalance))] : []),
    ...paid,
    line(translate('documents.invoice.settled', locale), left),
  ];
}
