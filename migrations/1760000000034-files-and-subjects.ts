import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  code,
  createTable,
  dropColumns,
  dropTables,
  id,
  instant,
  integer,
  json,
  optional,
  text,
} from './table';

const SUBJECTS = ['quote_id', 'invoice_id', 'purchase_order_id'];

/**
 * Requests say whom they are addressed to and what they are about; messages carry files that people added. A file is kept in pieces, so
 * that no statement is larger than a database takes. Requests that there are go to where they went: an account's dedicated technician.
 */
export class FilesAndSubjects1760000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'service_requests', [
      code('addressee', { default: "'TECHNICIAN'" }),
      ...SUBJECTS.map((column) => optional(id(column))),
    ]);
    await runner.query(`UPDATE service_requests SET addressee = 'SUPPORT'
      WHERE account_id IN (SELECT id FROM accounts WHERE kind = 'ONLINE')`);
    await createTable(runner, {
      name: 'files',
      columns: [
        id('id'),
        id('account_id'),
        id('added_by_id'),
        instant('added_at'),
        text('name'),
        code('kind'),
        integer('size'),
        code('sha256'),
        optional(id('subject_id')),
      ],
      indexes: { files_by_account: ['account_id'], files_by_subject: ['subject_id'], files_by_age: ['added_at'] },
      checks: { files_kind: "kind IN ('PDF', 'PNG', 'JPEG')" },
      references: { account_id: 'accounts', added_by_id: 'users' },
    });
    await createTable(runner, {
      name: 'file_pieces',
      columns: [id('file_id'), integer('position'), json('content_base64')],
      primaryKey: ['file_id', 'position'],
      references: { file_id: 'files' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['file_pieces', 'files']);
    await dropColumns(runner, 'service_requests', [...SUBJECTS, 'addressee']);
  }
}
