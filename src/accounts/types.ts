import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { CountryScalar, CurrencyScalar, DateTimeScalar, LocaleScalar } from '../graphql/scalars';
import { Session } from '../identity';
import type { AccountKind, Address as AddressWithoutCountry, AssignableRole, Currency, MemberRole } from '../rules';
import type { AccountRow, MembershipRow } from './entities';

export const AccountKinds: Record<AccountKind, AccountKind> = { ONLINE: 'ONLINE', CORPORATE: 'CORPORATE' };

registerEnumType(AccountKinds, {
  name: 'AccountKind',
  description: 'Where an account is managed (A1). It never changes.',
  valuesConfig: {
    ONLINE: { description: 'In the Billing Center: by cart and order.' },
    CORPORATE: { description: 'In the Corporate Billing Portal: by quote, with a technician.' },
  },
});

export const AccountOrders = { NEWEST: 'NEWEST', NAME: 'NAME' } as const;

registerEnumType(AccountOrders, {
  name: 'AccountOrder',
  description: 'How accounts are listed.',
  valuesConfig: {
    NEWEST: { description: 'The latest created first.' },
    NAME: { description: 'By name; case and accents do not matter.' },
  },
});

export const MemberRoles: Record<MemberRole, MemberRole> = {
  BILLING_CONTACT: 'BILLING_CONTACT',
  ADMIN: 'ADMIN',
  MEMBER: 'MEMBER',
};

registerEnumType(MemberRoles, {
  name: 'MemberRole',
  description: 'What a member is in an account.',
  valuesConfig: {
    BILLING_CONTACT: { description: 'The one person who sees and changes billing (A3).' },
    ADMIN: { description: 'Manages members and seats; sees no billing.' },
    MEMBER: { description: 'Belongs to the account.' },
  },
});

export const AssignableRoles: Record<AssignableRole, AssignableRole> = { ADMIN: 'ADMIN', MEMBER: 'MEMBER' };

registerEnumType(AssignableRoles, {
  name: 'AssignableRole',
  description: 'A role that a member can be given; the billing contact’s is handed over (A4).',
  valuesConfig: {
    ADMIN: { description: 'Manages members and seats; sees no billing.' },
    MEMBER: { description: 'Belongs to the account.' },
  },
});

@ObjectType({ description: 'A postal address.' })
export class Address {
  @Field(() => String, { description: 'Street and number, or what stands in its place.' })
  line1!: string;

  @Field(() => String, { nullable: true, description: 'A second line.' })
  line2!: string | null;

  @Field(() => String, { description: 'The postal code.' })
  postalCode!: string;

  @Field(() => String, { description: 'The city.' })
  city!: string;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  region!: string | null;

  @Field(() => CountryScalar, { description: 'The country.' })
  country!: string;
}

/** A customer's or a seller's address as the API shows it. */
export function toAddress(address: AddressWithoutCountry, country: string): Address {
  return { ...address, country };
}

@ObjectType({
  implements: Node,
  description:
    'A customer. What the caller may not see of it is null (A10); `actions` says why something cannot be done.',
})
export class Account extends Node {
  @Field(() => Int, {
    description: 'Counts the changes; mutations that overwrite name the version that was seen (L1).',
  })
  version!: number;

  @Field(() => AccountKinds, { description: 'Where it is managed.' })
  kind!: AccountKind;

  @Field(() => String, { description: 'The customer’s name.' })
  name!: string;

  @Field(() => CountryScalar, { description: 'The country, which decides on tax and seller. It never changes (A2).' })
  country!: string;

  @Field(() => CurrencyScalar, { description: 'The currency of all its amounts. It never changes (A2).' })
  currency!: Currency;

  @Field(() => String, { description: 'The time zone (IANA) in which its days begin (C1).' })
  timeZone!: string;

  @Field(() => LocaleScalar, { description: 'The language of its documents.' })
  locale!: string;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it, not what belongs to it, was changed last.' })
  changedAt!: Date;
}

@ObjectType({ implements: Node, description: 'A person’s place in an account.' })
export class Membership extends Node {}

export const AccountConnection = connectionOf('Account', () => Account, {
  field: 'amountsOpen',
  description: 'What is open of the invoices of all accounts of the list, by currency.',
});
export const MembershipConnection = connectionOf('Membership', () => Membership);

@ObjectType({ description: 'An account after a mutation.' })
export class AccountPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The account as it is now, if the caller may see it.' })
  account!: AccountRow | null;
}

@ObjectType({ description: 'A membership after a mutation.' })
export class MembershipPayload extends Payload {
  @Field(() => Membership, { nullable: true, description: 'The membership as it is now; null when it was refused.' })
  membership!: MembershipRow | null;
}

@ObjectType({ description: 'Whether the sign-up was accepted. The answer does not tell whether the address is known.' })
export class SignUpPayload extends Payload {}

@ObjectType({ description: 'A new account and its author’s session.' })
export class SignUpConfirmPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The new account; null when it was refused.' })
  account!: AccountRow | null;

  @Field(() => Session, { nullable: true, description: 'The author’s session; null when it was refused.' })
  session!: Session | null;
}

@ObjectType({
  implements: Node,
  description: 'What a mutation, the clock or a gateway did: who, what, by which rule (L4).',
})
export class AuditEntry extends Node {
  @Field(() => DateTimeScalar, { description: 'When (business clock).' })
  at!: Date;

  @Field(() => String, { description: 'The mutation, or what the clock or a gateway did: `order.complete`.' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'Id of the rule that allowed it.' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the request that did it.' })
  requestId!: string | null;
}

export const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntry);
