import type { MigrationInterface, QueryRunner } from 'typeorm';

const isMysql = (runner: QueryRunner) => runner.dataSource.options.type === 'mysql';

const resize = async (runner: QueryRunner, length: number) => {
  if (!isMysql(runner)) return;
  const type = `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
  await runner.query(`ALTER TABLE second_factors MODIFY secret ${type} NOT NULL`);
};

/** Secrets of second factors are kept sealed, which makes them longer. On SQLite no text has a length. A start seals those that are there. */
export class SealedSecrets1760000000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await resize(runner, 255);
  }

  /** The version before cannot read what is sealed: MySQL refuses to cut it off. */
  async down(runner: QueryRunner): Promise<void> {
    await resize(runner, 64);
  }
}
