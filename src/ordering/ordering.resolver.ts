import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, checkVatNumber, findVisibleAccount, standingIn } from '../accounts';
import { Plan, PlanRow, Product, ProductRow } from '../catalog';
import type { Context } from '../context';
import { PageArgs, pageRequest } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions, toUserError, UserError } from '../graphql/userError';
import { loadUser, staffOnly, User } from '../identity';
import {
  BillingLine,
  BillingLineRow,
  CreditNote,
  CreditNoteRow,
  Invoice,
  InvoiceRow,
  maySeeBilling,
  Totals,
  toTotals,
} from '../invoicing';
import { Payment, PaymentRow } from '../payments';
import { placeholders } from '../platform/database';
import { typeOfId } from '../platform/ids';
import { all, type Condition, EVERYTHING, pageOf, pageOfChildren } from '../platform/pages';
import { findVisiblePurchaseOrder, PurchaseOrder } from '../purchasing';
import {
  type Action,
  decideCart,
  decideItemInCart,
  decideRole,
  decideVatNumber,
  taxTreatment,
  type Verdict,
} from '../rules';
import { Subscription, SubscriptionRow } from '../subscriptions';
import { addCartItem, type ItemChoices, itemFrom, removeCartItem, updateCartItem } from './cartItems';
import { accountOfCart, CartItemRow, CartRow, OrderRow, untouchedCart } from './entities';
import { toCartItem } from './facts';
import { placeOrder } from './placeOrder';
import { factsFor, previewOf, summaryOf } from './preview';
import {
  Cart,
  CartAddChangeInput,
  CartAddPurchaseInput,
  CartAddReactivationInput,
  CartAddSubscribeNowInput,
  CartAddTrialInput,
  CartItem,
  CartPayload,
  CartRemoveItemInput,
  CartUpdateItemInput,
  ItemPreview,
  Order,
  OrderConnection,
  OrderFilter,
  OrderPlaceInput,
  OrderPlacePayload,
  OrderSummary,
  PreviewItemInput,
  SubscriptionChangeInput,
} from './types';

const itemsOf = (context: Context, cartId: string): Promise<CartItemRow[]> =>
  context.loaders.rows(CartItemRow, cartId, { column: 'cart_id', tail: 'AND order_id IS NULL ORDER BY id' });

const accountOf = async (context: Context, { accountId }: { accountId: string }) =>
  (await context.loaders.row(AccountRow, accountId))!;

/** The cart, if it exists for the caller and billing is their business. */
export function findVisibleCart(context: Context, id: string): Promise<CartRow | null> {
  return typeOfId(id) === 'Cart' ? cartOfAccount(context, accountOfCart(id)) : Promise.resolve(null);
}

async function cartOfAccount(context: Context, accountId: string): Promise<CartRow | null> {
  const account = await findVisibleAccount(context, accountId);
  if (account?.kind !== 'ONLINE' || !maySeeBilling(context, account)) return null;
  const [cart] = await context.loaders.rows(CartRow, accountId, { column: 'account_id' });
  return cart ?? untouchedCart(accountId);
}

async function cartOfSubscription(context: Context, subscriptionId: string): Promise<CartRow | null> {
  const subscription = await context.loaders.row(SubscriptionRow, subscriptionId);
  return subscription && cartOfAccount(context, subscription.accountId);
}

@Resolver(() => Cart)
export class CartResolver {
  @Mutation(() => CartPayload, { description: 'Puts a subscription to buy into the cart (D1).' })
  cartAddPurchase(
    @Arg('input', () => CartAddPurchaseInput, { description: 'What to buy.' }) input: CartAddPurchaseInput,
    @Ctx() context: Context,
  ) {
    const { accountId, ...choices } = input;
    return this.add(context, { accountId }, { kind: 'PURCHASE', ...choices });
  }

  @Mutation(() => CartPayload, { description: 'Puts a trial into the cart (E1).' })
  cartAddTrial(
    @Arg('input', () => CartAddTrialInput, { description: 'What to try.' }) input: CartAddTrialInput,
    @Ctx() context: Context,
  ) {
    const { accountId, convertAtEnd, ...choices } = input;
    return this.add(context, { accountId }, { kind: 'TRIAL', convertsAtEnd: convertAtEnd, ...choices });
  }

  @Mutation(() => CartPayload, { description: 'Puts a change of a subscription into the cart (C5).' })
  cartAddChange(
    @Arg('input', () => CartAddChangeInput, { description: 'What to change.' }) input: CartAddChangeInput,
    @Ctx() context: Context,
  ) {
    const { change, ...owner } = input;
    return this.add(context, owner, { kind: 'CHANGE', ...change });
  }

  @Mutation(() => CartPayload, { description: 'Puts the subscription to a trial into the cart (E3).' })
  cartAddSubscribeNow(
    @Arg('input', () => CartAddSubscribeNowInput, { description: 'What to subscribe to.' })
    input: CartAddSubscribeNowInput,
    @Ctx() context: Context,
  ) {
    const { subscriptionId, ...choices } = input;
    return this.add(context, { subscriptionId }, { kind: 'SUBSCRIBE_NOW', ...choices });
  }

  @Mutation(() => CartPayload, { description: 'Puts an expired subscription back into the cart (F4).' })
  cartAddReactivation(
    @Arg('input', () => CartAddReactivationInput, { description: 'What to bring back.' })
    input: CartAddReactivationInput,
    @Ctx() context: Context,
  ) {
    const { subscriptionId, ...choices } = input;
    return this.add(context, { subscriptionId }, { kind: 'REACTIVATION', ...choices });
  }

  @Mutation(() => CartPayload, { description: 'Changes an item of the cart.' })
  cartUpdateItem(
    @Arg('input', () => CartUpdateItemInput, { description: 'What to change.' }) input: CartUpdateItemInput,
    @Ctx() context: Context,
  ) {
    const work = () => updateCartItem(context.deps, signedIn(context), input);
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
    @Ctx() context: Context,
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

  @FieldResolver(() => [CartItem], { description: 'What is in it, in the order it was put there.' })
  items(@Root() cart: CartRow, @Ctx() context: Context): Promise<CartItemRow[]> {
    return itemsOf(context, cart.id);
  }

  @FieldResolver(() => OrderSummary, { description: 'What ordering it would cost today.' })
  async summary(
    @Root() cart: CartRow,
    @Ctx() context: Context,
    @Arg('vatNumber', () => String, { nullable: true, description: 'Show it as taxed with this VAT number (D3).' })
    vatNumber?: string,
  ) {
    const account = await accountOf(context, cart);
    const facts = await factsFor(context, account);
    const items = (await itemsOf(context, cart.id)).map(toCartItem);
    if (vatNumber == null) return summaryOf(items, facts, context.locale);
    const { number, valid } = checkVatNumber(account.country, vatNumber);
    const tax = taxTreatment({ ...account, vatNumber: number, vatNumberValid: valid });
    const invalid = decideVatNumber(account.country, valid);
    return summaryOf(items, { ...facts, tax }, context.locale, invalid);
  }

  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() cart: CartRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, cart);
    const standing = standingIn(signedIn(context), account)!;
    const role = (action: Action): Verdict => decideRole(action, standing, account.kind);
    const items = (await itemsOf(context, cart.id)).map(toCartItem);
    const orderable = async () => decideCart(items, await factsFor(context, account));
    const hasItem = decideItemInCart(items, null);
    const first = async (verdict: Verdict, then: () => Promise<Verdict> | Verdict) =>
      verdict.length > 0 ? verdict : then();
    return toActions(
      {
        CART_ADD_PURCHASE: role('CART_ADD_PURCHASE'),
        CART_ADD_TRIAL: role('CART_ADD_TRIAL'),
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
  ) {
    const work = () => addCartItem(context.deps, signedIn(context), owner, choices);
    return payload(context, work, async () => ({
      cart:
        'accountId' in owner
          ? await cartOfAccount(context, owner.accountId)
          : await cartOfSubscription(context, owner.subscriptionId),
    }));
  }
}

@Resolver(() => CartItem)
export class CartItemResolver {
  @FieldResolver(() => Product, { description: 'The product.' })
  product(@Root() { productId }: CartItemRow, @Ctx() { loaders }: Context) {
    return loaders.row(ProductRow, productId);
  }

  @FieldResolver(() => Plan, { description: 'The plan.' })
  plan(@Root() { planId }: CartItemRow, @Ctx() { loaders }: Context) {
    return loaders.row(PlanRow, planId);
  }

  @FieldResolver(() => Subscription, {
    nullable: true,
    description: 'The subscription it is about; none for a purchase or a trial.',
  })
  subscription(@Root() { subscriptionId }: CartItemRow, @Ctx() { loaders }: Context) {
    return subscriptionId && loaders.row(SubscriptionRow, subscriptionId);
  }

  @FieldResolver(() => ItemPreview, { description: 'What it would do and cost today, if it were ordered alone.' })
  async preview(@Root() item: CartItemRow, @Ctx() context: Context) {
    const facts = await factsFor(context, await accountOf(context, { accountId: accountOfCart(item.cartId) }));
    return previewOf(toCartItem(item), facts, context.locale);
  }
}

@Resolver(() => Order)
export class OrderResolver {
  @Query(() => OrderConnection, { description: 'All orders, newest first. Staff only.' })
  async orders(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => OrderFilter, { nullable: true, description: 'Which ones.' }) filter?: OrderFilter,
  ) {
    staffOnly(context);
    const page = await pageOf(context.deps.database, OrderRow, conditionOf(filter ?? {}), pageRequest(args));
    return new OrderConnection(page);
  }

  @FieldResolver(() => Account, { description: 'Who ordered.' })
  account(@Root() order: OrderRow, @Ctx() context: Context) {
    return accountOf(context, order);
  }

  @FieldResolver(() => UserError, { nullable: true, description: 'Why it failed; null unless it has.' })
  failure(@Root() { failure }: OrderRow, @Ctx() { locale }: Context): UserError | null {
    return failure && toUserError(failure, locale);
  }

  @FieldResolver(() => [BillingLine], { description: 'The charges and credits, as they were when it was placed.' })
  lines(@Root() { id }: OrderRow, @Ctx() { loaders }: Context): Promise<BillingLineRow[]> {
    return loaders.rows(BillingLineRow, id, { column: 'order_id', tail: 'ORDER BY position' });
  }

  @FieldResolver(() => Totals, { description: 'What they came to.' })
  totals(@Root() order: OrderRow): Totals {
    return toTotals(order, order.currency);
  }

  @FieldResolver(() => [Subscription], { description: 'The subscriptions it is about, as far as they exist.' })
  async subscriptions(@Root() { items }: OrderRow, @Ctx() { loaders }: Context): Promise<SubscriptionRow[]> {
    const rows = await Promise.all(items.map(({ subscriptionId }) => loaders.row(SubscriptionRow, subscriptionId)));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver(() => Invoice, { nullable: true, description: 'The invoice of its charges, once it is completed.' })
  async invoice(@Root() { id }: OrderRow, @Ctx() { loaders }: Context): Promise<InvoiceRow | null> {
    return (await loaders.rows(InvoiceRow, id, { column: 'order_id' }))[0] ?? null;
  }

  @FieldResolver(() => [CreditNote], { description: 'The credit notes of its credits, once it is completed.' })
  creditNotes(@Root() { id }: OrderRow, @Ctx() { loaders }: Context): Promise<CreditNoteRow[]> {
    return loaders.rows(CreditNoteRow, id, { column: 'order_id', tail: 'ORDER BY id' });
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description: 'The latest payment of what was due; null when nothing was.',
  })
  async payment(@Root() { id }: OrderRow, @Ctx() { loaders }: Context): Promise<PaymentRow | null> {
    return (await loaders.rows(PaymentRow, id, { column: 'order_id', tail: 'ORDER BY id DESC' }))[0] ?? null;
  }

  @FieldResolver(() => PurchaseOrder, {
    nullable: true,
    description: 'The purchase order that its invoice is drawn on.',
  })
  purchaseOrder(@Root() { purchaseOrderId }: OrderRow, @Ctx() context: Context) {
    return purchaseOrderId && findVisiblePurchaseOrder(context, purchaseOrderId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who placed it; null: the clock.' })
  placedBy(@Root() { placedById }: OrderRow, @Ctx() context: Context) {
    return placedById && loadUser(context, placedById);
  }
}

function conditionOf({ status, source, accountId }: OrderFilter): Condition {
  const conditions: Condition[] = [];
  if (status?.length) conditions.push({ sql: `status IN (${placeholders(status)})`, values: status });
  if (source) conditions.push({ sql: 'source = ?', values: [source] });
  if (accountId) conditions.push({ sql: 'account_id = ?', values: [accountId] });
  return all(EVERYTHING, ...conditions);
}

@Resolver(() => Account)
export class OrderingAccountResolver {
  @FieldResolver(() => Cart, {
    nullable: true,
    description: 'The cart; null for corporate accounts, who have quotes instead.',
  })
  cart(@Root() account: AccountRow, @Ctx() context: Context) {
    return cartOfAccount(context, account.id);
  }

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

  @FieldResolver(() => OrderConnection, { nullable: true, description: 'The orders, newest first.' })
  async orders(@Root() account: AccountRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    if (!maySeeBilling(context, account)) return null;
    const { loaders, deps } = context;
    const parent = { column: 'account_id', id: account.id };
    const page = await pageOfChildren(loaders, deps.database, OrderRow, parent, EVERYTHING, pageRequest(args));
    return new OrderConnection(page);
  }
}

@Resolver(() => Subscription)
export class OrderingSubscriptionResolver {
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
}

/** A preview for whom billing is their business, refused by the same rules as the mutation that would put it into the cart. */
async function previewFor(
  context: Context,
  account: AccountRow,
  action: Action,
  input: PreviewItemInput & Pick<SubscriptionChangeInput, 'releaseSeatsOf'>,
) {
  if (!maySeeBilling(context, account)) return null;
  const facts = await factsFor(context, account);
  const role = decideRole(action, standingIn(signedIn(context), account)!, account.kind);
  return previewOf(itemFrom(input, facts, 'preview'), facts, context.locale, role);
}

@Resolver(() => Invoice)
export class OrderingInvoiceResolver {
  @FieldResolver(() => Order, { nullable: true, description: 'The order that it invoices.' })
  order(@Root() { orderId }: InvoiceRow, @Ctx() { loaders }: Context) {
    return loaders.row(OrderRow, orderId);
  }

  @FieldResolver(() => [Payment], { description: 'The payments towards it, oldest first.' })
  payments(@Root() { id }: InvoiceRow, @Ctx() { loaders }: Context): Promise<PaymentRow[]> {
    return loaders.rows(PaymentRow, id, { column: 'invoice_id', tail: 'ORDER BY id' });
  }
}

@Resolver(() => Payment)
export class OrderingPaymentResolver {
  @FieldResolver(() => Invoice, {
    nullable: true,
    description: 'The invoice it is towards; null until there is one.',
  })
  invoice(@Root() { invoiceId }: PaymentRow, @Ctx() { loaders }: Context) {
    return invoiceId && loaders.row(InvoiceRow, invoiceId);
  }
}
