import { type AccountRow, lockAccount } from '../../accounts';
import type { Deps } from '../../deps';
import { InvoiceRow } from '../../invoicing';
import { findDefaultMethod } from '../../payments';
import { selectRow, type Tx, updateRow } from '../../platform/database';
import type { JobRow } from '../../platform/jobs';
import { dateIn, nextCollection } from '../../rules';
import { paymentsUnderWay } from '../payInvoice';
import { startInvoicePayment } from './invoicePayments';
import { planCollection } from './invoiceSchedule';
import { tellOverdue } from './tell';

/**
 * F7, G6: charges what is open of a corporate invoice on its due date, or reminds of it when it is overdue. What is due follows from
 * the row once its account is locked, so running it twice does it once; a clock that was stopped charges once and reminds once.
 */
export async function advanceInvoice(
  { database }: Pick<Deps, 'database'>,
  job: Pick<JobRow, 'subjectId'>,
): Promise<void> {
  const found = await selectRow(database, InvoiceRow, 'WHERE id = ?', [job.subjectId]);
  if (!found) return;
  await database.transaction(async (tx) => {
    const account = await lockAccount(tx, found.accountId);
    const invoice = (await selectRow(tx, InvoiceRow, 'WHERE id = ?', [found.id]))!;
    const today = dateIn(tx.now, account.timeZone);
    const next = nextCollection(invoice);
    if (!next || next.on > today) return planCollection(tx, account, invoice);
    const collectedOn = next.event === 'CHARGE' ? next.on : today;
    await updateRow(tx, InvoiceRow, invoice.id, { collectedOn });
    if (next.event === 'CHARGE') await chargeDefaultMethod(tx, account, invoice);
    else await tellOverdue(tx, account, invoice, today);
    await planCollection(tx, account, { ...invoice, collectedOn });
  });
}

/** F7: what no payment under way will pay is charged to the default method; a decline leaves it open. */
async function chargeDefaultMethod(tx: Tx, account: AccountRow, invoice: InvoiceRow): Promise<void> {
  const method = await findDefaultMethod(tx, account.id);
  const [underWay] = await paymentsUnderWay(tx, [invoice.id]);
  const amount = invoice.openAmount - underWay!;
  if (!method || method.clientSecret !== null || amount <= 0) return;
  await startInvoicePayment(tx, invoice, amount, method, false);
}
