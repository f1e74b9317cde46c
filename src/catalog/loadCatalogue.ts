import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, insertRows, selectRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { PROJECT_ROOT } from '../platform/root';
import { type Frequency, isCurrency, minor, type PlainDate, plainDate } from '../rules';
import { PlanFeatureRow, PlanRow, PriceRow, ProductRow, type SeatNounValue } from './entities';
import { catalogueChanges } from './keptCatalogue';

interface CatalogueFile {
  validFrom: string;
  products: {
    key: string;
    name: string;
    description: string;
    seatNoun: SeatNounValue;
    plans: {
      key: string;
      name: string;
      rank: number;
      capacity: number | null;
      minSeats: number;
      maxOnlineSeats: number;
      trialDays: number;
      features: { key: string; label: string; included: boolean; limit: string | null }[];
      prices: { frequency: Frequency; currency: string; unitPriceMinor: number }[];
    }[];
  }[];
}

/** How many plans a product and how many features a plan has at most: clients show them side by side. */
export const MOST_PLANS = 6;
export const MOST_FEATURES = 8;

/** The catalogue the product ships with. */
const SHIPPED = join(PROJECT_ROOT, 'data', 'catalogue.json');

/** Loads the products that the database does not have yet from the shipped catalogue; what is there stays as it is. */
export async function loadCatalogue(database: Database, file = SHIPPED): Promise<void> {
  const catalogue: CatalogueFile = JSON.parse(readFileSync(file, 'utf8'));
  await database.furnish(async (tx) => {
    const known = new Set((await selectRows(tx, ProductRow)).map((product) => product.key));
    const added = [...catalogue.products.entries()].filter(([, { key }]) => !known.has(key));
    for (const [position, product] of added) await addProduct(tx, product, position, plainDate(catalogue.validFrom));
    if (added.length > 0) await catalogueChanges(tx);
  });
}

/** @throws Error naming what has more than clients are promised */
function requireBounds({ key, plans }: CatalogueFile['products'][number]): void {
  if (plans.length > MOST_PLANS)
    throw new Error(`${key} has ${plans.length} plans in the catalogue, more than ${MOST_PLANS}`);
  const plan = plans.find(({ features }) => features.length > MOST_FEATURES);
  if (plan) throw new Error(`${key} ${plan.key} has more than ${MOST_FEATURES} features in the catalogue`);
}

async function addProduct(tx: Tx, product: CatalogueFile['products'][number], position: number, validFrom: PlainDate) {
  requireBounds(product);
  const productId = newId('Product');
  const { key, name, description, seatNoun } = product;
  await insertRows(tx, ProductRow, [{ id: productId, key, name, description, seatNoun, position }]);
  for (const { features, prices, rank, ...plan } of product.plans) {
    const planId = newId('Plan');
    await insertRows(tx, PlanRow, [{ ...plan, id: planId, productId, planRank: rank }]);
    await insertRows(
      tx,
      PlanFeatureRow,
      features.map(({ limit, ...feature }, place) => ({ ...feature, planId, position: place, featureLimit: limit })),
    );
    await insertRows(
      tx,
      PriceRow,
      prices.map(({ frequency, currency, unitPriceMinor }) => {
        if (!isCurrency(currency))
          throw new Error(`The catalogue prices ${product.key} in ${currency}, which is not sold in`);
        return {
          id: newId('Price'),
          planId,
          frequency,
          currency,
          unitPrice: minor(unitPriceMinor),
          validFrom,
        };
      }),
    );
  }
}
