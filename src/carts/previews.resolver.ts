import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, accountOf, standingIn } from '../accounts';
import { type Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { signedIn } from '../graphql/payload';
import { maySeeBilling } from '../invoicing';
import { factsFor } from '../orders';
import { inTurn } from '../platform/turns';
import { type Action, decideRole, isStaff, itemOf } from '../rules';
import { Subscription, SubscriptionRow } from '../subscriptions';
import { chosenOf } from './cartItems';
import { previewOf } from './preview';
import { ItemPreview, PreviewItemInput, SubscriptionChangeInput } from './previewTypes';
import { Cart } from './types';
import { cartOfAccount } from './visibleCart';

@Resolver(() => Account)
export class AccountCartResolver {
  @FieldResolver(() => Cart, {
    nullable: true,
    description: 'The cart; null for corporate accounts, who have quotes instead.',
  })
  cart(@Root() account: AccountRow, @Ctx() context: Context) {
    return cartOfAccount(context, account.id);
  }

  @Costs(POINTS.preview)
  @FieldResolver(() => ItemPreview, {
    nullable: true,
    description: 'What an item would do and cost before it is in the cart (D2).',
  })
  async previewItem(
    @Root() account: AccountRow,
    @Ctx() context: Context,
    @Arg('input', () => PreviewItemInput, { description: 'The item.' }) input: PreviewItemInput,
  ) {
    return previewFor(context, account, `CART_ADD_${input.kind}`, input);
  }
}

@Resolver(() => Subscription)
export class SubscriptionPreviewResolver {
  @Costs(POINTS.preview)
  @FieldResolver(() => ItemPreview, {
    nullable: true,
    description: 'What a change would cost and do, line by line, without doing it.',
  })
  async previewChange(
    @Root() subscription: SubscriptionRow,
    @Ctx() context: Context,
    @Arg('input', () => SubscriptionChangeInput, { description: 'The change.' }) input: SubscriptionChangeInput,
  ) {
    const account = await accountOf(context, subscription);
    return previewFor(context, account, 'CART_ADD_CHANGE', {
      kind: 'CHANGE',
      subscriptionId: subscription.id,
      ...input,
    });
  }

  @Costs(POINTS.preview)
  @FieldResolver(() => ItemPreview, {
    nullable: true,
    description:
      'What a move to a plan of lower rank would credit and charge today, decided as `subscriptionDowngrade` does; null for customers (D7).',
  })
  async previewDowngrade(
    @Root() subscription: SubscriptionRow,
    @Ctx() context: Context,
    @Arg('planId', () => ID, { description: 'The plan of lower rank.' }) planId: string,
  ) {
    if (!isStaff(context.caller?.actor)) return null;
    const account = await accountOf(context, subscription);
    const facts = await factsFor(context, account);
    const role = decideRole('SUBSCRIPTION_DOWNGRADE', standingIn(signedIn(context), account)!, account.kind);
    const chosen = chosenOf({ kind: 'CHANGE', subscriptionId: subscription.id, planId }, 'preview');
    const item = { ...itemOf(chosen, facts), isDowngrade: true };
    return inTurn(() => previewOf(item, facts, context.locale, role));
  }
}

/** A preview for whom billing is their business, refused by the same rules as the mutation that would put it into the cart. */
async function previewFor(context: Context, account: AccountRow, action: Action, input: PreviewItemInput) {
  if (!maySeeBilling(context, account)) return null;
  const facts = await factsFor(context, account);
  const role = decideRole(action, standingIn(signedIn(context), account)!, account.kind);
  return inTurn(() => previewOf(itemOf(chosenOf(input, 'preview'), facts), facts, context.locale, role));
}
