import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const TABLE = 'invoices';
const INDEX = 'invoices_open_by_due_day';

/** What is overdue of all accounts is summed up from this index alone: it grows with what is open, not with all that was ever invoiced. */
export class OpenInvoicesByDueDay1760000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columnNames = ['status', 'due_on', 'account_id', 'currency', 'open_amount'];
    await runner.createIndex(TABLE, new TableIndex({ name: INDEX, columnNames }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(TABLE, INDEX);
  }
}
