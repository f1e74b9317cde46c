import type { Currency, PlanFacts, PriceRow as PriceFacts } from '../rules';
import type { PlanFeatureRow, PlanRow, PriceRow, ProductRow } from './entities';

/** What rules need of the catalogue: every plan, and the prices in one currency or in all, past and to come. */
export interface CatalogueFacts {
  plans: ReadonlyMap<string, PlanFacts & { name: string; capacity: number | null }>;
  products: ReadonlyMap<string, ProductRow>;
  prices: readonly PriceFacts[];
}

/** All rows of the catalogue, in the order in which they are shown. */
export interface CatalogueRows {
  products: ProductRow[];
  plans: PlanRow[];
  features: PlanFeatureRow[];
  prices: PriceRow[];
}

/**
 * The whole catalogue at one moment. Its rows are frozen, because everybody gets the same ones. It has the prices of all days: which of
 * them is valid follows from the day that is asked about, not from when they were read.
 */
export class Catalogue {
  readonly products: ReadonlyMap<string, ProductRow>;
  readonly plans: ReadonlyMap<string, PlanRow>;
  readonly prices: ReadonlyMap<string, PriceRow>;
  private readonly plansByProduct: ReadonlyMap<string, PlanRow[]>;
  private readonly featuresByPlan: ReadonlyMap<string, PlanFeatureRow[]>;
  private readonly pricesByPlan: ReadonlyMap<string, PriceRow[]>;
  private readonly factsIn = new Map<Currency | 'ALL', CatalogueFacts>();

  constructor(readonly rows: CatalogueRows) {
    for (const row of Object.values(rows).flat()) Object.freeze(row);
    this.products = byId(rows.products);
    this.plans = byId(rows.plans);
    this.prices = byId(rows.prices);
    this.plansByProduct = grouped(rows.plans, ({ productId }) => productId);
    this.featuresByPlan = grouped(rows.features, ({ planId }) => planId);
    this.pricesByPlan = grouped(rows.prices, ({ planId }) => planId);
  }

  /** The plan that a row names. @throws Error where there is none, which is a programming error */
  plan(id: string): PlanRow {
    return named(this.plans, 'plan', id);
  }

  /** The product that a row names. @throws Error where there is none, which is a programming error */
  product(id: string): ProductRow {
    return named(this.products, 'product', id);
  }

  /** A product's plans, lowest rank first. */
  plansOf(productId: string): readonly PlanRow[] {
    return this.plansByProduct.get(productId) ?? [];
  }

  /** A plan's features, in their order. */
  featuresOf(planId: string): readonly PlanFeatureRow[] {
    return this.featuresByPlan.get(planId) ?? [];
  }

  /** A plan's prices in all currencies and from all dates, the earliest first. */
  pricesOf(planId: string): readonly PriceRow[] {
    return this.pricesByPlan.get(planId) ?? [];
  }

  /** What rules need of it, with the prices in this currency. */
  facts(currency: Currency | 'ALL'): CatalogueFacts {
    const facts = this.factsIn.get(currency) ?? this.makeFacts(currency);
    this.factsIn.set(currency, facts);
    return facts;
  }

  private makeFacts(currency: Currency | 'ALL'): CatalogueFacts {
    const { plans, prices } = this.rows;
    return {
      products: this.products,
      plans: new Map(plans.map(({ planRank, ...plan }) => [plan.id, { ...plan, rank: planRank }])),
      prices: currency === 'ALL' ? prices : prices.filter((price) => price.currency === currency),
    };
  }
}

function named<Row>(rows: ReadonlyMap<string, Row>, what: string, id: string): Row {
  const row = rows.get(id);
  if (!row) throw new Error(`The catalogue has no ${what} ${id}`);
  return row;
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
