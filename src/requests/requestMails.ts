import type { AccountRow } from '../accounts';
import { type Caller, getUser, staffFor } from '../identity';
import { linkTo, queueEmail, type TemplateData } from '../notifications';
import type { Tx } from '../platform/database';
import { REQUEST_DESK } from '../rules';
import type { ServiceRequestRow } from './entities';

/** L6: tells the assignee that a request waits for them, or all who answer requests of such accounts when nobody is assigned. */
export async function mailRequestToStaff(
  tx: Tx,
  account: AccountRow,
  { id, number, subject, assigneeId }: ServiceRequestRow,
  reason: TemplateData['requestReceived']['reason'],
): Promise<void> {
  for (const { name, email, locale } of await staffFor(tx, assigneeId, REQUEST_DESK[account.kind])) {
    await queueEmail(tx, {
      ...{ accountId: account.id, to: email, locale, template: 'requestReceived' },
      data: {
        name,
        accountName: account.name,
        url: linkTo('STAFF', 'request', id),
        requestNumber: number,
        requestSubject: subject,
        reason,
      },
    });
  }
}

/** L6: tells the billing contact that staff have answered. */
export async function mailReplyToContact(
  tx: Tx,
  account: AccountRow,
  { id, number, subject }: ServiceRequestRow,
  { actor }: Caller,
): Promise<void> {
  const contact = await getUser(tx, account.billingContactId);
  const author = await getUser(tx, actor.userId);
  await queueEmail(tx, {
    ...{ accountId: account.id, to: contact.email, locale: contact.locale, template: 'requestAnswered' },
    data: {
      ...{ name: contact.name, accountName: account.name, url: linkTo(account.kind, 'request', id) },
      ...{ requestNumber: number, requestSubject: subject, answeredBy: author.name },
    },
  });
}
