import { Entity } from 'typeorm';
import { ChangedAt, Flag, FoundBy, FoundByWords, Id, Instant, Integer, Json, Seldom, Text } from '../platform/database';
import {
  type AccountKind,
  type Address,
  type Currency,
  type Minor,
  type TaxServiceAnswer,
  type VatRegistryAnswer,
} from '../rules';

/** An address in one line, as people look for it. */
const addressText = ({ line1, line2, postalCode, city, region }: Address) =>
  [line1, line2, postalCode, city, region].filter(Boolean).join(' ');

/** A customer. Its row is the lock of everything that belongs to the customer. */
@FoundByWords({ table: 'account_words', owner: 'account_id', of: ['searchName', 'searchAddress', 'searchVatNumber'] })
@Entity('accounts')
export class AccountRow {
  @Id() id!: string;
  @Seldom() @Integer() version!: number;
  @Text() kind!: AccountKind;
  @Text() name!: string;
  @FoundBy('name') readonly searchName?: string;
  @Text() country!: string;
  @Text() currency!: Currency;
  @Text() timeZone!: string;
  @Text() locale!: string;
  @Seldom() @Json() address!: Address | null;
  @FoundBy('address', addressText) readonly searchAddress?: string | null;
  @Seldom() @Text() phone!: string | null;
  @Seldom() @Text() vatNumber!: string | null;
  @FoundBy('vatNumber') readonly searchVatNumber?: string | null;
  /** By its check digits, offline. */
  @Seldom() @Flag() vatNumberValid!: boolean;
  /** What the tax service said last, and of which address (B5). */
  @Seldom() @Json() taxServiceAnswer!: TaxServiceAnswer | null;
  /** What the VAT register said last, and of which number (B5). */
  @Seldom() @Json() vatRegistryAnswer!: VatRegistryAnswer | null;
  @Text() billingContactId!: string;
  @Seldom() @Text() proposedBillingContactId!: string | null;
  @Seldom() @Text() technicianId!: string | null;
  /** Credit in the customer's favour, minor units: the sum of the account's balance entries. */
  @Integer() balance!: Minor;
  @Seldom() @Instant() createdAt!: Date;
  @Seldom() @ChangedAt() readonly changedAt?: Date;
}

/** A person's place in an account. Who the billing contact is, the account says. */
@Entity('memberships')
export class MembershipRow {
  @Id() id!: string;
  @Text() accountId!: string;
  @Text() userId!: string;
  @Flag() admin!: boolean;
  @Instant() createdAt!: Date;
}

/** An address that gets an account's invoices besides the billing contact's. */
@Entity('invoice_recipients')
export class InvoiceRecipientRow {
  @Id() accountId!: string;
  @Id() email!: string;
}
