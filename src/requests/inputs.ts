import { Field, ID, InputType, Int } from 'type-graphql';
import { CHANGED_SINCE } from '../graphql/page';
import { DateTimeScalar } from '../graphql/scalars';
import type { ServiceRequestAddressee, ServiceRequestStatus, ServiceRequestTopic } from '../rules';
import { ServiceRequestAddressees, ServiceRequestStatuses, ServiceRequestTopics } from './types';

@InputType({ description: 'Which requests to list. All conditions apply at once.' })
export class ServiceRequestFilter {
  @Field(() => [ServiceRequestStatuses], { nullable: true, description: 'Only those in one of these states.' })
  status?: ServiceRequestStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those assigned to this member of staff.' })
  assigneeId?: string | null;

  @Field(() => [ServiceRequestAddressees], {
    nullable: true,
    description: 'Only those addressed to one of these.',
  })
  addressee?: ServiceRequestAddressee[] | null;

  @Field(() => [ServiceRequestTopics], { nullable: true, description: 'Only those about one of these topics.' })
  topic?: ServiceRequestTopic[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this account.' })
  accountId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that nobody has taken (true), or somebody (false).',
  })
  unassigned?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those whose number begins so, or whose account is found by it (`accounts`).',
  })
  search?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: CHANGED_SINCE })
  changedSince?: Date | null;
}

@InputType({ description: 'A new request.' })
export class ServiceRequestOpenInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => ServiceRequestTopics, { description: 'What it is about: a topic of the account’s kind (J1).' })
  topic!: ServiceRequestTopic;

  @Field(() => String, { description: 'A heading, at most 200 characters.' })
  subject!: string;

  @Field(() => String, { description: 'The first message, at most 5000 characters. Never card numbers (G7).' })
  body!: string;

  @Field(() => ServiceRequestAddressees, {
    nullable: true,
    description:
      'Whom it is addressed to: TECHNICIAN unless given for CORPORATE accounts, SUPPORT for ONLINE ones (J5).',
  })
  addressee?: ServiceRequestAddressee | null;

  @Field(() => ID, { nullable: true, description: 'The subscription it is about.' })
  subscriptionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The quote it is about: one that was sent.' })
  quoteId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The invoice it is about.' })
  invoiceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The purchase order it is about: one that was proposed.' })
  purchaseOrderId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Files that the caller added, at most 10, to go with it (J5).' })
  fileIds?: string[] | null;
}

@InputType({ description: 'Another message.' })
export class ServiceRequestReplyInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => String, { description: 'The message, at most 5000 characters. Never card numbers (G7).' })
  body!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Staff: the account’s documents and forms that go with it, at most 20: invoices, credit notes and purchase orders by number, quotes that were sent by number and revision (`Q-2026-000123-2`), the accepted one with its certificate by number, the certificate as `Q-2026-000123-2-certificate`, statements by year (`2026-statement`), forms by name, such as `W-9`, or by file (`Account.attachableForms`).',
  })
  documentNames?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Files that the caller added, at most 10, to go with it (J5).' })
  fileIds?: string[] | null;
}

@InputType({ description: 'Who takes a request.' })
export class ServiceRequestAssignInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'The request’s version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => ID, { description: 'A member of staff whose role includes the account’s kind (A8).' })
  assigneeId!: string;
}

@InputType({ description: 'A request as the caller saw it.' })
export class ServiceRequestInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'The request’s version that the caller saw.' })
  expectedVersion!: number;
}
