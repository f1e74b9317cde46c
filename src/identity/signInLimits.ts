import { networkOf } from '../platform/network';
import type { RateLimit, RateLimits, Try } from '../platform/rateLimits';
import { delayAfter, TRIES_REMEMBERED } from '../rules';

const QUARTER = 15 * 60;

/** A15, ours: how often one may try. */
export const SIGN_IN_LIMITS = {
  /** Attempts of any kind (sign-up, sign-in, reset) from one network. */
  attempts: { points: 100, duration: 60 },
  /** Links (sign-up, reset) that people who are not signed in have mailed: to one e-mail address, known or not; from one network; in all. */
  linksPerEmail: { points: 5, duration: QUARTER },
  linksPerNetwork: { points: 60, duration: QUARTER },
  linksInAll: { points: 1_000, duration: QUARTER },
} as const satisfies Record<string, RateLimit>;

/** Slows down guessing of passwords and flooding of mailboxes. Every method that counts throws TooManyAttempts. */
export class SignInLimits {
  constructor(private readonly limits: RateLimits) {}

  /** Counts an attempt of somebody who is not signed in. */
  async countAttempt(ipAddress: string | null): Promise<void> {
    await this.limits.count({ key: `attempts ${networkOf(ipAddress)}`, limit: SIGN_IN_LIMITS.attempts });
  }

  /**
   * A15: counts a password that is being tried, before it is verified. Who guesses waits longer and longer: from one client, and, beyond
   * what one client can do, from all clients that the owner never used. Answers how many were tried for the address.
   */
  async countTry(email: string, ipAddress: string | null, isKnownClient: boolean): Promise<number> {
    const strangers = isKnownClient ? [] : [slowed(keyOfStrangers(email), 'strangers')];
    const all = { key: keyOfAll(email), duration: TRIES_REMEMBERED, delayAfter: () => 0 };
    const [tries] = await this.limits.countTry(all, slowed(keyOfClient(email, ipAddress), 'client'), ...strangers);
    return tries!;
  }

  /** The password was right: it was no guess. */
  async forgiveTry(email: string, ipAddress: string | null, isKnownClient: boolean): Promise<void> {
    const strangers = isKnownClient ? [] : [keyOfStrangers(email)];
    await this.limits.forgive(keyOfClient(email, ipAddress), keyOfAll(email), ...strangers);
  }

  /** A14: counts a code of a second factor that is being tried by somebody who knows the password. */
  async countCode(userId: string): Promise<void> {
    await this.limits.countTry(slowed(`codes ${userId}`, 'client'));
  }

  async forgiveCodes(userId: string): Promise<void> {
    await this.limits.forgive(`codes ${userId}`);
  }

  /** Counts a link that somebody who is not signed in has mailed to an address. */
  async countLink(email: string, ipAddress: string | null): Promise<void> {
    const { linksPerEmail, linksPerNetwork, linksInAll } = SIGN_IN_LIMITS;
    await this.limits.count(
      { key: `links to ${email}`, limit: linksPerEmail },
      { key: `links from ${networkOf(ipAddress)}`, limit: linksPerNetwork },
      { key: 'links', limit: linksInAll },
    );
  }
}

const keyOfClient = (email: string, ipAddress: string | null) => `tries ${email} ${networkOf(ipAddress)}`;
const keyOfStrangers = (email: string) => `tries of strangers ${email}`;
const keyOfAll = (email: string) => `tries ${email}`;

const slowed = (key: string, by: 'client' | 'strangers'): Try => {
  return { key, duration: TRIES_REMEMBERED, delayAfter: (tries) => delayAfter(tries, by) };
};
