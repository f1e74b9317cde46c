import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const BY_KIND = 'jobs_due_by_kind';

/** Jobs are looked for kind by kind: those of one party outside that wait in their thousands are not read to find others. */
export class JobsByKind1760000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columnNames = ['kind', 'status', 'due_at', 'priority'];
    await runner.createIndex('jobs', new TableIndex({ name: BY_KIND, columnNames }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('jobs', BY_KIND);
  }
}
