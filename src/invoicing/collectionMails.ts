import type { AccountRow } from '../accounts';
import { findStaff, findUser } from '../identity';
import { linkTo, queueEmail } from '../notifications';
import { type Tx, updateRow } from '../platform/database';
import { daysBetween, isTechnicianTold, type Minor, type PlainDate } from '../rules';
import { InvoiceRow } from './entities';
import { mailInvoiceRecipients, pageOf } from './invoiceMails';

/** G12: why money does not count any more, or never came. */
export type TakenBack = 'BOUNCED' | 'DISPUTED' | 'DECLINED';

/**
 * G12: tells the contact and the invoice recipients that money towards an invoice came off again, what is open of it, and until when.
 * Minor units; `invoice` as it is then.
 */
export async function mailPaymentTakenBack(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  { amount, cause, today }: { amount: Minor; cause: TakenBack; today: PlainDate },
): Promise<void> {
  const { number: invoiceNumber, currency, openAmount: open, dueOn } = invoice;
  const facts = { invoiceNumber, currency, amount, cause, open, dueOn: dueOn >= today ? dueOn : null };
  await mailInvoiceRecipients(tx, account, pageOf(account, invoice), 'paymentTakenBack', facts);
}

/** G12: tells the technician, or all of them where the account has none, once that an invoice is long overdue. */
export async function tellTechnicianOverdue(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  today: PlainDate,
): Promise<void> {
  if (!isTechnicianTold(invoice, today)) return;
  await updateRow(tx, InvoiceRow, invoice.id, { technicianToldOn: today });
  const dedicated = account.technicianId && (await findUser(tx, account.technicianId));
  const { id, number: invoiceNumber, currency, openAmount: due, dueOn } = invoice;
  const facts = { accountName: account.name, url: linkTo('STAFF', 'invoice', id), invoiceNumber, currency, due, dueOn };
  for (const { name, email, locale } of dedicated ? [dedicated] : await findStaff(tx, 'TECHNICIAN')) {
    await queueEmail(tx, {
      ...{ accountId: account.id, to: email, locale, template: 'invoiceLongOverdue' },
      data: { name, ...facts, daysOverdue: daysBetween(dueOn, today) },
    });
  }
}
