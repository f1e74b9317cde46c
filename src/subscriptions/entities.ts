import { Entity } from 'typeorm';
import { Flag, Id, Instant, Integer, PlainDateColumn, Seldom, Text } from '../platform/database';
import { type ExpiryReason, type Frequency, type Minor, type PlainDate, type SubscriptionStatus } from '../rules';

/** A subscription as stored; what it is today, `statusOn` says. */
@Entity('subscriptions')
export class SubscriptionRow {
  @Id() id!: string;
  @Integer() version!: number;
  /** Raised by everything a quote line could be about: plan, seats, frequency, price, period, status (H4). */
  @Seldom() @Integer() termsVersion!: number;
  @Text() accountId!: string;
  @Text() productId!: string;
  @Text() planId!: string;
  @Integer() seats!: number;
  /** null: a trial. */
  @Text() frequency!: Frequency | null;
  /** Per seat and period, minor units of the account's currency; null: a trial. */
  @Integer() unitPrice!: Minor | null;
  @Flag() priceIsNegotiated!: boolean;
  @Text() status!: SubscriptionStatus;
  @Text() expiryReason!: ExpiryReason | null;
  @Seldom() @PlainDateColumn() startedOn!: PlainDate;
  /** The day the periods are counted from (C2). */
  @Seldom() @PlainDateColumn() anchorOn!: PlainDate;
  @PlainDateColumn() periodStart!: PlainDate;
  @PlainDateColumn() periodEnd!: PlainDate;
  @Seldom() @PlainDateColumn() trialEndsOn!: PlainDate | null;
  /** The frequency a trial converts to at its end; null: it just ends (E2). */
  @Text() convertsTo!: Frequency | null;
  /** The product it began as a trial of. */
  @Seldom() @Text() trialOf!: string | null;
  /** The order that is being paid and concerns it (D10). */
  @Text() pendingOrderId!: string | null;
  /** The purchase order of its last order, which its renewals draw on (I5). */
  @Seldom() @Text() purchaseOrderId!: string | null;
  /** Whether the mail before the trial's end has been sent (E2). */
  @Seldom() @Flag() trialReminded!: boolean;
  /** The price per seat and period that a notice has announced for the next renewal (B6). */
  @Seldom() @Integer() announcedPrice!: Minor | null;
  /** F7: the end of the period whose renewal was announced. */
  @Seldom() @PlainDateColumn() renewalNoticedFor!: PlainDate | null;
  /** F6: since when a renewal is not paid, and the day on which its payment was tried last. */
  @PlainDateColumn() pastDueSince!: PlainDate | null;
  @Seldom() @PlainDateColumn() retriedOn!: PlainDate | null;
  /** H13: the day of the first change that an accepted quote still makes to it. */
  @Seldom() @PlainDateColumn() effectDueOn!: PlainDate | null;
  @Seldom() @Instant() createdAt!: Date;
}

/** A charged stretch of days (C4). */
@Entity('charge_segments')
export class ChargeSegmentRow {
  @Id() id!: string;
  @Text() subscriptionId!: string;
  @Text() lineId!: string;
  @PlainDateColumn() startsOn!: PlainDate;
  @PlainDateColumn() endsOn!: PlainDate;
  /** What was charged for it and not credited since, before tax, minor units. */
  @Integer() amount!: Minor;
  /** Whether it can still be credited. */
  @Flag() isOpen!: boolean;
}

/** Whose a seat is. */
@Entity('seat_assignments')
export class SeatAssignmentRow {
  @Id() id!: string;
  @Text() subscriptionId!: string;
  @Text() email!: string;
  @Text() name!: string | null;
  @Instant() assignedAt!: Date;
}
