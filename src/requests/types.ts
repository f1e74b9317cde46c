import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Costs, POINTS } from '../graphql/cost';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { DateTimeScalar } from '../graphql/scalars';
import type { ServiceRequestAddressee, ServiceRequestStatus, ServiceRequestTopic } from '../rules';
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

export const ServiceRequestAddressees: { [Addressee in ServiceRequestAddressee]: Addressee } = {
  TECHNICIAN: 'TECHNICIAN',
  CORPORATE_ACCOUNT_SERVICES: 'CORPORATE_ACCOUNT_SERVICES',
  SUPPORT: 'SUPPORT',
};

registerEnumType(ServiceRequestAddressees, {
  name: 'ServiceRequestAddressee',
  description: 'Whom a request is addressed to (J5).',
  valuesConfig: {
    TECHNICIAN: { description: 'The dedicated technician; all technicians where there is none. CORPORATE.' },
    CORPORATE_ACCOUNT_SERVICES: { description: 'Corporate Account Services: all technicians. CORPORATE.' },
    SUPPORT: { description: 'The support team. ONLINE.' },
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

  @Field(() => ServiceRequestAddressees, { description: 'Whom it is addressed to.' })
  addressee!: ServiceRequestAddressee;

  @Field(() => String, { description: 'The contact’s own heading.' })
  subject!: string;

  @Field(() => ServiceRequestStatuses, { description: 'How far it is.' })
  status!: ServiceRequestStatus;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When its latest message was written.' })
  lastMessageAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was changed last.' })
  changedAt!: Date;
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
