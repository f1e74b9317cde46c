import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { DateTimeScalar } from '../graphql/scalars';
import type { JobStatus as Status } from '../platform/jobs';

export const JobStatus = { DUE: 'DUE', RUNNING: 'RUNNING', FAILED: 'FAILED', PARKED: 'PARKED', DONE: 'DONE' } as const;
registerEnumType(JobStatus, {
  name: 'JobStatus',
  description: 'How far a job is.',
  valuesConfig: {
    DUE: { description: 'Planned; it runs once it is due.' },
    RUNNING: { description: 'A process is doing it.' },
    FAILED: { description: 'It failed and is tried again when it is due.' },
    PARKED: { description: 'It failed too often, or cannot succeed: it waits for an operator.' },
    DONE: { description: 'Done.' },
  },
});

@ObjectType({ implements: Node, description: 'Work that the clock does: renewals, payments to be settled, e-mails.' })
export class Job extends Node {
  @Field(() => String, { description: 'What is done: `subscription.advance`, `payment.settle`, `email.send`, …' })
  kind!: string;

  @Field(() => JobStatus, { description: 'How far it is.' })
  status!: Status;

  @Field(() => DateTimeScalar, { description: 'When it is due (business clock).' })
  dueAt!: Date;

  @Field(() => Int, { description: 'How often it was tried since it was planned.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'Why the last try failed.' })
  lastError!: string | null;
}

@ObjectType({ description: 'How many jobs of a kind are not done. Those planned for later are not counted.' })
export class JobCounts {
  @Field(() => String, { description: 'What is done: `subscription.advance`, `payment.settle`, `email.send`, …' })
  kind!: string;

  @Field(() => Int, { description: 'How many are due and wait for their turn.' })
  due!: number;

  @Field(() => Int, { description: 'How many run.' })
  running!: number;

  @Field(() => Int, { description: 'How many failed and are tried again later.' })
  failed!: number;

  @Field(() => Int, { description: 'How many wait for an operator.' })
  parked!: number;
}

export const JobConnection = connectionOf('Job', () => Job);

@InputType({ description: 'Which jobs to list.' })
export class JobFilter {
  @Field(() => [JobStatus], { nullable: true, description: 'Only those in one of these states.' })
  status?: Status[] | null;

  @Field(() => String, { nullable: true, description: 'Only those of this kind.' })
  kind?: string | null;
}

@InputType({ description: 'A job.' })
export class JobInput {
  @Field(() => ID, { description: 'The job.' })
  jobId!: string;
}

@ObjectType({ description: 'A job after a mutation.' })
export class JobPayload extends Payload {
  @Field(() => Job, { nullable: true, description: 'The job as it is now.' })
  job!: Job | null;
}
