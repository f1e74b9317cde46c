import { createHash } from 'node:crypto';
import { type Database, deleteBefore, placeholders, type Reader, type Tx, toSqlInstant } from './database';
import { TooManyAttempts } from './tooManyAttempts';

/** Points in so many seconds (system clock), from the first one on. */
export interface RateLimit {
  points: number;
  duration: number;
}

/** Something that is done and counted: `key` says what and by whom. */
export interface Use {
  key: string;
  limit: RateLimit;
  /** 1 unless given. */
  points?: number;
}

/** Something that can be tried, but less and less often. */
export interface Try {
  key: string;
  /** How long tries are remembered, from the first one on. Seconds. */
  duration: number;
  /** How long the next try has to wait after so many. Milliseconds. */
  delayAfter(tries: number): number;
}

interface Counted {
  points: number;
  expiresAt: Date;
  heldUntil: Date | null;
}

/**
 * Counts what is done in the database, so that all processes share the limits. Each key has its row, which is locked for two statements
 * only; who has reached a limit is told by a read. When the database is away nothing is counted: `Unavailable`, as for whatever was to
 * be done. Rows of our own rather than a store of a library: those open connections of their own, which nothing bounds, make their own
 * tables, and know one engine each.
 */
export class RateLimits {
  constructor(private readonly database: Pick<Database, 'query' | 'tuples' | 'transaction' | 'dataSource'>) {}

  /** Counts all of these, or, when one is beyond its limit, none. @throws TooManyAttempts */
  async count(...uses: Use[]): Promise<void> {
    refuseReached(await read(this.database, uses), uses);
    await this.database.transaction((tx) => countIn(tx, ...uses));
  }

  /**
   * Counts a try of each of these and answers how many there were. It counts before anybody knows whether the try succeeds, so that many
   * at once count too.
   * @throws TooManyAttempts when a try comes before its time; it does not count then
   */
  async countTry(...tries: Try[]): Promise<number[]> {
    refuseHeld(await read(this.database, tries));
    return this.database.transaction((tx) => countTryIn(tx, tries));
  }

  /** Takes back tries that have succeeded: all of the first key, one of each of the others. */
  async forgive(first: string, ...others: string[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.execute('DELETE FROM rate_limits WHERE key_hash = ?', [hashOf(first)]);
      for (const key of others.map(hashOf).sort())
        await tx.execute('UPDATE rate_limits SET points = points - 1 WHERE key_hash = ? AND points > 0', [key]);
    });
  }

  /** Adds points to keys and answers how many each has. For those who count by themselves and tell now and then. */
  async add(rows: readonly { key: string; points: number; expiresAt: Date }[]): Promise<Map<string, number>> {
    return this.database.transaction(async (tx) => {
      await write(tx, rows);
      const counted = await read(tx, rows);
      return new Map([...counted].map(([key, { points }]) => [key, points]));
    });
  }
}

/**
 * The same in an open transaction, for a limit of something that the transaction has locked anyway: nothing is counted if it fails.
 * @throws TooManyAttempts
 */
export async function countIn(tx: Tx, ...uses: Use[]): Promise<void> {
  const now = Date.now();
  const rows = uses.map(({ key, limit, points = 1 }) => {
    // More at once than there are take all there are, so that whoever did nothing before is not refused.
    return { key, points: Math.min(points, limit.points), expiresAt: new Date(now + limit.duration * 1000) };
  });
  await write(tx, rows);
  const counted = await read(tx, uses);
  const beyond = uses.filter(({ key, limit }) => counted.get(key)!.points > limit.points);
  if (beyond.length > 0) throw tooMany(beyond.map(({ key }) => counted.get(key)!.expiresAt));
}

async function countTryIn(tx: Tx, tries: readonly Try[]): Promise<number[]> {
  const now = Date.now();
  const rows = tries.map(({ key, duration }) => ({ key, points: 1, expiresAt: new Date(now + duration * 1000) }));
  await write(tx, rows);
  const counted = await read(tx, tries);
  refuseHeld(counted);
  for (const { key, delayAfter } of tries) {
    const delay = delayAfter(counted.get(key)!.points);
    if (delay === 0) continue;
    const values = [toSqlInstant(new Date(now + delay)), hashOf(key)];
    await tx.execute('UPDATE rate_limits SET held_until = ? WHERE key_hash = ?', values);
  }
  return tries.map(({ key }) => counted.get(key)!.points);
}

/** Removes what counts no more, at most `limit`; answers how many. */
export function removeExpiredLimits(tx: Tx, limit: number): Promise<number> {
  return deleteBefore(tx, { table: 'rate_limits', column: 'expires_at' }, toSqlInstant(new Date()), limit);
}

/** Keys name people and addresses, which are nobody's business here. */
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

/** Adds points; a key whose time is over begins anew. Rows are locked in one order, so that two who count the same never block each other. */
async function write(tx: Tx, rows: readonly { key: string; points: number; expiresAt: Date }[]): Promise<void> {
  const now = toSqlInstant(new Date());
  const values = rows
    .map(({ key, points, expiresAt }) => [hashOf(key), points, toSqlInstant(expiresAt)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flat();
  const isNew = 'rate_limits.expires_at <= ?';
  const [collision, given] =
    tx.engine === 'sqlite'
      ? ['ON CONFLICT (key_hash) DO UPDATE SET', (name: string) => `excluded.${name}`]
      : ['ON DUPLICATE KEY UPDATE', (name: string) => `VALUES(${name})`];
  await tx.execute(
    `INSERT INTO rate_limits (key_hash, points, expires_at) VALUES ${rows.map(() => '(?, ?, ?)').join(', ')} ${collision}
     points = CASE WHEN ${isNew} THEN 0 ELSE rate_limits.points END + ${given('points')},
     expires_at = CASE WHEN ${isNew} THEN ${given('expires_at')} ELSE rate_limits.expires_at END`,
    [...values, now, now],
  );
}

async function read(reader: Reader, keys: readonly { key: string }[]): Promise<Map<string, Counted>> {
  const byHash = new Map(keys.map(({ key }) => [hashOf(key), key]));
  const rows = await reader.query(
    `SELECT key_hash, points, expires_at, held_until FROM rate_limits WHERE key_hash IN (${placeholders([...byHash])})`,
    [...byHash.keys()],
  );
  return new Map(
    rows.map((row) => [
      byHash.get(String(row.key_hash))!,
      {
        points: Number(row.points),
        expiresAt: instantOf(row.expires_at)!,
        heldUntil: instantOf(row.held_until),
      },
    ]),
  );
}

const instantOf = (value: unknown) => (value == null ? null : new Date(`${String(value).replace(' ', 'T')}Z`));

/** Tells those who have reached a limit without writing anything. */
function refuseReached(counted: ReadonlyMap<string, Counted>, uses: readonly Use[]): void {
  const reached = uses.flatMap(({ key, limit }) => {
    const row = counted.get(key);
    return row && row.points >= limit.points && row.expiresAt > new Date() ? [row.expiresAt] : [];
  });
  if (reached.length > 0) throw tooMany(reached);
}

function refuseHeld(counted: ReadonlyMap<string, Counted>): void {
  const held = [...counted.values()].flatMap(({ heldUntil }) =>
    heldUntil && heldUntil > new Date() ? [heldUntil] : [],
  );
  if (held.length > 0) throw tooMany(held);
}

function tooMany(until: readonly Date[]): TooManyAttempts {
  const latest = Math.max(...until.map((instant) => instant.getTime()));
  return new TooManyAttempts(Math.max(1, Math.ceil((latest - Date.now()) / 1000)));
}
