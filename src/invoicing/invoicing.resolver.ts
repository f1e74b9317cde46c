import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, findVisibleAccount, toAddress } from '../accounts';
import { Plan, PlanRow, Product, ProductRow } from '../catalog';
import type { Context } from '../context';
import { Money, Period } from '../graphql/money';
import { PageArgs, pageRequest } from '../graphql/page';
import { staffOnly } from '../identity';
import { lineDescription, prorationText, taxNoteText } from '../language';
import { placeholders } from '../platform/database';
import { all, type Condition, EVERYTHING, type Page, pageOf, pageOfChildren } from '../platform/pages';
import { dateIn, isOverdue, type PlainDate, taxSummary } from '../rules';
import { BalanceEntryRow, BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
import {
  BalanceEntry,
  BalanceEntryConnection,
  BillingLine,
  CreditNote,
  CreditNoteConnection,
  Invoice,
  InvoiceConnection,
  InvoiceFilter,
  Party,
  ProrationExplanation,
  TaxAmount,
  Totals,
  toTotals,
} from './types';
import { maySeeBilling } from './visibility';

const LINES_OF_INVOICE = { column: 'invoice_id', tail: 'ORDER BY position' };

const LINES_OF_NOTE = { column: 'credit_note_id', tail: 'ORDER BY position' };

const accountOf = async (context: Context, { accountId }: { accountId: string }) =>
  (await context.loaders.row(AccountRow, accountId))!;

const todayOf = async (context: Context, account: AccountRow) => dateIn(await context.now(), account.timeZone);

async function taxesOf(
  document: InvoiceRow | CreditNoteRow,
  lines: BillingLineRow[],
  locale: string,
): Promise<TaxAmount[]> {
  const money = (minor: number) => new Money(minor, document.currency);
  return taxSummary(lines).map(({ rate, base, tax }) => ({
    ...{ rate, base: money(base), tax: money(tax) },
    note: rate === '0' && document.taxNote === 'REVERSE_CHARGE' ? taxNoteText(document.taxNote, locale) : null,
  }));
}

const sellerOf = ({ seller }: InvoiceRow | CreditNoteRow): Party => ({
  ...{ name: seller.name, vatNumber: seller.vatNumber },
  address: toAddress({ ...seller.address, line2: null }, seller.address.country),
});

const customerOf = ({ billedTo }: InvoiceRow | CreditNoteRow): Party => ({
  ...{ name: billedTo.name, vatNumber: billedTo.vatNumber },
  address: billedTo.address && toAddress(billedTo.address, billedTo.country),
});

@Resolver(() => Invoice)
export class InvoiceResolver {
  @Query(() => InvoiceConnection, { description: 'All invoices, newest first. Staff only.' })
  async invoices(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => InvoiceFilter, { nullable: true, description: 'Which ones.' }) filter?: InvoiceFilter,
  ) {
    staffOnly(context);
    const condition = conditionOf(filter ?? {}, dateIn(await context.now(), 'UTC'));
    return new InvoiceConnection(await pageOf(context.deps.database, InvoiceRow, condition, pageRequest(args)));
  }

  @FieldResolver(() => Account, { description: 'Who was invoiced.' })
  account(@Root() invoice: InvoiceRow, @Ctx() context: Context) {
    return accountOf(context, invoice);
  }

  @FieldResolver(() => Boolean, { description: 'Whether something is open after the day it was due.' })
  async overdue(@Root() invoice: InvoiceRow, @Ctx() context: Context): Promise<boolean> {
    return isOverdue(invoice.openAmount, invoice.dueOn, await todayOf(context, await accountOf(context, invoice)));
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
  lines(@Root() { id }: InvoiceRow, @Ctx() { loaders }: Context): Promise<BillingLineRow[]> {
    return loaders.rows(BillingLineRow, id, LINES_OF_INVOICE);
  }

  @FieldResolver(() => [TaxAmount], { description: 'The tax per rate; its sum is the invoice’s tax.' })
  async taxes(@Root() invoice: InvoiceRow, @Ctx() { loaders, locale }: Context): Promise<TaxAmount[]> {
    return taxesOf(invoice, await loaders.rows(BillingLineRow, invoice.id, LINES_OF_INVOICE), locale);
  }

  @FieldResolver(() => Totals, { description: 'What it came to, what the balance paid of it, and what was due.' })
  totals(@Root() { subtotal, tax, total, fromBalance, currency }: InvoiceRow): Totals {
    const due = total - fromBalance;
    return toTotals({ subtotal, tax, total, credit: 0, fromBalance, toBalance: 0, due }, currency);
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
  creditNotes(@Root() { id }: InvoiceRow, @Ctx() { loaders }: Context): Promise<CreditNoteRow[]> {
    return loaders.rows(CreditNoteRow, id, { column: 'invoice_id', tail: 'ORDER BY id' });
  }
}

@Resolver(() => CreditNote)
export class CreditNoteResolver {
  @FieldResolver(() => Account, { description: 'Who was credited.' })
  account(@Root() note: CreditNoteRow, @Ctx() context: Context) {
    return accountOf(context, note);
  }

  @FieldResolver(() => Invoice, { description: 'The invoice it corrects.' })
  invoice(@Root() { invoiceId }: CreditNoteRow, @Ctx() { loaders }: Context) {
    return loaders.row(InvoiceRow, invoiceId);
  }

  @FieldResolver(() => Party, { description: 'Who sells, as on the invoice.' })
  seller(@Root() note: CreditNoteRow): Party {
    return sellerOf(note);
  }

  @FieldResolver(() => Party, { description: 'Who buys, as it was when the credit note was issued.' })
  billedTo(@Root() note: CreditNoteRow): Party {
    return customerOf(note);
  }

  @FieldResolver(() => [BillingLine], { description: 'What is credited; amounts are negative.' })
  lines(@Root() { id }: CreditNoteRow, @Ctx() { loaders }: Context): Promise<BillingLineRow[]> {
    return loaders.rows(BillingLineRow, id, LINES_OF_NOTE);
  }

  @FieldResolver(() => [TaxAmount], { description: 'The credited tax per rate; amounts are negative.' })
  async taxes(@Root() note: CreditNoteRow, @Ctx() { loaders, locale }: Context): Promise<TaxAmount[]> {
    return taxesOf(note, await loaders.rows(BillingLineRow, note.id, LINES_OF_NOTE), locale);
  }

  @FieldResolver(() => Money, { description: 'What is credited, with tax.' })
  total(@Root() { total, currency }: CreditNoteRow): Money {
    return new Money(total, currency);
  }

  @FieldResolver(() => Money, { description: 'How much of it reduced what was open of the invoice (C11).' })
  appliedToInvoice(@Root() { appliedToInvoice, currency }: CreditNoteRow): Money {
    return new Money(appliedToInvoice, currency);
  }

  @FieldResolver(() => Money, { description: 'How much of it went to the account balance.' })
  toBalance(@Root() { toBalance, currency }: CreditNoteRow): Money {
    return new Money(toBalance, currency);
  }
}

@Resolver(() => BillingLine)
export class BillingLineResolver {
  @FieldResolver(() => String, { description: 'What the line is for, in the caller’s language.' })
  description(@Root() line: BillingLineRow, @Ctx() { locale }: Context): string {
    return lineDescription({ ...line, seatNoun: line.seatNoun!, seats: line.seats! }, locale);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product.' })
  product(@Root() { productId }: BillingLineRow, @Ctx() { loaders }: Context) {
    return productId && loaders.row(ProductRow, productId);
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'The plan.' })
  plan(@Root() { planId }: BillingLineRow, @Ctx() { loaders }: Context) {
    return planId && loaders.row(PlanRow, planId);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'Per seat and period, without tax.' })
  unitPrice(@Root() { unitPrice, currency }: BillingLineRow): Money | null {
    return unitPrice === null ? null : new Money(unitPrice, currency);
  }

  @FieldResolver(() => Period, { nullable: true, description: 'The days it is about.' })
  period(@Root() { periodStart, periodEnd }: BillingLineRow): Period | null {
    return periodStart && periodEnd ? new Period(periodStart, periodEnd) : null;
  }

  @FieldResolver(() => Money, { description: 'The amount without tax; negative for a credit.' })
  amount(@Root() { amount, currency }: BillingLineRow): Money {
    return new Money(amount, currency);
  }

  @FieldResolver(() => Money, { description: 'The tax on it; negative for a credit.' })
  tax(@Root() { tax, currency }: BillingLineRow): Money {
    return new Money(tax, currency);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The invoice’s line that it credits.' })
  creditedLine(@Root() { creditedLineId }: BillingLineRow): string | null {
    return creditedLineId;
  }

  @FieldResolver(() => ProrationExplanation, { nullable: true, description: 'How a prorated amount came about.' })
  explanation(
    @Root() { explanation, currency }: BillingLineRow,
    @Ctx() { locale }: Context,
  ): ProrationExplanation | null {
    if (!explanation) return null;
    const { rule, base, unusedDays, periodDays, exact } = explanation;
    const text = prorationText(explanation, currency, locale);
    return { rule, base: new Money(base, currency), unusedDays, periodDays, exact, text };
  }
}

@Resolver(() => BalanceEntry)
export class BalanceEntryResolver {
  @FieldResolver(() => Money, { description: 'How much; positive in the customer’s favour.' })
  async amount(@Root() entry: BalanceEntryRow, @Ctx() context: Context): Promise<Money> {
    return new Money(entry.amount, (await accountOf(context, entry)).currency);
  }

  @FieldResolver(() => Money, { description: 'The balance afterwards.' })
  async balanceAfter(@Root() entry: BalanceEntryRow, @Ctx() context: Context): Promise<Money> {
    return new Money(entry.balanceAfter, (await accountOf(context, entry)).currency);
  }

  @FieldResolver(() => String, {
    description:
      'What moved it, as a code: CREDIT_NOTE, INVOICE, ORDER_RESERVED, ORDER_RELEASED, EXCESS_PAYMENT, PAYMENT_REVERSED.',
  })
  reason(@Root() { reason }: BalanceEntryRow): string {
    return reason;
  }

  @FieldResolver(() => Invoice, { nullable: true, description: 'The invoice that it paid, or that was credited.' })
  invoice(@Root() { invoiceId }: BalanceEntryRow, @Ctx() { loaders }: Context) {
    return invoiceId && loaders.row(InvoiceRow, invoiceId);
  }

  @FieldResolver(() => CreditNote, { nullable: true, description: 'The credit note it came from.' })
  creditNote(@Root() { creditNoteId }: BalanceEntryRow, @Ctx() { loaders }: Context) {
    return creditNoteId && loaders.row(CreditNoteRow, creditNoteId);
  }
}

@Resolver(() => Account)
export class InvoicingAccountResolver {
  @FieldResolver(() => InvoiceConnection, { nullable: true, description: 'The invoice history, newest first (G2).' })
  async invoices(
    @Root() account: AccountRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => InvoiceFilter, { nullable: true, description: 'Which ones.' }) filter?: InvoiceFilter,
  ) {
    const condition = conditionOf(filter ?? {}, await todayOf(context, account));
    const page = await billingPage(context, account, InvoiceRow, args, condition);
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
         WHERE account_id IN (${placeholders(ids)}) AND status IN ('OPEN', 'PARTIALLY_PAID') GROUP BY account_id`,
        [...ids],
      );
      const sums = new Map(rows.map((row) => [row.account_id, Number(row.open_amount)]));
      return ids.map((id) => sums.get(id) ?? 0);
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
): Promise<Page<Row> | null> {
  const visible = await findVisibleAccount(context, account.id);
  if (!visible || !maySeeBilling(context, visible)) return null;
  const parent = { column: 'account_id', id: account.id };
  return pageOfChildren(context.loaders, context.deps.database, entity, parent, condition, pageRequest(args));
}

function conditionOf(filter: InvoiceFilter, today: PlainDate): Condition {
  const { status, overdue, issuedFrom, issuedUntil, accountId } = filter;
  const conditions: Condition[] = [];
  if (status?.length) conditions.push({ sql: `status IN (${placeholders(status)})`, values: status });
  if (overdue != null) {
    conditions.push({ sql: `${overdue ? '' : 'NOT '}(open_amount > 0 AND due_on < ?)`, values: [today] });
  }
  if (issuedFrom) conditions.push({ sql: 'issued_on >= ?', values: [issuedFrom] });
  if (issuedUntil) conditions.push({ sql: 'issued_on <= ?', values: [issuedUntil] });
  if (accountId) conditions.push({ sql: 'account_id = ?', values: [accountId] });
  return all(EVERYTHING, ...conditions);
}
