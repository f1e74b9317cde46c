import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, dropColumns, id, optional } from './table';

const PAYMENTS_BY_CHARGE = 'payments_by_charge';

/**
 * Payments of several invoices that are charged together are one charge at the gateway: each names the first of them, by whose id the
 * gateway knows the charge. The first, and whatever is charged by itself, names none.
 */
export class ChargedTogether1760000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'payments', [optional(id('charge_id'))]);
    await runner.createIndex('payments', new TableIndex({ name: PAYMENTS_BY_CHARGE, columnNames: ['charge_id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('payments', PAYMENTS_BY_CHARGE);
    await dropColumns(runner, 'payments', ['charge_id']);
  }
}
