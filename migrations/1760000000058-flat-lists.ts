import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, date, dropColumns } from './table';

/** Table → index → columns. */
const INDEXES: Record<string, Record<string, string[]>> = {
  users: { users_by_withdrawal: ['disabled_at'] },
  invoices: { invoices_by_open_amount: ['open_amount', 'id'], invoices_newest_by_status: ['status', 'id'] },
  quotes: { quotes_newest_by_status: ['status', 'id'] },
  service_requests: {
    service_requests_by_status: ['status', 'handled', 'last_customer_message_at', 'id'],
    service_requests_by_topic: ['topic', 'handled', 'last_customer_message_at', 'id'],
    service_requests_newest_by_topic: ['topic', 'id'],
  },
  purchase_orders: { purchase_orders_by_last_day: ['sorted_expiry', 'id'] },
};

/** Lists are read in the order of an index, however long they are and whatever is looked for in them. */
export class FlatLists1760000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'purchase_orders', [date('sorted_expiry', { default: "'9999-12-31'" })]);
    await runner.query('UPDATE purchase_orders SET sorted_expiry = expires_on WHERE expires_on IS NOT NULL');
    for (const [table, indexes] of Object.entries(INDEXES)) {
      for (const [name, columnNames] of Object.entries(indexes)) {
        await runner.createIndex(table, new TableIndex({ name, columnNames }));
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, indexes] of Object.entries(INDEXES)) {
      for (const name of Object.keys(indexes)) await runner.dropIndex(table, name);
    }
    await dropColumns(runner, 'purchase_orders', ['sorted_expiry']);
  }
}
