import { AccountRow, standingIn } from '../accounts';
import type { Context } from '../graphql/context';
import { maySee } from '../rules';
import { InvoiceRow } from './entities';

/** Whether the caller may see the account's money (A10). */
export function maySeeBilling(context: Context, account: AccountRow): boolean {
  return context.caller !== null && maySee(standingIn(context.caller, account), account.kind, 'BILLING');
}

/** A10: the invoice of that id, if the caller may see the billing of its account. */
export async function findVisibleInvoice(context: Context, id: string): Promise<InvoiceRow | null> {
  const invoice = await context.loaders.row(InvoiceRow, id);
  const account = invoice && (await context.loaders.row(AccountRow, invoice.accountId));
  return account && maySeeBilling(context, account) ? invoice : null;
}
