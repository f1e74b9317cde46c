import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Account, type AccountRow } from '../accounts';
import type { Context } from '../graphql/context';
import { Money } from '../graphql/money';
import { DecimalScalar } from '../graphql/scalars';
import { isStaff, PURCHASE_ORDERS, QUOTES } from '../rules';

@ObjectType({ description: 'What a quote of an account can have, and from when on it needs more.' })
export class QuoteLimits {
  @Field(() => DecimalScalar, {
    description: 'The largest discount of a line that needs no approval, in per cent (H9).',
  })
  discountPercent!: string;

  @Field(() => Money, {
    description: 'Above this net amount a quote that is not paid by card needs a purchase order (I4).',
  })
  purchaseOrderAbove!: Money;

  @Field(() => Int, { description: 'For how many days a quote is valid, unless somebody says (H8).' })
  validDays!: number;

  @Field(() => Int, { description: 'How many days before its end an annual subscription has to be cancelled (F7).' })
  cancelBeforeDays!: number;

  @Field(() => Int, { description: 'How many lines a quote has at most (H3).' })
  maxLines!: number;
}

/** What staff who draft a quote have to know beforehand. */
@Resolver(() => Account)
export class QuoteLimitsResolver {
  @FieldResolver(() => QuoteLimits, {
    nullable: true,
    description: 'The limits of its quotes. Corporate accounts; staff only.',
  })
  quoteLimits(@Root() { kind, currency }: AccountRow, @Ctx() context: Context): QuoteLimits | null {
    if (kind !== 'CORPORATE' || !isStaff(context.caller?.actor)) return null;
    const { discountLimit, validDays, cancelBeforeDays, maxLines } = QUOTES;
    const purchaseOrderAbove = new Money(PURCHASE_ORDERS.neededAbove[currency], currency);
    return { discountPercent: discountLimit, purchaseOrderAbove, validDays, cancelBeforeDays, maxLines };
  }
}
