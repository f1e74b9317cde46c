import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, date, dropColumns, id, optional } from './table';

const REISSUES = 'invoices_one_reissue';

/**
 * An invoice that was issued again in the place of another names that one (`reissue_of`); each is issued again once. An invoice also keeps the
 * day on which the technician was told that it is long overdue.
 */
export class ReissuedInvoices1760000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'invoices', [optional(id('reissue_of')), optional(date('technician_told_on'))]);
    await runner.createIndex(
      'invoices',
      new TableIndex({ name: REISSUES, columnNames: ['reissue_of'], isUnique: true }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('invoices', REISSUES);
    await dropColumns(runner, 'invoices', ['reissue_of', 'technician_told_on']);
  }
}
