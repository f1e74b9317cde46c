import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, sees } from '../accounts';
import type { Context } from '../graphql/context';
import { childrenOf, SliceArgs } from '../graphql/lists';
import { PageArgs, pageRequest } from '../graphql/page';
import { staffOnly } from '../identity';
import { all, type Condition, pageOf, pageOfChildren } from '../platform/pages';
import { PurchaseOrder, type PurchaseOrderRow } from '../purchasing';
import { ServiceRequest, ServiceRequestRow } from '../requests';
import { dateIn } from '../rules';
import { QuoteRow } from './entities';
import { conditionOf, EXPIRING_FIRST, SENT_TOTAL } from './findQuotes';
import { QuoteFilter } from './inputs';
import { Quote, QuoteConnection, QuoteOrders } from './types';
import { todayOf, visibleTo } from './visibility';

@Resolver()
export class QuotesResolver {
  @Query(() => QuoteConnection, { description: 'All quotes, newest first unless told otherwise. Staff only.' })
  async quotes(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => QuoteFilter, { nullable: true, description: 'Which ones.' })
    filter: QuoteFilter | null,
    @Arg('orderBy', () => QuoteOrders, { nullable: true, defaultValue: 'NEWEST', description: 'In which order.' })
    orderBy: keyof typeof QuoteOrders | null,
  ) {
    staffOnly(context);
    const condition = await conditionOf(context.deps.database, filter ?? {}, dateIn(await context.now(), 'UTC'));
    const order = orderBy === 'EXPIRING_FIRST' ? EXPIRING_FIRST : undefined;
    const how = { order, summed: SENT_TOTAL };
    return new QuoteConnection(await pageOf(context.deps.database, QuoteRow, condition, pageRequest(args, order), how));
  }
}

@Resolver(() => ServiceRequest)
export class QuotesRequestResolver {
  @FieldResolver(() => Quote, { nullable: true, description: 'The quote it is about, if any (J5).' })
  quote(@Root() { quoteId }: ServiceRequestRow, @Ctx() { loaders }: Context) {
    return quoteId && loaders.row(QuoteRow, quoteId);
  }

  @FieldResolver(() => [Quote], { description: 'The quotes drafted from it that the caller may see (J3).' })
  quotes(@Root() { id }: ServiceRequestRow, @Args(() => SliceArgs) args: SliceArgs, @Ctx() context: Context) {
    return childrenOf(context, QuoteRow, { column: 'request_id', id }, args, { where: visibleTo(context) });
  }
}

@Resolver(() => PurchaseOrder)
export class QuotesPurchaseOrderResolver {
  @FieldResolver(() => QuoteConnection, {
    description: 'The quotes that are to be carried out on it, newest first; customers see what was sent.',
  })
  async quotes(@Root() { id }: PurchaseOrderRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return quotesOf(context, { column: 'purchase_order_id', id }, args, visibleTo(context));
  }
}

@Resolver(() => Account)
export class QuotesAccountResolver {
  @FieldResolver(() => QuoteConnection, {
    nullable: true,
    description: 'The quotes, newest first; customers see what was sent. Corporate accounts.',
  })
  async quotes(
    @Root() account: AccountRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => QuoteFilter, { nullable: true, description: 'Which ones.' }) filter?: QuoteFilter,
  ) {
    if (account.kind !== 'CORPORATE' || !sees(context, account, 'BILLING')) return null;
    const wanted = await conditionOf(null, filter ?? {}, await todayOf(context, account));
    const condition = all(visibleTo(context), wanted);
    return quotesOf(context, { column: 'account_id', id: account.id }, args, condition);
  }
}

/** The quotes of something, newest first. */
async function quotesOf(
  { loaders }: Context,
  parent: { column: string; id: string },
  args: PageArgs,
  condition: Condition,
) {
  const request = pageRequest(args);
  return new QuoteConnection(await pageOfChildren(loaders, QuoteRow, parent, condition, request, SENT_TOTAL));
}
