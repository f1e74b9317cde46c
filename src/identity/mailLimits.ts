import type { Caller } from '../audit';
import type { Reader, Tx } from '../platform/database';
import { networkOf } from '../platform/network';
import { countIn, type RateLimit, type RateLimits, type Use } from '../platform/rateLimits';
import { TooManyAttempts } from '../platform/tooManyAttempts';
import { type AccountKind, decideAddressesBeforePayment, enforce, isStaff } from '../rules';

const HOUR = 60 * 60;

/** L6, ours: how many mails to others customers can cause in an hour. A point is a mail, or a message that is mailed on. */
export const MAIL_LIMITS = {
  /** Invitations of members, and mails to whoever shall be the billing contact. */
  invitations: { person: 30, account: 60, network: 300, everybody: 2_000 },
  /** Service requests and replies, each of which is mailed to staff. */
  messages: { person: 60, account: 120, network: 120, everybody: 5_000 },
  /** Files that people add (J5), of which each is kept for a day at least. */
  files: { person: 60, account: 120, network: 120, everybody: 5_000 },
  /** Mails to people who get a seat. A single large list passes. */
  seats: { person: 2_000, account: 4_000, network: 4_000, everybody: 50_000 },
} as const;

/** L6, ours: how many people an online account mails in a day before it has paid for the first time. */
export const UNPAID_ADDRESSES: RateLimit = { points: 20, duration: 24 * HOUR };

export type MailKind = keyof typeof MAIL_LIMITS;

/** In whose name mails are counted: who calls, for which account, from where, and everybody together. */
type Scope = keyof (typeof MAIL_LIMITS)[MailKind];

type AccountFacts = { id: string; kind: AccountKind };

type Limits = Record<MailKind, Readonly<Record<Scope, number>>>;

/**
 * Keeps customers from flooding mailboxes of strangers and of staff, and the database with files. What is refused later counts too. Staff are
 * not limited.
 */
export class MailLimits {
  private readonly limits: Limits;

  constructor(
    private readonly counted: RateLimits,
    /** Whether an account has ever paid. Payments, which lie above, say so. */
    private readonly hasPaid: (reader: Reader, accountId: string) => Promise<boolean>,
    limits: Partial<Limits> = {},
  ) {
    this.limits = { ...MAIL_LIMITS, ...limits };
  }

  /**
   * Counts mails that a person is about to cause: theirs, their network's and everybody's. Called before the unit of work, so that no
   * row that many share is locked for longer than it takes to count.
   * @throws TooManyAttempts
   */
  async count({ actor, ipAddress }: Caller, kind: MailKind, mails = 1): Promise<void> {
    if (isStaff(actor) || mails === 0) return;
    await this.counted.count(
      this.use(kind, 'person', actor.userId, mails),
      this.use(kind, 'network', networkOf(ipAddress), mails),
      this.use(kind, 'everybody', '', mails),
    );
  }

  /**
   * Counts the same for an account that the unit of work has locked, once the caller is known to belong to it: nobody uses up another's.
   * @throws TooManyAttempts
   */
  async countOfAccountIn(tx: Tx, { actor }: Caller, accountId: string, kind: MailKind, mails = 1): Promise<void> {
    if (!isStaff(actor) && mails > 0) await countIn(tx, this.use(kind, 'account', accountId, mails));
  }

  /**
   * The same for mails to people whom the account names by their addresses: one that anybody could have opened, and that has never paid,
   * mails few. `field`: the input that names them.
   * @throws TooManyAttempts; Refused TOO_MANY_ADDRESSES
   */
  async countAddressesIn(
    tx: Tx,
    caller: Caller,
    { account, kind, field, mails = 1 }: { account: AccountFacts; kind: MailKind; field: string; mails?: number },
  ): Promise<void> {
    if (isStaff(caller.actor) || mails === 0) return;
    await this.countOfAccountIn(tx, caller, account.id, kind, mails);
    if (account.kind === 'CORPORATE' || (await this.hasPaid(tx, account.id))) return;
    const key = `addresses ${account.id}`;
    const isBeyond =
      mails > UNPAID_ADDRESSES.points || !(await fits(tx, { key, limit: UNPAID_ADDRESSES, points: mails }));
    enforce(decideAddressesBeforePayment(isBeyond, UNPAID_ADDRESSES.points, field));
  }

  private use(kind: MailKind, scope: Scope, of: string, mails: number): Use {
    const limit: RateLimit = { points: this.limits[kind][scope], duration: HOUR };
    return { key: `mails ${kind} ${scope} ${of}`, limit, points: mails };
  }
}

/** Whether there is room for it, which is then counted. */
async function fits(tx: Tx, use: Use): Promise<boolean> {
  try {
    await countIn(tx, use);
    return true;
  } catch (error) {
    if (error instanceof TooManyAttempts) return false;
    throw error;
  }
}
