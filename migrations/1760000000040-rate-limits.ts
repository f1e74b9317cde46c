import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, code, createTable, dropColumns, dropTables, instant, integer, optional, text } from './table';

/**
 * What somebody did lately, counted until an instant of the system clock (`rate_limits`): one row for each thing that is limited, under the
 * hash of who did what. `held_until` is when the next try may come. The audit trail keeps the network address a call came from.
 */
export class RateLimits1760000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'rate_limits',
      columns: [code('key_hash'), integer('points'), instant('expires_at'), optional(instant('held_until'))],
      primaryKey: ['key_hash'],
      indexes: { rate_limits_by_expiry: ['expires_at'] },
    });
    await addColumns(runner, 'audit_entries', [optional(text('ip_address'))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'audit_entries', ['ip_address']);
    await dropTables(runner, ['rate_limits']);
  }
}
