import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, code, dropColumns, id, optional } from './table';

const RENEWALS = 'invoices_renewal_of';

/**
 * A payment says what it is for (`purpose`), so that whoever settles it need not find out; an invoice says which subscription's renewal it
 * charges (`renewal_of`), so that what a subscription is past due for is found by an index.
 */
export class Purposes1760000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'payments', [code('purpose', { default: "'INVOICE'" })]);
    await addColumns(runner, 'invoices', [optional(id('renewal_of'))]);
    await runner.query(`UPDATE payments SET purpose = CASE
      WHEN gateway IS NULL THEN 'RECORDED'
      WHEN (SELECT source FROM orders WHERE orders.id = order_id) = 'TRIAL_CONVERSION' THEN 'TRIAL_CONVERSION'
      WHEN (SELECT source FROM orders WHERE orders.id = order_id) IN ('CART', 'SUPPORT') THEN 'ORDER'
      WHEN (SELECT source FROM orders WHERE orders.id = order_id AND orders.placed_at = payments.at) = 'QUOTE' THEN 'ACCEPTANCE'
      ELSE 'INVOICE' END`);
    await runner.query(`UPDATE invoices SET renewal_of = (SELECT MIN(subscription_id) FROM billing_lines
      WHERE billing_lines.invoice_id = invoices.id AND kind = 'CHARGE')
      WHERE order_id IN (SELECT id FROM orders WHERE source = 'RENEWAL')`);
    const columnNames = ['renewal_of', 'open_amount'];
    await runner.createIndex('invoices', new TableIndex({ name: RENEWALS, columnNames }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('invoices', RENEWALS);
    await dropColumns(runner, 'invoices', ['renewal_of']);
    await dropColumns(runner, 'payments', ['purpose']);
  }
}
