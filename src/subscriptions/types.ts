import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AtMost } from '../graphql/lists';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { DateTimeScalar, EmailScalar, PlainDateScalar } from '../graphql/scalars';
import { MAX_NAMED_SEATS, type PlainDate } from '../rules';

export const SubscriptionStatus = {
  TRIALING: 'TRIALING',
  ACTIVE: 'ACTIVE',
  PAST_DUE: 'PAST_DUE',
  PENDING_CANCELLATION: 'PENDING_CANCELLATION',
  EXPIRED: 'EXPIRED',
} as const;
registerEnumType(SubscriptionStatus, {
  name: 'SubscriptionStatus',
  description: 'What a subscription is today.',
  valuesConfig: {
    TRIALING: { description: 'A trial that runs.' },
    ACTIVE: { description: 'Paid, and renews by itself.' },
    PAST_DUE: { description: 'The renewal is not paid yet; access is kept for a while (F6).' },
    PENDING_CANCELLATION: { description: 'Cancelled: usable until the period ends, then expired (F1).' },
    EXPIRED: { description: 'Over; it can be reactivated (F4).' },
  },
});

export const ExpiryReason = { TRIAL_ENDED: 'TRIAL_ENDED', CANCELLED: 'CANCELLED', NON_PAYMENT: 'NON_PAYMENT' } as const;
registerEnumType(ExpiryReason, {
  name: 'ExpiryReason',
  description: 'Why a subscription is over.',
  valuesConfig: {
    TRIAL_ENDED: { description: 'The trial ended without a subscription.' },
    CANCELLED: { description: 'It was cancelled.' },
    NON_PAYMENT: { description: 'Its renewal was not paid.' },
  },
});

@ObjectType({ implements: Node, description: 'What an account has subscribed to, or tries.' })
export class Subscription extends Node {
  @Field(() => Int, { description: 'Raised by every change; name it where a mutation asks for expectedVersion.' })
  version!: number;

  @Field(() => Int, { description: 'Raised by changes of plan, seats, frequency, price, period and status only (H4).' })
  termsVersion!: number;

  @Field(() => Int, { description: 'How many seats it has.' })
  seats!: number;

  @Field(() => PlainDateScalar, { description: 'The day it was bought or the trial began.' })
  startedOn!: PlainDate;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: 'The first day after the trial; null where it was bought.',
  })
  trialEndsOn!: PlainDate | null;
}

export const SubscriptionConnection = connectionOf('Subscription', () => Subscription);

@InputType({ description: 'Which subscriptions to list.' })
export class SubscriptionFilter {
  @Field(() => [SubscriptionStatus], { nullable: true, description: 'Only those in one of these states today.' })
  status?: (keyof typeof SubscriptionStatus)[] | null;

  @Field(() => String, { nullable: true, description: 'Only those to this product.' })
  productKey?: string | null;
}

@ObjectType({ implements: Node, description: 'A seat that a person holds.' })
export class SeatAssignment extends Node {
  @Field(() => EmailScalar, { description: 'Whose seat it is.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'The person’s name, where it is known.' })
  name!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  assignedAt!: Date;
}

export const SeatAssignmentConnection = connectionOf('SeatAssignment', () => SeatAssignment);

@InputType({ description: 'People who get a seat.' })
export class SeatAssignInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @AtMost(MAX_NAMED_SEATS)
  @Field(() => [EmailScalar], {
    description: 'The people’s e-mail addresses, each once. All of them get a seat, or nobody does.',
  })
  emails!: string[];

  @Field(() => Boolean, { defaultValue: true, description: 'Whether they are mailed.' })
  notify!: boolean;
}

@InputType({ description: 'People whose seats end.' })
export class SeatReleaseInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @AtMost(MAX_NAMED_SEATS)
  @Field(() => [EmailScalar], {
    description: 'The people’s e-mail addresses, each once. All of their seats end, or none does.',
  })
  emails!: string[];

  @Field(() => Boolean, { defaultValue: true, description: 'Whether they are mailed.' })
  notify!: boolean;
}

@ObjectType({ description: 'What became of people’s seats.' })
export class SeatPayload extends Payload {
  @Field(() => Subscription, {
    nullable: true,
    description: 'The subscription as it is now, if the caller may see it.',
  })
  subscription!: Subscription | null;

  @AtMost(MAX_NAMED_SEATS)
  @Field(() => [SeatAssignment], {
    description: 'The assignments of these people that were made, or that ended; empty when it was refused.',
  })
  assignments!: SeatAssignment[];
}
