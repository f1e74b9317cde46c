import { type Caller, getUser } from '../identity';
import type { Reader } from '../platform/database';
import { maySee, type Standing, standingOf, type Verdict } from '../rules';
import type { AccountRow } from './entities';

/** A3, A10: how the caller stands to an account; null: it does not exist for them. */
export function standingIn(caller: Caller, account: AccountRow): Standing | null {
  return standingOf(caller.actor, account);
}

/** A5: whoever is told that something is the billing contact's business is told who that is, where they may see it. */
export async function nameContact(
  reader: Reader,
  { account, standing }: { account: AccountRow; standing: Standing },
  verdict: Verdict,
): Promise<Verdict> {
  const concerned = verdict.some(({ code }) => code === 'NOT_BILLING_CONTACT');
  if (!concerned || !maySee(standing, account.kind, 'CONTACT')) return verdict;
  const contact = await getUser(reader, account.billingContactId);
  return withContact(verdict, contact.name);
}

/** The verdict whose refusals for want of being the billing contact name them. */
export function withContact(verdict: Verdict, contact: string): Verdict {
  return verdict.map((refusal) =>
    refusal.code === 'NOT_BILLING_CONTACT' ? { ...refusal, params: { contact } } : refusal,
  );
}
