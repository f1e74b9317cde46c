import { PlanRow, ProductRow } from '../catalog';
import type { Context } from '../graphql/context';
import { Money } from '../graphql/money';
import { inTurn } from '../platform/turns';
import { type Comparison, type ComparisonRow, type Currency, type Minor, periodPrice, ZERO } from '../rules';
import { SubscriptionRow } from '../subscriptions';
import type { QuoteComparison } from './comparisonTypes';

/** H5: a comparison as clients see it. */
export async function toComparison(
  context: Context,
  { rows, months, seatsBefore, seatsAfter, twelveMonthsBefore, twelveMonthsAfter }: Comparison,
  currency: Currency,
): Promise<QuoteComparison> {
  const money = (minor: Minor) => new Money(minor, currency);
  const shown = await inTurn(() => Promise.all(rows.map((row) => toComparisonRow(context, row, money))));
  return {
    ...{ seatsBefore, seatsAfter },
    ...{ twelveMonthsBefore: money(twelveMonthsBefore), twelveMonthsAfter: money(twelveMonthsAfter) },
    months: months.map(({ month, before, after }) => ({ month, before: money(before), after: money(after) })),
    rows: shown as unknown as QuoteComparison['rows'],
  };
}

async function toComparisonRow(
  { loaders }: Context,
  { kind, subscriptionId, productId, before, after }: ComparisonRow,
  money: (minor: Minor) => Money,
) {
  const priceOf = (terms: ComparisonRow['after']) => periodPrice(terms?.unitPrice ?? ZERO, terms?.seats ?? 0);
  return {
    kind,
    subscription: subscriptionId && (await loaders.row(SubscriptionRow, subscriptionId)),
    product: await loaders.row(ProductRow, productId),
    planBefore: before && (await loaders.row(PlanRow, before.planId)),
    planAfter: after && (await loaders.row(PlanRow, after.planId)),
    ...{ seatsBefore: before?.seats ?? 0, seatsAfter: after?.seats ?? 0 },
    ...{ frequencyBefore: before?.frequency ?? null, frequencyAfter: after?.frequency ?? null },
    ...{ periodPriceBefore: money(priceOf(before)), periodPriceAfter: money(priceOf(after)) },
  };
}
