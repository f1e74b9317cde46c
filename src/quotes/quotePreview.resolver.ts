import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type AccountRow, findVisibleAccount, standingIn } from '../accounts';
import { PlanRow, ProductRow } from '../catalog';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { SliceArgs, slice } from '../graphql/lists';
import { Money } from '../graphql/money';
import { signedIn } from '../graphql/payload';
import { toUserErrors } from '../graphql/userError';
import { BillingLine, type BillingLineRow, toTotals } from '../invoicing';
import { toPreviewLines } from '../orders';
import { inTurn } from '../platform/turns';
import {
  compareQuote,
  decideQuoteSending,
  decideRole,
  discountOf,
  lastDayToAccept,
  needsApproval,
  type PricedQuoteLine,
  priceQuoteLine,
  quoteTotals,
  Refused,
  requiresPurchaseOrder,
  takesEffectOn,
  unitPriceOf,
  type Verdict,
  ZERO,
} from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { toComparison } from './comparison';
import { draftedLine } from './draftLines';
import { type Drafted, readDraft } from './draftQuote';
import type { QuoteFacts } from './facts';
import { inheritedPurchaseOrder } from './inheritedPurchaseOrder';
import { QuoteDraftInput } from './inputs';
import { MOST_REFUSALS, QuotePreview, QuotePreviewLine } from './quotePreviewTypes';
import { factsFor } from './visibility';

/** What a quote would say before it is saved. */
@Resolver()
export class QuotePreviewResolver {
  @Costs(POINTS.pricedQuote + POINTS.comparison)
  @Query(() => QuotePreview, {
    nullable: true,
    description:
      'What a quote would say if it were drafted and sent today, without saving anything: decided and priced as `quoteDraft` does. Technicians; null: there is no such account.',
  })
  async quotePreview(
    @Arg('input', () => QuoteDraftInput, { description: 'The quote, as `quoteDraft` takes it.' })
    input: QuoteDraftInput,
    @Ctx() context: Context,
  ) {
    const account = await findVisibleAccount(context, input.accountId);
    if (!account) return null;
    const role = decideRole('QUOTE_DRAFT', standingIn(signedIn(context), account)!, account.kind);
    if (role.length > 0) return refused(role, context.locale);
    const facts = await factsFor(context, account);
    const drafted = await readDraft(context.deps.database, account, input, facts).catch((error) => {
      if (error instanceof Refused) return error;
      throw error;
    });
    if (drafted instanceof Refused) return refused(drafted.refusals, context.locale);
    return previewOf(context, account, drafted, facts);
  }
}

@Resolver(() => QuotePreviewLine)
export class QuotePreviewLineResolver {
  @FieldResolver(() => [BillingLine], {
    description: 'What it would charge and credit, if the quote is accepted today.',
  })
  billing(@Root() { billed }: { billed: BillingLineRow[] }, @Args(() => SliceArgs) args: SliceArgs) {
    return slice(billed, args);
  }
}

function refused(refusals: Verdict, locale: string) {
  return {
    ...{ validUntil: null, validityLimit: null, lines: [], totals: null, dueNow: null, comparison: null },
    ...{ approvalRequired: false, purchaseOrderRequired: false, inheritedPurchaseOrder: null },
    ...{ refusals: toUserErrors(refusals, locale, MOST_REFUSALS), sendingRefusals: [] },
  };
}

/** H3, H5, H9, H16, I4, I7: what a draft that can be saved says, by the functions that decide and price a saved one. */
async function previewOf(context: Context, account: AccountRow, drafted: Drafted, facts: QuoteFacts) {
  const { currency } = account;
  const { lines, validUntil } = drafted;
  const priced = await inTurn(() => lines.map((line) => priceQuoteLine(line, facts)));
  const { total, dueNow } = quoteTotals(priced, facts, null);
  const last = lastDayToAccept(lines, facts);
  const sending = decideQuoteSending({ ...drafted, isApproved: true }, facts);
  return {
    validUntil,
    validityLimit: last && { lastDay: last.on, reason: last.reason, line: last.line },
    lines: await inTurn(() => Promise.all(priced.map((one, place) => toLine(context, one, place, facts)))),
    ...{ totals: toTotals(total, currency), dueNow: toTotals(dueNow, currency) },
    comparison: await toComparison(context, compareQuote(priced, facts, null), currency),
    approvalRequired: needsApproval(lines, facts),
    purchaseOrderRequired: requiresPurchaseOrder({ net: total.subtotal, currency, paidByCard: ZERO }),
    inheritedPurchaseOrder: await inheritedPurchaseOrder(context, account, lines),
    ...{ refusals: [], sendingRefusals: toUserErrors(sending, context.locale, MOST_REFUSALS) },
  };
}

async function toLine({ loaders }: Context, priced: PricedQuoteLine, place: number, facts: QuoteFacts) {
  const { line, lines } = priced;
  const { kind, subscriptionId, productId, planId, seats, frequency } = line;
  const { listUnitPrice } = draftedLine(line, '', place, facts);
  const unitPrice = unitPriceOf(line, facts) ?? listUnitPrice;
  return {
    ...{ kind, seats, frequency, takesEffectOn: takesEffectOn(priced, facts) },
    subscription: subscriptionId && (await loaders.row(SubscriptionRow, subscriptionId)),
    product: await loaders.row(ProductRow, productId),
    plan: await loaders.row(PlanRow, planId),
    listUnitPrice: new Money(listUnitPrice, facts.currency),
    unitPrice: new Money(unitPrice, facts.currency),
    discountPercent: discountOf({ listUnitPrice, unitPrice }),
    approvalRequired: needsApproval([line], facts),
    billed: toPreviewLines(lines, `line ${place + 1}`, facts),
  };
}
