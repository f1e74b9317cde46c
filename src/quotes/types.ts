import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Frequency } from '../catalog';
import { Costs, POINTS } from '../graphql/cost';
import { AtMost } from '../graphql/lists';
import { Money } from '../graphql/money';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { DateTimeScalar, PlainDateScalar } from '../graphql/scalars';
import { User } from '../identity';
import { Order } from '../orders';
import {
  type QuoteLineKind as Kind,
  type PlainDate,
  QUOTES,
  type QuoteStatus as Status,
  type ValidityReason,
  type EffectiveWhen as When,
} from '../rules';
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

export const ValidityReasons = enumOf<ValidityReason>('NOTICE', 'TERM_ENDS', 'CHANGE_DUE');
registerEnumType(ValidityReasons, {
  name: 'ValidityReason',
  description: 'Why a line of a quote cannot be accepted any later (H16).',
  valuesConfig: {
    NOTICE: { description: 'A cancellation has to be accepted that early (F7).' },
    TERM_ENDS: { description: 'The running term of its subscription, or of the one whose period it shares, ends.' },
    CHANGE_DUE: { description: 'A change that was agreed earlier takes effect on the next day (H13).' },
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

  @Costs(POINTS.longText)
  @Field(() => String, { nullable: true, description: 'What the technician writes to the customer.' })
  note!: string | null;

  @Costs(POINTS.longText)
  @Field(() => String, { nullable: true, description: 'Terms that apply to it.' })
  terms!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent.' })
  sentAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When this revision was begun.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was changed last.' })
  changedAt!: Date;
}

export const QuoteConnection = connectionOf('Quote', () => Quote, {
  field: 'sentTotals',
  description:
    'What the quotes of the list came to when they were sent, with tax, by currency; drafts count as nothing.',
});

export const QuoteOrders = { NEWEST: 'NEWEST', EXPIRING_FIRST: 'EXPIRING_FIRST' } as const;
registerEnumType(QuoteOrders, {
  name: 'QuoteOrder',
  description: 'How quotes are listed.',
  valuesConfig: {
    NEWEST: { description: 'The latest drafted first.' },
    EXPIRING_FIRST: { description: 'Those whose last valid day comes first.' },
  },
});

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

@ObjectType({ description: 'How long a quote can be valid at most, and what line says so (H16).' })
export class QuoteValidityLimit {
  @Field(() => PlainDateScalar, { description: 'The last day on which all lines can be accepted.' })
  lastDay!: PlainDate;

  @Field(() => ValidityReasons, { description: 'Why.' })
  reason!: ValidityReason;

  @Field(() => QuoteLine, { description: 'The line that cannot be accepted any later.' })
  line!: QuoteLine;
}

@ObjectType({ description: 'A supervisor’s approval of exactly these lines (H9).' })
export class QuoteApproval {
  @Field(() => User, { description: 'Who asked.' })
  requestedBy!: User;

  @Field(() => User, { nullable: true, description: 'Who decided; null: not yet.' })
  decidedBy!: User | null;

  @Field(() => Boolean, { nullable: true, description: 'What was decided; null: nothing yet.' })
  approved!: boolean | null;

  @Costs(POINTS.text)
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

@ObjectType({ description: 'A quote after a mutation.' })
export class QuotePayload extends Payload {
  @Field(() => Quote, { nullable: true, description: 'The quote as it is now.' })
  quote!: Quote | null;
}

@ObjectType({ description: 'The copy of a quote.' })
export class QuoteCopyPayload extends QuotePayload {
  @AtMost(QUOTES.maxLines)
  @Field(() => [QuoteLine], {
    description: 'The lines of the copied quote that could not go along to another account (H19), in their order.',
  })
  leftOut!: QuoteLine[];
}

@ObjectType({ description: 'An accepted quote and its order.' })
export class QuoteAcceptPayload extends QuotePayload {
  @Field(() => Order, { nullable: true, description: 'The order that carries it out; null when it was refused.' })
  order!: Order | null;
}
