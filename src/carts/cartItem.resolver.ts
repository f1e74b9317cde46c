import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { accountOf } from '../accounts';
import { Frequency, Plan, PlanRow, Product, ProductRow } from '../catalog';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { factsFor } from '../orders';
import { inTurn } from '../platform/turns';
import { Subscription, SubscriptionRow } from '../subscriptions';
import { accountOfCart, CartItemRow } from './entities';
import { previewOf } from './preview';
import { ItemPreview } from './previewTypes';
import { CartItem } from './types';
import { resolvedItem } from './visibleCart';

@Resolver(() => CartItem)
export class CartItemResolver {
  @FieldResolver(() => Product, { description: 'The product.' })
  async product(@Root() item: CartItemRow, @Ctx() context: Context) {
    return context.loaders.row(ProductRow, (await resolvedItem(context, item)).productId);
  }

  @FieldResolver(() => Plan, { description: 'The plan: the one chosen, else the subscription’s.' })
  async plan(@Root() item: CartItemRow, @Ctx() context: Context) {
    return context.loaders.row(PlanRow, (await resolvedItem(context, item)).planId);
  }

  @FieldResolver(() => Int, { description: 'For how many seats: the number chosen, else the subscription’s.' })
  async seats(@Root() item: CartItemRow, @Ctx() context: Context): Promise<number> {
    return (await resolvedItem(context, item)).seats;
  }

  @FieldResolver(() => Frequency, {
    nullable: true,
    description:
      'How often it is billed: as chosen, else as the subscription is; null for a trial that does not convert.',
  })
  async frequency(@Root() item: CartItemRow, @Ctx() context: Context) {
    return (await resolvedItem(context, item)).frequency;
  }

  @FieldResolver(() => Subscription, {
    nullable: true,
    description: 'The subscription it is about; none for a purchase or a trial.',
  })
  subscription(@Root() { subscriptionId }: CartItemRow, @Ctx() { loaders }: Context) {
    return subscriptionId && loaders.row(SubscriptionRow, subscriptionId);
  }

  @Costs(POINTS.preview)
  @FieldResolver(() => ItemPreview, { description: 'What it would do and cost today, if it were ordered alone.' })
  async preview(@Root() item: CartItemRow, @Ctx() context: Context) {
    const facts = await factsFor(context, await accountOf(context, { accountId: accountOfCart(item.cartId) }));
    const resolved = await resolvedItem(context, item);
    return inTurn(() => previewOf(resolved, facts, context.locale));
  }
}
