import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Account, accountOf } from '../accounts';
import type { Context } from '../graphql/context';
import { AtMost, childrenOf, SliceArgs, WholeListArgs } from '../graphql/lists';
import { Money } from '../graphql/money';
import { PageArgs, pageRequest } from '../graphql/page';
import { staffOnly } from '../identity';
import { pageOf } from '../platform/pages';
import { dateIn, isOverdue, subtract, ZERO } from '../rules';
import { customerOf, MOST_RATES, sellerOf, taxesOf } from './billingDocument';
import { BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
import { conditionOf, OPEN_AMOUNT, orderOf } from './findInvoices';
import { BillingLine, Party, TaxAmount, Totals, toTotals } from './lines.types';
import { CreditNote, Invoice, InvoiceConnection, InvoiceFilter, InvoiceOrders } from './types';

const LINES_OF_INVOICE = { column: 'invoice_id', tail: 'ORDER BY position' };

@Resolver(() => Invoice)
export class InvoiceResolver {
  @Query(() => InvoiceConnection, { description: 'All invoices, newest first unless told otherwise. Staff only.' })
  async invoices(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => InvoiceFilter, { nullable: true, description: 'Which ones.' })
    filter: InvoiceFilter | null,
    @Arg('orderBy', () => InvoiceOrders, { nullable: true, defaultValue: 'NEWEST', description: 'In which order.' })
    orderBy: keyof typeof InvoiceOrders | null,
  ) {
    staffOnly(context);
    const { database } = context.deps;
    const inOrder = orderBy ?? 'NEWEST';
    const condition = await conditionOf(database, filter ?? {}, dateIn(await context.now(), 'UTC'), inOrder);
    const order = orderOf(inOrder, filter ?? {});
    const how = { order, summed: OPEN_AMOUNT };
    return new InvoiceConnection(await pageOf(database, InvoiceRow, condition, pageRequest(args, order), how));
  }

  @FieldResolver(() => Account, { description: 'Who was invoiced.' })
  account(@Root() invoice: InvoiceRow, @Ctx() context: Context) {
    return accountOf(context, invoice);
  }

  @FieldResolver(() => Boolean, { description: 'Whether something is open after the day it was due.' })
  async overdue(@Root() invoice: InvoiceRow, @Ctx() context: Context): Promise<boolean> {
    const { timeZone } = await accountOf(context, invoice);
    const today = dateIn(await context.now(), timeZone);
    return isOverdue(invoice.openAmount, invoice.dueOn, today);
  }

  @FieldResolver(() => Party, { description: 'Who sells, as it was when it was issued.' })
  seller(@Root() invoice: InvoiceRow): Party {
    return sellerOf(invoice);
  }

  @FieldResolver(() => Party, { description: 'Who buys, as it was when it was issued.' })
  billedTo(@Root() invoice: InvoiceRow): Party {
    return customerOf(invoice);
  }

  @FieldResolver(() => [BillingLine], { description: 'What was charged.' })
  lines(@Root() { id }: InvoiceRow, @Args(() => WholeListArgs) args: WholeListArgs, @Ctx() context: Context) {
    return childrenOf(context, BillingLineRow, { column: 'invoice_id', id }, args, { order: 'position' });
  }

  @AtMost(MOST_RATES)
  @FieldResolver(() => [TaxAmount], { description: 'The tax per rate; its sum is the invoice’s tax.' })
  async taxes(@Root() invoice: InvoiceRow, @Ctx() { loaders, locale }: Context): Promise<TaxAmount[]> {
    return taxesOf(invoice, await loaders.rows(BillingLineRow, invoice.id, LINES_OF_INVOICE), locale);
  }

  @FieldResolver(() => Totals, { description: 'What it came to, what the balance paid of it, and what was due.' })
  totals(@Root() { subtotal, tax, total, fromBalance, currency }: InvoiceRow): Totals {
    const due = subtract(total, fromBalance);
    return toTotals({ subtotal, tax, total, credit: ZERO, fromBalance, toBalance: ZERO, due }, currency);
  }

  @FieldResolver(() => Money, { description: 'What payments have settled of it.' })
  amountPaid(@Root() { paid, currency }: InvoiceRow): Money {
    return new Money(paid, currency);
  }

  @FieldResolver(() => Money, { description: 'What is still open of it.' })
  amountOpen(@Root() { openAmount, currency }: InvoiceRow): Money {
    return new Money(openAmount, currency);
  }

  @FieldResolver(() => [CreditNote], { description: 'The credit notes that correct it.' })
  creditNotes(@Root() { id }: InvoiceRow, @Args(() => SliceArgs) args: SliceArgs, @Ctx() context: Context) {
    return childrenOf(context, CreditNoteRow, { column: 'invoice_id', id }, args);
  }
}
