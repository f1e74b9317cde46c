import type { RateLimit, RateLimits } from './rateLimits';
import { TooManyAttempts } from './tooManyAttempts';

/** What is left of a key's points, and in how many seconds all of them are there again. */
export interface Left {
  remaining: number;
  resetsIn: number;
}

/** After this share of a budget a process tells the others what it has counted. */
const SHARE = 1 / 50;
/** It tells of so many keys at once, and then not again for so many milliseconds. */
const AT_ONCE = 500;
const PAUSE = 500;

/** What a key has spent in the present window: here, and elsewhere as far as this process knows. */
interface Spent {
  here: number;
  elsewhere: number;
  untold: number;
}

/**
 * Counts the points of each key in windows of the system clock, which are the same in all processes. Every request is counted, so it must
 * cost nothing: each process counts in its memory. What it has counted of a key since it last told, once that is a fiftieth of the budget,
 * it adds to the row that all processes share, and learns from it what the others have; of all such keys at once, twice a second at most.
 * Nobody waits for that. So a key that uses several processes gets at most a fiftieth more for each of them, and what it sends while one of
 * them asks. While the database is away each process counts alone.
 */
export class PointBudget {
  private window = 0;
  private readonly keys = new Map<string, Spent>();
  /** The keys of which there is something to tell. */
  private readonly due = new Set<string>();
  private isTelling = false;

  constructor(
    private readonly name: string,
    readonly limit: RateLimit,
    private readonly shared: Pick<RateLimits, 'add'>,
    private readonly pause = PAUSE,
  ) {}

  /**
   * Counts points of a key; more at once than there are take all there are, so that whoever did nothing before is not refused.
   * @throws TooManyAttempts, with the seconds to wait
   */
  count(key: string, points: number): Left {
    const spent = this.spentBy(key);
    const resetsIn = Math.ceil((this.windowEnd() - Date.now()) / 1000);
    const counted = Math.min(points, this.limit.points);
    if (spent.here + spent.elsewhere + counted > this.limit.points) throw new TooManyAttempts(resetsIn);
    spent.here += counted;
    spent.untold += counted;
    if (spent.untold >= this.limit.points * SHARE) this.due.add(key);
    if (this.due.size > 0 && !this.isTelling) void this.tellAll();
    return { remaining: this.limit.points - spent.here - spent.elsewhere, resetsIn };
  }

  private spentBy(key: string): Spent {
    const window = Math.floor(Date.now() / (this.limit.duration * 1000));
    if (window !== this.window) {
      this.keys.clear();
      this.due.clear();
    }
    this.window = window;
    const spent = this.keys.get(key) ?? { here: 0, elsewhere: 0, untold: 0 };
    this.keys.set(key, spent);
    return spent;
  }

  private windowEnd(): number {
    return (this.window + 1) * this.limit.duration * 1000;
  }

  private async tellAll(): Promise<void> {
    this.isTelling = true;
    while (this.due.size > 0) {
      await this.tell([...this.due].slice(0, AT_ONCE));
      // It keeps no process from ending.
      await new Promise((done) => setTimeout(done, this.pause).unref());
    }
    this.isTelling = false;
  }

  private async tell(keys: readonly string[]): Promise<void> {
    const { window } = this;
    const expiresAt = new Date(this.windowEnd());
    const told = keys.map((key) => ({ key, spent: this.keys.get(key)!, points: this.keys.get(key)!.untold }));
    for (const key of keys) this.due.delete(key);
    const rowOf = (key: string) => `${this.name} ${window} ${key}`;
    try {
      const all = await this.shared.add(told.map(({ key, points }) => ({ key: rowOf(key), points, expiresAt })));
      for (const { key, spent, points } of told) {
        spent.untold -= points;
        spent.elsewhere = all.get(rowOf(key))! - (spent.here - spent.untold);
      }
    } catch {
      // The database is away, which others report; the next request tries again.
    }
  }
}
