import { Entity } from 'typeorm';
import type { SeatNounValue } from '../catalog';
import { ChangedAt, Id, Instant, Integer, Json, PlainDateColumn, Seldom, Text } from '../platform/database';
import {
  type Address,
  type BalanceReason,
  type CreditNoteReason,
  type Currency,
  type Explanation,
  type Frequency,
  type InvoiceStatus,
  type Minor,
  type PlainDate,
  type Seller,
  type TaxNote,
  type TaxRate,
} from '../rules';

/** The customer as a document names them: as they were when it was issued. */
export interface BilledTo {
  name: string;
  address: Address | null;
  country: string;
  vatNumber: string | null;
  /** Language of the document (G2). */
  locale: string;
}

@Entity('invoices')
export class InvoiceRow {
  @Id() id!: string;
  @Text() number!: string;
  @Text() accountId!: string;
  @Seldom() @Text() orderId!: string;
  /** F6: the subscription whose renewal it charges; null: any other charge. */
  @Seldom() @Text() renewalOf!: string | null;
  /** What it is drawn on, with the number as it was when it was issued (I6). */
  @Seldom() @Text() purchaseOrderId!: string | null;
  @Seldom() @Text() purchaseOrderNumber!: string | null;
  @PlainDateColumn() issuedOn!: PlainDate;
  @PlainDateColumn() dueOn!: PlainDate;
  @Seldom() @Text() sellerKey!: Seller['key'];
  @Seldom() @Json() seller!: Seller;
  @Seldom() @Json() billedTo!: BilledTo;
  @Seldom() @Text() taxNote!: TaxNote;
  @Text() currency!: Currency;
  /** Minor units, as all that follow: total = subtotal + tax; open = total − fromBalance − credited − paid. */
  @Integer() subtotal!: Minor;
  @Integer() tax!: Minor;
  @Integer() total!: Minor;
  @Integer() fromBalance!: Minor;
  @Seldom() @Integer() credited!: Minor;
  @Integer() paid!: Minor;
  @Integer() openAmount!: Minor;
  @Text() status!: InvoiceStatus;
  /** CORPORATE: the day of the clock's last turn, and since when it is open again after a payment bounced (F7, G6). */
  @Seldom() @PlainDateColumn() collectedOn!: PlainDate | null;
  @Seldom() @PlainDateColumn() reopenedOn!: PlainDate | null;
  /** G10: the invoice in whose place it was issued. */
  @Seldom() @Text() reissueOf!: string | null;
  /** G12: the day on which the technician was told that it is long overdue. */
  @Seldom() @PlainDateColumn() technicianToldOn!: PlainDate | null;
  @Seldom() @Instant() createdAt!: Date;
  @Seldom() @ChangedAt() readonly changedAt?: Date;
}

@Entity('credit_notes')
export class CreditNoteRow {
  @Id() id!: string;
  @Text() number!: string;
  @Text() accountId!: string;
  @Text() orderId!: string;
  @Text() invoiceId!: string;
  @PlainDateColumn() issuedOn!: PlainDate;
  @Text() sellerKey!: Seller['key'];
  @Json() seller!: Seller;
  @Json() billedTo!: BilledTo;
  @Text() taxNote!: TaxNote;
  @Text() currency!: Currency;
  /** With tax, positive, minor units: total = appliedToInvoice + toBalance. */
  @Integer() total!: Minor;
  @Integer() appliedToInvoice!: Minor;
  @Integer() toBalance!: Minor;
  /** G9: what of `appliedToInvoice` goes back to the card that had paid it. */
  @Integer() toCard!: Minor;
  /** G9: why it was issued; null: an order's (C10). */
  @Text() reason!: CreditNoteReason | null;
  @Instant() createdAt!: Date;
}

export type LineKind = 'CHARGE' | 'CREDIT' | 'PRICE_HOLD';

/** A line of an order, and of the invoice or credit note that its completion issued. Amounts of credits are negative. */
@Entity('billing_lines')
export class BillingLineRow {
  @Id() id!: string;
  @Seldom() @Text() orderId!: string;
  @Seldom() @Integer() position!: number;
  @Text() invoiceId!: string | null;
  @Seldom() @Text() creditNoteId!: string | null;
  @Text() kind!: LineKind;
  @Seldom() @Text() subscriptionId!: string | null;
  @Seldom() @Text() productId!: string | null;
  @Seldom() @Text() planId!: string | null;
  /** Names and capacity as they were sold. */
  @Text() productName!: string;
  @Text() planName!: string;
  @Seldom() @Integer() capacity!: number | null;
  @Text() seatNoun!: SeatNounValue | null;
  @Integer() seats!: number | null;
  @Text() frequency!: Frequency | null;
  @Integer() unitPrice!: Minor | null;
  @PlainDateColumn() periodStart!: PlainDate | null;
  @PlainDateColumn() periodEnd!: PlainDate | null;
  @Text() currency!: Currency;
  @Integer() amount!: Minor;
  @Seldom() @Text() taxRate!: TaxRate;
  @Integer() tax!: Minor;
  @Seldom() @Text() creditedLineId!: string | null;
  /** What credit notes have taken of a charge so far, positive. */
  @Seldom() @Integer() creditedAmount!: Minor;
  @Seldom() @Integer() creditedTax!: Minor;
  @Seldom() @Json() explanation!: Explanation | null;
}

/** A movement of an account's balance and its cause (C8). */
@Entity('balance_entries')
export class BalanceEntryRow {
  @Id() id!: string;
  @Text() accountId!: string;
  /** Minor units; positive in the customer's favour. */
  @Integer() amount!: Minor;
  @Integer() balanceAfter!: Minor;
  @Text() reason!: BalanceReason;
  @Text() orderId!: string | null;
  @Text() invoiceId!: string | null;
  @Text() creditNoteId!: string | null;
  @Text() paymentId!: string | null;
  @Instant() at!: Date;
}
