import { getRow, placeholders, type Reader, selectRows } from '../platform/database';
import type { Condition } from '../platform/pages';
import type { Currency, PlanFacts, PriceRow as PriceFacts } from '../rules';
import { PlanRow, PriceRow, ProductRow } from './entities';

/** What rules need of the catalogue: every plan, and the prices in one currency, past and to come. */
export interface CatalogueFacts {
  plans: ReadonlyMap<string, PlanFacts & { name: string; capacity: number | null }>;
  products: ReadonlyMap<string, ProductRow>;
  prices: readonly PriceFacts[];
}

export async function catalogueFacts(reader: Reader, currency: Currency): Promise<CatalogueFacts> {
  return readFacts(reader, await selectRows(reader, PriceRow, 'WHERE currency = ? ORDER BY valid_from', [currency]));
}

/** The same with the prices in all currencies: for what is done to many accounts at once. */
export async function allCatalogueFacts(reader: Reader): Promise<CatalogueFacts> {
  return readFacts(reader, await selectRows(reader, PriceRow, 'ORDER BY valid_from'));
}

/** The prices of these plans, in all currencies and from all dates. */
export async function pricesOf(reader: Reader, of: readonly { planId: string }[]): Promise<PriceRow[]> {
  const plans = [...new Set(of.map(({ planId }) => planId))];
  return plans.length === 0 ? [] : selectRows(reader, PriceRow, `WHERE plan_id IN (${placeholders(plans)})`, plans);
}

async function readFacts(reader: Reader, prices: readonly PriceFacts[]): Promise<CatalogueFacts> {
  const products = await selectRows(reader, ProductRow);
  const plans = await selectRows(reader, PlanRow);
  return {
    products: new Map(products.map((product) => [product.id, product])),
    plans: new Map(plans.map(({ planRank, ...plan }) => [plan.id, { ...plan, rank: planRank }])),
    prices,
  };
}

/** That a row's `product_id` is the product of that key. */
export const ofProduct = (key: string): Condition => ({
  sql: 'product_id IN (SELECT products.id FROM products WHERE products.key = ?)',
  values: [key],
});

/** What mails call a plan and its product. */
export async function planNames(reader: Reader, { productId, planId }: { productId: string; planId: string }) {
  const product = await getRow(reader, ProductRow, productId);
  const plan = await getRow(reader, PlanRow, planId);
  return { productName: product.name, planName: plan.name };
}
