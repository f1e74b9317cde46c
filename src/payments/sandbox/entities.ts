import { Entity } from 'typeorm';
import { Id, Instant, Integer, Text } from '../../platform/database';
import { type Minor } from '../../rules';
import type { GatewayOutcome } from '../gateway';

/** A method the sandbox gateway has stored. Instants are the system's: the gateway is a world of its own. */
@Entity('sandbox_gateway_methods')
export class SandboxMethodRow {
  @Id() id!: string;
  @Text() saveKey!: string;
  @Text() accountId!: string;
  @Text() token!: string;
  @Instant() createdAt!: Date;
  @Instant() removedAt!: Date | null;
}

/** A charge the sandbox gateway was asked for, under the id of our payment. */
@Entity('sandbox_gateway_payments')
export class SandboxPaymentRow {
  @Id() id!: string;
  /** Minor units; null when it was cancelled before it was charged. */
  @Integer() amount!: Minor | null;
  @Text() currency!: string | null;
  @Text() token!: string | null;
  @Text() status!: GatewayOutcome['status'];
  @Text() reference!: string | null;
  /** Why it was declined, or is disputed. */
  @Text() declineCode!: string | null;
  @Text() clientSecret!: string | null;
  @Instant() createdAt!: Date;
}
