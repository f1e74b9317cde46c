import { Entity } from 'typeorm';
import type { AttachedDocument } from '../notifications';
import { ChangedAt, Flag, Id, Instant, Integer, Json, Text } from '../platform/database';
import type { ServiceRequestAddressee, ServiceRequestStatus, ServiceRequestTopic } from '../rules';

/** What a billing contact asks of staff. */
@Entity('service_requests')
export class ServiceRequestRow {
  @Id() id!: string;
  @Text() number!: string;
  @Integer() version!: number;
  @Text() accountId!: string;
  @Text() topic!: ServiceRequestTopic;
  @Text() addressee!: ServiceRequestAddressee;
  @Text() subject!: string;
  @Text() status!: ServiceRequestStatus;
  /** False while it waits for staff; follows from the status, and is kept for the index of the work list. */
  @Flag() handled!: boolean;
  @Text() openedById!: string;
  @Text() assigneeId!: string | null;
  /** What it is about. */
  @Text() subscriptionId!: string | null;
  @Text() quoteId!: string | null;
  @Text() invoiceId!: string | null;
  @Text() purchaseOrderId!: string | null;
  @Instant() openedAt!: Date;
  @Instant() lastMessageAt!: Date;
  @Instant() lastCustomerMessageAt!: Date;
  /** null: it is not closed. */
  @Instant() closedAt!: Date | null;
  @ChangedAt() readonly changedAt?: Date;
}

/** A message of a request. */
@Entity('messages')
export class MessageRow {
  @Id() id!: string;
  @Text() requestId!: string;
  @Text() authorId!: string;
  @Flag() fromStaff!: boolean;
  @Text() body!: string;
  /** What goes with it. */
  @Json() documents!: AttachedDocument[];
  @Instant() at!: Date;
}
