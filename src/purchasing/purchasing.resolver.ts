import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, accountOf, sees, standingIn } from '../accounts';
import { type Context } from '../graphql/context';
import { AtMost } from '../graphql/lists';
import { Money } from '../graphql/money';
import { PageArgs, pageRequest } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { loadUser, User } from '../identity';
import { Invoice, InvoiceConnection, InvoiceRow, invoicesOfPurchaseOrder } from '../invoicing';
import { Order, OrderRow } from '../orders';
import { pageOfChildren } from '../platform/pages';
import { dateIn, decidePurchaseOrderActions, isStaff, type PurchaseOrderStatus, purchaseOrderStatusOn } from '../rules';
import { Subscription, type SubscriptionRow } from '../subscriptions';
import { acceptPurchaseOrder } from './acceptPurchaseOrder';
import { closePurchaseOrder } from './closePurchaseOrder';
import { declinePurchaseOrder } from './declinePurchaseOrder';
import { discardPurchaseOrder } from './discardPurchaseOrder';
import { draftPurchaseOrder } from './draftPurchaseOrder';
import { PurchaseOrderRow } from './entities';
import { conditionOf, findVisiblePurchaseOrder, loadFacts, REMAINING } from './findPurchaseOrders';
import { proposePurchaseOrder } from './proposePurchaseOrder';
import {
  PurchaseOrder,
  PurchaseOrderAcceptInput,
  PurchaseOrderConnection,
  PurchaseOrderDraftInput,
  PurchaseOrderFilter,
  PurchaseOrderInput,
  PurchaseOrderPayload,
  PurchaseOrderStatuses,
  PurchaseOrderUpdateInput,
} from './types';
import { updatePurchaseOrder } from './updatePurchaseOrder';

@Resolver(() => PurchaseOrder)
export class PurchaseOrderResolver {
  @FieldResolver(() => Account, { description: 'The account it belongs to.' })
  account(@Root() { accountId }: PurchaseOrderRow, @Ctx() { loaders }: Context) {
    return loaders.row(AccountRow, accountId);
  }

  @FieldResolver(() => PurchaseOrderStatuses, { description: 'What it is today, in the account’s time zone.' })
  async status(@Root() row: PurchaseOrderRow, @Ctx() context: Context): Promise<PurchaseOrderStatus> {
    if (row.status !== 'ACTIVE') return row.status;
    const { timeZone } = await accountOf(context, row);
    const { remaining } = await loadFacts(context, row.id);
    return purchaseOrderStatusOn(row, dateIn(await context.now(), timeZone), remaining);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The most that can be drawn on it, with tax; null: any amount.',
  })
  ceiling(@Root() { ceiling, currency }: PurchaseOrderRow): Money | null {
    return ceiling === null ? null : new Money(ceiling, currency);
  }

  @FieldResolver(() => Money, { description: 'What was invoiced on it, with tax, less what was credited since (I5).' })
  async used(@Root() { id, currency }: PurchaseOrderRow, @Ctx() context: Context): Promise<Money> {
    return new Money((await loadFacts(context, id)).used, currency);
  }

  @FieldResolver(() => Money, {
    description: 'What was accepted on it and is invoiced on a later date, with tax (I5).',
  })
  async committed(@Root() { id, currency }: PurchaseOrderRow, @Ctx() context: Context): Promise<Money> {
    return new Money((await loadFacts(context, id)).committed, currency);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'What is left of the ceiling: ceiling − used − committed; null: there is no ceiling.',
  })
  async remaining(@Root() { id, currency }: PurchaseOrderRow, @Ctx() context: Context): Promise<Money | null> {
    const { remaining } = await loadFacts(context, id);
    return remaining === null ? null : new Money(remaining, currency);
  }

  @FieldResolver(() => User, {
    description: 'The technician who drafted it, or the contact whose acceptance of a quote made it (I4).',
  })
  draftedBy(@Root() { draftedById }: PurchaseOrderRow, @Ctx() context: Context) {
    return loadUser(context, draftedById);
  }

  @FieldResolver(() => InvoiceConnection, { description: 'The invoices drawn on it, newest first.' })
  async invoices(@Root() { id }: PurchaseOrderRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return new InvoiceConnection(await invoicesOfPurchaseOrder(context, id, args));
  }

  @AtMost(6)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() { accountId, status, proposedAt }: PurchaseOrderRow, @Ctx() context: Context) {
    const account = await accountOf(context, { accountId });
    const standing = standingIn(signedIn(context), account)!;
    const facts = { status, wasProposed: proposedAt !== null, isStaff: isStaff(context.caller?.actor) };
    const verdicts = decidePurchaseOrderActions(standing, account.kind, facts);
    return toActions(verdicts, context.locale);
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'A technician drafts a purchase order (I1).' })
  purchaseOrderDraft(
    @Ctx() context: Context,
    @Arg('input', () => PurchaseOrderDraftInput, { description: 'The draft.' }) input: PurchaseOrderDraftInput,
  ): Promise<PurchaseOrderPayload> {
    const work = () => draftPurchaseOrder(context.deps, signedIn(context), input);
    return payload(context, work, async (purchaseOrder) => ({ purchaseOrder }));
  }

  @Mutation(() => PurchaseOrderPayload, {
    description:
      'The technician edits a draft; the contact changes number and expiry of one that is proposed or active (I6).',
  })
  purchaseOrderUpdate(
    @Ctx() context: Context,
    @Arg('input', () => PurchaseOrderUpdateInput, { description: 'What changes.' }) input: PurchaseOrderUpdateInput,
  ): Promise<PurchaseOrderPayload> {
    const work = () => updatePurchaseOrder(context.deps, signedIn(context), input);
    return payload(context, work, () => show(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'The technician proposes a draft to the contact (I2).' })
  purchaseOrderPropose(
    @Ctx() context: Context,
    @Arg('input', () => PurchaseOrderInput, { description: 'The purchase order.' }) input: PurchaseOrderInput,
  ): Promise<PurchaseOrderPayload> {
    const work = () => proposePurchaseOrder(context.deps, signedIn(context), input);
    return payload(context, work, () => show(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, {
    description: 'The contact accepts a proposed purchase order without a quote, with its number and expiry date (I1).',
  })
  purchaseOrderAccept(
    @Ctx() context: Context,
    @Arg('input', () => PurchaseOrderAcceptInput, {
      description: 'The purchase order, its number and its expiry date.',
    })
    input: PurchaseOrderAcceptInput,
  ): Promise<PurchaseOrderPayload> {
    const work = () => acceptPurchaseOrder(context.deps, signedIn(context), input);
    return payload(context, work, () => show(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'The contact declines a proposed purchase order (I2).' })
  purchaseOrderDecline(
    @Ctx() context: Context,
    @Arg('input', () => PurchaseOrderInput, { description: 'The purchase order.' }) input: PurchaseOrderInput,
  ): Promise<PurchaseOrderPayload> {
    const work = () => declinePurchaseOrder(context.deps, signedIn(context), input);
    return payload(context, work, () => show(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, {
    description:
      'The technician discards a draft that was never proposed (H18); the answer has no purchase order then.',
  })
  purchaseOrderDiscard(
    @Ctx() context: Context,
    @Arg('input', () => PurchaseOrderInput, { description: 'The purchase order.' }) input: PurchaseOrderInput,
  ): Promise<PurchaseOrderPayload> {
    const work = () => discardPurchaseOrder(context.deps, signedIn(context), input);
    return payload(context, work, () => show(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, {
    description: 'The technician closes an active purchase order: nothing more is drawn on it (I2).',
  })
  purchaseOrderClose(
    @Ctx() context: Context,
    @Arg('input', () => PurchaseOrderInput, { description: 'The purchase order.' }) input: PurchaseOrderInput,
  ): Promise<PurchaseOrderPayload> {
    const work = () => closePurchaseOrder(context.deps, signedIn(context), input);
    return payload(context, work, () => show(context, input));
  }
}

async function show(context: Context, { purchaseOrderId }: { purchaseOrderId: string }) {
  return { purchaseOrder: await findVisiblePurchaseOrder(context, purchaseOrderId) };
}

@Resolver(() => Account)
export class PurchasingAccountResolver {
  @FieldResolver(() => PurchaseOrderConnection, {
    nullable: true,
    description: 'Its purchase orders, newest first. Contact (without drafts) and staff.',
  })
  async purchaseOrders(
    @Root() account: AccountRow,
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => PurchaseOrderFilter, { nullable: true, description: 'Which ones.' })
    filter: PurchaseOrderFilter | null,
  ) {
    if (!sees(context, account, 'BILLING')) return null;
    const { loaders } = context;
    const today = dateIn(await context.now(), account.timeZone);
    const condition = await conditionOf(null, filter ?? {}, { today, isStaff: isStaff(context.caller?.actor) });
    const parent = { column: 'account_id', id: account.id };
    const request = pageRequest(args);
    return new PurchaseOrderConnection(
      await pageOfChildren(loaders, PurchaseOrderRow, parent, condition, request, REMAINING),
    );
  }
}

@Resolver(() => Invoice)
export class PurchasingInvoiceResolver {
  @FieldResolver(() => PurchaseOrder, {
    nullable: true,
    description: 'The purchase order it is drawn on, as it is now; `purchaseOrderNumber` is as it was at issue.',
  })
  purchaseOrder(@Root() { purchaseOrderId }: InvoiceRow, @Ctx() context: Context) {
    return purchaseOrderId && findVisiblePurchaseOrder(context, purchaseOrderId);
  }
}

@Resolver(() => Subscription)
export class PurchasingSubscriptionResolver {
  @FieldResolver(() => PurchaseOrder, {
    nullable: true,
    description: 'The purchase order of its last order, which its renewals draw on (I5). Contact and staff.',
  })
  purchaseOrder(@Root() { purchaseOrderId }: SubscriptionRow, @Ctx() context: Context) {
    return purchaseOrderId && findVisiblePurchaseOrder(context, purchaseOrderId);
  }
}

@Resolver(() => Order)
export class OrderPurchaseOrderResolver {
  @FieldResolver(() => PurchaseOrder, {
    nullable: true,
    description: 'The purchase order that its invoice is drawn on.',
  })
  purchaseOrder(@Root() { purchaseOrderId }: OrderRow, @Ctx() context: Context) {
    return purchaseOrderId && findVisiblePurchaseOrder(context, purchaseOrderId);
  }
}
