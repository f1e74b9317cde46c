import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Account, accountOf, findVisibleAccount, standingIn } from '../accounts';
import { Document } from '../documents';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { AtMost, slice, WholeListArgs } from '../graphql/lists';
import { Money } from '../graphql/money';
import { signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { loadUser, User } from '../identity';
import { type DocumentName } from '../notifications';
import { Order, OrderRow } from '../orders';
import { inTurn } from '../platform/turns';
import { findVisiblePurchaseOrder, PurchaseOrder } from '../purchasing';
import { ServiceRequest, ServiceRequestRow } from '../requests';
import { decideQuoteActions, decideRole, isStaff, isUndecided, lastDayToAccept, QUOTES } from '../rules';
import { certificateOf } from './certificate';
import { linesLeftOut } from './copyQuote';
import { type Approval, type Decision, type QuoteLineRow, QuoteRow } from './entities';
import { contentOf, toQuoteLine } from './facts';
import { inheritedPurchaseOrder } from './inheritedPurchaseOrder';
import { quoteDocument } from './quoteDocument';
import { Quote, QuoteApproval, QuoteDecision, QuoteLine, QuoteStatuses, QuoteValidityLimit } from './types';
import { asking, factsFor, findVisibleQuote, linesOf, statusOf, todayOf } from './visibility';

@Resolver(() => Quote)
export class QuoteResolver {
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
  async lines(@Root() { id }: QuoteRow, @Args(() => WholeListArgs) args: WholeListArgs, @Ctx() context: Context) {
    return slice(await linesOf(context, id), args);
  }

  @FieldResolver(() => PurchaseOrder, {
    nullable: true,
    description:
      'The only purchase order in force of the subscriptions that it changes: acceptance draws on it where none is named, if it suffices (I7).',
  })
  async inheritedPurchaseOrder(@Root() quote: QuoteRow, @Ctx() context: Context) {
    return inheritedPurchaseOrder(context, await accountOf(context, quote), await linesOf(context, quote.id));
  }

  @FieldResolver(() => QuoteValidityLimit, {
    nullable: true,
    description: 'How long it can be valid at most (H16); null: no line limits it, or it has ended.',
  })
  async validityLimit(@Root() quote: QuoteRow, @Ctx() context: Context) {
    const facts = await factsFor(context, await accountOf(context, quote));
    if (!isUndecided(statusOf(quote, facts.today))) return null;
    const lines = await linesOf(context, quote.id);
    const last = lastDayToAccept(lines.map(toQuoteLine), facts);
    return last && { lastDay: last.on, reason: last.reason, line: lines[last.line] };
  }

  @AtMost(QUOTES.maxLines)
  @FieldResolver(() => [QuoteLine], {
    nullable: true,
    description:
      'Its lines that a copy for that corporate account would leave out (H19). Technicians; null: no such account.',
  })
  async leftOutOfCopy(
    @Root() quote: QuoteRow,
    @Arg('accountId', () => ID, { description: 'The account that the copy is for.' }) accountId: string,
    @Ctx() context: Context,
  ): Promise<QuoteLineRow[] | null> {
    const account = await findVisibleAccount(context, accountId);
    const standing = account && standingIn(signedIn(context), account);
    if (!standing || decideRole('QUOTE_DRAFT', standing, account.kind).length > 0) return null;
    if (account.id === quote.accountId) return [];
    return linesLeftOut(await linesOf(context, quote.id), await factsFor(context, account));
  }

  @Costs(POINTS.longText)
  @FieldResolver(() => String, { nullable: true, description: 'For staff only.' })
  internalNote(@Root() { internalNote }: QuoteRow, @Ctx() context: Context): string | null {
    return isStaff(context.caller?.actor) ? internalNote : null;
  }

  @FieldResolver(() => PurchaseOrder, { nullable: true, description: 'The purchase order it is carried out on.' })
  purchaseOrder(@Root() { purchaseOrderId }: QuoteRow, @Ctx() context: Context) {
    return purchaseOrderId && findVisiblePurchaseOrder(context, purchaseOrderId);
  }

  @FieldResolver(() => QuoteApproval, {
    nullable: true,
    description: 'The approval that was asked for (H9). Staff only.',
  })
  async approval(@Root() { approval }: QuoteRow, @Ctx() context: Context) {
    return approval && isStaff(context.caller?.actor) ? showApproval(context, approval) : null;
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

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The certificate of its acceptance as a PDF (H17); null: it has not been accepted.',
  })
  certificatePdf(@Root() quote: QuoteRow): DocumentName | null {
    return certificateOf(quote, 'PDF');
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'What `certificatePdf` says, as a page for screen and print.',
  })
  certificateHtml(@Root() quote: QuoteRow): DocumentName | null {
    return certificateOf(quote, 'HTML');
  }

  @Costs(POINTS.pricedQuote)
  @AtMost(11)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, quote);
    const lines = await linesOf(context, quote.id);
    const [last] = await context.loaders.rows(QuoteRow, quote.number, {
      column: 'number',
      tail: 'ORDER BY revision DESC',
    });
    const facts = await factsFor(context, account);
    const latest = last!.id === quote.id ? null : statusOf(last!, facts.today);
    const known = {
      status: statusOf(quote, facts.today),
      authorIds: [quote.authorId, quote.linesAuthorId],
      latest,
      ...contentOf(quote, lines),
    };
    const verdicts = await inTurn(() => decideQuoteActions(asking(context, account), known, facts));
    return toActions(verdicts, context.locale);
  }
}

async function showApproval(context: Context, { requestedById, decidedById, at, ...rest }: Approval) {
  const requestedBy = await loadUser(context, requestedById);
  return { ...rest, at: new Date(at), requestedBy, decidedBy: decidedById && (await loadUser(context, decidedById)) };
}

async function showDecision(context: Context, { byId, at, total, ...rest }: Decision, currency: QuoteRow['currency']) {
  return { ...rest, at: new Date(at), total: new Money(total, currency), by: await loadUser(context, byId) };
}
