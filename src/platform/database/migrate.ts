import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { MigrationSteps } from './migrationSteps';
import { underServerLock } from './serverLock';

/** How long the embedded engine's next process waits while another one migrates, and how often it looks. Milliseconds. */
const LONGEST_WAIT = 15 * 60_000;
const LOOK = 1_000;

const CREATE = {
  mysql: 'id int NOT NULL AUTO_INCREMENT PRIMARY KEY, timestamp bigint NOT NULL, name varchar(255) NOT NULL',
  sqlite: '"id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL',
};

/**
 * Runs the migrations that have not run yet, one process at a time; others wait. A process may be killed at any moment: the next one goes
 * on where it was. SQLite does a migration in one transaction. MySQL commits each statement that changes a table, so there each statement
 * is a step that is remembered (`MigrationSteps`).
 */
export async function migrate(source: DataSource): Promise<void> {
  if (source.options.type === 'mysql') {
    return underServerLock(source, 'migrations of', (runner) => migrateServer(runner, source.migrations));
  }
  const runner = source.createQueryRunner();
  try {
    await migrateFile(runner, source.migrations);
  } finally {
    await runner.release();
  }
}

async function migrateServer(runner: QueryRunner, all: readonly MigrationInterface[]): Promise<void> {
  await runner.query(`CREATE TABLE IF NOT EXISTS migrations (${CREATE.mysql})`);
  const pending = await pendingOf(runner, all);
  for (const migration of pending) {
    const steps = await MigrationSteps.of(runner, nameOf(migration));
    await migration.up(isRepeatable(migration) ? runner : steps.runner);
    await steps.finish(() => insertDone(runner, migration));
  }
  await MigrationSteps.forget(runner);
}

async function migrateFile(runner: QueryRunner, all: readonly MigrationInterface[]): Promise<void> {
  // Tables are made anew under the same name; what refers to them is the same afterwards.
  await runner.query('PRAGMA foreign_keys = OFF');
  try {
    while (await migrateNext(runner, all));
  } finally {
    await runner.query('PRAGMA foreign_keys = ON');
  }
}

/** Answers whether there was one to do. */
async function migrateNext(runner: QueryRunner, all: readonly MigrationInterface[]): Promise<boolean> {
  await beginAlone(runner);
  try {
    await runner.query(`CREATE TABLE IF NOT EXISTS "migrations" (${CREATE.sqlite})`);
    const [next] = await pendingOf(runner, all);
    if (next) {
      await next.up(runner);
      await insertDone(runner, next);
    }
    await runner.query('COMMIT');
    return next !== undefined;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function beginAlone(runner: QueryRunner): Promise<void> {
  for (let waited = 0; ; waited += LOOK) {
    try {
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const isBusy = String((error as { code?: string }).code).startsWith('SQLITE_BUSY');
      if (!isBusy || waited >= LONGEST_WAIT) throw error;
      await pause(LOOK);
    }
  }
}

async function pendingOf(runner: QueryRunner, all: readonly MigrationInterface[]): Promise<MigrationInterface[]> {
  const done: { name: string }[] = await runner.query('SELECT name FROM migrations');
  const names = new Set(done.map(({ name }) => name));
  return all
    .filter((migration) => !names.has(nameOf(migration)))
    .sort((one, other) => timestampOf(one) - timestampOf(other));
}

async function insertDone(runner: QueryRunner, migration: MigrationInterface): Promise<void> {
  const row = [timestampOf(migration), nameOf(migration)];
  await runner.query('INSERT INTO migrations (timestamp, name) VALUES (?, ?)', row);
}

/** Whether it looks what is left to do, so that it begins anew where it was cut off. */
const isRepeatable = (migration: MigrationInterface & { isRepeatable?: boolean }) => migration.isRepeatable === true;

const nameOf = (migration: MigrationInterface) => migration.name ?? migration.constructor.name;
/** The ORM's rule: a migration's name ends in the number of milliseconds at which it was made. */
const timestampOf = (migration: MigrationInterface) => Number(nameOf(migration).slice(-13));
