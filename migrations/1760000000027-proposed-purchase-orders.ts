import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, instant, optional } from './table';

/** A purchase order knows when it was proposed first (`proposed_at`), because a draft that its customer has seen is not discarded. */
export class ProposedPurchaseOrders1760000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'purchase_orders', [optional(instant('proposed_at'))]);
    await runner.query(`UPDATE purchase_orders SET proposed_at = created_at WHERE status <> 'DRAFT'
      OR id IN (SELECT subject_id FROM audit_entries WHERE action IN ('purchaseOrder.followQuote', 'PURCHASE_ORDER_PROPOSE'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'purchase_orders', ['proposed_at']);
  }
}
