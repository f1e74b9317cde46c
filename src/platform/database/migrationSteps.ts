import type { QueryRunner } from 'typeorm';

/** Where a migration is: the step to do next, and whether somebody who was cut off may have done it. */
interface Progress {
  step: number;
  inDoubt: boolean;
}

/** What the server answers to a step that it has done already: a table, column, index or constraint is there, or is gone. */
const DONE_ALREADY = new Set([
  ...['ER_TABLE_EXISTS_ERROR', 'ER_DUP_FIELDNAME', 'ER_DUP_KEYNAME', 'ER_FK_DUP_NAME', 'ER_DUP_CONSTRAINT_NAME'],
  ...['ER_CHECK_CONSTRAINT_DUP_NAME', 'ER_BAD_TABLE_ERROR', 'ER_CANT_DROP_FIELD_OR_KEY'],
]);

const TABLE = 'migration_steps';

/**
 * The steps of one migration on a server that commits each change of a table at once. Each statement is a step. One that writes rows commits
 * together with the note that it is done. Of one that changes a table is noted first that it has begun: whoever goes on after a kill does it
 * again, and takes "that is so already" for an answer. So what a migration sends must be the same in each run, whatever is in the tables.
 */
export class MigrationSteps {
  /** What the migration runs on: leaves out the steps that are done. */
  readonly runner: QueryRunner;
  private step = 0;

  private constructor(
    private readonly server: QueryRunner,
    private readonly migration: string,
    private readonly begun: Progress,
  ) {
    const query = (sql: string, ...more: [unknown[]?]) => this.query(sql, ...more);
    this.runner = new Proxy(server, {
      get: (target, name, receiver) => (name === 'query' ? query : Reflect.get(target, name, receiver)),
    });
  }

  static async of(server: QueryRunner, migration: string): Promise<MigrationSteps> {
    await server.query(
      `CREATE TABLE IF NOT EXISTS ${TABLE} (migration varchar(191) PRIMARY KEY, step int NOT NULL, in_doubt tinyint NOT NULL)
       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
    await server.query(`INSERT IGNORE INTO ${TABLE} VALUES (?, 0, 0)`, [migration]);
    const [row] = await server.query(`SELECT step, in_doubt FROM ${TABLE} WHERE migration = ?`, [migration]);
    return new MigrationSteps(server, migration, { step: Number(row.step), inDoubt: Number(row.in_doubt) === 1 });
  }

  /** Removes the notes, once everything is done. */
  static async forget(server: QueryRunner): Promise<void> {
    await server.query(`DROP TABLE IF EXISTS ${TABLE}`);
  }

  /** Notes that the migration is done, together with what says so for good. */
  async finish(write: () => Promise<void>): Promise<void> {
    await this.inTransaction(async () => {
      await write();
      await this.server.query(`DELETE FROM ${TABLE} WHERE migration = ?`, [this.migration]);
    });
  }

  private async query(sql: string, ...values: [unknown[]?]): Promise<unknown> {
    if (/^\s*(SELECT|SHOW)\b/i.test(sql)) return this.server.query(sql, ...values);
    const step = this.step;
    this.step += 1;
    if (step < this.begun.step) return undefined;
    if (/^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql)) return this.writeRows(step, sql, values);
    return this.changeTable(step, sql, values);
  }

  private writeRows(step: number, sql: string, values: [unknown[]?]): Promise<unknown> {
    return this.inTransaction(async () => {
      const answer = await this.server.query(sql, ...values);
      await this.note({ step: step + 1, inDoubt: false });
      return answer;
    });
  }

  private async changeTable(step: number, sql: string, values: [unknown[]?]): Promise<unknown> {
    const isInDoubt = this.begun.inDoubt && step === this.begun.step;
    await this.note({ step, inDoubt: true });
    try {
      return await this.server.query(sql, ...values);
    } catch (error) {
      const { code = '', errno } = (error as { driverError?: { code?: string; errno?: number } }).driverError ?? {};
      // MariaDB says of a foreign key that is there only that the table could not be made: errno 121.
      const isDone = DONE_ALREADY.has(code) || (errno === 1005 && String(error).includes('errno: 121'));
      if (isInDoubt && isDone) return undefined;
      throw error;
    }
  }

  private async note({ step, inDoubt }: Progress): Promise<void> {
    const values = [step, inDoubt ? 1 : 0, this.migration];
    await this.server.query(`UPDATE ${TABLE} SET step = ?, in_doubt = ? WHERE migration = ?`, values);
  }

  private async inTransaction<T>(work: () => Promise<T>): Promise<T> {
    await this.server.query('START TRANSACTION');
    try {
      const answer = await work();
      await this.server.query('COMMIT');
      return answer;
    } catch (error) {
      await this.server.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}
