import { type AccountRow, underLock } from '../accounts';
import {
  InvoiceRow,
  mailInvoiceOverdue,
  markCollected,
  payInvoiceFromBalance,
  tellTechnicianOverdue,
} from '../invoicing';
import { getRow, type Tx } from '../platform/database';
import type { JobRow } from '../platform/jobs';
import { nextCollection, subtract } from '../rules';
import type { Deps } from './deps';
import { findUsableDefault } from './methods';
import { paymentsUnderWay } from './paymentsUnderWay';
import { startInvoicePayment } from './startPayment';

/**
 * C12, F7, G6: collects what is open of a corporate invoice on its due date, or reminds of it when it is overdue. What is due follows from
 * the row once its account is locked, so running it twice does it once; a clock that was stopped charges once and reminds once.
 */
export async function advanceInvoice(deps: Pick<Deps, 'database'>, job: Pick<JobRow, 'subjectId'>): Promise<void> {
  await underLock(deps, [InvoiceRow, job.subjectId], async ({ tx, account, row: invoice, today }) => {
    const next = nextCollection(invoice);
    if (!next || next.on > today) return tx.touched.addRow(InvoiceRow, invoice);
    const collectedOn = next.event === 'CHARGE' ? next.on : today;
    await markCollected(tx, invoice, collectedOn);
    if (next.event === 'CHARGE') await collect(tx, account, invoice.id);
    else {
      await mailInvoiceOverdue(tx, account, invoice, today);
      await tellTechnicianOverdue(tx, account, invoice, today);
    }
  });
}

/** C12, F7: what no payment under way will pay is taken from the balance, the rest charged to the default method; a decline leaves it open. */
async function collect(tx: Tx, account: AccountRow, invoiceId: string): Promise<void> {
  const [underWay] = await paymentsUnderWay(tx, [invoiceId]);
  const due = await getRow(tx, InvoiceRow, invoiceId);
  if (account.balance > 0 && due.openAmount > underWay!)
    await payInvoiceFromBalance(tx, account, due, subtract(due.openAmount, underWay!));
  const invoice = await getRow(tx, InvoiceRow, invoiceId);
  const amount = subtract(invoice.openAmount, underWay!);
  const method = await findUsableDefault(tx, account.id);
  if (!method || amount <= 0) return;
  await startInvoicePayment(tx, invoice, { purpose: 'INVOICE', amount, source: method, awaited: 'BY_NOBODY' });
}
