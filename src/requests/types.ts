import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Costs, POINTS } from '../graphql/cost';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { DateTimeScalar } from '../graphql/scalars';
import type { ServiceRequestStatus, ServiceRequestTopic } from '../rules';
import type { ServiceRequestRow } from './entities';

export const ServiceRequestTopics: { [Topic in ServiceRequestTopic]: Topic } = {
  ADD_SEATS: 'ADD_SEATS',
  REMOVE_SEATS: 'REMOVE_SEATS',
  ADD_PRODUCT: 'ADD_PRODUCT',
  CHANGE_PLAN: 'CHANGE_PLAN',
  CHANGE_FREQUENCY: 'CHANGE_FREQUENCY',
  CANCEL: 'CANCEL',
  INVOICE_QUESTION: 'INVOICE_QUESTION',
  CONTRACT_COPY: 'CONTRACT_COPY',
  TAX_FORM: 'TAX_FORM',
  VENDOR_FORM: 'VENDOR_FORM',
  REGIONAL_FORM: 'REGIONAL_FORM',
  BILLING_CONTACT: 'BILLING_CONTACT',
  TIER_DOWNGRADE: 'TIER_DOWNGRADE',
  OTHER: 'OTHER',
};

registerEnumType(ServiceRequestTopics, {
  name: 'ServiceRequestTopic',
  description: 'What a request is about. Which ones a contact can choose depends on the kind of account (J1).',
  valuesConfig: {
    ADD_SEATS: { description: 'More seats. CORPORATE.' },
    REMOVE_SEATS: { description: 'Fewer seats. CORPORATE.' },
    ADD_PRODUCT: { description: 'Another product. CORPORATE.' },
    CHANGE_PLAN: { description: 'Another plan. CORPORATE.' },
    CHANGE_FREQUENCY: { description: 'Another billing frequency. CORPORATE.' },
    CANCEL: { description: 'The end of a subscription. CORPORATE.' },
    INVOICE_QUESTION: { description: 'A question about an invoice. CORPORATE.' },
    CONTRACT_COPY: { description: 'A copy of the contract. CORPORATE.' },
    TAX_FORM: { description: 'A tax form, such as the W-9. CORPORATE.' },
    VENDOR_FORM: { description: 'A form that makes us a vendor of the customer. CORPORATE.' },
    REGIONAL_FORM: { description: 'A form that the customer’s region asks for. CORPORATE.' },
    BILLING_CONTACT: { description: 'Another billing contact. Both kinds.' },
    TIER_DOWNGRADE: { description: 'A plan of lower rank. ONLINE.' },
    OTHER: { description: 'Anything else. Both kinds.' },
  },
});

export const ServiceRequestStatuses: { [Status in ServiceRequestStatus]: Status } = {
  OPEN: 'OPEN',
  IN_PROGRESS: 'IN_PROGRESS',
  ANSWERED: 'ANSWERED',
  CLOSED: 'CLOSED',
};

registerEnumType(ServiceRequestStatuses, {
  name: 'ServiceRequestStatus',
  description: 'How far a request is (J2).',
  valuesConfig: {
    OPEN: { description: 'The customer has written.' },
    IN_PROGRESS: { description: 'Staff have taken it.' },
    ANSWERED: { description: 'Staff have replied.' },
    CLOSED: { description: 'Done; the contact’s reply opens it again for 30 days.' },
  },
});

export const ServiceRequestOrders = { LONGEST_WAITING: 'LONGEST_WAITING', NEWEST: 'NEWEST' } as const;

registerEnumType(ServiceRequestOrders, {
  name: 'ServiceRequestOrder',
  description: 'How requests are listed.',
  valuesConfig: {
    LONGEST_WAITING: {
      description:
        'First those that wait for staff, then the others; in each group first the one whose customer wrote longest ago.',
    },
    NEWEST: { description: 'The latest opened first.' },
  },
});

@ObjectType({ implements: Node, description: 'What a billing contact asks of staff (J1). Contact and staff see it.' })
export class ServiceRequest extends Node {
  @Field(() => String, { description: 'What people call it by: `R-4Q8E1ZB7M2KT`.' })
  number!: string;

  @Field(() => Int, {
    description: 'Counts the changes; mutations that overwrite name the version that was seen (L1).',
  })
  version!: number;

  @Field(() => ServiceRequestTopics, { description: 'What it is about.' })
  topic!: ServiceRequestTopic;

  @Field(() => String, { description: 'The contact’s own heading.' })
  subject!: string;

  @Field(() => ServiceRequestStatuses, { description: 'How far it is.' })
  status!: ServiceRequestStatus;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When its latest message was written.' })
  lastMessageAt!: Date;
}

@ObjectType({ implements: Node, description: 'A message of a request.' })
export class Message extends Node {
  @Field(() => Boolean, { description: 'Whether staff wrote it.' })
  fromStaff!: boolean;

  @Costs(POINTS.longText)
  @Field(() => String, { description: 'Plain text, may have several lines.' })
  body!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at!: Date;
}

export const ServiceRequestConnection = connectionOf('ServiceRequest', () => ServiceRequest);
export const MessageConnection = connectionOf('Message', () => Message);

@ObjectType({ description: 'A request after a mutation.' })
export class ServiceRequestPayload extends Payload {
  @Field(() => ServiceRequest, { nullable: true, description: 'The request as it is now, if the caller may see it.' })
  serviceRequest!: ServiceRequestRow | null;
}

@InputType({ description: 'Which requests to list. All conditions apply at once.' })
export class ServiceRequestFilter {
  @Field(() => [ServiceRequestStatuses], { nullable: true, description: 'Only those in one of these states.' })
  status?: ServiceRequestStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those assigned to this member of staff.' })
  assigneeId?: string | null;

  @Field(() => [ServiceRequestTopics], { nullable: true, description: 'Only those about one of these topics.' })
  topic?: ServiceRequestTopic[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this account.' })
  accountId?: string | null;
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

  @Field(() => ID, { nullable: true, description: 'The subscription it is about.' })
  subscriptionId?: string | null;
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
      'Staff: the account’s documents and forms that go with it, at most 20: invoices, credit notes and purchase orders by number, quotes that were sent by number and revision (`Q-2026-000123-2`), the accepted one by number, statements by year (`statement-2026`), forms by name, such as `W-9`, or by file (`Account.attachableForms`).',
  })
  documentNames?: string[] | null;
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
