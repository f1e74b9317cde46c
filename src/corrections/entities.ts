import { Entity } from 'typeorm';
import { ChangedAt, Id, Instant, Integer, Json, Text } from '../platform/database';
import type { CreditDestination, CreditReason, CreditStatus, Currency, LineCredit, Minor } from '../rules';

/** G9: a credit on an invoice that staff have asked for: waiting for approval, issued, or rejected. */
@Entity('invoice_credits')
export class InvoiceCreditRow {
  @Id() id!: string;
  @Text() accountId!: string;
  @Text() invoiceId!: string;
  @Integer() version!: number;
  @Text() status!: CreditStatus;
  @Text() reason!: CreditReason;
  /** Why, in the author's words; for staff only. */
  @Text() comment!: string;
  @Text() destination!: CreditDestination;
  @Json() creditedLines!: LineCredit[];
  /** With tax, minor units. */
  @Integer() total!: Minor;
  @Text() currency!: Currency;
  @Text() authorId!: string;
  @Instant() createdAt!: Date;
  @ChangedAt() readonly changedAt?: Date;
  /** The supervisor who approved or rejected it; null: it waits, or needed no approval. */
  @Text() decidedById!: string | null;
  @Text() decisionComment!: string | null;
  @Instant() decidedAt!: Date | null;
  /** What it was issued as. */
  @Text() creditNoteId!: string | null;
}
