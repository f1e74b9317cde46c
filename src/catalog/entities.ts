import { Entity } from 'typeorm';
import { Flag, Id, Integer, PlainDateColumn, Text } from '../platform/database';
import { type Currency, type Frequency, type Minor, type PlainDate } from '../rules';

export type SeatNounValue = 'ORGANIZER' | 'AGENT' | 'EXPERT' | 'COMPUTER';

@Entity('products')
export class ProductRow {
  @Id() id!: string;
  @Text() key!: string;
  @Text() name!: string;
  @Text() description!: string;
  @Text() seatNoun!: SeatNounValue;
  @Integer() position!: number;
}

@Entity('plans')
export class PlanRow {
  @Id() id!: string;
  @Text() productId!: string;
  @Text() key!: string;
  @Text() name!: string;
  @Integer() planRank!: number;
  /** How many people can take part at once with one seat; null for products without participants. */
  @Integer() capacity!: number | null;
  @Integer() minSeats!: number;
  @Integer() maxOnlineSeats!: number;
  @Integer() trialDays!: number;
}

@Entity('plan_features')
export class PlanFeatureRow {
  @Id() planId!: string;
  @Id() key!: string;
  @Integer() position!: number;
  @Text() label!: string;
  @Flag() included!: boolean;
  @Text() featureLimit!: string | null;
}

@Entity('prices')
export class PriceRow {
  @Id() id!: string;
  @Text() planId!: string;
  @Text() frequency!: Frequency;
  @Text() currency!: Currency;
  /** Per seat and period, minor units. */
  @Integer() unitPrice!: Minor;
  @PlainDateColumn() validFrom!: PlainDate;
}
