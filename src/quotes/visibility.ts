import { type AccountRow, accountOf, findVisibleAccount, sees, standingIn } from '../accounts';
import { type Context } from '../graphql/context';
import { signedIn } from '../graphql/payload';
import { factsFor as orderingFactsFor, ScheduledChangeRow } from '../orders';
import { type Condition, EVERYTHING } from '../platform/pages';
import { type Asking, dateIn, isStaff, isUndecided, maySeeQuote, type PlainDate, quoteStatusOn } from '../rules';
import { QuoteLineRow, QuoteRow } from './entities';
import { type QuoteFacts, withBindings } from './facts';
import type { SentFacts } from './sentFacts';

export const linesOf = (context: Context, quoteId: string): Promise<QuoteLineRow[]> =>
  context.loaders.rows(QuoteLineRow, quoteId, { column: 'quote_id', tail: 'ORDER BY position' });

export const factsFor = async (context: Context, account: AccountRow): Promise<QuoteFacts> =>
  withBindings(await orderingFactsFor(context, account));

export const statusOf = (quote: QuoteRow, today: PlainDate) => quoteStatusOn(quote.status, quote.validUntil, today);

export const todayOf = async (context: Context, account: AccountRow) => dateIn(await context.now(), account.timeZone);

/** H2: what a quote said when it was sent, once it has ended: it does not move with what became of the subscriptions since. Null: it is still on its way. */
export async function asEnded(context: Context, quote: QuoteRow): Promise<SentFacts | null> {
  const status = statusOf(quote, await todayOf(context, await accountOf(context, quote)));
  return isUndecided(status) ? null : quote.sentFacts;
}

/** H1: a quote, if it exists for the caller: staff see all, the contact what was sent. */
export async function findVisibleQuote(context: Context, id: string): Promise<QuoteRow | null> {
  const quote = await context.loaders.row(QuoteRow, id);
  const account = quote && (await findVisibleAccount(context, quote.accountId));
  if (!account || !sees(context, account, 'BILLING')) return null;
  return maySeeQuote(standingIn(signedIn(context), account)!, quote) ? quote : null;
}

/** An order's later effect, if the caller may see its account's billing. */
export async function findVisibleEffect(context: Context, id: string): Promise<ScheduledChangeRow | null> {
  const effect = await context.loaders.row(ScheduledChangeRow, id);
  const account = effect && (await findVisibleAccount(context, effect.accountId));
  return account && sees(context, account, 'BILLING') ? effect : null;
}

/** A quote's line, if the caller may see the quote. */
export async function findVisibleQuoteLine(context: Context, id: string): Promise<QuoteLineRow | null> {
  const line = await context.loaders.row(QuoteLineRow, id);
  return line && (await findVisibleQuote(context, line.quoteId)) ? line : null;
}

/** Who asks what they may do with something of an account (A9). */
export function asking(context: Context, account: AccountRow): Asking {
  const { actor } = signedIn(context);
  return {
    userId: actor.userId,
    standing: standingIn(signedIn(context), account)!,
    kind: account.kind,
    address: account.address,
  };
}

/** H1: staff see all quotes, customers what was sent. */
export const visibleTo = (context: Context): Condition =>
  isStaff(context.caller?.actor) ? EVERYTHING : { sql: 'sent_at IS NOT NULL', values: [] };
