import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { File, type FileRow, filesOf } from '../files';
import type { Context } from '../graphql/context';
import { AtMost } from '../graphql/lists';
import { PageArgs, pageRequest } from '../graphql/page';
import { staffOnly } from '../identity';
import { pageOf } from '../platform/pages';
import { dateIn, MAX_FILES } from '../rules';
import { PurchaseOrderRow } from './entities';
import { conditionOf, EXPIRING_FIRST, REMAINING } from './findPurchaseOrders';
import { PurchaseOrder, PurchaseOrderConnection, PurchaseOrderFilter, PurchaseOrderOrders } from './types';

/** Lists of purchase orders, and of what goes with one. */
@Resolver(() => PurchaseOrder)
export class PurchaseOrderListsResolver {
  @Query(() => PurchaseOrderConnection, {
    description:
      'The purchase orders of all accounts, newest first unless told otherwise; states are those of the day in UTC. Staff only.',
  })
  async purchaseOrders(
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => PurchaseOrderFilter, { nullable: true, description: 'Which ones.' })
    filter: PurchaseOrderFilter | null,
    @Arg('orderBy', () => PurchaseOrderOrders, {
      nullable: true,
      defaultValue: 'NEWEST',
      description: 'In which order.',
    })
    orderBy: keyof typeof PurchaseOrderOrders | null,
  ) {
    staffOnly(context);
    const today = dateIn(await context.now(), 'UTC');
    const condition = await conditionOf(context.deps.database, filter ?? {}, { today, isStaff: true });
    const order = orderBy === 'EXPIRING_FIRST' ? EXPIRING_FIRST : undefined;
    const how = { order, summed: REMAINING };
    return new PurchaseOrderConnection(
      await pageOf(context.deps.database, PurchaseOrderRow, condition, pageRequest(args, order), how),
    );
  }

  @AtMost(MAX_FILES)
  @FieldResolver(() => [File], {
    description: 'The files that were added to it, such as the purchase order itself (J5).',
  })
  files(@Root() { id }: PurchaseOrderRow, @Ctx() context: Context): Promise<FileRow[]> {
    return filesOf(context, id);
  }
}
