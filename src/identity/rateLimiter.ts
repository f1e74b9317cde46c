import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyAttempts } from '../platform/tooManyAttempts';

/** Points in so many seconds (system clock). */
export interface RateLimit {
  points: number;
  duration: number;
}

/** Counts what somebody does, in the memory of this process. */
export class RateLimiter {
  private readonly memory: RateLimiterMemory;

  constructor(private readonly limit: RateLimit) {
    this.memory = new RateLimiterMemory(limit);
  }

  /**
   * Counts points of a key; more at once than there are take all there are, so that whoever did nothing before is not refused.
   * @throws TooManyAttempts, with the seconds to wait, which a mutation answers as RATE_LIMITED
   */
  async count(key: string, points = 1): Promise<void> {
    try {
      await this.memory.consume(key, Math.min(points, this.limit.points));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new TooManyAttempts(Math.ceil(error.msBeforeNext / 1000));
    }
  }

  async forget(key: string): Promise<void> {
    await this.memory.delete(key);
  }
}
