import { Entity } from 'typeorm';
import { Id, Instant, Integer, Json, PlainDateColumn, Text } from '../platform/database';
import { type Currency, type Minor, type PaymentPurpose, type PlainDate } from '../rules';
import type { Card } from './gateway';

export type PaymentMethodType = 'CARD' | 'DIRECT_DEBIT' | 'BANK_TRANSFER' | 'CHEQUE';

/** PENDING: not known yet; ACTION_REQUIRED: the customer must authenticate. All others are final, but for REFUNDED and REVERSED. */
export type PaymentStatus =
  | 'PENDING'
  | 'ACTION_REQUIRED'
  | 'SUCCEEDED'
  | 'DECLINED'
  | 'CANCELLED'
  | 'REFUNDED'
  | 'REVERSED';

/** A stored way to pay, known to us by the gateway's reference. */
@Entity('payment_methods')
export class PaymentMethodRow {
  @Id() id!: string;
  @Text() accountId!: string;
  /** The account whose default it is; null when it is not the default. */
  @Text() defaultOf!: string | null;
  @Text() type!: PaymentMethodType;
  @Text() gateway!: 'sandbox' | 'stripe';
  @Text() gatewayReference!: string;
  @Json() card!: Card | null;
  /** Set until the customer has authenticated the method. */
  @Text() clientSecret!: string | null;
  @Instant() createdAt!: Date;
  @Instant() removedAt!: Date | null;
  /** F9: the day on which its expiry was announced last. */
  @PlainDateColumn() expiryNoticedOn!: PlainDate | null;
}

/** Money that a customer pays, or tried to. Its id is the key under which the gateway knows the charge. */
@Entity('payments')
export class PaymentRow {
  @Id() id!: string;
  @Text() accountId!: string;
  @Text() purpose!: PaymentPurpose;
  @Text() orderId!: string | null;
  @Text() invoiceId!: string | null;
  /** G11: the payment that it is charged together with, by whose id the gateway knows the charge; null: its own. */
  @Text() chargeId!: string | null;
  /** Minor units. */
  @Integer() amount!: Minor;
  @Text() currency!: Currency;
  @Text() status!: PaymentStatus;
  @Text() methodType!: PaymentMethodType;
  /** The stored method that is charged. */
  @Text() paymentMethodId!: string | null;
  /** null: recorded by staff, no gateway involved. */
  @Text() gateway!: 'sandbox' | 'stripe' | null;
  /** A token that serves this payment only (G4); cleared when the payment is settled. */
  @Text() gatewaySource!: string | null;
  /** The gateway's own number of a charge that succeeded. */
  @Text() gatewayReference!: string | null;
  @Json() card!: Card | null;
  @Text() declineCode!: string | null;
  @Text() clientSecret!: string | null;
  /** What a recorded payment names: the cheque's number, the transfer's text. */
  @Text() reference!: string | null;
  @PlainDateColumn() receivedOn!: PlainDate | null;
  /** DUE: the money has to go back to the customer; DONE: the gateway has taken the refund. */
  @Text() refundStatus!: 'DUE' | 'DONE' | null;
  @Instant() at!: Date;
  @Instant() settledAt!: Date | null;
}

/** RETURNED: it bounced or was disputed; REFUNDED: we, or somebody at the gateway, gave it back; RESTORED: it counts again. */
export type PaymentMovementKind = 'RETURNED' | 'REFUNDED' | 'RESTORED';

/** G13: what became of a payment, or of a part of it, after it came in. */
@Entity('payment_movements')
export class PaymentMovementRow {
  @Id() id!: string;
  @Text() accountId!: string;
  @Text() paymentId!: string;
  @Text() kind!: PaymentMovementKind;
  /** Minor units, positive: RESTORED is in the customer's favour, the others are not. */
  @Integer() amount!: Minor;
  /** The refund that it belongs to; null: it is about all that is left of the payment. */
  @Text() refundId!: string | null;
  @Instant() at!: Date;
}

/** G9: a part of a payment, or all of it, that goes back to the customer. */
@Entity('refunds')
export class RefundRow {
  @Id() id!: string;
  @Text() accountId!: string;
  @Text() paymentId!: string;
  /** Minor units. */
  @Integer() amount!: Minor;
  @Text() currency!: Currency;
  /** DUE: the gateway is to give it back; DONE: it has; FAILED: it could not. */
  @Text() status!: 'DUE' | 'DONE' | 'FAILED';
  /** STAFF: with a credit note. GATEWAY: somebody made it in the gateway's own dashboard. */
  @Text() origin!: 'STAFF' | 'GATEWAY';
  @Text() creditNoteId!: string | null;
  @Text() gatewayReference!: string | null;
  @Text() failureCode!: string | null;
  @Instant() at!: Date;
  @Instant() endedAt!: Date | null;
}
