import type { DataSource, QueryRunner } from 'typeorm';

/** How long a process waits while another one has the lock, and how often it asks anew. Milliseconds. */
const LONGEST_WAIT = 15 * 60_000;
const LOOK = 1_000;

/**
 * Does `work` while no other process does it on this database; they wait. The lock is the server's, and ends with the connection: whoever
 * is killed leaves none. Each database has its own for each purpose.
 * @param purpose what the lock is for, such as `migrations of`
 */
export async function underServerLock<T>(
  source: DataSource,
  purpose: string,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  const name = `LEFT(CONCAT('${purpose} ', DATABASE()), 64)`;
  try {
    await take(runner, name);
    try {
      return await work(runner);
    } finally {
      await runner.query(`DO RELEASE_LOCK(${name})`).catch(() => undefined);
    }
  } finally {
    await runner.release();
  }
}

async function take(runner: QueryRunner, name: string): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT; waited += LOOK) {
    const [row] = await runner.query(`SELECT GET_LOCK(${name}, ${LOOK / 1000}) AS taken`);
    if (Number(row.taken) === 1) return;
  }
  throw new Error(
    'Another process has been bringing this database up to date for too long. Stop it, then start again.',
  );
}
