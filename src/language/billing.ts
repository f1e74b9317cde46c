import {
  type Currency,
  type Explanation,
  type Frequency,
  formatExact,
  type Minor,
  remembered,
  rememberedOfSmall,
  subtract,
  type TaxNote,
  ZERO,
} from '../rules';
import type { en } from './en';
import { formatAmount, formatNumber } from './format';
import { formattingLocale } from './locale';
import { translate } from './messages';

const plurals = remembered((locale) => {
  const rules = new Intl.PluralRules(locale);
  return rememberedOfSmall((count) => rules.select(count));
});

/** What one seat of a product is called. */
export type SeatNoun = keyof typeof en.seatNouns;

/** A number of seats with its noun: 5 organizers, 1 organisateur. */
export function seatsText(seats: number, noun: SeatNoun, locale: string): string {
  const number = plurals(formattingLocale(locale))(seats) === 'one' ? 'one' : 'other';
  return `${formatNumber(seats, locale)}\u00a0${translate(`seatNouns.${noun}.${number}`, locale)}`;
}

/** What a line of a bill is about. Without a frequency it is a trial; without seats, something that is not counted. */
export interface DescribedLine {
  kind: 'CHARGE' | 'CREDIT' | 'PRICE_HOLD';
  productName: string;
  planName: string;
  seatNoun: SeatNoun | null;
  seats: number | null;
  frequency: Frequency | null;
  /** How a credit of unused time came about (C9); null: it corrects an invoice (F6, G9, G10). */
  explanation?: object | null;
}

/** G1: the text of a line: GoToMeeting Pro, 5 organizers, monthly. */
export function lineDescription(line: DescribedLine, locale: string): string {
  const { kind, productName, planName, seatNoun, seats, frequency } = line;
  let what = `${productName} ${planName}`;
  if (seatNoun && seats !== null) what += `, ${seatsText(seats, seatNoun, locale)}`;
  if (frequency) what += `, ${translate(`frequencies.${frequency}`, locale)}`;
  const about = kind === 'CREDIT' && line.explanation === null ? 'CORRECTION' : kind;
  return translate(`lines.${about}`, locale, { what });
}

/** A card by its brand, as it is usually spelt, and its last digits. */
export function cardText({ brand, last4 }: { brand: string; last4: string }, locale: string): string {
  const spelt = brand.charAt(0).toUpperCase() + brand.slice(1).toLowerCase();
  return translate('documents.card', locale, { brand: spelt, last4 });
}

/** C9: how many decimals a value has before it is rounded. */
const MOST_DECIMALS = 6;

/** C9: how a prorated amount came about, in one sentence. */
export function prorationText(explanation: Explanation, currency: Currency, locale: string): string {
  const { rule, base, unusedDays, periodDays, exact, priceChange } = explanation;
  const money = (minor: Minor) => formatAmount(minor, currency, locale);
  const days = translate(`proration.${rule}`, locale, {
    base: money(base),
    unusedDays: formatNumber(unusedDays, locale),
    periodDays: formatNumber(periodDays, locale),
    exact: formatExact(exact, currency, formattingLocale(locale), MOST_DECIMALS),
    from: money(priceChange?.from ?? ZERO),
    to: money(priceChange?.to ?? ZERO),
  });
  const change = rule === 'H14' && priceChange ? changeText({ ...explanation, priceChange }, money, locale) : null;
  return change === null ? days : translate('proration.ofChange', locale, { change, days });
}

/** H14: what makes the difference that is prorated: the seats alone, or the prices per period; a credit may be one line's share of it. */
function changeText(
  { base, priceChange, seatChange }: Explanation & { priceChange: NonNullable<Explanation['priceChange']> },
  money: (minor: Minor) => string,
  locale: string,
): string {
  const ordered = <N extends number>({ from, to }: { from: N; to: N }) =>
    from > to ? { more: from, less: to } : { more: to, less: from };
  const prices = ordered(priceChange);
  const difference = subtract(prices.more, prices.less);
  const seats = seatChange && ordered(seatChange);
  const change = seats
    ? translate('proration.seatChange', locale, {
        ...{ more: formatNumber(seats.more, locale), less: formatNumber(seats.less, locale) },
        ...{ unitPrice: money(seatChange.unitPrice), difference: money(difference) },
      })
    : translate('proration.priceChange', locale, {
        ...{ more: money(prices.more), less: money(prices.less), difference: money(difference) },
      });
  return base === difference ? change : translate('proration.share', locale, { change, base: money(base) });
}

/** B5: what a document prints beside the rates of its tax. */
export function taxNoteText(note: TaxNote, locale: string): string {
  return translate(`taxNotes.${note}`, locale);
}
