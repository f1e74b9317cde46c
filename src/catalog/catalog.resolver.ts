import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { AtMost } from '../graphql/lists';
import { Money } from '../graphql/money';
import { PageArgs, pageRequest } from '../graphql/page';
import { CurrencyScalar, PlainDateScalar } from '../graphql/scalars';
import { translateProduct } from '../language';
import { CURRENCY_DECIMALS, type Currency, dateIn, findPrice, type PlainDate, validUntil } from '../rules';
import { catalogueFor } from './catalogueFor';
import type { PlanFeatureRow, PlanRow, PriceRow, ProductRow } from './entities';
import { MOST_FEATURES, MOST_PLANS } from './loadCatalogue';
import { Frequency, Plan, PlanFeature, Price, Product, ProductConnection } from './types';

/** How many prices of a plan are valid on one day: one per frequency, and as many in each currency. */
const PRICES_IN_A_CURRENCY = Object.keys(Frequency).length;
const MOST_PRICES = PRICES_IN_A_CURRENCY * Object.keys(CURRENCY_DECIMALS).length;

/** How many planned prices of a plan are shown in one currency. */
const MOST_PLANNED = 24;

@Resolver(() => Product)
export class ProductResolver {
  @Query(() => ProductConnection, { description: 'Everything that is sold. Public.' })
  async products(@Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const { first, after } = pageRequest(args);
    const {
      rows: { products: rows },
    } = await catalogueFor(context);
    const start = after === null ? 0 : rows.findIndex((row) => row.id === after) + 1;
    return new ProductConnection({
      rows: rows.slice(start, start + first),
      after,
      hasNextPage: rows.length > start + first,
      hasPreviousPage: after !== null,
      count: async () => rows.length,
    });
  }

  @Query(() => Product, { nullable: true, description: 'A product by its key. Public.' })
  async product(
    @Arg('key', () => String, { description: 'The product’s key, `gotomeeting`.' }) key: string,
    @Ctx() context: Context,
  ): Promise<ProductRow | null> {
    const { rows } = await catalogueFor(context);
    return rows.products.find((product) => product.key === key) ?? null;
  }

  @FieldResolver(() => String, { description: 'What the product is for, in the caller’s language.' })
  description(@Root() product: ProductRow, @Ctx() { locale }: Context): string {
    return translateProduct(`products.${product.key}`, product.description, locale);
  }

  @AtMost(MOST_PLANS)
  @FieldResolver(() => [Plan], { description: 'The plans, lowest rank first.' })
  async plans(@Root() product: ProductRow, @Ctx() context: Context): Promise<readonly PlanRow[]> {
    return (await catalogueFor(context)).plansOf(product.id);
  }
}

@Resolver(() => Plan)
export class PlanResolver {
  @FieldResolver(() => Product, { description: 'The product it is a tier of.' })
  async product(@Root() plan: PlanRow, @Ctx() context: Context): Promise<ProductRow> {
    return (await catalogueFor(context)).product(plan.productId);
  }

  @FieldResolver(() => Int, { description: 'The plan’s place among its product’s plans; a higher one is better.' })
  rank(@Root() plan: PlanRow): number {
    return plan.planRank;
  }

  @AtMost(MOST_FEATURES)
  @FieldResolver(() => [PlanFeature], {
    description: 'What tells the product’s plans apart, in the same order for all of them.',
  })
  async features(@Root() plan: PlanRow, @Ctx() context: Context): Promise<readonly PlanFeatureRow[]> {
    return (await catalogueFor(context)).featuresOf(plan.id);
  }

  @AtMost(({ currency }) => (currency ? PRICES_IN_A_CURRENCY : MOST_PRICES))
  @FieldResolver(() => [Price], {
    description: 'The prices valid on a day (default: today), per frequency and currency.',
  })
  async prices(
    @Root() plan: PlanRow,
    @Ctx() context: Context,
    @Arg('currency', () => CurrencyScalar, { nullable: true, description: 'Only this currency’s.' })
    currency?: Currency,
    @Arg('on', () => PlainDateScalar, { nullable: true, description: 'The day they are to be valid on.' })
    on?: PlainDate,
  ): Promise<PriceRow[]> {
    const day = on ?? dateIn(await context.now(), 'UTC');
    const prices = (await catalogueFor(context)).pricesOf(plan.id);
    return prices.filter(
      (price) => (!currency || price.currency === currency) && findPrice(prices, price, day) === price,
    );
  }

  @AtMost(MOST_PLANNED)
  @FieldResolver(() => [Price], {
    description: `The prices that begin after today (UTC), in the order of their first days; at most ${MOST_PLANNED}.`,
  })
  async plannedPrices(
    @Root() plan: PlanRow,
    @Ctx() context: Context,
    @Arg('currency', () => CurrencyScalar, { description: 'In which currency.' }) currency: Currency,
  ): Promise<PriceRow[]> {
    const today = dateIn(await context.now(), 'UTC');
    const prices = (await catalogueFor(context)).pricesOf(plan.id);
    const planned = prices.filter((price) => price.currency === currency && price.validFrom > today);
    return planned.slice(0, MOST_PLANNED);
  }
}

@Resolver(() => PlanFeature)
export class PlanFeatureResolver {
  @FieldResolver(() => String, { description: 'The feature’s name, in the caller’s language.' })
  label(@Root() feature: PlanFeatureRow, @Ctx() { locale }: Context): string {
    return translateProduct(`features.${feature.key}`, feature.label, locale);
  }

  @FieldResolver(() => String, { nullable: true, description: 'How much of it the plan has, where that is limited.' })
  limit(@Root() feature: PlanFeatureRow, @Ctx() { locale }: Context): string | null {
    return feature.featureLimit && translateProduct(`limits.${feature.featureLimit}`, feature.featureLimit, locale);
  }
}

@Resolver(() => Price)
export class PriceResolver {
  @FieldResolver(() => Plan, { description: 'The plan that the price is for.' })
  async plan(@Root() price: PriceRow, @Ctx() context: Context): Promise<PlanRow> {
    return (await catalogueFor(context)).plan(price.planId);
  }

  @FieldResolver(() => Money, { description: 'The amount per seat and period, without tax.' })
  unitPrice(@Root() price: PriceRow): Money {
    return new Money(price.unitPrice, price.currency);
  }

  @FieldResolver(() => PlainDateScalar, {
    nullable: true,
    description: 'The last day it is valid; null: until a new one is set.',
  })
  async validUntil(@Root() price: PriceRow, @Ctx() context: Context): Promise<PlainDate | null> {
    return validUntil((await catalogueFor(context)).pricesOf(price.planId), price);
  }
}
