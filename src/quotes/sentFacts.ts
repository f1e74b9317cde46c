import type { AccountRow } from '../accounts';
import { PlanRow, ProductRow } from '../catalog';
import type { InvoiceRow } from '../invoicing';
import { type Reader, selectByIds } from '../platform/database';
import { purchaseOrderFacts } from '../purchasing';
import {
  type Comparison,
  compareQuote,
  type Frequency,
  type OrderTotals,
  type Period,
  type PlainDate,
  type PricedLine,
  type PricedQuoteLine,
  periodPrice,
  quoteTotals,
  type Seller,
  sellerFor,
  sum,
  type TaxNote,
  type Terms,
} from '../rules';
import type { QuoteLineRow, QuoteRow } from './entities';
import type { QuoteFacts } from './facts';

/** A plan as a document names it. */
interface NamedPlan {
  productName: string;
  planName: string;
  seatNoun: ProductRow['seatNoun'];
}

/** A line as it was sent. Amounts in minor units, prices per seat and period. */
export interface SentLine extends NamedPlan {
  kind: QuoteLineRow['kind'];
  seats: number;
  frequency: Frequency;
  /** null: on acceptance; of a cancellation the first day on which the subscription is over. */
  effectiveOn: PlainDate | null;
  /** null: it ends. */
  period: Period | null;
  listUnitPrice: number;
  unitPrice: number;
  billing: Pick<PricedLine, 'kind' | 'amount' | 'taxRate' | 'tax' | 'explanation'>[];
}

/** A subscription's terms before or after; `price` is that of a period, net. */
export interface ComparedTerms extends NamedPlan {
  seats: number;
  frequency: Frequency | null;
  price: number;
}

/** H5, H10: everything that a quote and its document say and the quote itself does not keep, as it was when it was sent. */
export interface SentFacts {
  seller: Seller;
  customer: InvoiceRow['billedTo'];
  taxNote: TaxNote;
  sentOn: PlainDate;
  purchaseOrderNumber: string | null;
  lines: SentLine[];
  dueOnAcceptance: number;
  /** What each line bills, by its id, and the comparison. Quotes of before this was kept lack both. */
  billing?: Readonly<Record<string, PricedLine[]>>;
  compared?: Comparison;
  comparison: {
    rows: { before: ComparedTerms | null; after: ComparedTerms | null }[];
    seatsBefore: number;
    seatsAfter: number;
    twelveMonthsBefore: number;
    twelveMonthsAfter: number;
  };
}

/** Reads what a quote's document is made from, for the day it is sent. `held`: its lines with the prices that hold from now on. */
export async function readSentFacts(
  reader: Reader,
  account: AccountRow,
  { purchaseOrderId }: QuoteRow,
  held: readonly QuoteLineRow[],
  priced: readonly PricedQuoteLine[],
  facts: QuoteFacts,
): Promise<SentFacts> {
  const { name, address, country, vatNumber, locale } = account;
  const compared = compareQuote(priced, facts);
  const planIds = [...held, ...facts.subscriptions].map(({ planId }) => planId);
  const named = await namesOf(reader, [...new Set(planIds)]);
  const drawn = purchaseOrderId ? (await purchaseOrderFacts(reader, [purchaseOrderId])).get(purchaseOrderId) : null;
  const dueNow: OrderTotals = quoteTotals(priced, facts, null).dueNow;
  return {
    seller: sellerFor(country),
    customer: { name, address, country, vatNumber, locale },
    ...{ taxNote: facts.tax.note, sentOn: facts.today, purchaseOrderNumber: drawn?.row.number ?? null },
    lines: priced.map((one) => sentLine(one, held.find(({ id }) => id === one.line.id)!, named, facts)),
    dueOnAcceptance: dueNow.total,
    billing: Object.fromEntries(priced.map(({ line, lines }) => [line.id, lines])),
    compared,
    comparison: {
      rows: compared.rows.map(({ before, after }) => ({
        before: before && comparedTerms(before, named),
        after: after && comparedTerms(after, named),
      })),
      ...{ seatsBefore: compared.seatsBefore, seatsAfter: compared.seatsAfter },
      twelveMonthsBefore: sum(compared.months.map(({ before }) => before)),
      twelveMonthsAfter: sum(compared.months.map(({ after }) => after)),
    },
  };
}

type Names = (planId: string) => NamedPlan;

async function namesOf(reader: Reader, planIds: readonly string[]): Promise<Names> {
  const plans = await selectByIds(reader, PlanRow, planIds);
  const products = await selectByIds(reader, ProductRow, [...new Set(plans.map((plan) => plan!.productId))]);
  return (planId) => {
    const plan = plans.find((one) => one!.id === planId)!;
    const product = products.find((one) => one!.id === plan.productId)!;
    return { productName: product.name, planName: plan.name, seatNoun: product.seatNoun };
  };
}

function sentLine(
  { line, on, terms, lines }: PricedQuoteLine,
  held: QuoteLineRow,
  named: Names,
  { subscriptions }: QuoteFacts,
): SentLine {
  const { kind, seats, frequency, planId, effectiveWhen, subscriptionId } = line;
  // A cancellation is carried out at once (F1): the day of that is not the day on which the subscription ends.
  const takesEffectOn = kind === 'CANCEL' ? subscriptions.find(({ id }) => id === subscriptionId)!.period.end : on;
  return {
    ...{ ...named(planId), kind, seats, frequency },
    effectiveOn: effectiveWhen === 'ON_ACCEPTANCE' ? null : takesEffectOn,
    period: lines.find((billed) => billed.kind === 'CHARGE')?.period ?? terms?.period ?? null,
    ...{ listUnitPrice: held.listUnitPrice, unitPrice: held.unitPrice! },
    billing: lines.map((billed) => {
      const { amount, taxRate, tax, explanation } = billed;
      return { kind: billed.kind, amount, taxRate, tax, explanation };
    }),
  };
}

function comparedTerms(of: Terms, named: Names): ComparedTerms {
  const { planId, seats, frequency, unitPrice } = of;
  return { ...named(planId), seats, frequency, price: periodPrice(unitPrice ?? 0, seats) };
}
