import type { MigrationInterface, QueryRunner } from 'typeorm';

interface TextColumn {
  table: string;
  name: string;
  type: string;
  isNullable: 'YES' | 'NO';
}

/**
 * On MySQL and MariaDB: every text is utf8mb4 and compared byte by byte, as on the embedded engine. Tables that were made before took what
 * the server's default was, which may hold no more than Western letters. What the embedded engine keeps is so already.
 */
export class ExactTexts1760000000037 implements MigrationInterface {
  /** It looks what is left to do. */
  readonly isRepeatable = true;

  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type !== 'mysql') return;
    const columns: TextColumn[] = await runner.query(
      `SELECT columns.table_name AS \`table\`, column_name AS name, column_type AS type, is_nullable AS isNullable
       FROM information_schema.columns JOIN information_schema.tables
         ON tables.table_schema = columns.table_schema AND tables.table_name = columns.table_name
       WHERE columns.table_schema = DATABASE() AND table_type = 'BASE TABLE' AND columns.table_name <> 'migrations'
         AND collation_name IS NOT NULL AND collation_name <> 'utf8mb4_bin'
       ORDER BY columns.table_name, ordinal_position`,
    );
    for (const table of new Set(columns.map((column) => column.table))) {
      const changes = columns.filter((column) => column.table === table).map(modified);
      await runner.query(`ALTER TABLE ${table} ${changes.join(', ')}`);
    }
  }

  /** The tables before took these texts as well. */
  async down(): Promise<void> {}
}

const modified = ({ name, type, isNullable }: TextColumn) =>
  `MODIFY \`${name}\` ${type} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ${isNullable === 'YES' ? 'NULL' : 'NOT NULL'}`;
