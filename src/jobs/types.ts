import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { DateTimeScalar } from '../graphql/scalars';
import type { JobStatus as Status } from '../platform/jobs';
import type { Outside } from './handlers';

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

export const JobOutside = {
  PAYMENT_GATEWAY: 'PAYMENT_GATEWAY',
  TAX_SERVICE: 'TAX_SERVICE',
  VAT_REGISTER: 'VAT_REGISTER',
  MAIL_SERVER: 'MAIL_SERVER',
} as const satisfies Record<Outside, Outside>;
registerEnumType(JobOutside, {
  name: 'JobOutside',
  description: 'Whom jobs ask outside. Those that ask the same one wait for each other, and for no others.',
  valuesConfig: {
    PAYMENT_GATEWAY: { description: 'The payment gateway.' },
    TAX_SERVICE: { description: 'The tax service.' },
    VAT_REGISTER: { description: 'The VAT register (VIES).' },
    MAIL_SERVER: { description: 'The mail server.' },
  },
});

@ObjectType({ description: 'How many jobs of a kind are not done. Those planned for later are not counted.' })
export class JobCounts {
  @Field(() => String, { description: 'What is done: `subscription.advance`, `payment.settle`, `email.send`, …' })
  kind!: string;

  @Field(() => JobOutside, {
    nullable: true,
    description: 'Whom they ask outside; null: nobody, the product does them by itself.',
  })
  asks!: Outside | null;

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

@InputType({ description: 'A job that is let go.' })
export class JobLetGoInput {
  @Field(() => ID, { description: 'The job.' })
  jobId!: string;

  @Field(() => String, { description: 'Why, for colleagues and the audit trail; at most 500 characters.' })
  reason!: string;
}

@ObjectType({ description: 'A job after a mutation.' })
export class JobPayload extends Payload {
  @Field(() => Job, { nullable: true, description: 'The job as it is now; null once it was let go.' })
  job!: Job | null;
}
