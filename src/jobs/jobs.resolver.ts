import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { AtMost } from '../graphql/lists';
import { Node } from '../graphql/node';
import { PageArgs, pageRequest } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { staffOnly } from '../identity';
import { JobRow } from '../platform/jobs';
import { countJobs, pageOfJobs } from '../platform/jobsForOperators';
import { decideJobLetGo, isStaff } from '../rules';
import { countsOfKinds } from './countsOfKinds';
import { letJobGo } from './letJobGo';
import { retryJob } from './retryJob';
import { Job, JobConnection, JobCounts, JobFilter, JobInput, JobLetGoInput, JobPayload } from './types';

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

  @AtMost(1)
  @FieldResolver(() => [ActionAvailability], { description: 'Whether the caller may let it go now (A9, L9).' })
  actions(@Root() job: JobRow, @Ctx() context: Context): ActionAvailability[] {
    return toActions({ JOB_LET_GO: decideJobLetGo(signedIn(context).actor, job) }, context.locale);
  }

  @Mutation(() => JobPayload, {
    description:
      'Lets a parked job go: it is never done. Only kinds on which neither money nor an agreement depends. Supervisors (L9).',
  })
  jobLetGo(
    @Arg('input', () => JobLetGoInput, { description: 'Which job, and why.' }) input: JobLetGoInput,
    @Ctx() context: Context,
  ): Promise<JobPayload> {
    const show = async () => ({
      job: isStaff(context.caller?.actor) ? await context.loaders.row(JobRow, input.jobId) : null,
    });
    return payload(context, () => letJobGo(context.deps, signedIn(context), input), show);
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
