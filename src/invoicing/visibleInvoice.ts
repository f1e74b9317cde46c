import { AccountRow } from '../accounts';
import type { Context } from '../context';
import { InvoiceRow } from './entities';
import { maySeeBilling } from './invoicing.resolver';

/** A10: the invoice of that id, if the caller may see the billing of its account. */
export async function findVisibleInvoice(context: Context, id: string): Promise<InvoiceRow | null> {
  const invoice = await context.loaders.row(InvoiceRow, id);
  const account = invoice && (await context.loaders.row(AccountRow, invoice.accountId));
  return account && maySeeBilling(context, account) ? invoice : null;
}
