import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Account, accountOf, standingIn } from '../accounts';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { AtMost } from '../graphql/lists';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { factsFor, OrderRow } from '../orders';
import { type PaymentsDeps } from '../payments';
import { keyIn } from '../platform/idempotency';
import { inTurn } from '../platform/turns';
import {
  type Action,
  CART,
  decideCart,
  decideInvoicing,
  decideItemInCart,
  decideRole,
  decideRoom,
  decideVatNumber,
  taxTreatment,
  type Verdict,
} from '../rules';
import { checkVatNumber } from '../tax';
import { addCartItem, type ItemChoices, removeCartItem, updateCartItem } from './cartItems';
import { CartItemRow, CartRow } from './entities';
import {
  CartAddChangeInput,
  CartAddPurchaseInput,
  CartAddReactivationInput,
  CartAddSubscribeNowInput,
  CartAddTrialInput,
  CartRemoveItemInput,
  CartUpdateItemInput,
  OrderPlaceInput,
} from './inputs';
import { placeOrder } from './placeOrder';
import { summaryOf } from './preview';
import { OrderSummary } from './previewTypes';
import { Cart, CartItem, CartPayload, OrderPlacePayload } from './types';
import { cartOfAccount, cartOfSubscription, findVisibleCart, itemsOf, rowsOf } from './visibleCart';

@Resolver(() => Cart)
export class CartResolver {
  @Mutation(() => CartPayload, { description: 'Puts a subscription to buy into the cart (D1).' })
  cartAddPurchase(
    @Arg('input', () => CartAddPurchaseInput, { description: 'What to buy.' }) input: CartAddPurchaseInput,
    @Ctx() context: Context,
  ) {
    const { accountId, idempotencyKey: _key, ...choices } = input;
    return this.add(context, { accountId }, { kind: 'PURCHASE', ...choices }, keyIn('cartAddPurchase', input));
  }

  @Mutation(() => CartPayload, { description: 'Puts a trial into the cart (E1).' })
  cartAddTrial(
    @Arg('input', () => CartAddTrialInput, { description: 'What to try.' }) input: CartAddTrialInput,
    @Ctx() context: Context,
  ) {
    const { accountId, convertAtEnd, idempotencyKey: _key, ...more } = input;
    const choices = { kind: 'TRIAL', convertsAtEnd: convertAtEnd, ...more } as const;
    return this.add(context, { accountId }, choices, keyIn('cartAddTrial', input));
  }

  @Mutation(() => CartPayload, { description: 'Puts a change of a subscription into the cart (C5).' })
  cartAddChange(
    @Arg('input', () => CartAddChangeInput, { description: 'What to change.' }) input: CartAddChangeInput,
    @Ctx() context: Context,
  ) {
    const { change, idempotencyKey: _key, ...owner } = input;
    return this.add(context, owner, { kind: 'CHANGE', ...change }, keyIn('cartAddChange', input));
  }

  @Mutation(() => CartPayload, { description: 'Puts the conversion of a trial to a subscription into the cart (E3).' })
  cartAddSubscribeNow(
    @Arg('input', () => CartAddSubscribeNowInput, { description: 'What to subscribe to.' })
    input: CartAddSubscribeNowInput,
    @Ctx() context: Context,
  ) {
    const { subscriptionId, idempotencyKey: _key, ...choices } = input;
    return this.add(
      context,
      { subscriptionId },
      { kind: 'SUBSCRIBE_NOW', ...choices },
      keyIn('cartAddSubscribeNow', input),
    );
  }

  @Mutation(() => CartPayload, { description: 'Puts the reactivation of an expired subscription into the cart (F4).' })
  cartAddReactivation(
    @Arg('input', () => CartAddReactivationInput, { description: 'What to bring back.' })
    input: CartAddReactivationInput,
    @Ctx() context: Context,
  ) {
    const { subscriptionId, idempotencyKey: _key, ...choices } = input;
    return this.add(
      context,
      { subscriptionId },
      { kind: 'REACTIVATION', ...choices },
      keyIn('cartAddReactivation', input),
    );
  }

  @Mutation(() => CartPayload, { description: 'Changes an item of the cart.' })
  cartUpdateItem(
    @Arg('input', () => CartUpdateItemInput, { description: 'What to change.' }) input: CartUpdateItemInput,
    @Ctx() context: Context,
  ) {
    const { convertAtEnd, ...choices } = input;
    const change = convertAtEnd == null ? choices : { ...choices, convertsAtEnd: convertAtEnd };
    const work = () => updateCartItem(context.deps, signedIn(context), change);
    return payload(context, work, async () => ({ cart: await findVisibleCart(context, input.cartId) }));
  }

  @Mutation(() => CartPayload, { description: 'Takes an item out of the cart.' })
  cartRemoveItem(
    @Arg('input', () => CartRemoveItemInput, { description: 'Which item.' }) input: CartRemoveItemInput,
    @Ctx() context: Context,
  ) {
    const work = () => removeCartItem(context.deps, signedIn(context), input);
    return payload(context, work, async () => ({ cart: await findVisibleCart(context, input.cartId) }));
  }

  @Mutation(() => OrderPlacePayload, {
    description:
      'Orders what is in the cart and charges the payment method. Safe to repeat with the same idempotency key (D2 to D5, L2).',
  })
  orderPlace(
    @Arg('input', () => OrderPlaceInput, { description: 'What was reviewed, and how it is paid.' })
    input: OrderPlaceInput,
    @Ctx() context: Context<PaymentsDeps>,
  ) {
    const work = () => placeOrder(context.deps, signedIn(context), input);
    return payload(context, work, async (orderId) => ({
      order: orderId && ((await context.node(orderId)) as OrderRow | null),
      cart: await findVisibleCart(context, input.cartId),
    }));
  }

  @FieldResolver(() => Account, { description: 'The account that orders.' })
  account(@Root() cart: CartRow, @Ctx() context: Context) {
    return accountOf(context, cart);
  }

  @AtMost(CART.maxItems)
  @FieldResolver(() => [CartItem], { description: 'What is in it, in the order it was put there.' })
  items(@Root() cart: CartRow, @Ctx() context: Context): Promise<CartItemRow[]> {
    return rowsOf(context, cart.id);
  }

  @Costs(POINTS.summary)
  @FieldResolver(() => OrderSummary, { description: 'What ordering it would cost today.' })
  async summary(
    @Root() cart: CartRow,
    @Ctx() context: Context,
    @Arg('vatNumber', () => String, { nullable: true, description: 'Compute the tax with this VAT number (D3).' })
    vatNumber?: string,
  ) {
    const account = await accountOf(context, cart);
    const items = await itemsOf(context, cart.id);
    const facts = await factsFor(context, account);
    if (vatNumber == null) return inTurn(() => summaryOf(items, facts, context.locale));
    const { number, valid } = checkVatNumber(account.country, vatNumber);
    const tax = taxTreatment({ ...account, vatNumber: number, vatNumberValid: valid });
    const invalid = decideVatNumber(account.country, valid);
    return inTurn(() => summaryOf(items, { ...facts, tax }, context.locale, invalid));
  }

  @AtMost(5)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() cart: CartRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, cart);
    const standing = standingIn(signedIn(context), account)!;
    const role = (action: Action): Verdict => decideRole(action, standing, account.kind);
    const items = await itemsOf(context, cart.id);
    const orderable = async () => [
      ...decideCart(items, await factsFor(context, account)),
      ...decideInvoicing(items, account.address),
    ];
    const [hasItem, room] = [decideItemInCart(items, null), decideRoom(items.length)];
    const first = async (verdict: Verdict, then: () => Promise<Verdict> | Verdict) =>
      verdict.length > 0 ? verdict : then();
    return toActions(
      {
        CART_ADD_PURCHASE: await first(role('CART_ADD_PURCHASE'), () => room),
        CART_ADD_TRIAL: await first(role('CART_ADD_TRIAL'), () => room),
        CART_UPDATE_ITEM: await first(role('CART_UPDATE_ITEM'), () => hasItem),
        CART_REMOVE_ITEM: await first(role('CART_REMOVE_ITEM'), () => hasItem),
        ORDER_PLACE: await first(role('ORDER_PLACE'), orderable),
      },
      context.locale,
    );
  }

  private add(
    context: Context,
    owner: Parameters<typeof addCartItem>[2],
    choices: ItemChoices & Parameters<typeof addCartItem>[3],
    key: ReturnType<typeof keyIn>,
  ) {
    const work = () => addCartItem(context.deps, signedIn(context), owner, choices, key);
    return payload(context, work, async () => ({
      cart:
        'accountId' in owner
          ? await cartOfAccount(context, owner.accountId)
          : await cartOfSubscription(context, owner.subscriptionId),
    }));
  }
}
