import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AccountRow, accountOf, standingIn, withContact } from '../accounts';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { AtMost } from '../graphql/lists';
import { signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { loadUser } from '../identity';
import { type AccountPricingFacts, factsFor } from '../orders';
import { inTurn } from '../platform/turns';
import { decideRole, decideSubscriptionActions, itemOf, maySee, type SubscriptionAction } from '../rules';
import { Subscription, SubscriptionRow } from '../subscriptions';
import { CartItemRow, choicesOf, untouchedCart } from './entities';

@Resolver(() => Subscription)
export class SubscriptionActionsResolver {
  @Costs(POINTS.actions)
  @AtMost(13)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() subscription: SubscriptionRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, subscription);
    const standing = standingIn(signedIn(context), account)!;
    const contact = maySee(standing, account.kind, 'CONTACT') && (await loadUser(context, account.billingContactId));
    const facts = await factsFor(context, account);
    const inCart = await inCartOf(context, account, facts);
    const known = facts.subscriptions.find(({ id }) => id === subscription.id)!;
    const states = await inTurn(() => decideSubscriptionActions(known, facts, inCart));
    const verdicts = Object.entries(states).map(([action, state]) => {
      const role = decideRole(action as SubscriptionAction, standing, account.kind);
      return [action, role.length === 0 ? state : contact ? withContact(role, contact.name) : role];
    });
    return toActions(Object.fromEntries(verdicts), context.locale);
  }
}

/** D1, D10: the items of the account's cart, and of its orders that are being paid. */
async function inCartOf({ loaders }: Context, { id }: AccountRow, facts: AccountPricingFacts) {
  const items = await loaders.rows(CartItemRow, untouchedCart(id).id, { column: 'cart_id', tail: 'ORDER BY id' });
  return items.map((item) => ({ ...itemOf(choicesOf(item), facts), isOrderPending: item.orderId !== null }));
}
