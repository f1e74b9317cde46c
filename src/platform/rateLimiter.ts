import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyAttempts } from './tooManyAttempts';

/** Points in so many seconds (system clock). */
export interface RateLimit {
  points: number;
  duration: number;
}

/** What is left of a key's points, and in how many seconds all of them are there again. */
export interface Left {
  remaining: number;
  resetsIn: number;
}

/** Where points are counted. All stores of the library have this form. */
export interface PointStore {
  /** Rejects with a `RateLimiterRes` when the key has not that many points left. */
  consume(key: string, points: number): Promise<Pick<RateLimiterRes, 'remainingPoints' | 'msBeforeNext'>>;
  delete(key: string): Promise<boolean>;
}

/** Counts what somebody does: in the memory of this process, unless another store is given. */
export class RateLimiter {
  constructor(
    readonly limit: RateLimit,
    private readonly store: PointStore = new RateLimiterMemory(limit),
  ) {}

  /**
   * Counts points of a key; more at once than there are take all there are, so that whoever did nothing before is not refused.
   * @throws TooManyAttempts, with the seconds to wait, which a mutation answers as RATE_LIMITED
   */
  async count(key: string, points = 1): Promise<Left> {
    try {
      const left = await this.store.consume(key, Math.min(points, this.limit.points));
      return { remaining: left.remainingPoints, resetsIn: Math.ceil(left.msBeforeNext / 1000) };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new TooManyAttempts(Math.ceil(error.msBeforeNext / 1000));
    }
  }

  async forget(key: string): Promise<void> {
    await this.store.delete(key);
  }
}
