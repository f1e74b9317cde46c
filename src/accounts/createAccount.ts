import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import {
  type AccountKind,
  type Address,
  type Currency,
  defaultCurrency,
  defaultLocale,
  defaultTimeZone,
  ZERO,
} from '../rules';
import { AccountRow, MembershipRow } from './entities';

export interface NewAccount {
  kind: AccountKind;
  name: string;
  /** ISO 3166-1 alpha-2, upper case. */
  country: string;
  /** Null, or left out: what is usual in the country. */
  currency?: Currency | null;
  timeZone?: string | null;
  locale?: string | null;
  address?: Address | null;
  billingContactId: string;
  technicianId?: string | null;
}

/** A1, A2, A3: a new account with its billing contact, who becomes its first member and admin. */
export async function createAccountIn(
  tx: Tx,
  { kind, name, country, billingContactId, ...given }: NewAccount,
): Promise<AccountRow> {
  const account: AccountRow = {
    id: newId('Account'),
    version: 1,
    kind,
    name,
    country,
    currency: given.currency ?? defaultCurrency(country),
    timeZone: given.timeZone ?? defaultTimeZone(country),
    locale: given.locale ?? defaultLocale(country),
    address: given.address ?? null,
    phone: null,
    vatNumber: null,
    vatNumberValid: false,
    taxServiceAnswer: null,
    vatRegistryAnswer: null,
    billingContactId,
    proposedBillingContactId: null,
    technicianId: given.technicianId ?? null,
    balance: ZERO,
    createdAt: tx.now,
  };
  await insertRows(tx, AccountRow, [account]);
  await addMemberIn(tx, account.id, billingContactId, true);
  return account;
}

/** A11: makes a person a member of an account. */
export async function addMemberIn(tx: Tx, accountId: string, userId: string, admin: boolean): Promise<MembershipRow> {
  const membership = { id: newId('Membership'), accountId, userId, admin, createdAt: tx.now };
  await insertRows(tx, MembershipRow, [membership]);
  return membership;
}
