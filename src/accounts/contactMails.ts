import { findUser, getUser, type UserRow } from '../identity';
import { linkTo, queueEmail, type TemplateData } from '../notifications';
import type { Tx } from '../platform/database';
import type { AccountRow } from './entities';

/** L6: tells people of the proposal to make somebody the billing contact of an account in place of who is. */
export async function mailProposedContact(
  tx: Tx,
  account: AccountRow,
  proposed: UserRow,
  people: UserRow[],
  reason: TemplateData['billingContactProposed']['reason'],
): Promise<void> {
  const proposer = await getUser(tx, account.billingContactId);
  for (const { name, email: to, locale } of people) {
    const names = { name, accountName: account.name, proposedName: proposed.name, proposedBy: proposer.name };
    const mail = { accountId: account.id, to, locale, template: 'billingContactProposed' as const };
    await queueEmail(tx, {
      ...mail,
      data: { ...names, reason, url: linkTo(reason === 'TO_DECIDE' ? 'STAFF' : account.kind, 'account', account.id) },
    });
  }
}

/** A4: tells the person who was proposed for an account that somebody else is instead; nobody, if nobody was or they still are. */
export async function mailReplacedContact(tx: Tx, account: AccountRow, instead: Pick<UserRow, 'id'>): Promise<void> {
  const { proposedBillingContactId: formerId } = account;
  const former = formerId === null || formerId === instead.id ? null : await findUser(tx, formerId);
  if (former) await mailProposedContact(tx, account, former, [former], 'REPLACED');
}
