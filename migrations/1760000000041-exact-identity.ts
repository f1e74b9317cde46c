import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, optional, text } from './table';

const isMysql = (runner: QueryRunner) => runner.dataSource.options.type === 'mysql';

/**
 * Sessions keep the network they began from. Subjects of an external issuer are compared byte by byte, trailing spaces included, which on
 * MySQL only a column of bytes does; on SQLite every text is compared so.
 */
export class ExactIdentity1760000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'sessions', [optional(text('network'))]);
    if (isMysql(runner)) await runner.query('ALTER TABLE users MODIFY external_subject VARBINARY(255) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (isMysql(runner)) await runner.query('ALTER TABLE users MODIFY external_subject VARCHAR(255) NULL');
    await dropColumns(runner, 'sessions', ['network']);
  }
}
