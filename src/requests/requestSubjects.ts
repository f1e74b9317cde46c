import type { AccountRow } from '../accounts';
import { InvoiceRow } from '../invoicing';
import { findRow, type Tx } from '../platform/database';
import { PurchaseOrderRow } from '../purchasing';
import { isPurchaseOrderVisible, Refused, refuse } from '../rules';
import { SubscriptionRow } from '../subscriptions';
import type { Deps } from './deps';
import type { ServiceRequestRow } from './entities';

/** What a request is about (J1, J5); each may be null. */
export type Subjects = Pick<ServiceRequestRow, 'subscriptionId' | 'quoteId' | 'invoiceId' | 'purchaseOrderId'>;

/**
 * J1, J5: what a request is about is of its account, and the contact knows it.
 * @throws Refused NOT_FOUND for every field that names something else
 */
export async function requireSubjects(
  tx: Tx,
  { isQuoteKnown }: Pick<Deps, 'isQuoteKnown'>,
  account: AccountRow,
  named: Partial<Subjects>,
): Promise<Subjects> {
  const { subscriptionId = null, quoteId = null, invoiceId = null, purchaseOrderId = null } = named;
  const [subscription, invoice, purchaseOrder] = await Promise.all([
    subscriptionId && findRow(tx, SubscriptionRow, subscriptionId),
    invoiceId && findRow(tx, InvoiceRow, invoiceId),
    purchaseOrderId && findRow(tx, PurchaseOrderRow, purchaseOrderId),
  ]);
  const owns = (row: { accountId: string } | null | '') => row && row.accountId === account.id;
  const isProposed = purchaseOrder && isPurchaseOrderVisible(purchaseOrder.status, false);
  const known = {
    subscriptionId: subscriptionId === null || owns(subscription),
    quoteId: quoteId === null || (await isQuoteKnown(tx, account.id, quoteId)),
    invoiceId: invoiceId === null || owns(invoice),
    purchaseOrderId: purchaseOrderId === null || (isProposed && owns(purchaseOrder)),
  };
  const unknown = Object.entries(known).filter(([, isKnown]) => !isKnown);
  if (unknown.length > 0) throw new Refused(...unknown.map(([field]) => refuse('NOT_FOUND', 'J1', [field])));
  return { subscriptionId, quoteId, invoiceId, purchaseOrderId };
}
