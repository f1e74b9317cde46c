import { recordAudit } from '../audit';
import { type Caller, findOrCreateUserIn, lockUserByEmail, type UserRow } from '../identity';
import type { Tx } from '../platform/database';
import {
  type AccountKind,
  type Currency,
  decideAccountCreation,
  decideContact,
  decideName,
  defaultLocale,
  enforce,
  isTimeZone,
  refuse,
  type Verdict,
} from '../rules';
import { requireTechnician } from './assignTechnician';
import { createAccountIn } from './createAccount';
import type { Deps } from './deps';
import type { AccountRow } from './entities';
import { mailNewContact } from './handOver';

export interface NewCorporateAccount {
  kind: AccountKind;
  name: string;
  country: string;
  currency: Currency;
  timeZone?: string | null;
  locale?: string | null;
  billingContactEmail: string;
  billingContactName: string;
  /** Left out: the caller, who must then be a technician. */
  technicianId?: string | null;
}

/**
 * A1, A3, A6: staff make a corporate account, with a dedicated technician and a billing contact, who is invited by e-mail; a customer's
 * person who exists keeps their own name.
 * @throws Refused FORBIDDEN_ROLE, INVALID_INPUT (also an ONLINE account, a staff address, no technician), CARD_NUMBER_REFUSED
 */
export async function createCorporateAccount(
  deps: Pick<Deps, 'database' | 'issuer'>,
  caller: Caller,
  input: NewCorporateAccount,
): Promise<AccountRow> {
  enforce(decideAccountCreation(caller.actor, input.kind));
  enforce(decideInput(input));
  const { kind, name, currency, timeZone } = input;
  const country = input.country.toUpperCase();
  const locale = input.locale ?? defaultLocale(country);
  return deps.database.transaction(async (tx) => {
    const technicianId = await requireTechnician(tx, input.technicianId ?? caller.actor.userId);
    const contact = await contactIn(tx, caller, input, locale);
    const facts = { kind, name, country, currency, timeZone, locale, technicianId, billingContactId: contact.id };
    const account = await createAccountIn(tx, facts);
    await mailNewContact(tx, deps, caller, account, contact);
    const record = { accountId: account.id, action: 'ACCOUNT_CREATE', subjectId: account.id, rule: 'A1', after: facts };
    await recordAudit(tx, caller, record);
    return account;
  });
}

function decideInput({ name, billingContactName, timeZone }: NewCorporateAccount): Verdict {
  const isZone = timeZone == null || isTimeZone(timeZone);
  return [
    ...decideName('name', name),
    ...decideName('billingContactName', billingContactName),
    ...(isZone ? [] : [refuse('INVALID_INPUT', 'C1', ['timeZone'])]),
  ];
}

async function contactIn(tx: Tx, caller: Caller, input: NewCorporateAccount, locale: string): Promise<UserRow> {
  const { billingContactEmail: email, billingContactName: name } = input;
  enforce(decideContact(await lockUserByEmail(tx, email), 'billingContactEmail'));
  return findOrCreateUserIn(tx, caller, { email, name, locale });
}
