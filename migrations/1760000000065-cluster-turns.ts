import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, integer } from './table';

/**
 * Rows that units of work on several nodes of a Galera cluster write because they have locked something: a lock holds on its own node only,
 * but of two that write one row the second to commit is run again. Empty elsewhere.
 */
export class ClusterTurns1760000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'cluster_turns',
      columns: [integer('slot'), integer('taken')],
      primaryKey: ['slot'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['cluster_turns']);
  }
}
