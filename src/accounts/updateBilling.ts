import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { updateRow } from '../platform/database';
import { type Address, decideAddress, decideAddressRemoval, decideText, defaultLocale, enforce } from '../rules';
import { acceptVatNumber, planTaxRate, planVatCheck } from '../tax';
import type { Deps } from './deps';
import { AccountRow } from './entities';
import { inAccount } from './inAccount';

/** Undefined keeps, null clears; an address that is there stays, and null gives the country's language. */
export interface BillingUpdate {
  accountId: string;
  expectedVersion: number;
  address?: (Omit<Address, 'line2' | 'region'> & { line2?: string | null; region?: string | null }) | null;
  phone?: string | null;
  vatNumber?: string | null;
  locale?: string | null;
}

type BillingData = Partial<Pick<AccountRow, 'address' | 'phone' | 'vatNumber' | 'vatNumberValid' | 'locale'>>;

/**
 * A2, D3: changes what of an account's billing data can change; it concerns new documents only (B5). A given address has its tax rate asked
 * for, a given VAT number is looked up, after the commit.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, INVALID_INPUT, CARD_NUMBER_REFUSED, ADDRESS_REQUIRED,
 *   VAT_NUMBER_INVALID
 */
export async function updateBilling(deps: Pick<Deps, 'database'>, caller: Caller, input: BillingUpdate): Promise<void> {
  const { accountId, expectedVersion } = input;
  const action = 'ACCOUNT_UPDATE_BILLING';
  await inAccount(deps, { caller, of: [AccountRow, accountId], action, expectedVersion }, async ({ tx, account }) => {
    const after = changedData(account, input);
    const before = Object.fromEntries(Object.keys(after).map((name) => [name, account[name as keyof BillingData]]));
    await updateRow(tx, AccountRow, account.id, { ...after, version: account.version + 1 });
    if (after.address !== undefined) await planTaxRate(tx, { ...account, ...after });
    if (after.vatNumber !== undefined) await planVatCheck(tx, { ...account, ...after });
    const subject = { accountId, subjectId: accountId };
    await recordAudit(tx, caller, { ...subject, action, rule: 'A2', before, after });
  });
}

function changedData(
  { country, address: current }: AccountRow,
  { address, phone, vatNumber, locale }: BillingUpdate,
): BillingData {
  const complete = address && { ...address, line2: address.line2 ?? null, region: address.region ?? null };
  enforce(complete ? decideAddress(complete) : complete === null ? decideAddressRemoval(current) : []);
  if (phone != null) enforce(decideText(['phone'], phone, { max: 64 }));
  return {
    ...(complete !== undefined && { address: complete }),
    ...(phone !== undefined && { phone }),
    ...(vatNumber !== undefined && acceptVatNumber(country, vatNumber)),
    ...(locale !== undefined && { locale: locale ?? defaultLocale(country) }),
  };
}
