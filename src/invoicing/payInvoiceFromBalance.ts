import { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import type { Tx } from '../platform/database';
import { negate, smaller } from '../rules';
import { InvoiceRow } from './entities';
import { moveBalance } from './moveBalance';
import { settleInvoice } from './settleInvoice';

/**
 * C8, C12: pays an invoice from the account balance, at most `limit` of it (minor units), and answers whether nothing of it is open any more.
 * The account is locked and as it is now.
 */
export async function payInvoiceFromBalance(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  limit = invoice.openAmount,
): Promise<boolean> {
  const { id: invoiceId, orderId, currency } = invoice;
  const amount = smaller(account.balance, limit);
  await moveBalance(tx, account, negate(amount), { reason: 'INVOICE', orderId, invoiceId });
  const { openAmount } = await settleInvoice(tx, invoiceId);
  await recordAudit(tx, null, {
    ...{ accountId: account.id, action: 'invoice.pay', subjectId: invoiceId, rule: 'C12' },
    after: { fromBalance: amount, currency, invoice: invoice.number },
  });
  return openAmount === 0;
}
