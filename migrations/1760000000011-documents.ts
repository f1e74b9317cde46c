import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, dropTables, flag, id, json } from './table';

/** Invoices and credit notes as they were rendered first, quotes as they were sent, and the key that links to documents are signed with. */
export class Documents1760000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'issued_documents',
      // The content is one long text.
      columns: [id('subject_id'), code('format'), code('sha256'), json('content_base64')],
      primaryKey: ['subject_id', 'format'],
      checks: { issued_documents_format: "format IN ('HTML', 'PDF')" },
    });
    await createTable(runner, {
      name: 'link_secrets',
      columns: [code('secret'), flag('active')],
      primaryKey: ['secret'],
      unique: { link_secrets_one_active: ['active'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['link_secrets', 'issued_documents']);
  }
}
