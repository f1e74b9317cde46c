import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, sees } from '../accounts';
import type { Context } from '../graphql/context';
import { PageArgs, pageRequest } from '../graphql/page';
import { all, pageOfChildren } from '../platform/pages';
import { PurchaseOrder, type PurchaseOrderRow } from '../purchasing';
import { ServiceRequest, ServiceRequestRow } from '../requests';
import { QuoteRow } from './entities';
import { QuoteFilter } from './inputs';
import { Quote, QuoteConnection } from './types';
import { conditionOf, findVisibleQuote, todayOf, visibleTo } from './visibility';

@Resolver(() => ServiceRequest)
export class QuotesRequestResolver {
  @FieldResolver(() => [Quote], { description: 'The quotes drafted from it that the caller may see (J3).' })
  async quotes(@Root() { id }: ServiceRequestRow, @Ctx() context: Context): Promise<QuoteRow[]> {
    const quotes = await context.loaders.rows(QuoteRow, id, { column: 'request_id', tail: 'ORDER BY id' });
    const visible = await Promise.all(quotes.map((quote) => findVisibleQuote(context, quote.id)));
    return visible.filter((quote) => quote !== null);
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
