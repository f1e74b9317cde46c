import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { AtMost } from '../graphql/lists';
import { Node } from '../graphql/node';
import { PageArgs, pageRequest } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { staffOnly } from '../identity';
import { JobRow } from '../platform/jobs';
import { countJobs, pageOfJobs } from '../platform/jobsForOperators';
import { isStaff } from '../rules';
import { countsOfKinds } from './countsOfKinds';
import { retryJob } from './retryJob';
import { Job, JobConnection, JobCounts, JobFilter, JobInput, JobPayload } from './types';

/** Kinds that this product knows, and some of a version before or after it. */
const MOST_KINDS = 40;

@Resolver(() => Job)
export class JobsResolver {
  @Query(() => JobConnection, { description: 'Jobs that are due, running, failed, parked or done. Staff only.' })
  async jobs(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => JobFilter, { nullable: true, description: 'Which ones.' }) filter?: JobFilter,
  ) {
    staffOnly(context);
    return new JobConnection(await pageOfJobs(context.deps.database, filter ?? {}, pageRequest(args)));
  }

  @AtMost(MOST_KINDS)
  @Query(() => [JobCounts], {
    description:
      'How many jobs are not done, by kind: what is left of a night, whoever does it. Those planned for later are not counted. Staff only.',
  })
  async jobCounts(@Ctx() context: Context): Promise<JobCounts[]> {
    staffOnly(context);
    const { database, clock } = context.deps;
    return countsOfKinds(await countJobs(database, await clock.now(database)));
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What it is about, if the caller may see it.' })
  subject(@Root() { subjectId }: JobRow, @Ctx() context: Context) {
    return context.node(subjectId);
  }

  @Mutation(() => JobPayload, { description: 'Tries a failed or parked job again now. Supervisors (L3).' })
  jobRetry(
    @Arg('input', () => JobInput, { description: 'Which job.' }) input: JobInput,
    @Ctx() context: Context,
  ): Promise<JobPayload> {
    const show = async () => ({
      job: isStaff(context.caller?.actor) ? await context.loaders.row(JobRow, input.jobId) : null,
    });
    return payload(context, () => retryJob(context.deps, signedIn(context), input), show);
  }
}
