import type { Caller } from '../audit';
import { type RateLimit, RateLimiter } from '../platform/rateLimiter';
import { isStaff } from '../rules';

const HOUR = 60 * 60;

/** L6, ours: how many mails to others one customer can cause, per process. A point is a mail, or a message that is mailed on. */
export const MAIL_LIMITS = {
  /** Invitations of members, and mails to whoever shall be the billing contact. */
  invitations: { points: 30, duration: HOUR },
  /** Service requests and replies, each of which is mailed to staff. */
  messages: { points: 60, duration: HOUR },
  /** Files that people add (J5), of which each is kept for a day at least. */
  files: { points: 60, duration: HOUR },
  /** Mails to people who get a seat. A single large list passes. */
  seats: { points: 2000, duration: HOUR },
} as const satisfies Record<string, RateLimit>;

export type MailKind = keyof typeof MAIL_LIMITS;

/**
 * Keeps customers from flooding mailboxes of strangers and of staff, and the database with files. Counted by person, not by account, so that nobody can use up
 * another's; before anything is decided, so that what is refused counts too. Staff are not limited.
 */
export class MailLimits {
  private readonly limiters: Record<MailKind, RateLimiter>;

  constructor(limits: Partial<Record<MailKind, RateLimit>> = {}) {
    const { invitations, messages, files, seats } = { ...MAIL_LIMITS, ...limits };
    this.limiters = {
      invitations: new RateLimiter(invitations),
      messages: new RateLimiter(messages),
      files: new RateLimiter(files),
      seats: new RateLimiter(seats),
    };
  }

  /**
   * Counts mails that a person is about to cause.
   * @throws RATE_LIMITED when they have caused too many
   */
  async count({ actor }: Caller, kind: MailKind, mails = 1): Promise<void> {
    if (!isStaff(actor) && mails > 0) await this.limiters[kind].count(actor.userId, mails);
  }
}
