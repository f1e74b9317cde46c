import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, dropColumns, flag } from './table';

/** Table → index → columns. */
const INDEXES: Record<string, Record<string, string[]>> = {
  purchase_orders: { purchase_orders_by_use: ['status', 'used_up', 'id'] },
  service_requests: {
    service_requests_by_addressee: ['addressee', 'handled', 'last_customer_message_at', 'id'],
    service_requests_newest_by_addressee: ['addressee', 'id'],
    service_requests_waiting_by_assignee: ['assignee_id', 'handled', 'last_customer_message_at', 'id'],
  },
};

/** A server has an index of its own for each foreign key, and the embedded engine has none. */
const EMBEDDED = { accounts: { accounts_by_contact: ['billing_contact_id'] } };

const indexesOf = (runner: QueryRunner) =>
  Object.entries(runner.dataSource.options.type === 'mysql' ? INDEXES : { ...INDEXES, ...EMBEDDED });

/** What is used and committed of a purchase order (I5), as the product summed it up when this was written. */
const DRAWN = `COALESCE((SELECT SUM(total) FROM invoices WHERE purchase_order_id = purchase_orders.id), 0)
  - COALESCE((SELECT SUM(credit_notes.total) FROM credit_notes JOIN invoices ON invoices.id = credit_notes.invoice_id
      WHERE invoices.purchase_order_id = purchase_orders.id), 0)
  + COALESCE((SELECT SUM(total) FROM order_effects WHERE order_effects.purchase_order_id = purchase_orders.id
      AND order_effects.status IN ('SCHEDULED', 'FAILED')), 0)`;

/**
 * Lists are read from an index whomever a request is addressed to and whoever works on it, and whatever is left of a
 * purchase order, which says so itself.
 */
export class IndexesOfLists1760000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'purchase_orders', [flag('used_up', { default: '0' })]);
    await runner.query(`UPDATE purchase_orders SET used_up = 1 WHERE ceiling IS NOT NULL AND ceiling <= ${DRAWN}`);
    for (const [table, indexes] of indexesOf(runner)) {
      for (const [name, columnNames] of Object.entries(indexes)) {
        await runner.createIndex(table, new TableIndex({ name, columnNames }));
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, indexes] of indexesOf(runner)) {
      for (const name of Object.keys(indexes)) await runner.dropIndex(table, name);
    }
    await dropColumns(runner, 'purchase_orders', ['used_up']);
  }
}
