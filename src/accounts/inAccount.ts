import type { Caller } from '../identity';
import { type EntityClass, findRow, lockRow, lockRows, readValue, type Tx } from '../platform/database';
import { type KeyedCall, once } from '../platform/idempotency';
import { typeOfId } from '../platform/ids';
import {
  type Action,
  dateIn,
  decideRole,
  decideVersion,
  enforce,
  type PlainDate,
  Refused,
  refuse,
  type Standing,
} from '../rules';
import type { Deps } from './deps';
import { AccountRow } from './entities';
import { nameContact, standingIn } from './standing';

/** A row that belongs to an account, or an account itself. */
interface Owned {
  id: string;
  accountId?: string;
  version?: number;
}

/** What a unit of work is about: an entity and the id of its row. */
export type Subject<Row> = readonly [EntityClass<Row>, string];

/** What a caller wants to do to something of an account; `Result` is what they are answered. */
export interface AccountRequest<Row, Result> {
  caller: Caller;
  of: Subject<Row>;
  action: Action;
  /** L1: the version that the caller saw, where the mutation overwrites what they saw. */
  expectedVersion?: number;
  /** Whether the row exists for somebody who stands so to its account; always unless given. */
  isVisible?(row: Row, standing: Standing): boolean;
  /** H10: the answer where the caller has done exactly this before; null where they have not. */
  alreadyDone?(opened: Opened<Row>): Result | null;
  /** L2: the key under which the mutation is done once; none unless given. The result is kept as JSON: an object of ids. */
  key?: Omit<KeyedCall, 'callerId'>;
}

/** An open unit of work, with everything as it stays until it commits. */
export interface OpenedRow<Row> {
  tx: Tx;
  account: AccountRow;
  row: Row;
  /** C1: the day in the account's time zone. */
  today: PlainDate;
}

export type Opened<Row> = OpenedRow<Row> & { caller: Caller; standing: Standing };

/**
 * L1, L2: a unit of work on an account. Finds the account that owns the subject, locks it, reads both again and checks in
 * the order of L1: key replay, visible, role, already done, version. `work` goes on with state, input and money. Whatever
 * follows from what it writes is settled before it commits (see `reconcile`).
 * @throws Refused NOT_FOUND, the same for none and for somebody else's; what the role refuses, naming the contact where A5 allows;
 *   STALE_VERSION; KeyReused, KeyMissing
 */
export function inAccount<Row extends Owned, Result>(
  { database }: Pick<Deps, 'database'>,
  request: AccountRequest<Row, Result>,
  work: (opened: Opened<Row>) => Promise<Result>,
): Promise<Result> {
  const { caller, key } = request;
  return database.transaction((tx) => {
    const run = () => perform(tx, request, work);
    return key ? once(tx, { ...key, callerId: caller.actor.userId }, run as () => Promise<Result & object>) : run();
  });
}

/**
 * A unit of work on an account by the clock or a gateway, under the account's lock.
 * @returns null where the subject does not exist (any more)
 */
export function underLock<Row extends Owned, T>(
  { database }: Pick<Deps, 'database'>,
  of: Subject<Row>,
  work: (opened: OpenedRow<Row>) => Promise<T>,
): Promise<T | null> {
  return database.transaction(async (tx) => {
    const locked = await lock(tx, of);
    return locked && work(locked);
  });
}

async function perform<Row extends Owned, Result>(
  tx: Tx,
  request: AccountRequest<Row, Result>,
  work: (opened: Opened<Row>) => Promise<Result>,
): Promise<Result> {
  const opened = await open(tx, request);
  const answer = request.alreadyDone?.(opened) ?? null;
  if (answer !== null) return answer;
  if (request.expectedVersion !== undefined) enforce(decideVersion(opened.row.version!, request.expectedVersion));
  return work(opened);
}

async function open<Row extends Owned>(
  tx: Tx,
  { caller, of, action, isVisible }: Omit<AccountRequest<Row, unknown>, 'key' | 'alreadyDone'>,
): Promise<Opened<Row>> {
  const locked = await lock(tx, of);
  const standing = locked && standingIn(caller, locked.account);
  if (!locked || !standing || isVisible?.(locked.row, standing) === false) throw new Refused(refuse('NOT_FOUND', 'L1'));
  const { account } = locked;
  enforce(await nameContact(tx, { account, standing }, decideRole(action, standing, account.kind)));
  return { ...locked, caller, standing };
}

/** Locks the account that owns a row, and answers both as they stay; null where there is no such row. */
async function lock<Row extends Owned>(tx: Tx, [entity, id]: Subject<Row>): Promise<OpenedRow<Row> | null> {
  if (typeOfId(id) === null) return null;
  const find = () => findRow(tx, entity, id);
  const isAccount = (entity as unknown) === AccountRow;
  const accountId = isAccount ? id : await readValue(tx, entity, id, 'accountId');
  const account = accountId && (await lockRow(tx, AccountRow, 'WHERE id = ?', [accountId]));
  if (!account) return null;
  const row = isAccount ? (account as unknown as Row) : await find();
  return row && { tx, account, row, today: dateIn(tx.now, account.timeZone) };
}

/**
 * Locks accounts and all that belongs to them until the transaction ends, in the order of their ids, and answers them as
 * they are now, by id; those that do not exist are left out. For the clock, which works on many accounts at once.
 */
export async function lockAccounts(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AccountRow>> {
  const accounts = await lockRows(tx, AccountRow, ids);
  return new Map(accounts.map((account) => [account.id, account]));
}
