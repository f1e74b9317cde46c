import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTable, dropColumns, dropTables, id, json, optional } from './table';

/**
 * An accepted quote has a certificate of its acceptance (`certificate_id`): a document of its own, whose words are kept when it is decided
 * (`document_sheets`), and which is rendered when it is first asked for.
 */
export class Certificates1760000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'document_sheets',
      columns: [id('subject_id'), json('sheet')],
      primaryKey: ['subject_id'],
    });
    await addColumns(runner, 'quotes', [optional(id('certificate_id'))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'quotes', ['certificate_id']);
    await dropTables(runner, ['document_sheets']);
  }
}
