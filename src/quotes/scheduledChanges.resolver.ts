import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accountOf } from '../accounts';
import { type Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { AtMost, SliceArgs, slice, sliceRequest, WholeListArgs } from '../graphql/lists';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions, toUserError, UserError } from '../graphql/userError';
import { BillingLine, Invoice, loadInvoiceOfOrder } from '../invoicing';
import {
  loadPartOfScheduledChanges,
  loadScheduledChanges,
  Order,
  OrderRow,
  ScheduledChangeRow,
  toPreviewLines,
} from '../orders';
import { inTurn } from '../platform/turns';
import { carriedOutOn, decideEffectActions, isToCome, lineOnDay } from '../rules';
import { QuoteLineRow } from './entities';
import { priceLines } from './facts';
import { abandonScheduledChange, retryScheduledChange } from './scheduledChanges';
import {
  EffectStatuses,
  OrderEffect,
  OrderEffectAbandonInput,
  OrderEffectInput,
  OrderPayload,
} from './scheduledChangeTypes';
import { Quote, QuoteLine } from './types';
import { asking, factsFor, findVisibleEffect, findVisibleQuote, todayOf } from './visibility';

@Resolver(() => OrderEffect)
export class OrderEffectResolver {
  @FieldResolver(() => QuoteLine, { description: 'The line it carries out.' })
  line(@Root() { quoteLineId }: ScheduledChangeRow, @Ctx() { loaders }: Context) {
    return loaders.row(QuoteLineRow, quoteLineId);
  }

  @FieldResolver(() => EffectStatuses, { description: 'How far it is.' })
  status(@Root() { status }: ScheduledChangeRow) {
    return status;
  }

  @Costs(POINTS.pricedLine)
  @FieldResolver(() => [BillingLine], {
    description:
      'What it would charge and credit if it were carried out on today’s terms; nothing once it is done or given up.',
  })
  async billing(@Root() effect: ScheduledChangeRow, @Args(() => SliceArgs) args: SliceArgs, @Ctx() context: Context) {
    if (!isToCome(effect.status)) return [];
    const line = await context.loaders.get(QuoteLineRow, effect.quoteLineId);
    const facts = await factsFor(context, await accountOf(context, effect));
    const dated = lineOnDay(line, carriedOutOn(line, effect.dueOn, facts.today));
    const priced = await inTurn(() => priceLines([dated], facts));
    const lines = priced.flatMap((one) => toPreviewLines(one.lines, line.id, facts));
    return slice(lines, args);
  }

  @FieldResolver(() => UserError, { nullable: true, description: 'Why it could not be carried out.' })
  failure(@Root() { failure }: ScheduledChangeRow, @Ctx() { locale }: Context): UserError | null {
    return failure && toUserError(failure, locale);
  }

  @FieldResolver(() => Invoice, { nullable: true, description: 'The invoice it led to.' })
  invoice(@Root() { executedOrderId }: ScheduledChangeRow, @Ctx() { loaders }: Context) {
    return executedOrderId && loadInvoiceOfOrder(loaders, executedOrderId);
  }

  @Mutation(() => OrderPayload, { description: 'Tries a scheduled change that failed again. Technicians (H13).' })
  orderEffectRetry(
    @Arg('input', () => OrderEffectInput, { description: 'The effect.' }) input: OrderEffectInput,
    @Ctx() context: Context,
  ) {
    const work = async () => retryScheduledChange(context.deps, signedIn(context), input);
    return payload(context, work, () => showOrderOf(context, input.effectId));
  }

  @Mutation(() => OrderPayload, { description: 'Gives up a scheduled change that failed. Technicians (H13).' })
  orderEffectAbandon(
    @Arg('input', () => OrderEffectAbandonInput, { description: 'The effect, and why.' })
    input: OrderEffectAbandonInput,
    @Ctx() context: Context,
  ) {
    const work = async () => abandonScheduledChange(context.deps, signedIn(context), input);
    return payload(context, work, () => showOrderOf(context, input.effectId));
  }
}

async function showOrderOf(context: Context, effectId: string) {
  const effect = await findVisibleEffect(context, effectId);
  return { order: effect && (await context.loaders.row(OrderRow, effect.orderId)) };
}

@Resolver(() => Order)
export class QuotesOrderResolver {
  @FieldResolver(() => [OrderEffect], { description: 'Its scheduled changes: what it does on later days (H13).' })
  effects(@Root() { id }: OrderRow, @Args(() => WholeListArgs) args: WholeListArgs, @Ctx() { loaders }: Context) {
    return loadPartOfScheduledChanges(loaders, id, sliceRequest(args));
  }

  @FieldResolver(() => Quote, { nullable: true, description: 'The accepted quote it carries out.' })
  quote(@Root() { quoteId }: OrderRow, @Ctx() context: Context) {
    return quoteId && findVisibleQuote(context, quoteId);
  }

  @AtMost(2)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() order: OrderRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const effects = await loadScheduledChanges(context.loaders, order.id);
    if (effects.length === 0) return [];
    const account = await accountOf(context, order);
    const verdicts = decideEffectActions(asking(context, account), effects, await todayOf(context, account));
    return toActions(verdicts, context.locale);
  }
}
