import { Entity } from 'typeorm';
import { ChangedAt, Flag, FoundBy, Id, Instant, Integer, LastDayOf, PlainDateColumn, Text } from '../platform/database';
import { type Currency, type Minor, type PlainDate, type StoredPurchaseOrderStatus } from '../rules';

/** A purchase order as stored; what it is on a day, and what is left of it, `purchaseOrderFacts` and the rules say. */
@Entity('purchase_orders')
export class PurchaseOrderRow {
  @Id() id!: string;
  @Integer() version!: number;
  @Text() accountId!: string;
  /** The customer's own; unique within the account. */
  @Text() number!: string | null;
  @FoundBy('number') readonly searchNumber?: string | null;
  @Text() status!: StoredPurchaseOrderStatus;
  @Text() currency!: Currency;
  /** With tax, minor units; null: any amount. */
  @Integer() ceiling!: Minor | null;
  /** I5: nothing remains of its ceiling: follows from what is drawn on it (`usedUpFollowsDocuments`). */
  @Flag() usedUp!: boolean;
  @PlainDateColumn() validFrom!: PlainDate;
  /** The last valid day; null: it does not expire. */
  @PlainDateColumn() expiresOn!: PlainDate | null;
  @LastDayOf('expiresOn') readonly sortedExpiry?: PlainDate;
  @Text() draftedById!: string;
  /** The quote that it was proposed with, and follows while it is PROPOSED. */
  @Text() quoteNumber!: string | null;
  /** When it was proposed first (H18); null: the customer has never seen it. */
  @Instant() proposedAt!: Date | null;
  /** The day up to which reminders of its expiry are done. */
  @PlainDateColumn() remindedOn!: PlainDate | null;
  @Instant() createdAt!: Date;
  @ChangedAt() readonly changedAt?: Date;
}
