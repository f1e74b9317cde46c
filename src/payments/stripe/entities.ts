import { Entity } from 'typeorm';
import { Id, Instant, Text } from '../../platform/database';

/** Which of Stripe's payment intents belongs to our payment; none when it was cancelled or declined before there was one. */
@Entity('stripe_payments')
export class StripePaymentRow {
  @Id() id!: string;
  @Text() intentId!: string | null;
  /** Why Stripe would not even try; null when it tried, or may still. */
  @Text() declineCode!: string | null;
  @Instant() createdAt!: Date;
}
