import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { payload, signedIn } from '../graphql/payload';
import { OrderRow } from '../orders';
import type { PaymentsDeps } from '../payments';
import { acceptQuote } from './acceptQuote';
import { decideApproval, requestApproval } from './approveQuote';
import { extendQuote, rejectQuote, reviseQuote, withdrawQuote } from './changeSentQuote';
import { copyQuote } from './copyQuote';
import { discardQuote } from './discardQuote';
import { draftQuote, updateQuote } from './draftQuote';
import {
  QuoteAcceptInput,
  QuoteCopyInput,
  QuoteDecideApprovalInput,
  QuoteDraftInput,
  QuoteExtendInput,
  QuoteInput,
  QuoteRejectInput,
  QuoteUpdateInput,
} from './inputs';
import { sendQuote } from './sendQuote';
import { Quote, QuoteAcceptPayload, QuoteCopyPayload, QuotePayload } from './types';
import { findVisibleQuote, linesOf } from './visibility';

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

/** What can be done to a quote. */
@Resolver(() => Quote)
export class QuoteMutationsResolver {
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

  @Mutation(() => QuotePayload, {
    description: 'Discards a draft that was never sent (H18); the answer has no quote then. Technicians.',
  })
  quoteDiscard(
    @Arg('input', () => QuoteInput, { description: 'The quote.' }) input: QuoteInput,
    @Ctx() context: Context,
  ) {
    return change(context, discardQuote, input);
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

  @Costs(POINTS.drawnAnew)
  @Mutation(() => QuotePayload, { description: 'Sends a draft to the customer; its amounts hold from now on (H6).' })
  quoteSend(@Arg('input', () => QuoteInput, { description: 'The quote.' }) input: QuoteInput, @Ctx() context: Context) {
    return change(context, sendQuote, input);
  }

  @Costs(POINTS.drawnAnew)
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

  @Mutation(() => QuoteCopyPayload, {
    description:
      'Copies a quote, whatever became of it, as a draft with a number of its own, for its account or another one, and answers the copy (H19). Technicians.',
  })
  quoteCopy(
    @Arg('input', () => QuoteCopyInput, { description: 'The quote, and the account.' }) input: QuoteCopyInput,
    @Ctx() context: Context,
  ) {
    const work = async () => copyQuote(context.deps, signedIn(context), input);
    return payload(context, work, async (copied) => ({
      quote: await findVisibleQuote(context, copied?.quoteId ?? input.quoteId),
      leftOut: copied ? (await linesOf(context, input.quoteId)).filter(({ id }) => copied.leftOut.includes(id)) : [],
    }));
  }

  @Mutation(() => QuoteAcceptPayload, {
    description:
      'Accepts exactly what the contact saw, and keeps the evidence; yields the order, the invoice and the scheduled changes (H10).',
  })
  quoteAccept(
    @Arg('input', () => QuoteAcceptInput, { description: 'What was seen.' }) input: QuoteAcceptInput,
    @Ctx() context: Context<PaymentsDeps>,
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
}
