import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, dropColumns, instant } from './table';

const TABLES = ['invoices', 'purchase_orders', 'invoice_credits'];

const indexOf = (table: string) => `${table}_by_change`;

/** Invoices, purchase orders and credits say when they were changed last: for pages that look every few seconds for what is new. */
export class ChangedDocuments1760000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const began = "'2026-01-01 00:00:00.000'";
    for (const table of TABLES) {
      await addColumns(runner, table, [instant('changed_at', { default: began })]);
      await runner.query(`UPDATE ${table} SET changed_at = created_at`);
      await runner.createIndex(table, new TableIndex({ name: indexOf(table), columnNames: ['changed_at', 'id'] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.dropIndex(table, indexOf(table));
      await dropColumns(runner, table, ['changed_at']);
    }
  }
}
