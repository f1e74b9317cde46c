import type { Block, Cell } from '../documents';
import { formatAmount, formatDate, formatNumber, lineDescription, type MessageKey, translate } from '../language';
import { type Currency, type Minor, type PlainDate, ZERO } from '../rules';
import type { ComparedTerms, SentFacts } from './sentFacts';

interface Written {
  on: PlainDate;
  currency: Currency;
  locale: string;
}

/** H5: a quote beside the subscriptions of the day it was sent: each line's difference, all seats, and twelve months before and after. */
export function comparisonBlocks(comparison: SentFacts['comparison'], { on, currency, locale }: Written): Block[] {
  const text = (key: MessageKey, params = {}) => translate(key, locale, params);
  const { seatsBefore, seatsAfter, twelveMonthsBefore, twelveMonthsAfter } = comparison;
  const seats = { before: formatNumber(seatsBefore, locale), after: formatNumber(seatsAfter, locale) };
  const months = (minor: Minor) =>
    text('documents.quote.twelveMonthsValue', { amount: formatAmount(minor, currency, locale) });
  return [
    {
      ...{ kind: 'table', caption: text('documents.quote.comparison', { on: formatDate(on, locale) }) },
      columns: [
        { heading: text('documents.item'), share: 0.34 },
        { heading: text('documents.quote.seatsBefore'), share: 0.11, numeric: true },
        { heading: text('documents.quote.seatsAfter'), share: 0.12, numeric: true },
        { heading: text('documents.quote.difference'), share: 0.13, numeric: true },
        { heading: text('documents.quote.priceBefore'), share: 0.15, numeric: true },
        { heading: text('documents.quote.priceAfter'), share: 0.15, numeric: true },
      ],
      rows: comparison.rows.map(({ before, after }) => rowCells(before, after, currency, locale)),
    },
    {
      kind: 'facts',
      facts: [
        { label: text('documents.quote.allSeats'), value: text('documents.quote.allSeatsValue', seats) },
        { label: text('documents.quote.twelveMonthsBefore'), value: months(twelveMonthsBefore) },
        { label: text('documents.quote.twelveMonthsAfter'), value: months(twelveMonthsAfter) },
      ],
    },
  ];
}

function rowCells(
  before: ComparedTerms | null,
  after: ComparedTerms | null,
  currency: Currency,
  locale: string,
): Cell[] {
  const number = (value: number) => ({ text: formatNumber(value, locale) });
  const money = (of: ComparedTerms | null) => ({ text: formatAmount(of?.price ?? ZERO, currency, locale) });
  const difference = (after?.seats ?? 0) - (before?.seats ?? 0);
  const describe = (of: ComparedTerms) =>
    lineDescription({ ...of, kind: 'CHARGE', seatNoun: null, seats: null }, locale);
  const details = [
    ...(before ? [translate('documents.quote.before', locale, { what: describe(before) })] : []),
    ...(after ? [translate('documents.quote.after', locale, { what: describe(after) })] : []),
  ];
  return [
    { text: (after ?? before)!.productName, details },
    ...[number(before?.seats ?? 0), number(after?.seats ?? 0)],
    { text: `${signOf(difference)}${formatNumber(Math.abs(difference), locale)}` },
    ...[money(before), money(after)],
  ];
}

const signOf = (difference: number) => (difference > 0 ? '+' : difference < 0 ? '−' : '');
