import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { AtMost } from '../graphql/lists';
import { MoneyInput } from '../graphql/money';
import { Payload } from '../graphql/payload';
import { PlainDateScalar } from '../graphql/scalars';
import { Invoice } from '../invoicing';
import { MOST_PAID_TOGETHER, type PlainDate } from '../rules';
import type { PaymentMethodType } from './entities';
import { Payment, PaymentMethodTypes } from './types';

@InputType({ description: 'A payment of an open invoice by card.' })
export class InvoicePayInput {
  @Field(() => ID, { description: 'The invoice.' })
  invoiceId!: string;

  @Field(() => MoneyInput, {
    description: 'How much of it: online accounts all that is open, corporate ones any part.',
  })
  amount!: MoneyInput;

  @Field(() => ID, { nullable: true, description: 'A stored payment method; or else a one-time token.' })
  paymentMethodId?: string | null;

  @Field(() => String, { nullable: true, description: 'A gateway’s token that serves this payment only (G4).' })
  oneTimeToken?: string | null;

  @Field(() => String, { description: 'Any text of the client’s; the same key and input pays once (L2).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A payment of several open invoices at once (G11).' })
export class InvoicesPayInput {
  @Field(() => ID, { description: 'The account whose invoices they are.' })
  accountId!: string;

  @AtMost(MOST_PAID_TOGETHER)
  @Field(() => [ID], { description: 'The invoices, each once; each is paid in full.' })
  invoiceIds!: string[];

  @Field(() => MoneyInput, { description: 'What can be paid of all of them, as it was shown (`amountPayable`).' })
  expectedTotal!: MoneyInput;

  @Field(() => ID, { nullable: true, description: 'A stored payment method; or else a one-time token.' })
  paymentMethodId?: string | null;

  @Field(() => String, { nullable: true, description: 'A gateway’s token that serves this payment only (G4).' })
  oneTimeToken?: string | null;

  @Field(() => String, { description: 'Any text of the client’s; the same key and input pays once (L2).' })
  idempotencyKey!: string;
}

@InputType({ description: 'Money that was received towards an invoice of a corporate account, not by card (G5).' })
export class PaymentRecordInput {
  @Field(() => ID, { description: 'The invoice.' })
  invoiceId!: string;

  @Field(() => MoneyInput, { description: 'The whole sum; what exceeds the open amount goes to the balance.' })
  amount!: MoneyInput;

  @Field(() => PaymentMethodTypes, { description: 'CHEQUE, BANK_TRANSFER or DIRECT_DEBIT.' })
  methodType!: PaymentMethodType;

  @Field(() => String, { description: 'The cheque’s number, the transfer’s text.' })
  reference!: string;

  @Field(() => PlainDateScalar, { description: 'The day on which it was received: today or before.' })
  receivedOn!: PlainDate;

  @Field(() => String, { description: 'Any text of the client’s; the same key and input records once (L2).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A recorded payment that bounced (G5).' })
export class PaymentReverseInput {
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @Field(() => String, { description: 'Why; kept in the audit trail.' })
  reason!: string;

  @Field(() => String, { description: 'Any text of the client’s; the same key and input reverses once (L2).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of a payment. A declined card is an outcome: the payment says so.' })
export class InvoicePayPayload extends Payload {
  @Field(() => Invoice, { nullable: true, description: 'The invoice as it is now.' })
  invoice!: Invoice | null;

  @Field(() => Payment, {
    nullable: true,
    description: 'The payment; null when it was refused, or when the balance has paid all of it (C12).',
  })
  payment!: Payment | null;
}

@ObjectType({
  description: 'What became of a payment of several invoices. A declined card is an outcome: the payments say so.',
})
export class InvoicesPayPayload extends Payload {
  @AtMost(MOST_PAID_TOGETHER)
  @Field(() => [Invoice], { description: 'The invoices as they are now, as far as the caller may see them.' })
  invoices!: Invoice[];

  @AtMost(MOST_PAID_TOGETHER)
  @Field(() => [Payment], {
    description:
      'The payments, one for each invoice that is charged; one charge at the gateway. Empty when the balance has paid all of it.',
  })
  payments!: Payment[];
}
