import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MoneyInput } from '../graphql/money';
import { Node } from '../graphql/node';
import { CHANGED_SINCE, connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { DateTimeScalar, PlainDateScalar } from '../graphql/scalars';
import type { PlainDate, PurchaseOrderStatus } from '../rules';
import type { PurchaseOrderRow } from './entities';

export const PurchaseOrderStatuses: { [Status in PurchaseOrderStatus]: Status } = {
  DRAFT: 'DRAFT',
  PROPOSED: 'PROPOSED',
  ACTIVE: 'ACTIVE',
  EXPIRED: 'EXPIRED',
  EXHAUSTED: 'EXHAUSTED',
  CLOSED: 'CLOSED',
  DECLINED: 'DECLINED',
};

registerEnumType(PurchaseOrderStatuses, {
  name: 'PurchaseOrderStatus',
  description: 'What a purchase order is today (I2).',
  valuesConfig: {
    DRAFT: { description: 'A technician is drafting it. Only staff see it.' },
    PROPOSED: { description: 'It waits for the billing contact, who accepts or declines it.' },
    ACTIVE: { description: 'In force, from its first valid day on.' },
    EXPIRED: { description: 'Accepted, and past its last valid day. A later expiry date makes it active again.' },
    EXHAUSTED: { description: 'Accepted and used up. A credit note makes it active again.' },
    CLOSED: { description: 'Closed by a technician, for good.' },
    DECLINED: { description: 'Declined by the billing contact, for good.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'What a corporate customer has agreed to spend (I1). Contact and staff see it.',
})
export class PurchaseOrder extends Node {
  @Field(() => Int, {
    description: 'Counts the changes; mutations that overwrite name the version that was seen (L1).',
  })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The customer’s own number, unique within the account (I3); null until it is known.',
  })
  number!: string | null;

  @Field(() => PlainDateScalar, { description: 'The first day on which it can be used.' })
  validFrom!: PlainDate;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: 'The last day on which it can be used; null: it does not expire.',
  })
  expiresOn!: PlainDate | null;

  @Field(() => DateTimeScalar, { description: 'When it was drafted.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it, not what is drawn on it, was changed last.' })
  changedAt!: Date;
}

export const PurchaseOrderConnection = connectionOf('PurchaseOrder', () => PurchaseOrder, {
  field: 'amountsRemaining',
  description: 'What remains of all purchase orders of the list that have a ceiling, by currency (I5).',
});

export const PurchaseOrderOrders = { NEWEST: 'NEWEST', EXPIRING_FIRST: 'EXPIRING_FIRST' } as const;

registerEnumType(PurchaseOrderOrders, {
  name: 'PurchaseOrderOrder',
  description: 'How purchase orders are listed.',
  valuesConfig: {
    NEWEST: { description: 'The latest drafted first.' },
    EXPIRING_FIRST: { description: 'Those whose last valid day comes first; those that do not expire last.' },
  },
});

@ObjectType({ description: 'A purchase order after a mutation.' })
export class PurchaseOrderPayload extends Payload {
  @Field(() => PurchaseOrder, {
    nullable: true,
    description: 'The purchase order as it is now, if the caller may see it.',
  })
  purchaseOrder!: PurchaseOrderRow | null;
}

@InputType({ description: 'Which purchase orders to list. All conditions apply at once.' })
export class PurchaseOrderFilter {
  @Field(() => [PurchaseOrderStatuses], { nullable: true, description: 'Only those in one of these states.' })
  status?: PurchaseOrderStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this account.' })
  accountId?: string | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: 'Only those in force whose last valid day is before this one.',
  })
  expiringBefore?: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only those whose number begins so, or whose account is found by it (`accounts`); case and accents do not matter.',
  })
  search?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: CHANGED_SINCE })
  changedSince?: Date | null;
}

@InputType({ description: 'A new purchase order.' })
export class PurchaseOrderDraftInput {
  @Field(() => ID, { description: 'The account; CORPORATE.' })
  accountId!: string;

  @Field(() => String, { nullable: true, description: 'The customer’s number, if it is known; at most 64 characters.' })
  number?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The most that can be drawn on it, with tax, in the account’s currency; left out: any amount.',
  })
  ceiling?: MoneyInput | null;

  @Field(() => PlainDateScalar, { nullable: true, description: 'The first valid day; today unless given.' })
  validFrom?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: 'The last valid day, not past; left out: no expiry.' })
  expiresOn?: PlainDate | null;
}

@InputType({ description: 'Changes of a purchase order. What is left out stays as it is; null clears it.' })
export class PurchaseOrderUpdateInput {
  @Field(() => ID, { description: 'The purchase order.' })
  purchaseOrderId!: string;

  @Field(() => Int, { description: 'The purchase order’s version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'The customer’s number, at most 64 characters.' })
  number?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: 'The last valid day, not past.' })
  expiresOn?: PlainDate | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'The most that can be drawn on it, with tax. Technicians, while it is a draft; then the contact can raise it (I7).',
  })
  ceiling?: MoneyInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Files that the caller added, such as the purchase order itself; at most 10 go with one (J5).',
  })
  fileIds?: string[] | null;
}

@InputType({ description: 'A purchase order as the caller saw it.' })
export class PurchaseOrderInput {
  @Field(() => ID, { description: 'The purchase order.' })
  purchaseOrderId!: string;

  @Field(() => Int, { description: 'The purchase order’s version that the caller saw.' })
  expectedVersion!: number;
}

@InputType({ description: 'The billing contact’s acceptance of a purchase order.' })
export class PurchaseOrderAcceptInput {
  @Field(() => ID, { description: 'The purchase order.' })
  purchaseOrderId!: string;

  @Field(() => Int, { description: 'The purchase order’s version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'The customer’s number, at most 64 characters.' })
  number!: string;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: 'The last valid day, not past; left out: as proposed; null: no expiry.',
  })
  expiresOn?: PlainDate | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Files that the caller added, such as the purchase order itself; at most 10 go with one (J5).',
  })
  fileIds?: string[] | null;
}
