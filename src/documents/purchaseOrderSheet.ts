import { formatAmount, formatDate, type MessageKey, translate } from '../language';
import { type Minor, negate, purchaseOrderStatusOn, sellerFor, startOfDay } from '../rules';
import { customerLines, sellerLines } from './party';
import type { PurchaseOrderSummary } from './readPurchaseOrder';
import type { Block, Labelled, Sheet } from './sheet';

/** I3, I5: a purchase order as it is today, with what was drawn on it, in the account's language. */
export function purchaseOrderSheet(summary: PurchaseOrderSummary): Sheet {
  const { account, row, today } = summary;
  const { locale, timeZone } = account;
  const seller = sellerFor(account.country);
  const text = (key: MessageKey, params = {}) => translate(key, locale, params);
  const { number } = row;
  const title =
    number === null
      ? text('documents.purchaseOrderSummary.untitled')
      : text('documents.purchaseOrderSummary.title', { number });
  return {
    ...{ language: locale, title, author: seller.name, createdAt: startOfDay(today, timeZone) },
    blocks: [
      {
        kind: 'parties',
        parties: [
          { heading: text('documents.seller'), lines: sellerLines(seller, locale) },
          { heading: text('documents.customer'), lines: customerLines(account, locale) },
        ],
      },
      { kind: 'facts', facts: headFacts(summary) },
      { kind: 'sums', sums: amounts(summary) },
      drawnTable(summary),
    ],
  };
}

function headFacts({ row, account: { locale }, today, remaining, draftedBy }: PurchaseOrderSummary): Labelled[] {
  const text = (key: MessageKey) => translate(key, locale);
  const fact = (key: MessageKey, value: string) => ({ label: text(key), value });
  const status = purchaseOrderStatusOn(row, today, remaining);
  return [
    fact('documents.purchaseOrderSummary.asOf', formatDate(today, locale)),
    fact('documents.purchaseOrderSummary.status', text(`documents.purchaseOrderSummary.statuses.${status}`)),
    fact('documents.purchaseOrderSummary.validFrom', formatDate(row.validFrom, locale)),
    fact(
      'documents.purchaseOrderSummary.expiresOn',
      row.expiresOn === null ? text('documents.purchaseOrderSummary.noExpiry') : formatDate(row.expiresOn, locale),
    ),
    fact('documents.purchaseOrderSummary.draftedBy', draftedBy),
  ];
}

function amounts({ row, used, committed, remaining, account: { locale } }: PurchaseOrderSummary) {
  const text = (key: MessageKey) => translate(key, locale);
  const money = (minor: Minor) => formatAmount(minor, row.currency, locale);
  const noCeiling = text('documents.purchaseOrderSummary.noCeiling');
  const ceiling = row.ceiling === null ? noCeiling : money(row.ceiling);
  return [
    { label: text('documents.purchaseOrderSummary.ceiling'), value: ceiling },
    { label: text('documents.purchaseOrderSummary.used'), value: money(negate(used)) },
    { label: text('documents.purchaseOrderSummary.committed'), value: money(negate(committed)) },
    ...(remaining === null
      ? []
      : [{ label: text('documents.purchaseOrderSummary.remaining'), value: money(remaining), strong: true }]),
  ];
}

/** What an invoice and a credit note have in common here. */
type Numbered = Pick<PurchaseOrderSummary['invoices'][number], 'number' | 'issuedOn'>;

function drawnTable({ row, invoices, creditNotes, account: { locale } }: PurchaseOrderSummary): Block {
  const text = (key: MessageKey) => translate(key, locale);
  const caption = text('documents.purchaseOrderSummary.drawn');
  const notesOf = (invoiceId: string) => creditNotes.filter((note) => note.invoiceId === invoiceId);
  const cells = ({ number, issuedOn }: Numbered, kind: MessageKey, amount: Minor) => [
    { text: text(kind) },
    { text: number },
    { text: formatDate(issuedOn, locale) },
    { text: formatAmount(amount, row.currency, locale) },
  ];
  const rows = invoices.flatMap((invoice) => [
    cells(invoice, 'documents.purchaseOrderSummary.invoice', invoice.total),
    ...notesOf(invoice.id).map((note) => cells(note, 'documents.purchaseOrderSummary.creditNote', negate(note.total))),
  ]);
  if (rows.length === 0)
    return { kind: 'note', heading: caption, lines: [text('documents.purchaseOrderSummary.nothingDrawn')] };
  const columns = [
    { heading: text('documents.purchaseOrderSummary.document'), share: 0.22 },
    { heading: text('documents.number'), share: 0.28 },
    { heading: text('documents.issuedOn'), share: 0.28 },
    { heading: text('documents.purchaseOrderSummary.total'), share: 0.22, numeric: true },
  ];
  return { kind: 'table', caption, columns, rows };
}
