import {
  type Block,
  type Cell,
  customerLines,
  type Labelled,
  type Sheet,
  sellerLines,
  taxNotes,
  taxSums,
} from '../documents';
import {
  formatAmount,
  formatDate,
  formatNumber,
  formatPercent,
  formatPeriod,
  lineDescription,
  type MessageKey,
  prorationText,
  seatsText,
  translate,
} from '../language';
import { add, addDays, discountOf, type Minor, type PlainDate, type PricedLine, sum } from '../rules';
import { comparisonBlocks } from './comparisonBlocks';
import type { QuoteRow } from './entities';
import type { NamedPlan, SentFacts, SentLine } from './sentFacts';

/** What of a quote its document says, besides the facts of the day it was sent. */
export type SentQuote = Pick<QuoteRow, 'number' | 'revision' | 'validUntil' | 'note' | 'terms' | 'currency'>;

/** H1, H5, H8: a quote as it is sent, in the account's language. `at`: the instant it, or its extension, is sent. */
export function quoteSheet(quote: SentQuote, facts: SentFacts, at: Date): Sheet {
  const { seller, customer, comparison, sentOn, taxNote } = facts;
  const { locale } = customer;
  const text = (key: MessageKey, params = {}) => translate(key, locale, params);
  const title = text('documents.quote.title', quote);
  const validUntil = formatDate(quote.validUntil, locale);
  return {
    ...{ language: locale, title, createdAt: at, author: seller.name },
    blocks: [
      {
        kind: 'parties',
        parties: [
          { heading: text('documents.seller'), lines: [...sellerLines(seller, locale), ...named('technician', facts)] },
          {
            heading: text('documents.customer'),
            lines: [...customerLines(customer, locale), ...named('contact', facts)],
          },
        ],
      },
      { kind: 'facts', facts: headFacts(quote, facts) },
      ...written(text('documents.quote.note'), quote.note),
      linesTable(quote, facts),
      { kind: 'sums', sums: totals(quote, facts) },
      ...taxNotes({ billedTo: customer, taxNote }),
      { kind: 'note', lines: [...holdLines(facts, validUntil), ...lastDayLines(quote, facts)] },
      ...comparisonBlocks(comparison, { on: sentOn, currency: quote.currency, locale }),
      ...written(text('documents.quote.terms'), quote.terms),
      {
        kind: 'blanks',
        heading: text('documents.quote.acceptance'),
        lines: [text('documents.quote.acceptanceText', { validUntil, number: quote.number })],
        labels: [text('documents.quote.name'), text('documents.quote.date'), text('documents.quote.signature')],
      },
    ],
  };
}

/** Who speaks for the seller, and for the customer. */
const named = (who: 'contact' | 'technician', { [who]: person, customer: { locale } }: SentFacts): string[] =>
  person ? [translate(`documents.quote.${who}`, locale, { ...person })] : [];

/** H6: what is charged holds; a credit is for what is unused on the day of acceptance, which no hold makes up for. */
function holdLines({ lines, customer: { locale } }: SentFacts, validUntil: string): string[] {
  const hasCredits = lines.some(({ billing }) => billing.some(({ kind }) => kind === 'CREDIT'));
  const held = translate('documents.quote.hold', locale, { validUntil });
  return hasCredits ? [held, translate('documents.quote.creditsChange', locale)] : [held];
}

/** H16: why the quote is not valid longer, where a line is what limits it. */
function lastDayLines({ validUntil }: SentQuote, { lastDay, lines, customer: { locale } }: SentFacts): string[] {
  if (!lastDay || lastDay.on !== validUntil) return [];
  const { productName, planName } = lines[lastDay.line]!;
  const facts = { on: formatDate(validUntil, locale), what: `${productName} ${planName}` };
  return [translate(`documents.quote.lastDay.${lastDay.reason}`, locale, facts)];
}

const written = (heading: string, said: string | null): Block[] =>
  said === null ? [] : [{ kind: 'note', heading, lines: said.split(/\r?\n/) }];

function headFacts({ number, revision, validUntil }: SentQuote, facts: SentFacts): Labelled[] {
  const { locale } = facts.customer;
  const fact = (key: MessageKey, value: string) => ({ label: translate(key, locale), value });
  const { purchaseOrderNumber } = facts;
  return [
    fact('documents.number', number),
    fact('documents.quote.revision', String(revision)),
    fact('documents.quote.sentOn', formatDate(facts.sentOn, locale)),
    fact('documents.quote.validUntil', formatDate(validUntil, locale)),
    ...(purchaseOrderNumber === null ? [] : [fact('documents.purchaseOrder', purchaseOrderNumber)]),
  ];
}

function linesTable({ currency }: SentQuote, { lines, customer: { locale } }: SentFacts): Block {
  const text = (key: MessageKey) => translate(key, locale);
  return {
    ...{ kind: 'table', caption: text('documents.quote.lines') },
    columns: [
      { heading: text('documents.item'), share: 0.33 },
      { heading: text('documents.quote.seats'), share: 0.09, numeric: true },
      { heading: text('documents.quote.listPrice'), share: 0.15, numeric: true },
      { heading: text('documents.quote.discount'), share: 0.11, numeric: true },
      { heading: text('documents.unitPrice'), share: 0.15, numeric: true },
      { heading: text('documents.quote.amount'), share: 0.17, numeric: true },
    ],
    rows: lines.flatMap((line) => [lineCells(line, currency, locale), ...creditCells(line, currency, locale)]),
  };
}

const netOf = ({ billing }: SentLine, kind: 'CHARGE' | 'CREDIT') =>
  sum(billing.filter((billed) => billed.kind === kind).map(({ amount }) => amount));

function lineCells(line: SentLine, currency: SentQuote['currency'], locale: string): Cell[] {
  const money = (minor: Minor) => ({ text: formatAmount(minor, currency, locale) });
  const what = { text: describe(line, 'CHARGE', locale), details: detailsOf(line, currency, locale) };
  const seats = { text: formatNumber(line.seats, locale) };
  if (line.kind === 'CANCEL') return [what, seats, ...[1, 2, 3, 4].map(() => ({ text: '' }))];
  const discount = discountOf(line);
  return [
    ...[what, seats, money(line.listUnitPrice)],
    { text: Number(discount) > 0 ? formatPercent(discount, locale) : '' },
    ...[money(line.unitPrice), money(netOf(line, 'CHARGE'))],
  ];
}

/** C4, C10: what a line credits stands below what it charges. */
function creditCells(line: SentLine, currency: SentQuote['currency'], locale: string): Cell[][] {
  const credits = line.billing.filter(({ kind }) => kind === 'CREDIT');
  if (credits.length === 0) return [];
  const details = explained(line, 'CREDIT', currency, locale);
  const amount = { text: formatAmount(netOf(line, 'CREDIT'), currency, locale) };
  return [
    [
      { text: describe(line.credited ?? line, 'CREDIT', locale), details },
      ...[1, 2, 3, 4].map(() => ({ text: '' })),
      amount,
    ],
  ];
}

const describe = (line: NamedPlan & Pick<PricedLine, 'frequency'>, kind: 'CHARGE' | 'CREDIT', locale: string) =>
  lineDescription({ ...line, kind, seatNoun: null, seats: null }, locale);

function detailsOf(line: SentLine, currency: SentQuote['currency'], locale: string): string[] {
  const text = (key: MessageKey, params = {}) => translate(key, locale, params);
  const seats = seatsText(line.seats, line.seatNoun, locale);
  const what = [text(`documents.quote.kinds.${line.kind}`), seats, effectOf(line, locale)].join(' · ');
  const period = line.period && text('documents.period', { period: formatPeriod(line.period, locale) });
  return [what, ...(period ? [period] : []), ...explained(line, 'CHARGE', currency, locale)];
}

/** When a line takes effect; of a cancellation its last day. */
function effectOf({ kind, effectiveOn }: SentLine, locale: string): string {
  if (effectiveOn === null) return translate('documents.quote.onAcceptance', locale);
  const day = (date: PlainDate) => ({ on: formatDate(date, locale) });
  return kind === 'CANCEL'
    ? translate('documents.quote.ends', locale, day(addDays(effectiveOn, -1)))
    : translate('documents.quote.from', locale, day(effectiveOn));
}

const explained = (
  { billing }: SentLine,
  kind: 'CHARGE' | 'CREDIT',
  currency: SentQuote['currency'],
  locale: string,
): string[] =>
  billing.flatMap((billed) =>
    billed.kind === kind && billed.explanation ? [prorationText(billed.explanation, currency, locale)] : [],
  );

/** H5: what is charged with tax, what of it acceptance invoices, and what is credited: as of the day it was sent. */
function totals({ currency }: SentQuote, { lines, customer, dueOnAcceptance }: SentFacts) {
  const { locale } = customer;
  const label = (key: MessageKey) => translate(key, locale);
  const money = (minor: Minor) => formatAmount(minor, currency, locale);
  const billing = lines.flatMap((line) => line.billing);
  const charges = billing.filter(({ kind }) => kind === 'CHARGE');
  const gross = (of: typeof billing) => sum(of.map(({ amount, tax }) => add(amount, tax)));
  const credits = billing.filter(({ kind }) => kind === 'CREDIT');
  return [
    ...taxSums({ billedTo: customer, currency }, charges, 1),
    { label: label('documents.quote.total'), value: money(gross(charges)), strong: true },
    { label: label('documents.quote.dueOnAcceptance'), value: money(dueOnAcceptance) },
    ...(credits.length > 0 ? [{ label: label('documents.quote.credit'), value: money(gross(credits)) }] : []),
  ];
}
