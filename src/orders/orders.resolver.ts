import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, accountOf } from '../accounts';
import { type Context } from '../graphql/context';
import { SliceArgs, slice, sliceRequest, WholeListArgs } from '../graphql/lists';
import { PageArgs, pageRequest } from '../graphql/page';
import { toUserError, UserError } from '../graphql/userError';
import { loadUser, staffOnly, User } from '../identity';
import {
  BillingLine,
  CreditNote,
  Invoice,
  InvoiceRow,
  loadCreditNotesOfOrder,
  loadInvoiceOfOrder,
  loadLinesOfOrder,
  maySeeBilling,
  Totals,
  toTotals,
} from '../invoicing';
import { loadLatestPaymentOfOrder, Payment, type PaymentRow } from '../payments';
import { all, type Condition, EVERYTHING, oneOf, pageOf, pageOfChildren } from '../platform/pages';
import { Subscription, SubscriptionRow } from '../subscriptions';
import { OrderRow } from './entities';
import { Order, OrderConnection, OrderFilter } from './types';

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
  lines(@Root() { id }: OrderRow, @Args(() => WholeListArgs) args: WholeListArgs, @Ctx() { loaders }: Context) {
    return loadLinesOfOrder(loaders, id, sliceRequest(args));
  }

  @FieldResolver(() => Totals, { description: 'What they came to.' })
  totals(@Root() order: OrderRow): Totals {
    return toTotals(order, order.currency);
  }

  @FieldResolver(() => [Subscription], { description: 'The subscriptions it is about, as far as they exist.' })
  async subscriptions(
    @Root() { items }: OrderRow,
    @Args(() => WholeListArgs) args: WholeListArgs,
    @Ctx() { loaders }: Context,
  ) {
    const rows = await Promise.all(items.map(({ subscriptionId }) => loaders.row(SubscriptionRow, subscriptionId)));
    return slice(
      rows.filter((row) => row !== null),
      args,
    );
  }

  @FieldResolver(() => Invoice, { nullable: true, description: 'The invoice of its charges, once it is completed.' })
  invoice(@Root() { id }: OrderRow, @Ctx() { loaders }: Context): Promise<InvoiceRow | null> {
    return loadInvoiceOfOrder(loaders, id);
  }

  @FieldResolver(() => [CreditNote], { description: 'The credit notes of its credits, once it is completed.' })
  creditNotes(@Root() { id }: OrderRow, @Args(() => SliceArgs) args: SliceArgs, @Ctx() { loaders }: Context) {
    return loadCreditNotesOfOrder(loaders, id, sliceRequest(args));
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description: 'The latest payment of what was due; null when nothing was.',
  })
  payment(@Root() { id }: OrderRow, @Ctx() { loaders }: Context): Promise<PaymentRow | null> {
    return loadLatestPaymentOfOrder(loaders, id);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who placed it; null if it was the clock.' })
  placedBy(@Root() { placedById }: OrderRow, @Ctx() context: Context) {
    return placedById && loadUser(context, placedById);
  }
}

function conditionOf({ status, source, accountId }: OrderFilter): Condition {
  const conditions: Condition[] = [];
  if (status?.length) conditions.push(oneOf('status', status));
  if (source) conditions.push({ sql: 'source = ?', values: [source] });
  if (accountId) conditions.push({ sql: 'account_id = ?', values: [accountId] });
  return all(EVERYTHING, ...conditions);
}

@Resolver(() => Account)
export class AccountOrdersResolver {
  @FieldResolver(() => OrderConnection, { nullable: true, description: 'The orders, newest first.' })
  async orders(@Root() account: AccountRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    if (!maySeeBilling(context, account)) return null;
    const { loaders } = context;
    const parent = { column: 'account_id', id: account.id };
    const page = await pageOfChildren(loaders, OrderRow, parent, EVERYTHING, pageRequest(args));
    return new OrderConnection(page);
  }
}

@Resolver(() => Invoice)
export class InvoiceOrderResolver {
  @FieldResolver(() => Order, { nullable: true, description: 'The order that it invoices.' })
  order(@Root() { orderId }: InvoiceRow, @Ctx() { loaders }: Context) {
    return loaders.row(OrderRow, orderId);
  }
}
