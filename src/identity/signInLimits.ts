import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyAttempts } from '../platform/tooManyAttempts';

/** Ours: how often one may try, per process. Points in so many seconds (system clock). */
export const SIGN_IN_LIMITS = {
  /** Attempts of any kind (sign-up, sign-in, reset) from one IP address. */
  attemptsPerIpAddress: { points: 100, duration: 60 },
  /** Wrong passwords for one e-mail address, known or not. */
  failuresPerEmail: { points: 10, duration: 15 * 60 },
  /** Reset links asked for one e-mail address, known or not. */
  resetsPerEmail: { points: 5, duration: 15 * 60 },
} as const;

/** Slows down guessing of passwords and flooding of mailboxes. Every method throws TooManyAttempts when a limit is reached, which a mutation answers as RATE_LIMITED. */
export class SignInLimits {
  private readonly attempts = new RateLimiterMemory({ keyPrefix: 'attempt', ...SIGN_IN_LIMITS.attemptsPerIpAddress });
  private readonly failures = new RateLimiterMemory({ keyPrefix: 'failure', ...SIGN_IN_LIMITS.failuresPerEmail });
  private readonly resets = new RateLimiterMemory({ keyPrefix: 'reset', ...SIGN_IN_LIMITS.resetsPerEmail });

  /** Counts an attempt from an IP address. */
  async countAttempt(ipAddress: string | null): Promise<void> {
    if (ipAddress !== null) await consume(this.attempts, ipAddress);
  }

  /** Counts a password that is being tried, before it is verified, so that many tries at once count too. */
  countTry(email: string): Promise<void> {
    return consume(this.failures, email);
  }

  /** The password was right: the tries are forgotten. */
  async forgetTries(email: string): Promise<void> {
    await this.failures.delete(email);
  }

  /** Counts a reset link that was asked for. */
  countReset(email: string): Promise<void> {
    return consume(this.resets, email);
  }
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new TooManyAttempts(Math.ceil(error.msBeforeNext / 1000));
  }
}
