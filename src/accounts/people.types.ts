import { Field, ID, InputType, Int } from 'type-graphql';
import { CountryScalar, CurrencyScalar, EmailScalar, LocaleScalar } from '../graphql/scalars';
import type { AccountKind, Currency } from '../rules';
import { AccountKinds } from './types';

@InputType({ description: 'A new corporate account and its billing contact.' })
export class AccountCreateInput {
  @Field(() => AccountKinds, { description: 'CORPORATE: an online account is opened by signUp.' })
  kind!: AccountKind;

  @Field(() => String, { description: 'The customer’s name.' })
  name!: string;

  @Field(() => CountryScalar, { description: 'The customer’s country. It cannot be changed later.' })
  country!: string;

  @Field(() => CurrencyScalar, { description: 'The currency of all its amounts. It cannot be changed later.' })
  currency!: Currency;

  @Field(() => String, {
    nullable: true,
    description: 'The time zone (IANA), `Europe/Paris`; the country’s unless given.',
  })
  timeZone?: string | null;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language of its documents; the country’s unless given.',
  })
  locale?: string | null;

  @Field(() => EmailScalar, { description: 'The billing contact’s address, where the invitation goes.' })
  billingContactEmail!: string;

  @Field(() => String, {
    description: 'The billing contact’s name. Somebody who has proven their address keeps the name they have (A13).',
  })
  billingContactName!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The dedicated technician; unless given, the caller, who has to be a technician then (A6).',
  })
  technicianId?: string | null;
}

@InputType({ description: 'Who becomes, or is proposed as, the billing contact.' })
export class AccountBillingContactInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => Int, { description: 'The account’s version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => EmailScalar, { description: 'The person’s address. Somebody who is not a member yet becomes one.' })
  email!: string;

  @Field(() => String, {
    description: 'The person’s name. Somebody who has proven their address keeps the name they have (A13).',
  })
  name!: string;
}

@InputType({ description: 'The decision on the proposed billing contact.' })
export class AccountConfirmBillingContactInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => Int, { description: 'The account’s version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => Boolean, {
    description: 'True: the proposed person becomes the billing contact. False: the proposal is rejected.',
  })
  approve!: boolean;
}

@InputType({ description: 'A corporate account’s dedicated technician.' })
export class AccountAssignTechnicianInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => Int, { description: 'The account’s version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => ID, { description: 'The technician.' })
  technicianId!: string;
}
