import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, dropTables, instant, text } from './table';

/**
 * Accounts that somebody asked for, until the link that was mailed to the address is followed. Nothing refers to them; one that is
 * not confirmed in time is removed. Several can wait for one address: the first that is confirmed takes the others with it.
 */
export class SignUps1760000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'sign_ups',
      columns: [
        code('token_hash'),
        code('email', { length: '254' }),
        text('password_hash'),
        text('name'),
        text('company_name'),
        code('country', { length: '2' }),
        code('currency', { length: '3' }),
        code('time_zone'),
        code('locale', { length: '35' }),
        instant('expires_at'),
      ],
      primaryKey: ['token_hash'],
      indexes: { sign_ups_by_email: ['email'], sign_ups_by_expiry: ['expires_at'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['sign_ups']);
  }
}
