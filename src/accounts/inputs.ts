import { Field, ID, InputType, Int } from 'type-graphql';
import { CHANGED_SINCE } from '../graphql/page';
import { CountryScalar, CurrencyScalar, DateTimeScalar, EmailScalar, LocaleScalar } from '../graphql/scalars';
import type { AccountKind, AssignableRole, Currency } from '../rules';
import { AccountKinds, AssignableRoles } from './types';

@InputType({ description: 'Staff: which accounts. All conditions apply at once.' })
export class AccountFilter {
  @Field(() => AccountKinds, { nullable: true, description: 'Only those of this kind.' })
  kind?: AccountKind | null;

  @Field(() => ID, { nullable: true, description: 'Only those whose dedicated technician this is.' })
  technicianId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those with, or without, an invoice that is overdue.' })
  hasOverdueInvoices?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those with, or without, a proposal of another billing contact (A4).',
  })
  hasProposedContact?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those with, or without, an effect of an accepted quote that failed (H13).',
  })
  hasFailedEffects?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: CHANGED_SINCE })
  changedSince?: Date | null;
}

@InputType({ description: 'A new online account and its billing contact. What is left out follows from the country.' })
export class SignUpInput {
  @Field(() => EmailScalar, { description: 'The author’s e-mail address.' })
  email!: string;

  @Field(() => String, { description: 'The author’s password: 10 to 200 characters.' })
  password!: string;

  @Field(() => String, { description: 'The author’s name.' })
  name!: string;

  @Field(() => String, { description: 'The customer’s name.' })
  companyName!: string;

  @Field(() => CountryScalar, { description: 'The customer’s country. It cannot be changed later.' })
  country!: string;

  @Field(() => CurrencyScalar, { nullable: true, description: 'The currency. It cannot be changed later.' })
  currency?: Currency | null;

  @Field(() => String, { nullable: true, description: 'The time zone (IANA), `Europe/Paris`.' })
  timeZone?: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of the author and of documents.' })
  locale?: string | null;
}

@InputType({ description: 'What proves the address of somebody who signed up.' })
export class SignUpConfirmInput {
  @Field(() => String, { description: 'The token of the link in the e-mail. It works once, for 24 hours.' })
  token!: string;
}

@InputType({ description: 'A postal address; the country is the account’s.' })
export class AddressInput {
  @Field(() => String, { description: 'Street and number, or what stands in its place.' })
  line1!: string;

  @Field(() => String, { nullable: true, description: 'A second line.' })
  line2?: string | null;

  @Field(() => String, { description: 'The postal code.' })
  postalCode!: string;

  @Field(() => String, { description: 'The city.' })
  city!: string;

  @Field(() => String, { nullable: true, description: 'State, province or county.' })
  region?: string | null;
}

@InputType({ description: 'New billing data: what is left out stays, null clears.' })
export class AccountUpdateBillingInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => Int, { description: 'The account’s version that the caller saw.' })
  expectedVersion!: number;

  @Field(() => AddressInput, { nullable: true, description: 'The address, as a whole.' })
  address?: AddressInput | null;

  @Field(() => String, { nullable: true, description: 'The phone number.' })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The VAT number; it must be valid for the account’s country (D3).',
  })
  vatNumber?: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of documents; null is the country’s.' })
  locale?: string | null;
}

@InputType({ description: 'An address that gets an account’s invoices.' })
export class InvoiceRecipientInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => EmailScalar, { description: 'The address.' })
  email!: string;
}

@InputType({ description: 'Who becomes a member of an account.' })
export class MemberInviteInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => EmailScalar, { description: 'Where the invitation goes.' })
  email!: string;

  @Field(() => String, {
    description: 'The person’s name. Somebody who has proven their address keeps the name they have (A13).',
  })
  name!: string;

  @Field(() => [AssignableRoles], { description: 'At least one role.' })
  roles!: AssignableRole[];
}

@InputType({ description: 'New roles of a member.' })
export class MemberUpdateRolesInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => ID, { description: 'The member.' })
  userId!: string;

  @Field(() => [AssignableRoles], { description: 'At least one role; they replace those the member has.' })
  roles!: AssignableRole[];
}

@InputType({ description: 'Who is removed from an account.' })
export class MemberRemoveInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => ID, { description: 'The member.' })
  userId!: string;
}
