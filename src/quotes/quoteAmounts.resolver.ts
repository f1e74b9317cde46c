import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { accountOf } from '../accounts';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { Totals, toTotals } from '../invoicing';
import { inTurn } from '../platform/turns';
import { compareQuote, quoteTotals, requiresPurchaseOrder, ZERO } from '../rules';
import { toComparison } from './comparison';
import { QuoteComparison } from './comparisonTypes';
import { QuoteRow } from './entities';
import { priceLines } from './facts';
import { Quote } from './types';
import { asEnded, factsFor, linesOf } from './visibility';

/** What a quote comes to, and what it changes. */
@Resolver(() => Quote)
export class QuoteAmountsResolver {
  @Costs(POINTS.pricedQuote)
  @FieldResolver(() => Totals, { description: 'All lines, if accepted today; once it has ended, as they were sent.' })
  async totals(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<Totals> {
    return toTotals((await this.amounts(quote, context)).total, quote.currency);
  }

  @Costs(POINTS.pricedQuote)
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

  @Costs(POINTS.pricedQuote)
  @FieldResolver(() => Boolean, {
    description: 'Whether accepting it without paying by card needs a purchase order in force (I4).',
  })
  async purchaseOrderRequired(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<boolean> {
    const { subtotal } = (await this.amounts(quote, context)).total;
    return requiresPurchaseOrder({ net: subtotal, currency: quote.currency, paidByCard: ZERO });
  }

  @Costs(POINTS.comparison)
  @FieldResolver(() => QuoteComparison, {
    description: 'The quote beside today’s subscriptions; once it has ended, beside those of the day it was sent (H5).',
  })
  async comparison(@Root() quote: QuoteRow, @Ctx() context: Context): Promise<QuoteComparison> {
    const ended = await asEnded(context, quote);
    const compared = ended?.compared ? { ...ended.comparison, ...ended.compared } : await comparedToday(context, quote);
    return toComparison(context, compared, quote.currency);
  }

  /** What has ended comes to what it came to when it was sent, and accepting it bills nothing any more. */
  private async amounts(quote: QuoteRow, context: Context) {
    if (quote.sentTotals && (await asEnded(context, quote))) return { total: quote.sentTotals, dueNow: NOTHING };
    const lines = await linesOf(context, quote.id);
    const facts = await factsFor(context, await accountOf(context, quote));
    return inTurn(() => quoteTotals(priceLines(lines, facts), facts, quote.sentAmounts));
  }
}

async function comparedToday(context: Context, quote: QuoteRow) {
  const lines = await linesOf(context, quote.id);
  const facts = await factsFor(context, await accountOf(context, quote));
  return inTurn(() => compareQuote(priceLines(lines, facts), facts, quote.sentAmounts));
}

const NOTHING = {
  ...{ subtotal: ZERO, tax: ZERO, total: ZERO, credit: ZERO },
  ...{ fromBalance: ZERO, toBalance: ZERO, due: ZERO },
};
