import { type RateLimit, RateLimiter } from '../platform/rateLimiter';

/** A15, ours: how often one may try, per process. */
export const SIGN_IN_LIMITS = {
  /** Attempts of any kind (sign-up, sign-in, reset) from one IP address. */
  attemptsPerIpAddress: { points: 100, duration: 60 },
  /** Wrong passwords for one e-mail address, known or not. */
  failuresPerEmail: { points: 10, duration: 15 * 60 },
  /** Links (sign-up, reset) that anybody has mailed to one e-mail address, known or not. */
  linksPerEmail: { points: 5, duration: 15 * 60 },
} as const satisfies Record<string, RateLimit>;

/** Slows down guessing of passwords and flooding of mailboxes. Every method throws TooManyAttempts when a limit is reached. */
export class SignInLimits {
  private readonly attempts = new RateLimiter(SIGN_IN_LIMITS.attemptsPerIpAddress);
  private readonly failures = new RateLimiter(SIGN_IN_LIMITS.failuresPerEmail);
  private readonly links = new RateLimiter(SIGN_IN_LIMITS.linksPerEmail);

  /** Counts an attempt from an IP address. */
  async countAttempt(ipAddress: string | null): Promise<void> {
    if (ipAddress !== null) await this.attempts.count(ipAddress);
  }

  /** Counts a password that is being tried, before it is verified, so that many tries at once count too. */
  async countTry(email: string): Promise<void> {
    await this.failures.count(email);
  }

  /** The password was right: the tries are forgotten. */
  async forgetTries(email: string): Promise<void> {
    await this.failures.forget(email);
  }

  /** Counts a link that somebody who is not signed in has mailed to an address. */
  async countLink(email: string): Promise<void> {
    await this.links.count(email);
  }
}
