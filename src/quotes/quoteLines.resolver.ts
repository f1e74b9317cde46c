import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { accountOf } from '../accounts';
import { Plan, PlanRow, Product, ProductRow } from '../catalog';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { SliceArgs, slice } from '../graphql/lists';
import { Money } from '../graphql/money';
import { DecimalScalar } from '../graphql/scalars';
import { BillingLine } from '../invoicing';
import { toPreviewLines } from '../orders';
import { inTurn } from '../platform/turns';
import { discountOf, isOutdated, type Minor, unitPriceOf } from '../rules';
import { Subscription, SubscriptionRow } from '../subscriptions';
import { QuoteLineRow, QuoteRow } from './entities';
import { priceLines, toQuoteLine } from './facts';
import { QuoteLine } from './types';
import { asEnded, factsFor } from './visibility';

@Resolver(() => QuoteLine)
export class QuoteLineResolver {
  @FieldResolver(() => Subscription, { nullable: true, description: 'The subscription it touches; null: it adds one.' })
  subscription(@Root() { subscriptionId }: QuoteLineRow, @Ctx() { loaders }: Context) {
    return subscriptionId && loaders.row(SubscriptionRow, subscriptionId);
  }

  @FieldResolver(() => Product, { description: 'The product.' })
  product(@Root() { productId }: QuoteLineRow, @Ctx() { loaders }: Context) {
    return loaders.row(ProductRow, productId);
  }

  @FieldResolver(() => Plan, { description: 'The plan afterwards.' })
  plan(@Root() { planId }: QuoteLineRow, @Ctx() { loaders }: Context) {
    return loaders.row(PlanRow, planId);
  }

  @FieldResolver(() => Subscription, {
    nullable: true,
    description: 'The subscription whose running period it ends with.',
  })
  coTermWith(@Root() { coTermWith }: QuoteLineRow, @Ctx() { loaders }: Context) {
    return coTermWith && loaders.row(SubscriptionRow, coTermWith);
  }

  @FieldResolver(() => Money, { description: 'The list price per seat and period.' })
  async listUnitPrice(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<Money> {
    return new Money(line.listUnitPrice, (await quoteOf(context, line)).currency);
  }

  @FieldResolver(() => Money, { description: 'The price per seat and period (H3).' })
  async unitPrice(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<Money> {
    const quote = await quoteOf(context, line);
    return new Money(await unitPriceIn(context, quote, line), quote.currency);
  }

  @FieldResolver(() => DecimalScalar, { description: 'The discount on the list price in per cent.' })
  async discountPercent(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<string> {
    const quote = await quoteOf(context, line);
    return discountOf({ ...line, unitPrice: await unitPriceIn(context, quote, line) });
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The unit price that its draft names; null: it names a discount or neither, or is no draft (H3).',
  })
  async namedUnitPrice(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<Money | null> {
    const quote = await quoteOf(context, line);
    return isDrafted(quote) && line.unitPrice !== null ? new Money(line.unitPrice, quote.currency) : null;
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'The discount that its draft names, in per cent; null: it names a price or neither, or is no draft (H3).',
  })
  async namedDiscountPercent(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<string | null> {
    return isDrafted(await quoteOf(context, line)) ? line.discountPercent : null;
  }

  @Costs(POINTS.pricedLine)
  @FieldResolver(() => [BillingLine], {
    description:
      'What it would charge and credit if the quote were accepted today; once the quote has ended, as it was sent.',
  })
  async billing(@Root() line: QuoteLineRow, @Args(() => SliceArgs) args: SliceArgs, @Ctx() context: Context) {
    const quote = await quoteOf(context, line);
    const ended = await asEnded(context, quote);
    const facts = await factsFor(context, await accountOf(context, quote));
    const lines = ended?.billing
      ? (ended.billing[line.id] ?? [])
      : await inTurn(() => priceLines([line], facts).flatMap((one) => one.lines));
    return slice(toPreviewLines(lines, line.id, facts), args);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the subscription has changed since it was drafted (H4).' })
  async outdated(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<boolean> {
    const quote = await quoteOf(context, line);
    if (!isDrafted(quote) && quote.status !== 'SENT') return false;
    return isOutdated(line, (await factsFor(context, await accountOf(context, quote))).termsVersions);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'The terms it was drafted against (H4).' })
  subscriptionTermsVersion(@Root() { termsVersion }: QuoteLineRow): number | null {
    return termsVersion;
  }
}

const isDrafted = ({ status }: QuoteRow) => status === 'DRAFT' || status === 'PENDING_APPROVAL';

const quoteOf = ({ loaders }: Context, { quoteId }: QuoteLineRow) => loaders.get(QuoteRow, quoteId);

async function unitPriceIn(context: Context, quote: QuoteRow, line: QuoteLineRow): Promise<Minor> {
  const facts = await factsFor(context, await accountOf(context, quote));
  return unitPriceOf(toQuoteLine(line), facts) ?? line.listUnitPrice;
}
