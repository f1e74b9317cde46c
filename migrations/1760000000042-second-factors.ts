import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, dropTables, id, instant, integer, optional } from './table';

/**
 * Second factors (A14): a person's secret, from when on it counts (`enabled_at`; null: it is being set up), and the step of time whose
 * code was used last, so that none works twice. Of recovery codes only hashes are kept; one that was used stays as used.
 */
export class SecondFactors1760000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'second_factors',
      columns: [id('user_id'), code('secret'), optional(instant('enabled_at')), integer('last_step')],
      primaryKey: ['user_id'],
      references: { user_id: 'users' },
    });
    await createTable(runner, {
      name: 'recovery_codes',
      columns: [code('code_hash'), id('user_id'), optional(instant('used_at'))],
      primaryKey: ['code_hash'],
      indexes: { recovery_codes_by_user: ['user_id'] },
      references: { user_id: 'users' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['recovery_codes', 'second_factors']);
  }
}
