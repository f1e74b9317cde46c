import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node';
import { Payload } from '../graphql/payload';
import { DateTimeScalar, PlainDateScalar } from '../graphql/scalars';
import type { PlainDate } from '../rules';
import type { PaymentMethodType } from './entities';

export const PaymentMethodTypes = {
  CARD: 'CARD',
  DIRECT_DEBIT: 'DIRECT_DEBIT',
  BANK_TRANSFER: 'BANK_TRANSFER',
  CHEQUE: 'CHEQUE',
} as const;
registerEnumType(PaymentMethodTypes, {
  name: 'PaymentMethodType',
  description: 'How money is paid.',
  valuesConfig: {
    CARD: { description: 'A payment card, charged by the gateway.' },
    DIRECT_DEBIT: { description: 'A direct debit from a bank account.' },
    BANK_TRANSFER: { description: 'A transfer by the customer’s bank.' },
    CHEQUE: { description: 'A cheque.' },
  },
});

export const PaymentStatuses = {
  PENDING: 'PENDING',
  ACTION_REQUIRED: 'ACTION_REQUIRED',
  SUCCEEDED: 'SUCCEEDED',
  DECLINED: 'DECLINED',
  CANCELLED: 'CANCELLED',
  REFUNDED: 'REFUNDED',
  REVERSED: 'REVERSED',
} as const;
registerEnumType(PaymentStatuses, {
  name: 'PaymentStatus',
  description: 'How a payment stands.',
  valuesConfig: {
    PENDING: { description: 'The gateway’s answer is awaited.' },
    ACTION_REQUIRED: { description: 'The customer must authenticate it with the client secret.' },
    SUCCEEDED: { description: 'The money was received.' },
    DECLINED: { description: 'The bank or the gateway declined it; see the decline code.' },
    CANCELLED: { description: 'It was given up before any money moved.' },
    REFUNDED: { description: 'The money was received and given back in full.' },
    REVERSED: { description: 'It bounced or was disputed: the money was taken back.' },
  },
});

@ObjectType('Card', { description: 'What may be known of a payment card; its number never reaches this system (G7).' })
export class CardDetails {
  @Field(() => String, { description: 'The card’s brand, as the gateway names it: `visa`.' })
  brand!: string;

  @Field(() => String, { description: 'The last four digits of its number.' })
  last4!: string;

  @Field(() => Int, { description: 'The month in which it expires, 1 to 12.' })
  expiryMonth!: number;

  @Field(() => Int, { description: 'The year in which it expires.' })
  expiryYear!: number;
}

@ObjectType({
  implements: Node,
  description: 'A stored way to pay. Card numbers are kept by the payment gateway only.',
})
export class PaymentMethod extends Node {
  @Field(() => PaymentMethodTypes, { description: 'What kind of method it is.' })
  type!: PaymentMethodType;

  @Field(() => CardDetails, { nullable: true, description: 'The card; null for other kinds.' })
  card!: CardDetails | null;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  createdAt!: Date;
}

@ObjectType({ implements: Node, description: 'Money that a customer paid, or tried to.' })
export class Payment extends Node {
  @Field(() => PaymentMethodTypes, { description: 'How it is paid.' })
  methodType!: PaymentMethodType;

  @Field(() => CardDetails, {
    nullable: true,
    description: 'The card that was charged, once the gateway has named it.',
  })
  card!: CardDetails | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was declined, in the gateway’s words: `insufficient_funds`.',
  })
  declineCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reference of a recorded payment: a cheque’s number, a transfer’s text.',
  })
  reference!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: 'The day on which a recorded payment was received.' })
  receivedOn!: PlainDate | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  at!: Date;
}

const refundStatuses = { DUE: 'DUE', DONE: 'DONE', FAILED: 'FAILED' } as const;
registerEnumType(refundStatuses, {
  name: 'RefundStatus',
  description: 'How far a refund is (G9).',
  valuesConfig: {
    DUE: { description: 'The gateway is to give it back.' },
    DONE: { description: 'The gateway has given it back.' },
    FAILED: { description: 'The gateway could not give it back; the amount went to the account balance.' },
  },
});

const refundOrigins = { STAFF: 'STAFF', GATEWAY: 'GATEWAY' } as const;
registerEnumType(refundOrigins, {
  name: 'RefundOrigin',
  description: 'Who gave something back (G9).',
  valuesConfig: {
    STAFF: { description: 'Staff, with a credit note.' },
    GATEWAY: { description: 'Somebody in the payment gateway’s own dashboard.' },
  },
});

@ObjectType({ description: 'A part of a payment, or all of it, that goes back to the card (G9).' })
export class Refund {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => refundStatuses, { description: 'How far it is.' })
  status!: 'DUE' | 'DONE' | 'FAILED';

  @Field(() => refundOrigins, { description: 'Who gave it back.' })
  origin!: 'STAFF' | 'GATEWAY';

  @Field(() => DateTimeScalar, { description: 'Since when it counts as given back.' })
  at!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the gateway had given it back, or had failed to.' })
  endedAt!: Date | null;
}

@InputType({ description: 'A payment method to add.' })
export class PaymentMethodAddInput {
  @Field(() => ID, { description: 'The account it is for.' })
  accountId!: string;

  @Field(() => String, { description: 'The gateway’s token, made in the browser; never a card number.' })
  gatewayToken!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether renewals are charged to it from now on. An account’s first method always is the default.',
  })
  makeDefault!: boolean;

  @Field(() => String, { description: 'The same key and input answer the same object for 24 hours (L2).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A payment method.' })
export class PaymentMethodInput {
  @Field(() => ID, { description: 'The payment method.' })
  paymentMethodId!: string;
}

@ObjectType({ description: 'A payment method as it is now.' })
export class PaymentMethodPayload extends Payload {
  @Field(() => PaymentMethod, { nullable: true, description: 'The payment method, if the caller may see it.' })
  paymentMethod!: PaymentMethod | null;
}
