import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, instant, optional } from './table';

/** Since when a colleague has no access any more; empty: they have. */
export class WithdrawnAccess1760000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'users', [optional(instant('disabled_at'))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'users', ['disabled_at']);
  }
}
