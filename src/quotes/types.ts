import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Frequency, Plan, Product } from '../catalog';
import { Money, MoneyInput } from '../graphql/money';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { DateTimeScalar, DecimalScalar, EmailScalar, PlainDateScalar } from '../graphql/scalars';
import { User } from '../identity';
import { type EffectStatus as EffectState, Order } from '../orders';
import type { QuoteLineKind as Kind, PlainDate, QuoteStatus as Status, EffectiveWhen as When } from '../rules';
import { Subscription } from '../subscriptions';
import type { RejectionReason } from './entities';

const enumOf = <T extends string>(...values: T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;

export const QuoteStatuses = enumOf<Status>(
  ...(['DRAFT', 'PENDING_APPROVAL', 'SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED'] as const),
);
registerEnumType(QuoteStatuses, {
  name: 'QuoteStatus',
  description: 'How far a quote is (H2).',
  valuesConfig: {
    DRAFT: { description: 'The technician is drafting it; customers do not see it.' },
    PENDING_APPROVAL: { description: 'A supervisor is asked to approve it (H9).' },
    SENT: { description: 'The customer can accept or reject it.' },
    ACCEPTED: { description: 'Accepted; its order carries it out.' },
    REJECTED: { description: 'Rejected.' },
    EXPIRED: { description: 'Its last valid day is over (H8).' },
    WITHDRAWN: { description: 'The technician took it back.' },
    SUPERSEDED: { description: 'Another revision took its place (H7).' },
  },
});

export const QuoteLineKinds = enumOf<Kind>('ADD', 'CHANGE', 'CANCEL', 'RENEW');
registerEnumType(QuoteLineKinds, {
  name: 'QuoteLineKind',
  description: 'What a line of a quote does (H3).',
  valuesConfig: {
    ADD: { description: 'Adds a subscription.' },
    CHANGE: { description: 'Changes plan or seats of one; it keeps its period (H14).' },
    CANCEL: { description: 'Ends one with its period.' },
    RENEW: { description: 'Starts a new term on new terms: at once, on a date, or when the period ends.' },
  },
});

export const EffectiveWhens = enumOf<When>('ON_ACCEPTANCE', 'ON_DATE', 'AT_PERIOD_END');
registerEnumType(EffectiveWhens, {
  name: 'EffectiveWhen',
  description: 'When a line takes effect.',
  valuesConfig: {
    ON_ACCEPTANCE: { description: 'On the day the quote is accepted.' },
    ON_DATE: { description: 'On a date after the quote’s last valid day, within the running period (H15).' },
    AT_PERIOD_END: { description: 'When the running period ends.' },
  },
});

export const RejectionReasons = enumOf<RejectionReason>('PRICE', 'SCOPE', 'TIMING', 'NOT_NEEDED', 'OTHER');
registerEnumType(RejectionReasons, {
  name: 'QuoteRejectionReason',
  description: 'Why a quote was rejected (H12).',
  valuesConfig: {
    PRICE: { description: 'The price.' },
    SCOPE: { description: 'Not what is needed.' },
    TIMING: { description: 'Not now.' },
    NOT_NEEDED: { description: 'No longer needed.' },
    OTHER: { description: 'Something else.' },
  },
});

export const EffectStatuses = enumOf<EffectState>('SCHEDULED', 'DONE', 'FAILED', 'ABANDONED');
registerEnumType(EffectStatuses, {
  name: 'EffectStatus',
  description: 'How far a scheduled change of an accepted quote is (H13).',
  valuesConfig: {
    SCHEDULED: { description: 'The clock carries it out on its date.' },
    DONE: { description: 'Carried out and invoiced.' },
    FAILED: { description: 'It could not be carried out; the technician retries or abandons it.' },
    ABANDONED: { description: 'Given up.' },
  },
});

@ObjectType({ implements: Node, description: 'An offer to a corporate account: one revision of it.' })
export class Quote extends Node {
  @Field(() => String, { description: 'Its number; the same for all revisions.' })
  number!: string;

  @Field(() => Int, { description: 'Which revision this is, from 1.' })
  revision!: number;

  @Field(() => Int, { description: 'Raised by every change; mutations name it.' })
  version!: number;

  @Field(() => PlainDateScalar, { description: 'The last valid day.' })
  validUntil!: PlainDate;

  @Field(() => String, { nullable: true, description: 'What the technician writes to the customer.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Terms that apply to it.' })
  terms!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent.' })
  sentAt!: Date | null;
}

export const QuoteConnection = connectionOf('Quote', () => Quote);

@ObjectType({ implements: Node, description: 'A line of a quote (H3).' })
export class QuoteLine extends Node {
  @Field(() => QuoteLineKinds, { description: 'What it does.' })
  kind!: Kind;

  @Field(() => Int, { description: 'The seats afterwards.' })
  seats!: number;

  @Field(() => Frequency, { description: 'The frequency afterwards.' })
  frequency!: keyof typeof Frequency;

  @Field(() => EffectiveWhens, { description: 'When it takes effect.' })
  effectiveWhen!: When;

  @Field(() => PlainDateScalar, { nullable: true, description: 'The date, for ON_DATE.' })
  effectiveOn!: PlainDate | null;
}

@ObjectType({ description: 'A subscription beside what a quote makes of it (H5).' })
export class QuoteComparisonRow {
  @Field(() => QuoteLineKinds, { description: 'What the line does.' })
  kind!: Kind;

  @Field(() => Subscription, { nullable: true, description: 'The subscription; null where one is added.' })
  subscription!: Subscription | null;

  @Field(() => Product, { description: 'The product.' })
  product!: Product;

  @Field(() => Plan, { nullable: true, description: 'The plan today.' })
  planBefore!: Plan | null;

  @Field(() => Plan, { nullable: true, description: 'The plan afterwards; null: it ends.' })
  planAfter!: Plan | null;

  @Field(() => Int, { description: 'The seats today.' })
  seatsBefore!: number;

  @Field(() => Int, { description: 'The seats afterwards.' })
  seatsAfter!: number;

  @Field(() => Frequency, { nullable: true, description: 'The frequency today.' })
  frequencyBefore!: keyof typeof Frequency | null;

  @Field(() => Frequency, { nullable: true, description: 'The frequency afterwards.' })
  frequencyAfter!: keyof typeof Frequency | null;

  @Field(() => Money, { description: 'What a period costs today, without tax.' })
  periodPriceBefore!: Money;

  @Field(() => Money, { description: 'What a period costs afterwards, without tax.' })
  periodPriceAfter!: Money;
}

@ObjectType({ description: 'What falls due in a month, before and after, without tax and proration.' })
export class ComparedMonth {
  @Field(() => PlainDateScalar, { description: 'The first day of the month.' })
  month!: PlainDate;

  @Field(() => Money, { description: 'On today’s terms.' })
  before!: Money;

  @Field(() => Money, { description: 'On the quote’s terms.' })
  after!: Money;
}

@ObjectType({ description: 'A quote beside today’s subscriptions (H5).' })
export class QuoteComparison {
  @Field(() => [QuoteComparisonRow], { description: 'Each line’s difference.' })
  rows!: QuoteComparisonRow[];

  @Field(() => Int, { description: 'All seats of the account today.' })
  seatsBefore!: number;

  @Field(() => Int, { description: 'All seats of the account afterwards.' })
  seatsAfter!: number;

  @Field(() => Money, { description: 'Twelve months on today’s terms, without tax and proration.' })
  twelveMonthsBefore!: Money;

  @Field(() => Money, { description: 'Twelve months on the quote’s terms.' })
  twelveMonthsAfter!: Money;

  @Field(() => [ComparedMonth], { description: 'What falls due in each of the twelve calendar months after this one.' })
  months!: ComparedMonth[];
}

@ObjectType({ description: 'A supervisor’s approval of exactly these lines (H9).' })
export class QuoteApproval {
  @Field(() => User, { description: 'Who asked.' })
  requestedBy!: User;

  @Field(() => User, { nullable: true, description: 'Who decided; null: not yet.' })
  decidedBy!: User | null;

  @Field(() => Boolean, { nullable: true, description: 'What was decided; null: nothing yet.' })
  approved!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What the supervisor said.' })
  comment!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked or decided.' })
  at!: Date;
}

@ObjectType({ description: 'The customer’s decision with its evidence (H10, H12).' })
export class QuoteDecision {
  @Field(() => User, { description: 'Who decided.' })
  by!: User;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'The network address it came from.' })
  ipAddress!: string | null;

  @Field(() => Boolean, { description: 'Whether it was accepted.' })
  accepted!: boolean;

  @Field(() => Money, { description: 'The total that was decided on, with tax.' })
  total!: Money;

  @Field(() => String, { description: 'SHA-256 of the PDF that was sent, as `Quote.pdf` has it, in hexadecimal.' })
  documentSha256!: string;

  @Field(() => RejectionReasons, { nullable: true, description: 'Why it was rejected.' })
  reason!: RejectionReason | null;

  @Field(() => String, { nullable: true, description: 'What the customer said.' })
  comment!: string | null;
}

@ObjectType({ implements: Node, description: 'A scheduled change: what an accepted quote does on a later day (H13).' })
export class OrderEffect extends Node {
  @Field(() => PlainDateScalar, { description: 'The date.' })
  dueOn!: PlainDate;
}

@InputType({ description: 'Which quotes to list.' })
export class QuoteFilter {
  @Field(() => [QuoteStatuses], { nullable: true, description: 'Only those in one of these states.' })
  status?: Status[] | null;

  @Field(() => ID, { nullable: true, description: 'Only this account’s.' })
  accountId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this author’s.' })
  authorId?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: 'Only those whose last valid day is before this one.' })
  expiringBefore?: PlainDate | null;
}

@InputType({ description: 'A line of a quote; what is absent is as the subscription has it.' })
export class QuoteLineInput {
  @Field(() => QuoteLineKinds, { description: 'What it does.' })
  kind!: Kind;

  @Field(() => ID, { nullable: true, description: 'The subscription it touches; none for ADD.' })
  subscriptionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The plan afterwards.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The seats afterwards.' })
  seats?: number | null;

  @Field(() => Frequency, { nullable: true, description: 'The frequency afterwards; ANNUAL for ADD unless given.' })
  frequency?: keyof typeof Frequency | null;

  @Field(() => EffectiveWhens, { defaultValue: 'ON_ACCEPTANCE', description: 'When it takes effect.' })
  effectiveWhen!: When;

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
    description: 'The last valid day; 30 days from the draft unless given.',
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

  @Field(() => [QuoteLineInput], { description: 'The lines.' })
  lines!: QuoteLineInput[];
}

@InputType({ description: 'A quote as it was seen.' })
export class QuoteInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId!: string;

  @Field(() => Int, { description: 'Its version as it was seen.' })
  expectedVersion!: number;
}

@InputType({
  description: 'What to change of a draft: what is absent stays, null clears; lines, when given, replace all lines.',
})
export class QuoteUpdateInput extends QuoteTextsInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId!: string;

  @Field(() => Int, { description: 'Its version as it was seen.' })
  expectedVersion!: number;

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

  @Field(() => [EmailScalar], { description: 'The people’s e-mail addresses.' })
  emails!: string[];
}

@InputType({ description: 'The acceptance of exactly what was seen.' })
export class QuoteAcceptInput extends QuoteInput {
  @Field(() => MoneyInput, { description: 'The total that was seen: `totals.total`.' })
  expectedTotal!: MoneyInput;

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

@InputType({ description: 'A scheduled change of an accepted quote.' })
export class OrderEffectInput {
  @Field(() => ID, { description: 'The effect.' })
  effectId!: string;
}

@InputType({ description: 'A scheduled change to give up.' })
export class OrderEffectAbandonInput extends OrderEffectInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({ description: 'A quote after a mutation.' })
export class QuotePayload extends Payload {
  @Field(() => Quote, { nullable: true, description: 'The quote as it is now.' })
  quote!: Quote | null;
}

@ObjectType({ description: 'An accepted quote and its order.' })
export class QuoteAcceptPayload extends QuotePayload {
  @Field(() => Order, { nullable: true, description: 'The order that carries it out; null when it was refused.' })
  order!: Order | null;
}

@ObjectType({ description: 'An order after a mutation.' })
export class OrderPayload extends Payload {
  @Field(() => Order, { nullable: true, description: 'The order as it is now.' })
  order!: Order | null;
}
