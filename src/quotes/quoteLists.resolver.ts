import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, sees } from '../accounts';
import type { Context } from '../graphql/context';
import { childrenOf, SliceArgs } from '../graphql/lists';
import { PageArgs, pageRequest } from '../graphql/page';
import { all, pageOfChildren } from '../platform/pages';
import { PurchaseOrder, type PurchaseOrderRow } from '../purchasing';
import { ServiceRequest, ServiceRequestRow } from '../requests';
import { QuoteRow } from './entities';
import { QuoteFilter } from './inputs';
import { Quote, QuoteConnection } from './types';
import { conditionOf, todayOf, visibleTo } from './visibility';

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
    const { loaders, deps } = context;
    const parent = { column: 'purchase_order_id', id };
    return new QuoteConnection(
      await pageOfChildren(loaders, deps.database, QuoteRow, parent, visibleTo(context), pageRequest(args)),
    );
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
    const condition = all(visibleTo(context), conditionOf(filter ?? {}, await todayOf(context, account)));
    const parent = { column: 'account_id', id: account.id };
    const { loaders, deps } = context;
    return new QuoteConnection(
      await pageOfChildren(loaders, deps.database, QuoteRow, parent, condition, pageRequest(args)),
    );
  }
}
