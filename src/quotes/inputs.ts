import { Field, ID, InputType, Int } from 'type-graphql';
import { Frequency } from '../catalog';
import { AtMost } from '../graphql/lists';
import { MoneyInput } from '../graphql/money';
import { CHANGED_SINCE } from '../graphql/page';
import { DateTimeScalar, DecimalScalar, EmailScalar, PlainDateScalar } from '../graphql/scalars';
import {
  type EffectiveWhen,
  MAX_NAMED_SEATS,
  type PlainDate,
  QUOTES,
  type QuoteLineKind,
  type QuoteStatus,
} from '../rules';
import type { RejectionReason } from './entities';
import { EffectiveWhens, QuoteLineKinds, QuoteStatuses, RejectionReasons } from './types';

const KEY_OF_DRAFT =
  'Makes it safe to send this again after a lost answer: the same key and input answers the same draft (L2). A preview ignores it.';

@InputType({ description: 'Which quotes to list.' })
export class QuoteFilter {
  @Field(() => [QuoteStatuses], { nullable: true, description: 'Only those in one of these states.' })
  status?: QuoteStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Only this account’s.' })
  accountId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this author’s.' })
  authorId?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: 'Only those whose last valid day is before this one.' })
  expiringBefore?: PlainDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those of which something could not be carried out (true), or not (false) (H13).',
  })
  hasFailedEffects?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those whose number begins so, or whose account is found by it (`accounts`).',
  })
  search?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: CHANGED_SINCE })
  changedSince?: Date | null;
}

@InputType({ description: 'A line of a quote; what is absent is as the subscription has it.' })
export class QuoteLineInput {
  @Field(() => QuoteLineKinds, { description: 'What it does.' })
  kind!: QuoteLineKind;

  @Field(() => ID, { nullable: true, description: 'The subscription it touches; none for ADD.' })
  subscriptionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The plan afterwards.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The seats afterwards.' })
  seats?: number | null;

  @Field(() => Frequency, { nullable: true, description: 'The frequency afterwards; ANNUAL for ADD unless given.' })
  frequency?: keyof typeof Frequency | null;

  @Field(() => EffectiveWhens, { defaultValue: 'ON_ACCEPTANCE', description: 'When it takes effect.' })
  effectiveWhen!: EffectiveWhen;

  @Field(() => PlainDateScalar, { nullable: true, description: 'The date, for ON_DATE.' })
  effectiveOn?: PlainDate | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The subscription whose running period an added one ends with (H14).',
  })
  coTermWith?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The price per seat and period; or a discount, or neither (H3).',
  })
  unitPrice?: MoneyInput | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'A discount on the list price in per cent.' })
  discountPercent?: string | null;
}

/** What a technician says of a quote besides its lines. */
@InputType()
abstract class QuoteTextsInput {
  @Field(() => PlainDateScalar, {
    nullable: true,
    description:
      'The last valid day. Unless given, or when it is cleared: 30 days from today, or as long as all lines can be accepted, if that is shorter (H16).',
  })
  validUntil?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'What the technician writes to the customer.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Terms that apply to it.' })
  terms?: string | null;

  @Field(() => String, { nullable: true, description: 'For staff only.' })
  internalNote?: string | null;

  @Field(() => ID, { nullable: true, description: 'The purchase order it is to be carried out on.' })
  purchaseOrderId?: string | null;
}

@InputType({ description: 'A quote to draft.' })
export class QuoteDraftInput extends QuoteTextsInput {
  @Field(() => ID, { description: 'The corporate account.' })
  accountId!: string;

  @Field(() => ID, { nullable: true, description: 'The service request it answers.' })
  requestId?: string | null;

  // Beyond it the rule answers (H3).
  @AtMost(2 * QUOTES.maxLines)
  @Field(() => [QuoteLineInput], { description: 'The lines.' })
  lines!: QuoteLineInput[];

  @Field(() => String, { nullable: true, description: KEY_OF_DRAFT })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A quote as it was seen.' })
export class QuoteInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId!: string;

  @Field(() => Int, { description: 'Its version as it was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'A quote to copy, as it was seen.' })
export class QuoteCopyInput extends QuoteInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The corporate account that the copy is for; the quote’s own unless given (H19).',
  })
  accountId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Makes it safe to send this again after a lost answer: the same key and input answers the same copy (L2).',
  })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'What to change of a draft: what is absent stays, null clears; lines, when given, replace all lines.',
})
export class QuoteUpdateInput extends QuoteTextsInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId!: string;

  @Field(() => Int, { description: 'Its version as it was seen.' })
  expectedVersion!: number;

  // Beyond it the rule answers (H3).
  @AtMost(2 * QUOTES.maxLines)
  @Field(() => [QuoteLineInput], { nullable: true, description: 'The lines.' })
  lines?: QuoteLineInput[] | null;
}

@InputType({ description: 'A supervisor’s decision on a quote’s approval.' })
export class QuoteDecideApprovalInput extends QuoteInput {
  @Field(() => Boolean, { description: 'Whether it is approved.' })
  approved!: boolean;

  @Field(() => String, { nullable: true, description: 'What the author should know.' })
  comment?: string | null;
}

@InputType({ description: 'A later last valid day.' })
export class QuoteExtendInput extends QuoteInput {
  @Field(() => PlainDateScalar, { description: 'The new last valid day.' })
  validUntil!: PlainDate;
}

@InputType({ description: 'Whose seats of a subscription are released.' })
export class ReleaseSeatsInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @AtMost(MAX_NAMED_SEATS)
  @Field(() => [EmailScalar], { description: 'The people’s e-mail addresses.' })
  emails!: string[];
}

@InputType({ description: 'The acceptance of exactly what was seen.' })
export class QuoteAcceptInput extends QuoteInput {
  @Field(() => MoneyInput, { description: 'The total that was seen: `totals.total`.' })
  expectedTotal!: MoneyInput;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The credit that was seen: `totals.credit`. Acceptance is refused if it is less by now (H10).',
  })
  expectedCredit?: MoneyInput | null;

  @Field(() => ID, { nullable: true, description: 'The purchase order to carry it out on; default: the quote’s.' })
  purchaseOrderId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The purchase order’s number. If no purchase order is named, this makes one (I4).',
  })
  purchaseOrderNumber?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: 'The purchase order’s last valid day.' })
  purchaseOrderExpiresOn?: PlainDate | null;

  @Field(() => ID, { nullable: true, description: 'A payment method to pay the invoice with at once.' })
  paymentMethodId?: string | null;

  @Field(() => [ReleaseSeatsInput], {
    nullable: true,
    description: 'Whose seats are released, where fewer seats remain than are assigned (D9).',
  })
  releaseSeats?: ReleaseSeatsInput[] | null;

  @Field(() => String, { description: 'Any text of the client’s; the same key and input answers the same order (L2).' })
  idempotencyKey!: string;
}

@InputType({ description: 'The rejection of a quote.' })
export class QuoteRejectInput extends QuoteInput {
  @Field(() => RejectionReasons, { description: 'Why.' })
  reason!: RejectionReason;

  @Field(() => String, { nullable: true, description: 'What the technician should know.' })
  comment?: string | null;
}
