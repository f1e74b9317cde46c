import type { Caller } from '../audit';
import type { Reader, Shape, Tx } from '../platform/database';

/** What identity asks about the accounts that people belong to. The accounts lie above it and answer. */
export interface Memberships {
  /** Joins those of `users` to where they belong: `member.account_id`, `member.admin`, and the columns of `accounts`. */
  join: string;
  /** What is read of their accounts: nearly every page of a customer shows them. */
  accounts(reader: Reader): Shape;
  /** Locks the accounts that a person belongs to, in the order of their ids. */
  lockAccounts(tx: Tx, userId: string): Promise<void>;
  /** A3, A4: whether a person is the billing contact of an account, or is proposed as one. */
  isContact(reader: Reader, userId: string): Promise<boolean>;
  /** A13: takes a person out of all accounts, which are locked. */
  leaveAll(tx: Tx, caller: Caller | null, userId: string): Promise<void>;
  /** A13, A14: a person takes the place of another one in all accounts, which are locked; the greater role counts. */
  passOn(tx: Tx, caller: Caller, fromUserId: string, toUserId: string): Promise<void>;
}
