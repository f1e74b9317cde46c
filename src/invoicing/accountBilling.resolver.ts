import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, findVisibleAccount } from '../accounts';
import type { Context } from '../graphql/context';
import { Money } from '../graphql/money';
import { PageArgs, pageRequest } from '../graphql/page';
import { placeholders } from '../platform/database';
import { EVERYTHING, type Page, pageOfChildren } from '../platform/pages';
import { dateIn, minor, ZERO } from '../rules';
import { BalanceEntryRow, CreditNoteRow, InvoiceRow } from './entities';
import { conditionOf, OPEN_AMOUNT } from './findInvoices';
import { IS_OPEN } from './openInvoices';
import { BalanceEntryConnection, CreditNoteConnection, InvoiceConnection, InvoiceFilter } from './types';
import { maySeeBilling } from './visibility';

@Resolver(() => Account)
export class InvoicingAccountResolver {
  @FieldResolver(() => InvoiceConnection, { nullable: true, description: 'The invoice history, newest first (G2).' })
  async invoices(
    @Root() account: AccountRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => InvoiceFilter, { nullable: true, description: 'Which ones.' }) filter?: InvoiceFilter,
  ) {
    const condition = await conditionOf(
      context.deps.database,
      filter ?? {},
      dateIn(await context.now(), account.timeZone),
    );
    const page = await billingPage(context, account, InvoiceRow, args, condition, OPEN_AMOUNT);
    return page && new InvoiceConnection(page);
  }

  @FieldResolver(() => CreditNoteConnection, { nullable: true, description: 'The credit notes, newest first.' })
  async creditNotes(@Root() account: AccountRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const page = await billingPage(context, account, CreditNoteRow, args);
    return page && new CreditNoteConnection(page);
  }

  @FieldResolver(() => BalanceEntryConnection, {
    nullable: true,
    description: 'The movements of the balance, newest first.',
  })
  async balanceEntries(@Root() account: AccountRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const page = await billingPage(context, account, BalanceEntryRow, args);
    return page && new BalanceEntryConnection(page);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What is open of all invoices.' })
  async amountOpen(@Root() account: AccountRow, @Ctx() context: Context): Promise<Money | null> {
    if (!maySeeBilling(context, account)) return null;
    const open = await context.loaders.batch('amountOpen', account.id, async (ids) => {
      const rows = await context.deps.database.query(
        `SELECT account_id, SUM(open_amount) AS open_amount FROM invoices
         WHERE account_id IN (${placeholders(ids)}) AND ${IS_OPEN} GROUP BY account_id`,
        [...ids],
      );
      const sums = new Map(rows.map((row) => [row.account_id, minor(Number(row.open_amount))]));
      return ids.map((id) => sums.get(id) ?? ZERO);
    });
    return new Money(open, account.currency);
  }
}

/** A page of what belongs to an account's billing; null for whom it is none of their business. */
async function billingPage<Row extends { id: string }>(
  context: Context,
  account: AccountRow,
  entity: new () => Row,
  args: PageArgs,
  condition = EVERYTHING,
  summed?: string,
): Promise<Page<Row> | null> {
  const visible = await findVisibleAccount(context, account.id);
  if (!visible || !maySeeBilling(context, visible)) return null;
  const parent = { column: 'account_id', id: account.id };
  return pageOfChildren(context.loaders, entity, parent, condition, pageRequest(args), summed);
}
