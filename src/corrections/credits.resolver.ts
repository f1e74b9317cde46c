import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account, accountOf, standingIn } from '../accounts';
import type { Context } from '../graphql/context';
import { AtMost, childrenOf, SliceArgs } from '../graphql/lists';
import { Money } from '../graphql/money';
import { PageArgs, pageRequest } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { loadUser, staffOnly, User } from '../identity';
import { CreditNote, CreditNoteRow, findVisibleInvoice, Invoice, InvoiceRow } from '../invoicing';
import { placeholders } from '../platform/database';
import { all, changedIn, EVERYTHING, pageOf } from '../platform/pages';
import { decideCreditDecision, decideRole, isStaff } from '../rules';
import { creditAnInvoice } from './creditInvoice';
import { decideInvoiceCredit } from './decideInvoiceCredit';
import { InvoiceCreditRow } from './entities';
import {
  InvoiceCredit,
  InvoiceCreditConnection,
  InvoiceCreditDecideInput,
  InvoiceCreditFilter,
  InvoiceCreditInput,
  InvoiceCreditLine,
  InvoiceCreditPayload,
} from './types';

/** All conditions of a filter apply at once. */
function conditionOf({ status, changedSince }: InvoiceCreditFilter) {
  const conditions = [EVERYTHING];
  if (status?.length) conditions.push({ sql: `status IN (${placeholders(status)})`, values: status });
  if (changedSince) conditions.push(changedIn('invoice_credits', changedSince));
  return all(...conditions);
}

@Resolver(() => InvoiceCredit)
export class InvoiceCreditResolver {
  @Query(() => InvoiceCreditConnection, { description: 'The credits of all accounts, newest first. Staff only (G9).' })
  async invoiceCredits(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => InvoiceCreditFilter, { nullable: true, description: 'Which ones.' })
    filter?: InvoiceCreditFilter,
  ) {
    staffOnly(context);
    const condition = conditionOf(filter ?? {});
    const page = await pageOf(context.deps.database, InvoiceCreditRow, condition, pageRequest(args));
    return new InvoiceCreditConnection(page);
  }

  @Mutation(() => InvoiceCreditPayload, {
    description:
      'Credits an invoice, by staff: it lowers what is open, the rest goes to the balance or back to the card. Above the limit a supervisor is asked first (G9, L2).',
  })
  invoiceCredit(
    @Arg('input', () => InvoiceCreditInput, { description: 'What is credited, and why.' }) input: InvoiceCreditInput,
    @Ctx() context: Context,
  ) {
    const work = () => creditAnInvoice(context.deps, signedIn(context), input);
    return payload(context, work, async (credited) => ({
      invoiceCredit: credited && (await context.loaders.row(InvoiceCreditRow, credited.invoiceCreditId)),
      invoice: await findVisibleInvoice(context, input.invoiceId),
    }));
  }

  @Mutation(() => InvoiceCreditPayload, {
    description:
      'Approves a credit, which issues its credit note, or rejects it: a supervisor other than the author (G9, L2).',
  })
  invoiceCreditDecide(
    @Arg('input', () => InvoiceCreditDecideInput, { description: 'The decision.' }) input: InvoiceCreditDecideInput,
    @Ctx() context: Context,
  ) {
    const work = () => decideInvoiceCredit(context.deps, signedIn(context), input);
    return payload(context, work, async () => {
      const invoiceCredit = await findVisibleInvoiceCredit(context, input.invoiceCreditId);
      return { invoiceCredit, invoice: invoiceCredit && (await findVisibleInvoice(context, invoiceCredit.invoiceId)) };
    });
  }

  @FieldResolver(() => Account, { description: 'Whose invoice it is.' })
  account(@Root() credit: InvoiceCreditRow, @Ctx() context: Context) {
    return accountOf(context, credit);
  }

  @FieldResolver(() => Invoice, { description: 'The invoice that it corrects.' })
  invoice(@Root() { invoiceId }: InvoiceCreditRow, @Ctx() { loaders }: Context) {
    return loaders.row(InvoiceRow, invoiceId);
  }

  @FieldResolver(() => Money, { description: 'What it comes to, with tax.' })
  total(@Root() { total, currency }: InvoiceCreditRow): Money {
    return new Money(total, currency);
  }

  @AtMost(100)
  @FieldResolver(() => [InvoiceCreditLine], { description: 'What is credited of which lines.' })
  lines(@Root() { creditedLines, currency }: InvoiceCreditRow): InvoiceCreditLine[] {
    return creditedLines.map(({ lineId, amount, tax }) => {
      return { lineId, amount: new Money(amount, currency), tax: new Money(tax, currency) };
    });
  }

  @FieldResolver(() => User, { description: 'Who asked for it.' })
  author(@Root() { authorId }: InvoiceCreditRow, @Ctx() context: Context) {
    return loadUser(context, authorId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'The supervisor who decided.' })
  decidedBy(@Root() { decidedById }: InvoiceCreditRow, @Ctx() context: Context) {
    return decidedById && loadUser(context, decidedById);
  }

  @FieldResolver(() => CreditNote, { nullable: true, description: 'What it was issued as.' })
  creditNote(@Root() { creditNoteId }: InvoiceCreditRow, @Ctx() { loaders }: Context) {
    return creditNoteId && loaders.row(CreditNoteRow, creditNoteId);
  }

  @AtMost(1)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() credit: InvoiceCreditRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const caller = signedIn(context);
    const account = await accountOf(context, credit);
    const role = decideRole('INVOICE_CREDIT_DECIDE', standingIn(caller, account)!, account.kind);
    const state = decideCreditDecision(credit, caller.actor.userId);
    return toActions({ INVOICE_CREDIT_DECIDE: role.length > 0 ? role : state }, context.locale);
  }
}

@Resolver(() => Invoice)
export class InvoiceCreditsResolver {
  @FieldResolver(() => [InvoiceCredit], {
    nullable: true,
    description: 'The credits that staff gave or want to give on it, oldest first; null for customers (G9).',
  })
  credits(@Root() { id }: InvoiceRow, @Args(() => SliceArgs) args: SliceArgs, @Ctx() context: Context) {
    if (!isStaff(context.caller?.actor)) return null;
    return childrenOf(context, InvoiceCreditRow, { column: 'invoice_id', id }, args);
  }
}

/** A10: the credit of that id, for staff. */
export async function findVisibleInvoiceCredit(context: Context, id: string): Promise<InvoiceCreditRow | null> {
  return isStaff(context.caller?.actor) ? context.loaders.row(InvoiceCreditRow, id) : null;
}
