import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../accounts';
import { PlanRow, ProductRow } from '../catalog';
import type { Context } from '../context';
import { Document } from '../documents';
import { Money } from '../graphql/money';
import { PageArgs, pageRequest } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { loadUser, staffOnly, User } from '../identity';
import { Totals, toTotals } from '../invoicing';
import { type DocumentName } from '../notifications';
import { Order, OrderRow } from '../orders';
import { pageOf } from '../platform/pages';
import { findVisiblePurchaseOrder, PurchaseOrder } from '../purchasing';
import { ServiceRequest, ServiceRequestRow } from '../requests';
import {
  compareQuote,
  dateIn,
  decideQuoteActions,
  periodPrice,
  quoteTotals,
  requiresPurchaseOrder,
  sum,
} from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { acceptQuote } from './acceptQuote';
import { decideApproval, requestApproval } from './approveQuote';
import { extendQuote, rejectQuote, reviseQuote, withdrawQuote } from './changeSentQuote';
import { draftQuote, updateQuote } from './draftQuote';
import { type Approval, type Decision, QuoteRow } from './entities';
import { contentOf, priceLines } from './facts';
import { quoteDocument } from './quoteDocument';
import { sendQuote } from './sendQuote';
import {
  Quote,
  QuoteAcceptInput,
  QuoteAcceptPayload,
  QuoteApproval,
  QuoteComparison,
  QuoteConnection,
  QuoteDecideApprovalInput,
  QuoteDecision,
  QuoteDraftInput,
  QuoteExtendInput,
  QuoteFilter,
  QuoteInput,
  QuoteLine,
  QuotePayload,
  QuoteRejectInput,
  QuoteStatuses,
  QuoteUpdateInput,
} from './types';
import {
  accountOf,
  asEnded,
  asking,
  conditionOf,
  factsFor,
  findVisibleQuote,
  linesOf,
  statusOf,
  todayOf,
} from './visibility';

type QuoteMutation<Input> = (
  deps: Context['deps'],
  caller: ReturnType<typeof signedIn>,
  input: Input,
) => Promise<unknown>;

/** Runs a mutation on a quote and answers the quote as it is then. */
function change<Input extends { quoteId: string }>(context: Context, mutation: QuoteMutation<Input>, input: Input) {
  const work = () => mutation(context.deps, signedIn(context), input);
  return payload(context, work, async () => ({ quote: await findVisibleQuote(context, input.quoteId) }));
}

@Resolver(() => Quote)
export class QuoteResolver {
  @Query(() => QuoteConnection, { description: 'All quotes, newest first. Staff only.' })
  async quotes(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => QuoteFilter, { nullable: true, description: 'Which ones.' }) filter?: QuoteFilter,
  ) {
    staffOnly(context);
    const condition = conditionOf(filter ?? {}, dateIn(await context.now(), 'UTC'));
    return new QuoteConnection(await pageOf(context.deps.database, QuoteRow, condition, pageRequest(args)));
  }

  @Mutation(() => QuotePayload, { description: 'Drafts a quote for a corporate account. Technicians (H1).' })
  quoteDraft(
    @Arg('input', () => QuoteDraftInput, { description: 'The quote.' }) input: QuoteDraftInput,
    @Ctx() context: Context,
  ) {
    const work = async () => draftQuote(context.deps, signedIn(context), input);
    return payload(context, work, async (id) => ({ quote: id && (await findVisibleQuote(context, id)) }));
  }

  @Mutation(() => QuotePayload, { description: 'Changes a draft. Technicians.' })
  quoteUpdate(
    @Arg('input', () => QuoteUpdateInput, { description: 'What to change.' }) input: QuoteUpdateInput,
    @Ctx() context: Context,
  ) {
    return change(context, updateQuote, input);
  }

  @Mutation(() => QuotePayload, { description: 'Asks a supervisor to approve exactly these lines (H9).' })
  quoteRequestApproval(
    @Arg('input', () => QuoteInput, { description: 'The quote.' }) input: QuoteInput,
    @Ctx() context: Context,
  ) {
    return change(context, requestApproval, input);
  }

  @Mutation(() => QuotePayload, {
    description: 'Approves exactly these lines, or rejects them. Supervisors other than the author (H9).',
  })
  quoteDecideApproval(
    @Arg('input', () => QuoteDecideApprovalInput, { description: 'The decision.' }) input: QuoteDecideApprovalInput,
    @Ctx() context: Context,
  ) {
    return change(context, decideApproval, input);
  }

  @Mutation(() => QuotePayload, { description: 'Sends a draft to the customer; its amounts hold from now on (H6).' })
  quoteSend(@Arg('input', () => QuoteInput, { description: 'The quote.' }) input: QuoteInput, @Ctx() context: Context) {
    return change(context, sendQuote, input);
  }

  @Mutation(() => QuotePayload, { description: 'Extends a sent quote at the same amounts (H8).' })
  quoteExtend(
    @Arg('input', () => QuoteExtendInput, { description: 'Until when.' }) input: QuoteExtendInput,
    @Ctx() context: Context,
  ) {
    return change(context, extendQuote, input);
  }

  @Mutation(() => QuotePayload, { description: 'Takes a sent quote back.' })
  quoteWithdraw(
    @Arg('input', () => QuoteInput, { description: 'The quote.' }) input: QuoteInput,
    @Ctx() context: Context,
  ) {
    return change(context, withdrawQuote, input);
  }

  @Mutation(() => QuotePayload, { description: 'Makes the next revision as a draft, and answers it (H7).' })
  quoteRevise(
    @Arg('input', () => QuoteInput, { description: 'The quote.' }) input: QuoteInput,
    @Ctx() context: Context,
  ) {
    const work = async () => reviseQuote(context.deps, signedIn(context), input);
    return payload(context, work, async (id) => ({ quote: await findVisibleQuote(context, id ?? input.quoteId) }));
  }

  @Mutation(() => QuoteAcceptPayload, {
    description:
      'Accepts exactly what the contact saw, and keeps the evidence; yields the order, the invoice and the scheduled changes (H10).',
  })
  quoteAccept(
    @Arg('input', () => QuoteAcceptInput, { description: 'What was seen.' }) input: QuoteAcceptInput,
    @Ctx() context: Context,
  ) {
    const work = async () => acceptQuote(context.deps, signedIn(context), input);
    return payload(context, work, async (orderId) => ({
      quote: await findVisibleQuote(context, input.quoteId),
      order: orderId && ((await context.node(orderId)) as OrderRow | null),
    }));
  }

  @Mutation(() => QuotePayload, { description: 'Rejects a quote, with a reason (H12).' })
  quoteReject(
    @Arg('input', () => QuoteRejectInput, { description: 'Why.' }) input: QuoteRejectInput,
    @Ctx() context: Context,
  ) {
    return change(context, rejectQuote, input);
  }

  @FieldResolver(() => Account, { description: 'The account it is for.' })
  account(@Root() quote: QuoteRow, @Ctx() context: Context) {
    return accountOf(context, quote);
  }

  @FieldResolver(() => QuoteStatuses, { description: 'How far it is today.' })
  async status(@Root() quote: QuoteRow, @Ctx() context: Context) {
    return statusOf(quote, await todayOf(context, await accountOf(context, quote)));
  }

  @FieldResolver(() => User, { description: 'The technician who drafted it.' })
  author(@Root() { authorId }: QuoteRow, @Ctx() context: Context) {
    return loadUser(context, authorId);
  }

  @FieldResolver(() => ServiceRequest, { nullable: true, description: 'The service request it answers (J3).' })
  request(@Root() { requestId }: QuoteRow, @Ctx() { loaders }: Context) {
    return requestId && loaders.row(ServiceRequestRow, requestId);
  }

  @FieldResolver(() => [QuoteLine], { description: 'The lines.' })
  lines(@Root() { id }: QuoteRow, @Ctx() context: Context) {
    return linesOf(context, id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'For staff only.' })
  internalNote(@Root() { internalNote }: QuoteRow, @Ctx() context: Context): string | null {
    return context.caller?.actor.staffRole ? internalNote : null;
  }

  @FieldResolver(() => Totals, { description: 'All lines, if accepted today; once it has ended, as they were sent.' })
  async totals(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<Totals> {
    return toTotals((await this.amounts(quote, context)).total, quote.currency);
  }

  @FieldResolver(() => Totals, { description: 'What acceptance would invoice today; nothing once it has ended.' })
  async dueNow(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<Totals> {
    return toTotals((await this.amounts(quote, context)).dueNow, quote.currency);
  }

  @FieldResolver(() => Totals, {
    nullable: true,
    description: 'All lines as they were when it was sent: never more than that (H6).',
  })
  sentTotals(@Root() { sentTotals, currency }: QuoteRow): Totals | null {
    return sentTotals && toTotals(sentTotals, currency);
  }

  @FieldResolver(() => PurchaseOrder, { nullable: true, description: 'The purchase order it is carried out on.' })
  purchaseOrder(@Root() { purchaseOrderId }: QuoteRow, @Ctx() context: Context) {
    return purchaseOrderId && findVisiblePurchaseOrder(context, purchaseOrderId);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether accepting it without paying by card needs a purchase order in force (I4).',
  })
  async purchaseOrderRequired(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<boolean> {
    const { subtotal } = (await this.amounts(quote, context)).total;
    return requiresPurchaseOrder({ net: subtotal, currency: quote.currency, paidByCard: 0 });
  }

  @FieldResolver(() => QuoteComparison, {
    description: 'The quote beside today’s subscriptions; once it has ended, beside those of the day it was sent (H5).',
  })
  async comparison(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<QuoteComparison> {
    const { rows, months, ...seats } =
      (await asEnded(context, quote))?.compared ?? (await comparedToday(context, quote));
    const money = (minor: number) => new Money(minor, quote.currency);
    const { loaders } = context;
    return {
      ...seats,
      twelveMonthsBefore: money(sum(months.map(({ before }) => before))),
      twelveMonthsAfter: money(sum(months.map(({ after }) => after))),
      months: months.map(({ month, before, after }) => ({ month, before: money(before), after: money(after) })),
      rows: (await Promise.all(
        rows.map(async (row) => ({
          kind: row.kind,
          subscription: row.subscriptionId && (await loaders.row(SubscriptionRow, row.subscriptionId)),
          product: await loaders.row(ProductRow, row.productId),
          planBefore: row.before && (await loaders.row(PlanRow, row.before.planId)),
          planAfter: row.after && (await loaders.row(PlanRow, row.after.planId)),
          ...{ seatsBefore: row.before?.seats ?? 0, seatsAfter: row.after?.seats ?? 0 },
          ...{ frequencyBefore: row.before?.frequency ?? null, frequencyAfter: row.after?.frequency ?? null },
          periodPriceBefore: money(row.before ? periodPrice(row.before.unitPrice ?? 0, row.before.seats) : 0),
          periodPriceAfter: money(row.after ? periodPrice(row.after.unitPrice ?? 0, row.after.seats) : 0),
        })),
      )) as unknown as QuoteComparison['rows'],
    };
  }

  @FieldResolver(() => QuoteApproval, {
    nullable: true,
    description: 'The approval that was asked for (H9). Staff only.',
  })
  async approval(@Root() { approval }: QuoteRow, @Ctx() context: Context) {
    return approval && context.caller?.actor.staffRole ? showApproval(context, approval) : null;
  }

  @FieldResolver(() => QuoteDecision, { nullable: true, description: 'The customer’s decision with its evidence.' })
  decision(@Root() { decision, currency }: QuoteRow, @Ctx() context: Context) {
    return decision && showDecision(context, decision, currency);
  }

  @FieldResolver(() => Order, { nullable: true, description: 'The order that carries it out.' })
  order(@Root() { orderId }: QuoteRow, @Ctx() { loaders }: Context) {
    return orderId && loaders.row(OrderRow, orderId);
  }

  @FieldResolver(() => Quote, { nullable: true, description: 'The revision it was made from.' })
  supersedes(@Root() { supersedesId }: QuoteRow, @Ctx() context: Context) {
    return supersedesId && findVisibleQuote(context, supersedesId);
  }

  @FieldResolver(() => Quote, {
    nullable: true,
    description: 'The revision that was made from it, if the caller may see it.',
  })
  async supersededBy(@Root() { id }: QuoteRow, @Ctx() context: Context) {
    const [next] = await context.loaders.rows(QuoteRow, id, { column: 'supersedes_id', tail: 'ORDER BY id DESC' });
    return next ? findVisibleQuote(context, next.id) : null;
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'Exactly what was sent last, as a PDF: its hash is what a decision names (H10). Null for drafts.',
  })
  pdf(@Root() quote: QuoteRow): DocumentName | null {
    return quoteDocument(quote, 'PDF');
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'What `pdf` says, as a page for screen and print. Null for drafts.',
  })
  html(@Root() quote: QuoteRow): DocumentName | null {
    return quoteDocument(quote, 'HTML');
  }

  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, quote);
    const [facts, lines] = [await factsFor(context, account), await linesOf(context, quote.id)];
    const [last] = await context.loaders.rows(QuoteRow, quote.number, {
      column: 'number',
      tail: 'ORDER BY revision DESC',
    });
    const latest = last!.id === quote.id ? null : statusOf(last!, facts.today);
    const known = {
      status: statusOf(quote, facts.today),
      authorIds: [quote.authorId, quote.linesAuthorId],
      latest,
      ...contentOf(quote, lines),
    };
    const verdicts = decideQuoteActions(asking(context, account), known, facts);
    return toActions(verdicts, context.locale);
  }

  /** What has ended comes to what it came to when it was sent, and accepting it bills nothing any more. */
  private async amounts(quote: QuoteRow, context: Context) {
    if (quote.sentTotals && (await asEnded(context, quote))) return { total: quote.sentTotals, dueNow: NOTHING };
    const facts = await factsFor(context, await accountOf(context, quote));
    return quoteTotals(priceLines(await linesOf(context, quote.id), facts), facts, quote.sentAmounts);
  }
}

async function comparedToday(context: Context, quote: QuoteRow) {
  const facts = await factsFor(context, await accountOf(context, quote));
  return compareQuote(priceLines(await linesOf(context, quote.id), facts), facts);
}

const NOTHING = { subtotal: 0, tax: 0, total: 0, credit: 0, fromBalance: 0, toBalance: 0, due: 0 };

async function showApproval(context: Context, { requestedById, decidedById, at, ...rest }: Approval) {
  const requestedBy = await loadUser(context, requestedById);
  return { ...rest, at: new Date(at), requestedBy, decidedBy: decidedById && (await loadUser(context, decidedById)) };
}

async function showDecision(context: Context, { byId, at, total, ...rest }: Decision, currency: QuoteRow['currency']) {
  return { ...rest, at: new Date(at), total: new Money(total, currency), by: await loadUser(context, byId) };
}
