import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, dropTables, id, instant, optional } from './table';

/**
 * New addresses of people, from the day they ask for one. While it waits (`waiting_for`, at most one for each person) the mailed link can
 * prove it until it expires. Once it is made the row keeps the address that the person had before; one that was never made is removed.
 */
export class EmailChanges1760000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'email_changes',
      columns: [
        ...[code('token_hash'), id('user_id'), optional(id('waiting_for')), code('email', { length: '254' })],
        ...[optional(code('former_email', { length: '254' })), optional(instant('expires_at'))],
      ],
      primaryKey: ['token_hash'],
      unique: { email_changes_one_waits: ['waiting_for'] },
      indexes: { email_changes_by_user: ['user_id'], email_changes_by_expiry: ['expires_at'] },
      references: { user_id: 'users' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['email_changes']);
  }
}
