import { AccountRow } from '../../../src/accounts';
import { UserRow } from '../../../src/identity';
import { InvoiceRow } from '../../../src/invoicing';
import { OrderRow } from '../../../src/orders';
import { insertRows, selectRow, updateRow } from '../../../src/platform/database';
import { newId } from '../../../src/platform/ids';
import { addDays } from '../../../src/rules';
import type { App } from '../../support/app';
import { type Buyer, given } from '../../support/given';
import { buy } from '../../support/lifecycle';

const PLANS = [
  'gotomeeting pro',
  'gotowebinar plus',
  'gototraining pro',
  'gotomypc pro',
  'gotoassist-remote-support advanced',
  'gotoassist-seeit standard',
  'openvoice standard',
  'gotomeeting plus',
  'gotowebinar pro',
  'gototraining starter',
];
export const INVOICES = 200;

/** An account as large as one gets online: long names, ten subscriptions, two hundred invoices. */
export async function largeAccount(app: App): Promise<Buyer> {
  const buyer = await given.onlineAccount(app);
  await app.database.transaction(async (tx) => {
    const name = 'Société coopérative d’intérêt collectif des Établissements Rochefoucauld-Montmorency et Compagnie';
    await updateRow(tx, AccountRow, buyer.accountId, { name });
    await updateRow(tx, UserRow, buyer.contact.userId, { name: 'Anne-Charlotte de la Rochefoucauld-Montmorency' });
  });
  for (const [at, plan] of PLANS.entries()) await buy(app, buyer, { plan, seats: 5 + at * 5 });
  await repeatInvoice(app, buyer, INVOICES - PLANS.length);
  return buyer;
}

/** Invoices of earlier weeks, like the first one. */
async function repeatInvoice(app: App, { accountId }: Buyer, times: number): Promise<void> {
  await app.database.transaction(async (tx) => {
    const invoice = (await selectRow(tx, InvoiceRow, 'WHERE account_id = ? ORDER BY id', [accountId]))!;
    const order = (await selectRow(tx, OrderRow, 'WHERE id = ?', [invoice.orderId]))!;
    const copies = Array.from({ length: times }, (_, at) => {
      const copied = { ...order, id: newId('Order'), number: `${order.number}-${at}` };
      const issuedOn = addDays(invoice.issuedOn, -7 * (at + 1));
      const number = `${invoice.number}-${String(at).padStart(3, '0')}`;
      return { order: copied, invoice: { ...invoice, id: newId('Invoice'), orderId: copied.id, number, issuedOn } };
    });
    await insertRows(
      tx,
      OrderRow,
      copies.map((copy) => copy.order),
    );
    await insertRows(
      tx,
      InvoiceRow,
      copies.map((copy) => copy.invoice),
    );
  });
}
