import type { AccountRow } from '../accounts';
import { findStaff, findUser } from '../identity';
import { queueEmail, type TemplateData } from '../notifications';
import type { Tx } from '../platform/database';

/** Path of the page that mails point to; the mailer puts the public address before it. */
const PURCHASE_ORDERS_PATH = '/';

type ToContact = 'poProposed' | 'poExpiring';
type ToTechnician = 'poAccepted' | 'poDeclined' | 'poExceeded';
type Facts<Name extends ToContact | ToTechnician> = Omit<TemplateData[Name], 'name' | 'accountName' | 'url'>;

/** L6: tells the billing contact about a purchase order. */
export async function tellContact<Name extends ToContact>(
  tx: Tx,
  account: AccountRow,
  template: Name,
  facts: Facts<Name>,
): Promise<void> {
  await tell(tx, account, (await findUser(tx, account.billingContactId))!, template, facts);
}

/** L6: tells the account's technician about a purchase order, or all technicians where it has none. */
export async function tellTechnician<Name extends ToTechnician>(
  tx: Tx,
  account: AccountRow,
  template: Name,
  facts: Facts<Name>,
): Promise<void> {
  const dedicated = account.technicianId && (await findUser(tx, account.technicianId));
  const technicians = dedicated ? [dedicated] : await findStaff(tx, 'TECHNICIAN');
  for (const technician of technicians) await tell(tx, account, technician, template, facts);
}

async function tell<Name extends ToContact | ToTechnician>(
  tx: Tx,
  account: AccountRow,
  { name, email, locale }: { name: string; email: string; locale: string },
  template: Name,
  facts: Facts<Name>,
): Promise<void> {
  const data = {
    name,
    accountName: account.name,
    url: PURCHASE_ORDERS_PATH,
    ...facts,
  } as unknown as TemplateData[Name];
  await queueEmail(tx, { accountId: account.id, to: email, locale, template, data });
}
