import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  code,
  createTable,
  dropColumns,
  dropTables,
  id,
  instant,
  integer,
  json,
  longText,
  optional,
} from './table';

/**
 * Corrections of invoices by staff. A credit that needs approval waits here with the lines as they were asked for; one that was issued
 * names its credit note. A credit note says why it was issued (none: an order's) and what of it went back to a card, which is part of what
 * it took off the invoice. Amounts with tax, minor units.
 */
export class InvoiceCredits1760000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'invoice_credits',
      columns: [
        ...[id('id'), id('account_id'), id('invoice_id'), integer('version'), code('status'), code('reason')],
        ...[longText('comment'), code('destination'), json('credited_lines'), integer('total')],
        ...[code('currency', { length: '3' }), id('author_id'), instant('created_at')],
        ...[optional(id('decided_by_id')), optional(longText('decision_comment')), optional(instant('decided_at'))],
        optional(id('credit_note_id')),
      ],
      indexes: {
        invoice_credits_by_invoice: ['invoice_id', 'id'],
        invoice_credits_by_status: ['status', 'id'],
      },
      checks: {
        invoice_credits_total: 'total > 0',
        invoice_credits_status: "status IN ('PENDING_APPROVAL', 'ISSUED', 'REJECTED')",
        invoice_credits_issued: "(status = 'ISSUED') = (credit_note_id IS NOT NULL)",
      },
      references: { account_id: 'accounts', invoice_id: 'invoices' },
    });
    await addColumns(runner, 'credit_notes', [optional(code('reason')), integer('to_card', { default: 0 })]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'credit_notes', ['reason', 'to_card']);
    await dropTables(runner, ['invoice_credits']);
  }
}
