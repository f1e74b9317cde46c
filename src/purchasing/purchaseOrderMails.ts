import type { AccountRow } from '../accounts';
import { getUser, staffFor } from '../identity';
import { linkTo, queueEmail, type Site, type TemplateData } from '../notifications';
import type { Tx } from '../platform/database';

type ToContact = 'poProposed' | 'poExpiring' | 'poNotDrawn';
type ToTechnician = 'poAccepted' | 'poDeclined' | 'poExceeded';
type Facts<Name extends ToContact | ToTechnician> = Omit<TemplateData[Name], 'name' | 'accountName' | 'url'>;

/** L6: tells the billing contact about a purchase order. */
export async function mailPurchaseOrderToContact<Name extends ToContact>(
  tx: Tx,
  account: AccountRow,
  purchaseOrder: { id: string },
  template: Name,
  facts: Facts<Name>,
): Promise<void> {
  const contact = await getUser(tx, account.billingContactId);
  await mailPurchaseOrder(tx, account, { ...contact, site: account.kind }, purchaseOrder, template, facts);
}

/** L6: tells the account's technician about a purchase order, or all technicians where it has none. */
export async function mailPurchaseOrderToTechnician<Name extends ToTechnician>(
  tx: Tx,
  account: AccountRow,
  purchaseOrder: { id: string },
  template: Name,
  facts: Facts<Name>,
): Promise<void> {
  for (const technician of await staffFor(tx, account.technicianId, 'TECHNICIAN')) {
    await mailPurchaseOrder(tx, account, { ...technician, site: 'STAFF' }, purchaseOrder, template, facts);
  }
}

async function mailPurchaseOrder<Name extends ToContact | ToTechnician>(
  tx: Tx,
  account: AccountRow,
  { name, email, locale, site }: { name: string; email: string; locale: string; site: Site },
  { id }: { id: string },
  template: Name,
  facts: Facts<Name>,
): Promise<void> {
  const data = {
    name,
    accountName: account.name,
    url: linkTo(site, 'purchaseOrder', id),
    ...facts,
  } as unknown as TemplateData[Name];
  await queueEmail(tx, { accountId: account.id, to: email, locale, template, data });
}
