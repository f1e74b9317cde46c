import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node';
import { CHANGED_SINCE, connectionOf } from '../graphql/page';
import { DateTimeScalar, PlainDateScalar } from '../graphql/scalars';
import { type CreditNoteReason, type PlainDate } from '../rules';

export const InvoiceStatus = {
  OPEN: 'OPEN',
  PARTIALLY_PAID: 'PARTIALLY_PAID',
  PAID: 'PAID',
  CREDITED: 'CREDITED',
} as const;
registerEnumType(InvoiceStatus, {
  name: 'InvoiceStatus',
  description: 'How far an invoice is settled.',
  valuesConfig: {
    OPEN: { description: 'Nothing of it is settled.' },
    PARTIALLY_PAID: { description: 'Part of it is settled.' },
    PAID: { description: 'All of it is settled.' },
    CREDITED: { description: 'Credit notes alone have closed it.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A charge that was finalised; it never changes (G1). Corrections are credit notes.',
})
export class Invoice extends Node {
  @Field(() => String, { description: 'Its number, without gaps per seller and year.' })
  number!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the purchase order it is drawn on, as it was when it was issued (I6).',
  })
  purchaseOrderNumber!: string | null;

  @Field(() => InvoiceStatus, { description: 'How far it is settled.' })
  status!: keyof typeof InvoiceStatus;

  @Field(() => PlainDateScalar, { description: 'The day it was issued.' })
  issuedOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: 'The day it is due.' })
  dueOn!: PlainDate;

  @Field(() => DateTimeScalar, { description: 'When it was issued, to the millisecond.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When what is paid or credited of it changed last.' })
  changedAt!: Date;
}

export const InvoiceConnection = connectionOf('Invoice', () => Invoice, {
  field: 'amountsOpen',
  description: 'What is open of all invoices of the list, by currency.',
});

export const InvoiceOrders = { NEWEST: 'NEWEST', DUE_FIRST: 'DUE_FIRST', MOST_OPEN: 'MOST_OPEN' } as const;

registerEnumType(InvoiceOrders, {
  name: 'InvoiceOrder',
  description: 'How invoices are listed.',
  valuesConfig: {
    NEWEST: { description: 'The latest issued first.' },
    DUE_FIRST: { description: 'Those that are, or were, due first.' },
    MOST_OPEN: { description: 'Those of which most minor units are open; compare amounts of one currency only.' },
  },
});

@InputType({ description: 'Which invoices to list.' })
export class InvoiceFilter {
  @Field(() => [InvoiceStatus], { nullable: true, description: 'Only those in one of these states.' })
  status?: (keyof typeof InvoiceStatus)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are overdue (true) or not (false).' })
  overdue?: boolean | null;

  @Field(() => PlainDateScalar, { nullable: true, description: 'Only those issued on this day or later.' })
  issuedFrom?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: 'Only those issued on this day or earlier.' })
  issuedUntil?: PlainDate | null;

  @Field(() => ID, { nullable: true, description: 'Only this account’s (staff’s work list).' })
  accountId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those whose number begins so; where none does, those whose account is found by it (`accounts`).',
  })
  search?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: CHANGED_SINCE })
  changedSince?: Date | null;
}

const creditNoteReasons = {
  GOODWILL: 'GOODWILL',
  ERROR: 'ERROR',
  BAD_DEBT: 'BAD_DEBT',
  GATEWAY_REFUND: 'GATEWAY_REFUND',
  REISSUE: 'REISSUE',
} as const satisfies Record<CreditNoteReason, CreditNoteReason>;
registerEnumType(creditNoteReasons, {
  name: 'CreditNoteReason',
  description: 'Why a credit note corrects an invoice.',
  valuesConfig: {
    GOODWILL: { description: 'As a gesture of goodwill (G9).' },
    ERROR: { description: 'Something was charged that should not have been (G9).' },
    BAD_DEBT: { description: 'What was open was written off (G9).' },
    GATEWAY_REFUND: { description: 'The payment gateway gave money back to the card (G9).' },
    REISSUE: { description: 'The invoice was issued again.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A correction of an invoice: of an order’s unused time (C10), or by staff (G9).',
})
export class CreditNote extends Node {
  @Field(() => String, { description: 'Its number, in a series of its own.' })
  number!: string;

  @Field(() => PlainDateScalar, { description: 'The day it was issued.' })
  issuedOn!: PlainDate;

  @Field(() => creditNoteReasons, {
    nullable: true,
    description: 'Why it was issued; null: an order credits unused time.',
  })
  reason!: CreditNoteReason | null;
}

export const CreditNoteConnection = connectionOf('CreditNote', () => CreditNote);

@ObjectType({ implements: Node, description: 'A movement of the account balance and its cause (C8).' })
export class BalanceEntry extends Node {
  @Field(() => DateTimeScalar, { description: 'When it moved.' })
  at!: Date;
}

export const BalanceEntryConnection = connectionOf('BalanceEntry', () => BalanceEntry);
