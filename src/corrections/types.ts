import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Costs, POINTS } from '../graphql/cost';
import { AtMost } from '../graphql/lists';
import { Money, MoneyInput } from '../graphql/money';
import { Node } from '../graphql/node';
import { CHANGED_SINCE, connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { DateTimeScalar } from '../graphql/scalars';
import { UserError } from '../graphql/userError';
import { Invoice } from '../invoicing';
import type { CreditDestination, CreditReason, CreditStatus } from '../rules';

/** How many refusals of a preview are shown. */
export const MOST_REFUSALS = 5;

const reasons = { GOODWILL: 'GOODWILL', ERROR: 'ERROR', BAD_DEBT: 'BAD_DEBT' } as const satisfies Record<
  CreditReason,
  CreditReason
>;
registerEnumType(reasons, {
  name: 'InvoiceCreditReason',
  description: 'Why staff correct an invoice (G9).',
  valuesConfig: {
    GOODWILL: { description: 'As a gesture of goodwill.' },
    ERROR: { description: 'Something was charged that should not have been.' },
    BAD_DEBT: { description: 'It will not be paid: what is open is written off.' },
  },
});

const destinations = { BALANCE: 'BALANCE', CARD: 'CARD' } as const satisfies Record<
  CreditDestination,
  CreditDestination
>;
registerEnumType(destinations, {
  name: 'InvoiceCreditDestination',
  description: 'Where what is not open any more goes (G9).',
  valuesConfig: {
    BALANCE: { description: 'To the account balance.' },
    CARD: { description: 'Back to the card that paid, at most what its payments have left.' },
  },
});

export const InvoiceCreditStatuses = {
  PENDING_APPROVAL: 'PENDING_APPROVAL',
  ISSUED: 'ISSUED',
  REJECTED: 'REJECTED',
} as const satisfies Record<CreditStatus, CreditStatus>;
registerEnumType(InvoiceCreditStatuses, {
  name: 'InvoiceCreditStatus',
  description: 'How far a credit is that staff want to give (G9).',
  valuesConfig: {
    PENDING_APPROVAL: { description: 'A supervisor is asked to approve it; nothing is credited yet.' },
    ISSUED: { description: 'Its credit note was issued.' },
    REJECTED: { description: 'A supervisor did not approve it.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A credit on an invoice that staff give, or want to give. For staff (G9).',
})
export class InvoiceCredit extends Node {
  @Field(() => Int, { description: 'Its version, for `invoiceCreditDecide`.' })
  version!: number;

  @Field(() => InvoiceCreditStatuses, { description: 'How far it is.' })
  status!: CreditStatus;

  @Field(() => reasons, { description: 'Why.' })
  reason!: CreditReason;

  @Field(() => destinations, { description: 'Where what is not open any more goes.' })
  destination!: CreditDestination;

  @Costs(POINTS.text)
  @Field(() => String, { description: 'Why, in the author’s words.' })
  comment!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a supervisor decided.' })
  decidedAt!: Date | null;

  @Costs(POINTS.text)
  @Field(() => String, { nullable: true, description: 'What the supervisor said.' })
  decisionComment!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was changed last.' })
  changedAt!: Date;
}

export const InvoiceCreditConnection = connectionOf('InvoiceCredit', () => InvoiceCredit);

@ObjectType({ description: 'What is credited of a line of the invoice.' })
export class InvoiceCreditLine {
  @Field(() => ID, { description: 'The line of the invoice.' })
  lineId!: string;

  @Field(() => Money, { description: 'The amount without tax.' })
  amount!: Money;

  @Field(() => Money, { description: 'The tax on it.' })
  tax!: Money;
}

@InputType({ description: 'What is credited of a line of the invoice.' })
export class InvoiceCreditLineInput {
  @Field(() => ID, { description: 'The line of the invoice.' })
  lineId!: string;

  @Field(() => MoneyInput, { description: 'The amount without tax, at most what is left to credit of the line.' })
  amount!: MoneyInput;
}

@InputType({
  description:
    'A credit on an invoice (G9): on lines, or an amount spread over all of them, or, where neither is named, all that is left (BAD_DEBT: all that is open).',
})
export class InvoiceCreditInput {
  @Field(() => ID, { description: 'The invoice.' })
  invoiceId!: string;

  @Field(() => [InvoiceCreditLineInput], { nullable: true, description: 'What is credited of which lines.' })
  lines?: InvoiceCreditLineInput[] | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'What is credited in all, with tax; it is spread over the lines in proportion to what is left of each.',
  })
  amount?: MoneyInput | null;

  @Field(() => reasons, { description: 'Why.' })
  reason!: CreditReason;

  @Field(() => destinations, {
    defaultValue: 'BALANCE',
    description: 'Where what is not open any more goes.',
  })
  destination!: CreditDestination;

  @Field(() => String, { description: 'Why, for colleagues and the audit trail; the customer does not see it.' })
  comment!: string;

  @Field(() => String, { description: 'Any text of the client’s; the same key and input credits once (L2).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A credit that is being considered (G9).' })
export class InvoiceCreditPreviewInput {
  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What is credited in all, with tax; null: all that is left (BAD_DEBT: all that is open).',
  })
  amount?: MoneyInput | null;

  @Field(() => reasons, { description: 'Why.' })
  reason!: CreditReason;

  @Field(() => destinations, {
    defaultValue: 'BALANCE',
    description: 'Where what is not open any more goes.',
  })
  destination!: CreditDestination;
}

@ObjectType({ description: 'What a credit would do if it were given now (G9). For staff.' })
export class InvoiceCreditPreview {
  @Field(() => Money, { description: 'What is left to credit of the invoice, with tax.' })
  left!: Money;

  @Field(() => Money, { description: 'What could still go back to the card that paid it.' })
  refundable!: Money;

  @Field(() => Money, { nullable: true, description: 'What it comes to, with tax; null where it is refused.' })
  total!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What of it lowers what is open.' })
  againstOpen!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What of it goes to the account balance.' })
  toBalance!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What of it goes back to the card.' })
  toCard!: Money | null;

  @Field(() => Boolean, { description: 'Whether a supervisor is asked first.' })
  approvalRequired!: boolean;

  @AtMost(MOST_REFUSALS)
  @Field(() => [UserError], {
    description: 'Why it would be refused, as `invoiceCredit` says; empty when it would not.',
  })
  refusals!: UserError[];
}

@InputType({ description: 'A supervisor’s decision on a credit (G9).' })
export class InvoiceCreditDecideInput {
  @Field(() => ID, { description: 'The credit.' })
  invoiceCreditId!: string;

  @Field(() => Int, { description: 'The version that the supervisor saw.' })
  expectedVersion!: number;

  @Field(() => Boolean, { description: 'Whether it is given.' })
  approved!: boolean;

  @Field(() => String, { nullable: true, description: 'What to tell the author.' })
  comment?: string | null;

  @Field(() => String, { description: 'Any text of the client’s; the same key and input decides once (L2).' })
  idempotencyKey!: string;
}

@InputType({ description: 'Which credits to list. All conditions apply at once.' })
export class InvoiceCreditFilter {
  @Field(() => [InvoiceCreditStatuses], { nullable: true, description: 'Only those in one of these states.' })
  status?: CreditStatus[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: CHANGED_SINCE })
  changedSince?: Date | null;
}

@ObjectType({ description: 'A credit and its invoice as they are now.' })
export class InvoiceCreditPayload extends Payload {
  @Field(() => InvoiceCredit, { nullable: true, description: 'The credit; it may wait for approval.' })
  invoiceCredit!: InvoiceCredit | null;

  @Field(() => Invoice, { nullable: true, description: 'The invoice.' })
  invoice!: Invoice | null;
}

@InputType({ description: 'An invoice to issue again (G10).' })
export class InvoiceReissueInput {
  @Field(() => ID, { description: 'The invoice.' })
  invoiceId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Another purchase order to draw on, in force and sufficient; else the one that it is drawn on, under its number of today.',
  })
  purchaseOrderId?: string | null;

  @Field(() => String, { description: 'Why, for colleagues and the audit trail; the customer does not see it.' })
  comment!: string;

  @Field(() => String, { description: 'Any text of the client’s; the same key and input issues once (L2).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'An invoice that was issued again.' })
export class InvoiceReissuePayload extends Payload {
  @Field(() => Invoice, { nullable: true, description: 'The new invoice.' })
  invoice!: Invoice | null;

  @Field(() => Invoice, { nullable: true, description: 'The invoice in whose place it was issued, as it is now.' })
  reissueOf!: Invoice | null;
}

@ObjectType({ description: 'What is overdue of an account, by how long (G12).' })
export class OverdueByAge {
  @Field(() => Money, { description: 'Up to 30 days.' })
  upTo30!: Money;

  @Field(() => Money, { description: '31 to 60 days.' })
  upTo60!: Money;

  @Field(() => Money, { description: '61 to 90 days.' })
  upTo90!: Money;

  @Field(() => Money, { description: 'More than 90 days.' })
  over90!: Money;
}
