import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context';
import { payload, signedIn } from '../graphql/payload';
import type { JobsDeps } from '../jobs';
import { advanceClock } from './advanceClock';
import { Clock, ClockAdvanceInput, ClockPayload } from './types';
@Resolver()
export class ClockResolver {
  @Query(() => Clock, { description: 'The business clock; it differs from the wall clock only in a sandbox.' })
  async clock(@Ctx() { deps, now }: Context): Promise<Clock> {
    return { now: await now(), sandbox: deps.clock.sandbox };
  }

  @Mutation(() => ClockPayload, {
    description:
      'Moves a sandbox’s clock forward; everything that falls due on the way happens, in order. Any staff (C1).',
  })
  clockAdvance(
    @Arg('input', () => ClockAdvanceInput, { description: 'Where to.' }) input: ClockAdvanceInput,
    @Ctx() context: Context<JobsDeps>,
  ): Promise<ClockPayload> {
    const { deps } = context;
    const show = async () => ({ clock: { now: await deps.clock.now(deps.database), sandbox: deps.clock.sandbox } });
    return payload(context, () => advanceClock(deps, signedIn(context), input), show);
  }
}
