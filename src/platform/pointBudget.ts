import type { RateLimit, RateLimits } from './rateLimits';
import { TooManyAttempts } from './tooManyAttempts';

/** What is left of a key's points, and in how many seconds all of them are there again. */
export interface Left {
  remaining: number;
  resetsIn: number;
}

/** After this share of a budget a process tells the others what it has counted. */
const SHARE = 1 / 50;

/** What a key has spent in the present window: here, and elsewhere as far as this process knows. */
interface Spent {
  here: number;
  elsewhere: number;
  untold: number;
  isTelling: boolean;
}

/**
 * Counts the points of each key in windows of the system clock, which are the same in all processes. Every request is counted, so it must
 * cost nothing: each process counts in its memory, and after every fiftieth of the budget it adds what it has counted to the row that all
 * processes share, and learns from it what the others have. Nobody waits for that. So a key that uses several processes gets at most a
 * fiftieth more for each of them, and what it sends while one of them asks. While the database is away each process counts alone.
 */
export class PointBudget {
  private window = 0;
  private readonly keys = new Map<string, Spent>();

  constructor(
    private readonly name: string,
    readonly limit: RateLimit,
    private readonly shared: Pick<RateLimits, 'add'>,
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
    if (spent.untold >= this.limit.points * SHARE && !spent.isTelling) void this.tell(key, spent);
    return { remaining: this.limit.points - spent.here - spent.elsewhere, resetsIn };
  }

  private spentBy(key: string): Spent {
    const window = Math.floor(Date.now() / (this.limit.duration * 1000));
    if (window !== this.window) this.keys.clear();
    this.window = window;
    const spent = this.keys.get(key) ?? { here: 0, elsewhere: 0, untold: 0, isTelling: false };
    this.keys.set(key, spent);
    return spent;
  }

  private windowEnd(): number {
    return (this.window + 1) * this.limit.duration * 1000;
  }

  private async tell(key: string, spent: Spent): Promise<void> {
    const telling = spent.untold;
    spent.isTelling = true;
    try {
      const told = `${this.name} ${this.window} ${key}`;
      const all = await this.shared.add(told, telling, new Date(this.windowEnd()));
      spent.untold -= telling;
      spent.elsewhere = all - (spent.here - spent.untold);
    } catch {
      // The database is away, which others report; the next request tries again.
    } finally {
      spent.isTelling = false;
    }
  }
}
