import { Entity } from 'typeorm';
import { ChangedAt, Flag, Id, Instant, Integer, Json, PlainDateColumn, Text } from '../platform/database';
import {
  type Currency,
  type EffectiveWhen,
  type Frequency,
  type Minor,
  type NetByLine,
  type OrderTotals,
  type PlainDate,
  type QuoteLineKind,
  type QuoteStatus,
} from '../rules';
import type { SentFacts } from './sentFacts';

/** H9: who asked for approval and what came of it. Instants as ISO texts. */
export interface Approval {
  requestedById: string;
  decidedById: string | null;
  approved: boolean | null;
  comment: string | null;
  at: string;
}

export type RejectionReason = 'PRICE' | 'SCOPE' | 'TIMING' | 'NOT_NEEDED' | 'OTHER';

/** H10, H12: who decided, when, from where, and on exactly which document. */
export interface Decision {
  byId: string;
  at: string;
  ipAddress: string | null;
  accepted: boolean;
  /** With tax, minor units. */
  total: Minor;
  documentSha256: string;
  reason: RejectionReason | null;
  comment: string | null;
}

/** One revision of a quote. */
@Entity('quotes')
export class QuoteRow {
  @Id() id!: string;
  /** The same for all revisions. */
  @Text() number!: string;
  @Integer() revision!: number;
  @Integer() version!: number;
  @Text() accountId!: string;
  @Text() status!: QuoteStatus;
  @Text() authorId!: string;
  /** H9: who wrote its lines as they are. */
  @Text() linesAuthorId!: string;
  @Text() requestId!: string | null;
  @Text() purchaseOrderId!: string | null;
  @Text() sentOf!: string | null;
  @Text() draftOf!: string | null;
  /** The last valid day. */
  @PlainDateColumn() validUntil!: PlainDate;
  @Text() note!: string | null;
  @Text() terms!: string | null;
  @Text() internalNote!: string | null;
  @Text() currency!: Currency;
  @Json() approval!: Approval | null;
  @Text() approvedLinesHash!: string | null;
  @Instant() sentAt!: Date | null;
  /** H6: net of each line, computed for the day it was sent. */
  @Json() sentAmounts!: NetByLine | null;
  @Json() sentTotals!: OrderTotals | null;
  /** What its document says, as of the day it was sent. */
  @Json() sentFacts!: SentFacts | null;
  /** The document as it was sent last, and the SHA-256 of its PDF in hexadecimal (H10). */
  @Text() documentId!: string | null;
  @Text() documentSha256!: string | null;
  /** H17: the certificate of its acceptance. */
  @Text() certificateId!: string | null;
  /** The last day for which the customer has been reminded of it. */
  @PlainDateColumn() remindedFor!: PlainDate | null;
  @Json() decision!: Decision | null;
  @Text() orderId!: string | null;
  @Text() supersedesId!: string | null;
  @Instant() createdAt!: Date;
  @ChangedAt() readonly changedAt?: Date;
}

@Entity('quote_lines')
export class QuoteLineRow {
  @Id() id!: string;
  @Text() quoteId!: string;
  @Integer() position!: number;
  @Text() kind!: QuoteLineKind;
  @Text() subscriptionId!: string | null;
  @Integer() termsVersion!: number | null;
  @Text() productId!: string;
  @Text() planId!: string;
  @Integer() seats!: number;
  @Text() frequency!: Frequency;
  @Text() effectiveWhen!: EffectiveWhen;
  @PlainDateColumn() effectiveOn!: PlainDate | null;
  @Text() coTermWith!: string | null;
  /** Named by the technician while a draft; from sending on the price that holds (H6). Per seat and period, minor units. */
  @Integer() unitPrice!: Minor | null;
  @Text() discountPercent!: string | null;
  /** B2: whether its price lasts beyond the first term. */
  @Flag() priceIsNegotiated!: boolean;
  /** The list price of the day it was drafted or sent. */
  @Integer() listUnitPrice!: Minor;
}
