import { Field, Int, ObjectType } from 'type-graphql';
import { Frequency, Plan, Product } from '../catalog';
import { AtMost } from '../graphql/lists';
import { Money } from '../graphql/money';
import { DecimalScalar, PlainDateScalar } from '../graphql/scalars';
import { UserError } from '../graphql/userError';
import { Totals } from '../invoicing';
import { PurchaseOrder } from '../purchasing';
import { type PlainDate, QUOTES, type QuoteLineKind, type ValidityReason } from '../rules';
import { Subscription } from '../subscriptions';
import { QuoteComparison } from './comparisonTypes';
import { QuoteLineKinds, ValidityReasons } from './types';

/** How many refusals a preview of a quote shows: one for each line. */
export const MOST_REFUSALS = QUOTES.maxLines;

@ObjectType({ description: 'A line of a quote that is not saved (H3).' })
export class QuotePreviewLine {
  @Field(() => QuoteLineKinds, { description: 'What it does.' })
  kind!: QuoteLineKind;

  @Field(() => Subscription, { nullable: true, description: 'The subscription it touches; null: it adds one.' })
  subscription!: Subscription | null;

  @Field(() => Product, { description: 'The product.' })
  product!: Product;

  @Field(() => Plan, { description: 'The plan afterwards.' })
  plan!: Plan;

  @Field(() => Int, { description: 'The seats afterwards.' })
  seats!: number;

  @Field(() => Frequency, { description: 'The frequency afterwards.' })
  frequency!: keyof typeof Frequency;

  @Field(() => PlainDateScalar, { description: 'The day it takes effect, if the quote is accepted today.' })
  takesEffectOn!: PlainDate;

  @Field(() => Money, { description: 'The list price per seat and period.' })
  listUnitPrice!: Money;

  @Field(() => Money, { description: 'The price per seat and period (H3).' })
  unitPrice!: Money;

  @Field(() => DecimalScalar, { description: 'The discount on the list price in per cent.' })
  discountPercent!: string;

  @Field(() => Boolean, { description: 'Whether this line needs a supervisor’s approval (H9).' })
  approvalRequired!: boolean;
}

@ObjectType({ description: 'How long a quote that is not saved can be valid at most, and what line says so (H16).' })
export class QuotePreviewLimit {
  @Field(() => PlainDateScalar, { description: 'The last day on which all lines can be accepted.' })
  lastDay!: PlainDate;

  @Field(() => ValidityReasons, { description: 'Why.' })
  reason!: ValidityReason;

  @Field(() => Int, { description: 'The line that cannot be accepted any later: its place in the input, from 0.' })
  line!: number;
}

@ObjectType({
  description:
    'What a quote would say if it were saved and sent today. While a rule refuses to save it, only the refusals say something.',
})
export class QuotePreview {
  @Field(() => PlainDateScalar, { nullable: true, description: 'The last valid day: as given, or the default (H8).' })
  validUntil!: PlainDate | null;

  @Field(() => QuotePreviewLimit, { nullable: true, description: 'How long it can be valid; null: no line limits it.' })
  validityLimit!: QuotePreviewLimit | null;

  @AtMost(QUOTES.maxLines)
  @Field(() => [QuotePreviewLine], { description: 'The lines, in the order of the input.' })
  lines!: QuotePreviewLine[];

  @Field(() => Totals, { nullable: true, description: 'All lines, if it is accepted today.' })
  totals!: Totals | null;

  @Field(() => Totals, { nullable: true, description: 'What acceptance would invoice today.' })
  dueNow!: Totals | null;

  @Field(() => QuoteComparison, { nullable: true, description: 'It beside today’s subscriptions (H5).' })
  comparison!: QuoteComparison | null;

  @Field(() => Boolean, { description: 'Whether a supervisor has to approve it before it is sent (H9).' })
  approvalRequired!: boolean;

  @Field(() => Boolean, {
    description: 'Whether accepting it without paying by card needs a purchase order in force (I4).',
  })
  purchaseOrderRequired!: boolean;

  @Field(() => PurchaseOrder, {
    nullable: true,
    description: 'The purchase order that acceptance draws on where none is named, if it suffices (I7).',
  })
  inheritedPurchaseOrder!: PurchaseOrder | null;

  @AtMost(MOST_REFUSALS)
  @Field(() => [UserError], { description: 'Why it cannot be saved, as `quoteDraft` would say; empty when it can.' })
  refusals!: UserError[];

  @AtMost(MOST_REFUSALS)
  @Field(() => [UserError], {
    description: 'Why it could not be sent once it is saved, besides an approval; empty when it could.',
  })
  sendingRefusals!: UserError[];
}
