import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context';
import { payload, signedIn } from '../graphql/payload';
import type { IdentityDeps } from '../identity';
import { assignSeats } from './assignSeats';
import { type SeatAssignmentRow, SubscriptionRow } from './entities';
import { releaseSeats } from './releaseSeats';
import { SeatAssignInput, SeatPayload, SeatReleaseInput } from './types';
import { maySeeSubscription } from './visibility';

@Resolver()
export class SeatsResolver {
  @Mutation(() => SeatPayload, {
    description: 'Gives people a seat each, all or none, and mails them (K1, K2). Answers the new assignments.',
  })
  seatAssign(
    @Ctx() context: Context<IdentityDeps>,
    @Arg('input', () => SeatAssignInput, { description: 'The subscription and the people.' }) input: SeatAssignInput,
  ): Promise<SeatPayload> {
    const work = () => assignSeats(context.deps, signedIn(context), input);
    return payload(context, work, (assignments) => show(context, input.subscriptionId, assignments));
  }

  @Mutation(() => SeatPayload, {
    description: 'Takes people’s seats away, all or none, and mails them (K1, K2). Answers the assignments that ended.',
  })
  seatRelease(
    @Ctx() context: Context<IdentityDeps>,
    @Arg('input', () => SeatReleaseInput, { description: 'The subscription and the people.' }) input: SeatReleaseInput,
  ): Promise<SeatPayload> {
    const work = () => releaseSeats(context.deps, signedIn(context), input);
    return payload(context, work, (assignments) => show(context, input.subscriptionId, assignments));
  }
}

async function show(context: Context, subscriptionId: string, assignments: SeatAssignmentRow[] | null) {
  const row = await context.loaders.row(SubscriptionRow, subscriptionId);
  const subscription = row && (await maySeeSubscription(context, row)) ? row : null;
  return { subscription, assignments: assignments ?? [] };
}
