import { Entity } from 'typeorm';
import { Id, Instant, Integer, Json, PlainDateColumn, Text } from '../platform/database';
import {
  type Currency,
  type Minor,
  type OrderItem,
  type PlainDate,
  type Refusal,
  type ScheduledChangeStatus,
} from '../rules';

export type OrderSource = 'CART' | 'QUOTE' | 'RENEWAL' | 'TRIAL_CONVERSION' | 'SUPPORT';

export type OrderStatus = 'PENDING_PAYMENT' | 'SCHEDULED' | 'COMPLETED' | 'FAILED';

@Entity('orders')
export class OrderRow {
  @Id() id!: string;
  @Text() number!: string;
  @Integer() version!: number;
  @Text() accountId!: string;
  @Text() source!: OrderSource;
  @Text() status!: OrderStatus;
  @Json() failure!: Refusal | null;
  @Json() items!: OrderItem[];
  @Text() currency!: Currency;
  /** Minor units, as all that follow (C10, see `Totals` of the rules). */
  @Integer() subtotal!: Minor;
  @Integer() tax!: Minor;
  @Integer() total!: Minor;
  @Integer() credit!: Minor;
  @Integer() creditAgainstOpen!: Minor;
  @Integer() fromBalance!: Minor;
  @Integer() toBalance!: Minor;
  @Integer() due!: Minor;
  @Integer() leftOpen!: Minor;
  /** Named when the order was placed, kept for the account when it is completed (D3). Null: the default was taken. */
  @Text() paymentMethodId!: string | null;
  @Text() vatNumber!: string | null;
  /** B5: the account's VAT number that its lines were taxed with, which its invoice names whatever becomes of the account meanwhile. */
  @Text() taxedVatNumber!: string | null;
  /** The accepted quote it carries out. */
  @Text() quoteId!: string | null;
  /** The purchase order that its invoice is drawn on (I5). */
  @Text() purchaseOrderId!: string | null;
  /** The subscription and period that a renewal is for. */
  @Text() renewalKey!: string | null;
  /** null: the clock placed it. */
  @Text() placedById!: string | null;
  @PlainDateColumn() placedOn!: PlainDate;
  @Instant() placedAt!: Date;
  @Instant() endedAt!: Date | null;
}

/** A line of an accepted quote that takes effect later (H13). */
@Entity('order_effects')
export class ScheduledChangeRow {
  @Id() id!: string;
  @Text() orderId!: string;
  @Text() accountId!: string;
  @Text() quoteLineId!: string;
  @Text() subscriptionId!: string | null;
  @Text() purchaseOrderId!: string | null;
  @PlainDateColumn() dueOn!: PlainDate;
  @Text() status!: ScheduledChangeStatus;
  /** The subscription's terms as acceptance left them; what moved since makes it fail (H4). */
  @Integer() termsVersion!: number | null;
  /** With tax, as accepted, minor units: committed on the purchase order (I5). */
  @Integer() total!: Minor;
  @Json() failure!: Refusal | null;
  @Text() abandonedBecause!: string | null;
  @Json() releaseSeatsOf!: string[];
  @Text() executedOrderId!: string | null;
}
