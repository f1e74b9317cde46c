import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const TABLES = ['sessions', 'one_time_tokens'];
const indexOf = (table: string) => `${table}_by_expiry`;

/** What has expired is removed by its age, without reading what has not. */
export class Expiry1760000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.createIndex(table, new TableIndex({ name: indexOf(table), columnNames: ['expires_at'] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropIndex(table, indexOf(table));
  }
}
