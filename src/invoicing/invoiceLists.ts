import type { Context } from '../graphql/context';
import { type PageArgs, pageRequest } from '../graphql/page';
import { EVERYTHING, type Page, pageOfChildren } from '../platform/pages';
import { InvoiceRow } from './entities';
import { OPEN_AMOUNT } from './findInvoices';

/** The invoices of an account that charge one of its subscriptions, newest first. */
export function invoicesOfSubscription(
  context: Context,
  { id, accountId }: { id: string; accountId: string },
  args: PageArgs,
): Promise<Page<InvoiceRow>> {
  const charging = { sql: 'id IN (SELECT invoice_id FROM billing_lines WHERE subscription_id = ?)', values: [id] };
  return invoicesOf(context, { column: 'account_id', id: accountId }, args, charging);
}

/** The invoices drawn on a purchase order, newest first. */
export function invoicesOfPurchaseOrder(context: Context, id: string, args: PageArgs): Promise<Page<InvoiceRow>> {
  return invoicesOf(context, { column: 'purchase_order_id', id }, args);
}

function invoicesOf(
  { loaders }: Context,
  parent: { column: string; id: string },
  args: PageArgs,
  condition = EVERYTHING,
): Promise<Page<InvoiceRow>> {
  return pageOfChildren(loaders, InvoiceRow, parent, condition, pageRequest(args), OPEN_AMOUNT);
}
