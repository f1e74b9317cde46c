import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, code, createTable, dropColumns, dropTables, id, instant, integer, optional } from './table';

/** What of a payment had gone back in parts before it ceased to count as a whole. */
const REFUNDED_BEFORE = `COALESCE((SELECT SUM(refunds.amount) FROM refunds WHERE refunds.payment_id = payments.id
  AND refunds.status <> 'FAILED' AND refunds.at <= payments.returned_at), 0)`;

const COLUMNS = '(id, account_id, payment_id, kind, amount, refund_id, at)';

/**
 * What became of payments after they came in: they bounced or were disputed, went back to the customer, or counted again. Each has a row of
 * its own, so that what happened in a year that is over stays what it was. `amount` is positive: RESTORED is in the customer's favour, the
 * others are not.
 */
export class PaymentMovements1760000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'payment_movements',
      columns: [
        ...[id('id'), id('account_id'), id('payment_id'), code('kind'), integer('amount')],
        ...[optional(id('refund_id')), instant('at')],
      ],
      indexes: {
        payment_movements_by_account: ['account_id', 'at'],
        payment_movements_by_payment: ['payment_id'],
      },
      checks: {
        payment_movements_amount: 'amount >= 0',
        payment_movements_kind: "kind IN ('RETURNED', 'REFUNDED', 'RESTORED')",
      },
      references: { account_id: 'accounts', payment_id: 'payments' },
    });
    await runner.query(`INSERT INTO payment_movements ${COLUMNS}
      SELECT REPLACE(id, 'rfd_', 'pmv_'), account_id, payment_id, 'REFUNDED', amount, id, at FROM refunds`);
    await runner.query(`INSERT INTO payment_movements ${COLUMNS}
      SELECT CONCAT('pmv_1', SUBSTR(id, 6)), account_id, payment_id, 'RESTORED', amount, id, ended_at FROM refunds WHERE status = 'FAILED'`);
    await runner.query(`INSERT INTO payment_movements ${COLUMNS}
      SELECT REPLACE(id, 'pay_', 'pmv_'), account_id, id, CASE WHEN refund_status IS NULL THEN 'RETURNED' ELSE 'REFUNDED' END,
        amount - ${REFUNDED_BEFORE}, NULL, returned_at FROM payments WHERE returned_at IS NOT NULL`);
    await runner.query(`INSERT INTO payment_movements ${COLUMNS}
      SELECT CONCAT('pmv_1', SUBSTR(id, 6)), account_id, id, 'RESTORED', amount - ${REFUNDED_BEFORE}, NULL, restored_at
      FROM payments WHERE restored_at IS NOT NULL`);
    await dropColumns(runner, 'payments', ['restored_at', 'returned_at']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'payments', [optional(instant('returned_at')), optional(instant('restored_at'))]);
    const last = (kinds: string) => `(SELECT MAX(at) FROM payment_movements
      WHERE payment_movements.payment_id = payments.id AND refund_id IS NULL AND kind IN (${kinds}))`;
    await runner.query(`UPDATE payments SET returned_at = ${last("'RETURNED', 'REFUNDED'")}`);
    await runner.query(`UPDATE payments SET restored_at = ${last("'RESTORED'")} WHERE status = 'SUCCEEDED'`);
    await dropTables(runner, ['payment_movements']);
  }
}
