import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const PAYMENTS_BY_REFERENCE = 'payments_by_gateway_reference';

/** The gateway's messages name a payment that is disputed by its own reference. */
export class Disputes1760000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columnNames = ['gateway_reference'];
    await runner.createIndex('payments', new TableIndex({ name: PAYMENTS_BY_REFERENCE, columnNames }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('payments', PAYMENTS_BY_REFERENCE);
  }
}
