import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Plan, PlanRow, Product, ProductRow } from '../catalog';
import type { Context } from '../graphql/context';
import { Money, Period } from '../graphql/money';
import { lineDescription, prorationText } from '../language';
import { BillingLineRow } from './entities';
import { BillingLine, ProrationExplanation } from './lines.types';

@Resolver(() => BillingLine)
export class BillingLineResolver {
  @FieldResolver(() => String, { description: 'What the line is for, in the caller’s language.' })
  description(@Root() line: BillingLineRow, @Ctx() { locale }: Context): string {
    return lineDescription(line, locale);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product.' })
  product(@Root() { productId }: BillingLineRow, @Ctx() { loaders }: Context) {
    return productId && loaders.row(ProductRow, productId);
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'The plan.' })
  plan(@Root() { planId }: BillingLineRow, @Ctx() { loaders }: Context) {
    return planId && loaders.row(PlanRow, planId);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'Per seat and period, without tax.' })
  unitPrice(@Root() { unitPrice, currency }: BillingLineRow): Money | null {
    return unitPrice === null ? null : new Money(unitPrice, currency);
  }

  @FieldResolver(() => Period, { nullable: true, description: 'The days it is about.' })
  period(@Root() { periodStart, periodEnd }: BillingLineRow): Period | null {
    return periodStart && periodEnd ? new Period(periodStart, periodEnd) : null;
  }

  @FieldResolver(() => Money, { description: 'The amount without tax; negative for a credit.' })
  amount(@Root() { amount, currency }: BillingLineRow): Money {
    return new Money(amount, currency);
  }

  @FieldResolver(() => Money, { description: 'The tax on it; negative for a credit.' })
  tax(@Root() { tax, currency }: BillingLineRow): Money {
    return new Money(tax, currency);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The invoice’s line that it credits.' })
  creditedLine(@Root() { creditedLineId }: BillingLineRow): string | null {
    return creditedLineId;
  }

  @FieldResolver(() => ProrationExplanation, { nullable: true, description: 'How a prorated amount came about.' })
  explanation(
    @Root() { explanation, currency }: BillingLineRow,
    @Ctx() { locale }: Context,
  ): ProrationExplanation | null {
    if (!explanation) return null;
    const { rule, base, unusedDays, periodDays, exact } = explanation;
    const text = prorationText(explanation, currency, locale);
    return { rule, base: new Money(base, currency), unusedDays, periodDays, exact, text };
  }
}
