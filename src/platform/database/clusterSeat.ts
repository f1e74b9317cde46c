import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Deadline } from '../deadline';
import { Unavailable } from '../unavailable';
import type { Connection, Connections, StatementResult } from './connections';
import { isDuplicate, pauseBeforeNext } from './retries';
import type { SqlValue } from './types';

/** How often whoever has a seat shows that they live, and others look. Milliseconds. */
const LOOK = 1_000;
/** Whoever has shown no sign of life for so many looks of another process loses it. */
const LOOKS = 30;
/** How long one look may take, and how long a start waits for the others. Milliseconds. */
const LONGEST_LOOK = 5_000;
const LONGEST_WAIT = 15 * 60_000;

type Run = (sql: string, values?: SqlValue[]) => Promise<StatementResult>;

/**
 * A seat for each purpose, which one process of a Galera cluster has at a time. Locks hold on one node only there, `GET_LOCK` too; but of
 * two who write one row at once the second is refused. Whoever has the seat counts its row up, and others look whether it still grows. No
 * clocks are compared: while the cluster changes a table nothing can be written, and no look comes to its end either.
 */
export class ClusterSeat {
  private readonly me = randomUUID();
  private hasLeft = false;
  private asking: Promise<boolean> | null = null;
  /** The sign of life that was seen last, and how often since. */
  private seen = { sign: '', looks: 0 };

  constructor(
    private readonly connections: Connections,
    private readonly purpose: string,
  ) {}

  /** Whether this process has the seat from now on; asked every `LOOK`. @throws Unavailable where the database does not say */
  async holds(): Promise<boolean> {
    if (this.hasLeft) return false;
    this.asking ??= this.onConnection((run) => this.look(run)).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /** Leaves it to the others at once. */
  async leave(): Promise<void> {
    this.hasLeft = true;
    await this.asking?.catch(() => undefined);
    const sql = 'DELETE FROM cluster_seats WHERE purpose = ? AND holder = ?';
    await this.onConnection((run) => run(sql, [this.purpose, this.me])).catch(() => undefined);
  }

  /** Makes the table of the seats. It is there before all others, whose making is what the first seat is for. */
  async prepare(): Promise<void> {
    await this.onConnection(async (run) => {
      const { records } = await run("SHOW TABLES LIKE 'cluster_seats'");
      const columns = 'purpose varchar(64) PRIMARY KEY, holder varchar(36) NOT NULL, beats int NOT NULL';
      if (records.length === 0)
        await run(`CREATE TABLE IF NOT EXISTS cluster_seats (${columns}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    });
  }

  private async look(run: Run): Promise<boolean> {
    const { purpose, me } = this;
    const write = async (sql: string, values: SqlValue[]) => (await run(sql, values)).affected === 1;
    const [row] = (await run('SELECT holder, beats FROM cluster_seats WHERE purpose = ?', [purpose])).records;
    if (!row) return write('INSERT INTO cluster_seats (purpose, holder, beats) VALUES (?, ?, 0)', [purpose, me]);
    const values = [me, purpose, String(row.holder), Number(row.beats)];
    if (row.holder !== me && !this.isDead(`${row.holder} ${row.beats}`)) return false;
    return write(
      'UPDATE cluster_seats SET holder = ?, beats = beats + 1 WHERE purpose = ? AND holder = ? AND beats = ?',
      values,
    );
  }

  private isDead(sign: string): boolean {
    this.seen = { sign, looks: this.seen.sign === sign ? this.seen.looks + 1 : 0 };
    return this.seen.looks >= LOOKS;
  }

  /** Each statement is a transaction of its own; where another one was faster, everything is looked at again. */
  private async onConnection<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const deadline = Deadline.after(LONGEST_LOOK);
    const connection: Connection = await this.connections.take(deadline);
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await work((sql, values = []) => connection.run(sql, values, deadline));
        } catch (error) {
          if (!isDuplicate(error)) await pauseBeforeNext(error, attempt, deadline);
        }
      }
    } finally {
      connection.release();
    }
  }
}

/** Does work while no other process of a cluster does anything for that purpose; they wait. @throws Error where another one has taken its seat */
export async function whileSeated<T>(connections: Connections, purpose: string, work: () => Promise<T>): Promise<T> {
  if (!connections.isCluster) return work();
  const seat = new ClusterSeat(connections, purpose);
  await take(seat);
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    const keep = async () => {
      // Who gets no answer may still have it: the others look for long.
      const isKept = await seat.holds().catch(() => true);
      if (!isKept) reject(new Error(`Another process has taken over (${purpose}). Start again.`));
    };
    timer = setInterval(keep, LOOK);
  });
  try {
    return await Promise.race([work(), lost]);
  } finally {
    clearInterval(timer);
    await seat.leave();
  }
}

/** No answer in time is none yet: while the cluster changes a table, which may take minutes, nobody gets one. */
async function take(seat: ClusterSeat): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  let isPrepared = false;
  while (performance.now() < end) {
    try {
      if (!isPrepared) await seat.prepare();
      isPrepared = true;
      if (await seat.holds()) return;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
    }
    await wait(LOOK);
  }
  throw new Error('Another process has been busy with this database for too long. Stop it, then start again.');
}
