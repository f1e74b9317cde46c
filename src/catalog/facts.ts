import type { Reader } from '../platform/database';
import type { Condition } from '../platform/pages';
import type { Currency } from '../rules';
import type { CatalogueFacts } from './catalogue';
import type { PriceRow } from './entities';
import { catalogueOf } from './keptCatalogue';

/** What rules need of the catalogue, with the prices in one currency. */
export async function catalogueFacts(reader: Reader, currency: Currency): Promise<CatalogueFacts> {
  return (await catalogueOf(reader)).facts(currency);
}

/** The same with the prices in all currencies: for what is done to many accounts at once. */
export async function allCatalogueFacts(reader: Reader): Promise<CatalogueFacts> {
  return (await catalogueOf(reader)).facts('ALL');
}

/** The prices of these plans, in all currencies and from all dates. */
export async function pricesOf(reader: Reader, of: readonly { planId: string }[]): Promise<PriceRow[]> {
  const plans = [...new Set(of.map(({ planId }) => planId))];
  if (plans.length === 0) return [];
  const catalogue = await catalogueOf(reader);
  return plans.flatMap((planId) => catalogue.pricesOf(planId));
}

/** That a row's `product_id` is the product of that key. */
export const ofProduct = (key: string): Condition => ({
  sql: 'product_id IN (SELECT products.id FROM products WHERE products.key = ?)',
  values: [key],
});

/** What mails call a plan and its product. */
export async function planNames(reader: Reader, { planId }: { planId: string }) {
  const { productName, planName } = await seatNames(reader, { planId });
  return { productName, planName };
}

/** The same, and what a seat of the product is called. */
export async function seatNames(reader: Reader, { planId }: { planId: string }) {
  const catalogue = await catalogueOf(reader);
  const plan = catalogue.plan(planId);
  const { name: productName, seatNoun } = catalogue.product(plan.productId);
  return { productName, planName: plan.name, seatNoun };
}
