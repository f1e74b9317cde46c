import type { AccountRow } from '../accounts';
import { findStaff, getUser, staffFor } from '../identity';
import { InvoiceRow } from '../invoicing';
import { linkTo, queueEmail } from '../notifications';
import { getRow, type Tx } from '../platform/database';
import { REQUEST_DESK } from '../rules';
import type { InvoiceCreditRow } from './entities';

/** G9: asks the supervisors, but for the author, to approve a credit. */
export async function mailCreditApprovalAsked(tx: Tx, account: AccountRow, credit: InvoiceCreditRow): Promise<void> {
  const authorName = (await getUser(tx, credit.authorId)).name;
  const named = await namesOf(tx, account, credit);
  for (const { id, name, email, locale } of await findStaff(tx, 'SUPERVISOR')) {
    if (id === credit.authorId) continue;
    await queueEmail(tx, {
      ...{ accountId: account.id, to: email, locale, template: 'creditApprovalAsked' },
      data: { name, authorName, comment: credit.comment, ...named },
    });
  }
}

/** G9: tells the author what the supervisor decided. */
export async function mailCreditApprovalDecided(tx: Tx, account: AccountRow, credit: InvoiceCreditRow): Promise<void> {
  const decidedBy = (await getUser(tx, credit.decidedById!)).name;
  const decision = { approved: credit.status === 'ISSUED', comment: credit.decisionComment, decidedBy };
  const named = await namesOf(tx, account, credit);
  for (const { name, email, locale } of await staffFor(tx, credit.authorId, REQUEST_DESK[account.kind])) {
    await queueEmail(tx, {
      ...{ accountId: account.id, to: email, locale, template: 'creditApprovalDecided' },
      data: { name, ...decision, ...named },
    });
  }
}

async function namesOf(tx: Tx, account: AccountRow, { invoiceId, total, currency, reason }: InvoiceCreditRow) {
  const { number: invoiceNumber } = await getRow(tx, InvoiceRow, invoiceId);
  const url = linkTo('STAFF', 'invoice', invoiceId);
  return { accountName: account.name, url, invoiceNumber, total, currency, reason };
}
