import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account, AccountRow, findVisibleAccount, sees, standingIn } from '../accounts';
import { Plan, PlanRow, Product, ProductRow } from '../catalog';
import type { Context } from '../context';
import { Document, type DocumentName } from '../documents';
import { Money } from '../graphql/money';
import { PageArgs, pageRequest } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { DecimalScalar } from '../graphql/scalars';
import { ActionAvailability, toActions, toUserError, UserError } from '../graphql/userError';
import { loadUser, staffOnly, User } from '../identity';
import { BillingLine, BillingLineRow, Invoice, InvoiceRow, Totals, toTotals } from '../invoicing';
import { Order, OrderRow, toPreviewLines } from '../ordering';
import { placeholders } from '../platform/database';
import { all, type Condition, EVERYTHING, pageOf, pageOfChildren } from '../platform/pages';
import { findVisiblePurchaseOrder, PurchaseOrder, type PurchaseOrderRow } from '../purchasing';
import { ServiceRequest, ServiceRequestRow } from '../requests';
import {
  type Asking,
  dateIn,
  decideEffectActions,
  decideQuoteActions,
  discountOf,
  isOutdated,
  maySeeQuote,
  type PlainDate,
  periodPrice,
  quoteStatusOn,
  quoteTotals,
  requiresPurchaseOrder,
  sum,
  unitPriceOf,
} from '../rules';
import { Subscription, SubscriptionRow } from '../subscriptions';
import { acceptQuote } from './acceptQuote';
import { decideApproval, requestApproval } from './approveQuote';
import { extendQuote, rejectQuote, reviseQuote, withdrawQuote } from './changeSentQuote';
import { compare, monthStarts } from './comparison';
import { draftQuote, updateQuote } from './draftQuote';
import { abandonEffect, retryEffect } from './effects';
import { type Approval, type Decision, OrderEffectRow, QuoteLineRow, QuoteRow } from './entities';
import { contentOf, priceLines, type QuoteFacts, quoteFacts, toQuoteLine } from './facts';
import { quoteDocument } from './quoteDocument';
import { sendQuote } from './sendQuote';
import {
  EffectStatuses,
  OrderEffect,
  OrderEffectAbandonInput,
  OrderEffectInput,
  OrderPayload,
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

const accountOf = async (context: Context, { accountId }: { accountId: string }) =>
  (await context.loaders.row(AccountRow, accountId))!;

const linesOf = (context: Context, quoteId: string): Promise<QuoteLineRow[]> =>
  context.loaders.rows(QuoteLineRow, quoteId, { column: 'quote_id', tail: 'ORDER BY position' });

const factsFor = (context: Context, account: AccountRow): Promise<QuoteFacts> =>
  context.loaders.batch('quoteFacts', account.id, async (ids) => {
    const now = await context.now();
    return Promise.all(
      ids.map(async (id) => quoteFacts(context.deps.database, (await context.loaders.row(AccountRow, id))!, now)),
    );
  });

const statusOf = (quote: QuoteRow, today: PlainDate) => quoteStatusOn(quote.status, quote.validUntil, today);

const todayOf = async (context: Context, account: AccountRow) => dateIn(await context.now(), account.timeZone);

/** H1: a quote, if it exists for the caller: staff see all, the contact what was sent. */
export async function findVisibleQuote(context: Context, id: string): Promise<QuoteRow | null> {
  const quote = await context.loaders.row(QuoteRow, id);
  const account = quote && (await findVisibleAccount(context, quote.accountId));
  if (!account || !sees(context, account, 'BILLING')) return null;
  return maySeeQuote(standingIn(signedIn(context), account)!, quote) ? quote : null;
}

/** An order's later effect, if the caller may see its account's billing. */
export async function findVisibleEffect(context: Context, id: string): Promise<OrderEffectRow | null> {
  const effect = await context.loaders.row(OrderEffectRow, id);
  const account = effect && (await findVisibleAccount(context, effect.accountId));
  return account && sees(context, account, 'BILLING') ? effect : null;
}

/** A quote's line, if the caller may see the quote. */
export async function findVisibleQuoteLine(context: Context, id: string): Promise<QuoteLineRow | null> {
  const line = await context.loaders.row(QuoteLineRow, id);
  return line && (await findVisibleQuote(context, line.quoteId)) ? line : null;
}

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
    description: 'Approves exactly these lines, or not. Supervisors other than the author (H9).',
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
      'Accepts exactly what was seen, with evidence; yields the order, the invoice and what lies ahead (H10).',
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

  @FieldResolver(() => Totals, { description: 'All lines, if accepted today; once decided, as they were sent.' })
  async totals(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<Totals> {
    return toTotals((await this.amounts(quote, context)).total, quote.currency);
  }

  @FieldResolver(() => Totals, { description: 'What acceptance would invoice today; nothing once it is decided.' })
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
    return requiresPurchaseOrder({ net: subtotal, currency: quote.currency, paidByCard: false });
  }

  @FieldResolver(() => QuoteComparison, { description: 'The quote beside today’s subscriptions (H5).' })
  async comparison(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<QuoteComparison> {
    const facts = await factsFor(context, await accountOf(context, quote));
    const { rows, before, after, ...seats } = compare(priceLines(await linesOf(context, quote.id), facts), facts);
    const money = (minor: number) => new Money(minor, quote.currency);
    const { loaders } = context;
    return {
      ...seats,
      ...{ twelveMonthsBefore: money(sum(before)), twelveMonthsAfter: money(sum(after)) },
      months: monthStarts(facts.today).map((month, index) => ({
        ...{ month, before: money(before[index]!), after: money(after[index]!) },
      })),
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
    description: 'The same as a page for screen and print. Null for drafts.',
  })
  html(@Root() quote: QuoteRow): DocumentName | null {
    return quoteDocument(quote, 'HTML');
  }

  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, quote);
    const [facts, lines] = [await factsFor(context, account), await linesOf(context, quote.id)];
    const { authorId } = quote;
    const drafts = await context.loaders.rows(QuoteRow, quote.number, { column: 'draft_of' });
    const known = { status: statusOf(quote, facts.today), authorId, hasDraft: drafts.length > 0 };
    const verdicts = decideQuoteActions(asking(context, account), { ...known, ...contentOf(quote, lines) }, facts);
    return toActions(verdicts, context.locale);
  }

  /** What is decided comes to what it came to when it was sent, and accepting it bills nothing any more. */
  private async amounts(quote: QuoteRow, context: Context) {
    if (quote.decision && quote.sentTotals) return { total: quote.sentTotals, dueNow: NOTHING };
    const facts = await factsFor(context, await accountOf(context, quote));
    return quoteTotals(priceLines(await linesOf(context, quote.id), facts), facts, quote.sentAmounts);
  }
}

const NOTHING = { subtotal: 0, tax: 0, total: 0, credit: 0, fromBalance: 0, toBalance: 0, due: 0 };

function asking(context: Context, account: AccountRow): Asking {
  const { actor } = signedIn(context);
  return { userId: actor.userId, standing: standingIn(signedIn(context), account)!, kind: account.kind };
}

async function showApproval(context: Context, { requestedById, decidedById, at, ...rest }: Approval) {
  const requestedBy = await loadUser(context, requestedById);
  return { ...rest, at: new Date(at), requestedBy, decidedBy: decidedById && (await loadUser(context, decidedById)) };
}

async function showDecision(context: Context, { byId, at, total, ...rest }: Decision, currency: QuoteRow['currency']) {
  return { ...rest, at: new Date(at), total: new Money(total, currency), by: await loadUser(context, byId) };
}

@Resolver(() => QuoteLine)
export class QuoteLineResolver {
  @FieldResolver(() => Subscription, { nullable: true, description: 'The subscription it touches; null: it adds one.' })
  subscription(@Root() { subscriptionId }: QuoteLineRow, @Ctx() { loaders }: Context) {
    return subscriptionId && loaders.row(SubscriptionRow, subscriptionId);
  }

  @FieldResolver(() => Product, { description: 'The product.' })
  product(@Root() { productId }: QuoteLineRow, @Ctx() { loaders }: Context) {
    return loaders.row(ProductRow, productId);
  }

  @FieldResolver(() => Plan, { description: 'The plan afterwards.' })
  plan(@Root() { planId }: QuoteLineRow, @Ctx() { loaders }: Context) {
    return loaders.row(PlanRow, planId);
  }

  @FieldResolver(() => Subscription, {
    nullable: true,
    description: 'The subscription whose running period it ends with.',
  })
  coTermWith(@Root() { coTermWith }: QuoteLineRow, @Ctx() { loaders }: Context) {
    return coTermWith && loaders.row(SubscriptionRow, coTermWith);
  }

  @FieldResolver(() => Money, { description: 'The list price per seat and period.' })
  async listUnitPrice(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<Money> {
    return new Money(line.listUnitPrice, (await quoteOf(context, line)).currency);
  }

  @FieldResolver(() => Money, { description: 'The price per seat and period (H3).' })
  async unitPrice(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<Money> {
    const quote = await quoteOf(context, line);
    return new Money(await unitPriceIn(context, quote, line), quote.currency);
  }

  @FieldResolver(() => DecimalScalar, { description: 'The discount on the list price in per cent.' })
  async discountPercent(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<string> {
    const quote = await quoteOf(context, line);
    return discountOf(line.listUnitPrice, await unitPriceIn(context, quote, line));
  }

  @FieldResolver(() => [BillingLine], {
    description: 'What it would charge and credit, if the quote were accepted today.',
  })
  async billing(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<BillingLineRow[]> {
    const facts = await factsFor(context, await accountOf(context, await quoteOf(context, line)));
    return priceLines([line], facts).flatMap(({ lines }) => toPreviewLines(lines, line.id, facts));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the subscription has changed since it was drafted (H4).' })
  async outdated(@Root() line: QuoteLineRow, @Ctx() context: Context): Promise<boolean> {
    const quote = await quoteOf(context, line);
    if (quote.status !== 'DRAFT' && quote.status !== 'PENDING_APPROVAL' && quote.status !== 'SENT') return false;
    return isOutdated(line, (await factsFor(context, await accountOf(context, quote))).termsVersions);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'The terms it was drafted against (H4).' })
  subscriptionTermsVersion(@Root() { termsVersion }: QuoteLineRow): number | null {
    return termsVersion;
  }
}

const quoteOf = async (context: Context, { quoteId }: QuoteLineRow) => (await context.loaders.row(QuoteRow, quoteId))!;

async function unitPriceIn(context: Context, quote: QuoteRow, line: QuoteLineRow): Promise<number> {
  const facts = await factsFor(context, await accountOf(context, quote));
  return unitPriceOf(toQuoteLine(line), facts) ?? line.listUnitPrice;
}

@Resolver(() => OrderEffect)
export class OrderEffectResolver {
  @FieldResolver(() => QuoteLine, { description: 'The line it carries out.' })
  line(@Root() { quoteLineId }: OrderEffectRow, @Ctx() { loaders }: Context) {
    return loaders.row(QuoteLineRow, quoteLineId);
  }

  @FieldResolver(() => EffectStatuses, { description: 'How far it is.' })
  status(@Root() { status }: OrderEffectRow) {
    return status;
  }

  @FieldResolver(() => UserError, { nullable: true, description: 'Why it could not be carried out.' })
  failure(@Root() { failure }: OrderEffectRow, @Ctx() { locale }: Context): UserError | null {
    return failure && toUserError(failure, locale);
  }

  @FieldResolver(() => Invoice, { nullable: true, description: 'The invoice it led to.' })
  async invoice(@Root() { executedOrderId }: OrderEffectRow, @Ctx() { loaders }: Context) {
    return executedOrderId && ((await loaders.rows(InvoiceRow, executedOrderId, { column: 'order_id' }))[0] ?? null);
  }

  @Mutation(() => OrderPayload, { description: 'Has a later effect that failed tried again. Technicians (H13).' })
  orderEffectRetry(
    @Arg('input', () => OrderEffectInput, { description: 'The effect.' }) input: OrderEffectInput,
    @Ctx() context: Context,
  ) {
    const work = async () => retryEffect(context.deps, signedIn(context), input);
    return payload(context, work, () => showOrderOf(context, input.effectId));
  }

  @Mutation(() => OrderPayload, { description: 'Gives a later effect that failed up. Technicians (H13).' })
  orderEffectAbandon(
    @Arg('input', () => OrderEffectAbandonInput, { description: 'The effect, and why.' })
    input: OrderEffectAbandonInput,
    @Ctx() context: Context,
  ) {
    const work = async () => abandonEffect(context.deps, signedIn(context), input);
    return payload(context, work, () => showOrderOf(context, input.effectId));
  }
}

async function showOrderOf(context: Context, effectId: string) {
  const effect = await findVisibleEffect(context, effectId);
  return { order: effect && (await context.loaders.row(OrderRow, effect.orderId)) };
}

@Resolver(() => Order)
export class QuotesOrderResolver {
  @FieldResolver(() => [OrderEffect], { description: 'What it does on later dates (H13).' })
  effects(@Root() { id }: OrderRow, @Ctx() { loaders }: Context): Promise<OrderEffectRow[]> {
    return loaders.rows(OrderEffectRow, id, { column: 'order_id', tail: 'ORDER BY due_on, id' });
  }

  @FieldResolver(() => Quote, { nullable: true, description: 'The accepted quote it carries out.' })
  quote(@Root() { quoteId }: OrderRow, @Ctx() context: Context) {
    return quoteId && findVisibleQuote(context, quoteId);
  }

  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() order: OrderRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const effects = await this.effects(order, context);
    if (effects.length === 0) return [];
    const hasFailed = effects.some(({ status }) => status === 'FAILED');
    const verdicts = decideEffectActions(asking(context, await accountOf(context, order)), hasFailed);
    return toActions(verdicts, context.locale);
  }
}

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

/** H1: staff see all quotes, customers what was sent. */
const visibleTo = (context: Context): Condition =>
  context.caller?.actor.staffRole != null ? EVERYTHING : { sql: 'sent_at IS NOT NULL', values: [] };

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

/** The states of today as conditions on what is stored: `quoteStatusOn` in SQL (C1). */
const STATUS_TODAY = "CASE WHEN status = 'SENT' AND valid_until < ? THEN 'EXPIRED' ELSE status END";

function conditionOf({ status, accountId, authorId, expiringBefore }: QuoteFilter, today: PlainDate): Condition {
  const conditions: Condition[] = [];
  if (status?.length)
    conditions.push({ sql: `${STATUS_TODAY} IN (${placeholders(status)})`, values: [today, ...status] });
  if (accountId) conditions.push({ sql: 'account_id = ?', values: [accountId] });
  if (authorId) conditions.push({ sql: 'author_id = ?', values: [authorId] });
  if (expiringBefore) conditions.push({ sql: "status = 'SENT' AND valid_until < ?", values: [expiringBefore] });
  return all(EVERYTHING, ...conditions);
}
