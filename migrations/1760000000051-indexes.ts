import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Table → index → columns. */
const INDEXES: Record<string, Record<string, string[]>> = {
  users: { users_by_staff_role: ['staff_role'] },
  subscriptions: { subscriptions_by_pending_order: ['pending_order_id'] },
  charge_segments: { charge_segments_by_line: ['line_id'] },
  billing_lines: { billing_lines_by_credited_line: ['credited_line_id'] },
  invoices: {
    invoices_by_day: ['issued_on', 'id'],
    invoices_open_by_account: ['account_id', 'status', 'open_amount'],
  },
  orders: { orders_by_source: ['source', 'id'] },
  quotes: { quotes_by_superseded: ['supersedes_id'], quotes_by_order: ['order_id'] },
  order_effects: {
    order_effects_by_subscription: ['subscription_id', 'status'],
    order_effects_by_account: ['account_id', 'status'],
  },
  sandbox_gateway_methods: { sandbox_gateway_methods_by_account: ['account_id'] },
};

/** Columns by which rows of growing tables are found, so that no statement reads a whole table to find a few of its rows. */
export class Indexes1760000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
  }
}
