import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, integer } from './table';

/**
 * How often the catalogue has changed. Processes keep the catalogue, and read it again when this row says another version than they keep.
 * Until the first change there is no row.
 */
export class CatalogueVersion1760000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, { name: 'catalogue_version', columns: [integer('id'), integer('version')] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['catalogue_version']);
  }
}
