import type { BillingLineRow, CreditNoteRow, InvoiceRow } from '../invoicing';
import {
  formatAmount,
  formatNumber,
  formatPercent,
  formatPeriod,
  lineDescription,
  type MessageKey,
  prorationText,
  seatsText,
  taxNoteText,
  translate,
} from '../language';
import { type Minor, sum, taxNameFor, taxSummary, times } from '../rules';
import type { Block, Cell, Labelled } from './sheet';

type Document = InvoiceRow | CreditNoteRow;

/**
 * G1, C9: the lines of an invoice, or of a credit note with the sign turned (`factor` −1), each with its period by first and last day, its
 * capacity, and how a prorated amount came about.
 */
export function linesTable(
  { billedTo }: Document,
  lines: BillingLineRow[],
  headings: { caption: MessageKey; amount: MessageKey },
  factor: 1 | -1,
): Block {
  const { locale } = billedTo;
  const text = (key: MessageKey) => translate(key, locale);
  return {
    ...{ kind: 'table', caption: text(headings.caption) },
    columns: [
      { heading: text('documents.item'), share: 0.43 },
      { heading: text('documents.quantity'), share: 0.17 },
      { heading: text('documents.unitPrice'), share: 0.14, numeric: true },
      { heading: taxName(billedTo), share: 0.12, numeric: true },
      { heading: text(headings.amount), share: 0.14, numeric: true },
    ],
    rows: lines.map((line) => lineCells(line, locale, factor)),
  };
}

function lineCells(line: BillingLineRow, locale: string, factor: 1 | -1): Cell[] {
  const { currency, taxRate, amount } = line;
  const { seats, seatNoun, unitPrice } = isPart(line) ? NOT_COUNTED : line;
  const money = (minor: Minor) => formatAmount(minor, currency, locale);
  return [
    { text: lineDescription({ ...line, seatNoun: null, seats: null }, locale), details: detailsOf(line, locale) },
    { text: seats !== null && seatNoun ? seatsText(seats, seatNoun, locale) : '' },
    { text: unitPrice === null ? '' : money(unitPrice) },
    { text: formatPercent(taxRate, locale) },
    { text: money(times(amount, factor)) },
  ];
}

/** G9: a correction may credit any part of a line; how many seats at which price were charged would not multiply to it. */
const isPart = ({ kind, explanation, seats, unitPrice, amount }: BillingLineRow) =>
  kind === 'CREDIT' && explanation === null && (seats ?? 0) * (unitPrice ?? 0) !== -amount;
const NOT_COUNTED = { seats: null, seatNoun: null, unitPrice: null };

function detailsOf(
  { periodStart, periodEnd, capacity, explanation, currency }: BillingLineRow,
  locale: string,
): string[] {
  const period = periodStart && periodEnd && formatPeriod({ start: periodStart, end: periodEnd }, locale);
  return [
    ...(period ? [translate('documents.period', locale, { period })] : []),
    ...(capacity ? [translate('documents.capacity', locale, { capacity: formatNumber(capacity, locale) })] : []),
    ...(explanation ? [prorationText(explanation, currency, locale)] : []),
  ];
}

/** B5: what the customer's country calls its tax. */
const taxName = ({ country, locale }: Document['billedTo']) =>
  translate(`documents.taxNames.${taxNameFor(country)}`, locale);

/** B5: the net total and the tax of each rate; what is not taxed has no rate to print. */
export function taxSums(
  { billedTo, currency }: Pick<Document, 'billedTo' | 'currency'>,
  lines: Pick<BillingLineRow, 'amount' | 'taxRate' | 'tax'>[],
  factor: 1 | -1,
): Labelled[] {
  const { locale } = billedTo;
  const name = taxName(billedTo);
  const money = (amount: Minor) => formatAmount(times(amount, factor), currency, locale);
  const taxes = taxSummary(lines);
  const net = sum(taxes.map(({ base }) => base));
  const perRate = taxes.map(({ rate, base, tax }) => ({
    label: translate('documents.tax', locale, { name, rate: formatPercent(rate, locale), base: money(base) }),
    value: money(tax),
  }));
  return [{ label: translate('documents.net', locale), value: money(net) }, ...perRate];
}

/** B5: why no tax is charged, where a document has to say so. */
export function taxNotes({ billedTo: { locale }, taxNote }: Pick<Document, 'billedTo' | 'taxNote'>): Block[] {
  return taxNote === 'STANDARD' ? [] : [{ kind: 'note', lines: [taxNoteText(taxNote, locale)] }];
}
