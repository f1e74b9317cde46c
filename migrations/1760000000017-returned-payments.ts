import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, instant, optional } from './table';

/**
 * Since when a payment counts no more: it was reversed, or is to be refunded; and since when it counts again: a dispute was won. Of payments returned before this was kept, the audit trail
 * has the instant of a reversal; a refund followed at once on what it gives back.
 */
export class ReturnedPayments1760000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'payments', [optional(instant('returned_at')), optional(instant('restored_at'))]);
    await runner.query(`UPDATE payments SET returned_at = COALESCE(
        (SELECT MAX(audit_entries.at) FROM audit_entries
          WHERE audit_entries.subject_id = payments.id AND audit_entries.action = 'PAYMENT_REVERSE'),
        settled_at, at)
      WHERE status IN ('REVERSED', 'REFUNDED') OR refund_status IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'payments', ['restored_at', 'returned_at']);
  }
}
