import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, date, dropTables, id, instant, integer, optional } from './table';

/**
 * Purchase orders. What is used of one follows from the invoices that name it, what is committed from the orders' later effects, so
 * neither is kept here, and EXPIRED and EXHAUSTED are no stored states (I2). `quote_number` is the quote that it was proposed with and
 * follows; `reminded_on` the day up to which reminders of its expiry are done (I6).
 */
export class Purchasing1760000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'purchase_orders',
      columns: [
        id('id'),
        integer('version'),
        id('account_id'),
        optional(code('number')),
        code('status'),
        code('currency', { length: '3' }),
        optional(integer('ceiling')),
        date('valid_from'),
        optional(date('expires_on')),
        id('drafted_by_id'),
        optional(code('quote_number')),
        optional(date('reminded_on')),
        instant('created_at'),
      ],
      unique: { purchase_orders_number: ['account_id', 'number'] },
      indexes: {
        purchase_orders_by_account: ['account_id', 'id'],
        purchase_orders_by_status: ['status', 'expires_on'],
      },
      checks: {
        purchase_orders_status: "status IN ('DRAFT', 'PROPOSED', 'ACTIVE', 'CLOSED', 'DECLINED')",
        purchase_orders_ceiling: 'ceiling IS NULL OR ceiling > 0',
        purchase_orders_active_has_number: "status NOT IN ('ACTIVE', 'CLOSED') OR number IS NOT NULL",
        purchase_orders_days: 'expires_on IS NULL OR valid_from <= expires_on',
      },
      references: { account_id: 'accounts', drafted_by_id: 'users' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['purchase_orders']);
  }
}
