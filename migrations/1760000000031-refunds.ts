import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  code,
  createTable,
  dropColumns,
  dropTables,
  flag,
  id,
  instant,
  integer,
  optional,
  text,
} from './table';

/**
 * What goes back of a payment that counts: because staff credited an invoice, or because somebody gave it back in the gateway's own
 * dashboard. From the moment it is written it counts as refunded, however long the gateway takes; FAILED: the gateway could not, and the
 * payment counts in full again. The sandbox's gateway keeps which refunds were made by hand.
 */
export class Refunds1760000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'refunds',
      columns: [
        ...[id('id'), id('account_id'), id('payment_id'), integer('amount'), code('currency', { length: '3' })],
        ...[code('status'), code('origin'), optional(id('credit_note_id')), optional(text('gateway_reference'))],
        ...[optional(code('failure_code')), instant('at'), optional(instant('ended_at'))],
      ],
      unique: { refunds_gateway_reference: ['gateway_reference', 'payment_id'] },
      indexes: {
        refunds_by_payment: ['payment_id', 'id'],
        refunds_by_account: ['account_id', 'at'],
        refunds_by_credit_note: ['credit_note_id'],
      },
      checks: {
        refunds_amount: 'amount > 0',
        refunds_status: "status IN ('DUE', 'DONE', 'FAILED')",
        refunds_origin: "origin IN ('STAFF', 'GATEWAY')",
      },
      references: { account_id: 'accounts', payment_id: 'payments' },
    });
    await addColumns(runner, 'sandbox_gateway_refunds', [flag('by_hand', { default: 0 })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'sandbox_gateway_refunds', ['by_hand']);
    await dropTables(runner, ['refunds']);
  }
}
