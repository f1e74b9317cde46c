import type { AccountRow } from '../accounts';
import { getUser } from '../identity';
import type { Reader } from '../platform/database';
import { purchaseOrderFacts } from '../purchasing';
import {
  compareQuote,
  lastDayToAccept,
  type OrderTotals,
  type PaidTerms,
  type PricedQuoteLine,
  periodPrice,
  quoteTotals,
  sellerFor,
  takesEffectOn,
} from '../rules';
import type { QuoteLineRow, QuoteRow } from './entities';
import { type QuoteFacts, toQuoteLine } from './facts';
import type { ComparedTerms, NamedPerson, NamedPlan, SentFacts, SentLine } from './sentFacts';

/** Reads what a quote's document is made from, for the day it is sent. `held`: its lines with the prices that hold from now on. */
export async function readSentFacts(
  reader: Reader,
  account: AccountRow,
  { purchaseOrderId, authorId }: QuoteRow,
  held: readonly QuoteLineRow[],
  priced: readonly PricedQuoteLine[],
  facts: QuoteFacts,
): Promise<SentFacts> {
  const { name, address, country, vatNumber, locale } = account;
  const compared = compareQuote(priced, facts, null);
  const named = namesIn(facts);
  const drawn = purchaseOrderId ? (await purchaseOrderFacts(reader, [purchaseOrderId])).get(purchaseOrderId) : null;
  const dueNow: OrderTotals = quoteTotals(priced, facts, null).dueNow;
  return {
    seller: sellerFor(country),
    customer: { name, address, country, vatNumber, locale },
    ...{ technician: await personOf(reader, account.technicianId ?? authorId) },
    ...{ contact: await personOf(reader, account.billingContactId) },
    ...{ taxNote: facts.tax.note, sentOn: facts.today, purchaseOrderNumber: drawn?.row.number ?? null },
    lines: priced.map((one) => sentLine(one, held.find(({ id }) => id === one.line.id)!, named, facts)),
    dueOnAcceptance: dueNow.total,
    lastDay: lastDayToAccept(held.map(toQuoteLine), facts),
    billing: Object.fromEntries(priced.map(({ line, lines }) => [line.id, lines])),
    compared,
    comparison: {
      rows: compared.rows.map(({ before, after }) => ({
        before: before && comparedTerms(before, named),
        after: after && comparedTerms(after, named),
      })),
      ...{ seatsBefore: compared.seatsBefore, seatsAfter: compared.seatsAfter },
      twelveMonthsBefore: compared.twelveMonthsBefore,
      twelveMonthsAfter: compared.twelveMonthsAfter,
    },
  };
}

async function personOf(reader: Reader, id: string): Promise<NamedPerson> {
  const { name, email } = await getUser(reader, id);
  return { name, email };
}

type Names = (planId: string) => NamedPlan;

function namesIn({ plans, products }: QuoteFacts): Names {
  return (planId) => {
    const plan = plans.get(planId)!;
    const product = products.get(plan.productId)!;
    return { productName: product.name, planName: plan.name, seatNoun: product.seatNoun };
  };
}

function sentLine(priced: PricedQuoteLine, held: QuoteLineRow, named: Names, facts: QuoteFacts): SentLine {
  const { line, terms, lines } = priced;
  const { kind, seats, frequency, planId, effectiveWhen } = line;
  const credit = lines.find((billed) => billed.kind === 'CREDIT');
  return {
    ...{ ...named(planId), kind, seats, frequency },
    effectiveOn: effectiveWhen === 'ON_ACCEPTANCE' ? null : takesEffectOn(priced, facts),
    period: lines.find((billed) => billed.kind === 'CHARGE')?.period ?? terms?.period ?? null,
    ...{ listUnitPrice: held.listUnitPrice, unitPrice: held.unitPrice! },
    billing: lines.map((billed) => {
      const { amount, taxRate, tax, explanation } = billed;
      return { kind: billed.kind, amount, taxRate, tax, explanation };
    }),
    ...(credit ? { credited: { ...named(credit.planId), frequency: credit.frequency } } : {}),
  };
}

function comparedTerms(of: PaidTerms, named: Names): ComparedTerms {
  const { planId, seats, frequency, unitPrice } = of;
  return { ...named(planId), seats, frequency, price: periodPrice(unitPrice, seats) };
}
