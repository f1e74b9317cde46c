import type { Deps } from '../deps';
import type { Caller } from '../identity';
import { type EntityClass, lockRow, selectRow, type Tx } from '../platform/database';
import { type KeyedCall, once } from '../platform/idempotency';
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
import { AccountRow } from './entities';
import { nameContact, standingIn } from './lockAccount';

/** A row that belongs to an account, or an account itself. */
interface Owned {
  id: string;
  accountId?: string;
  version?: number;
}

/** What a unit of work is about: an entity and the id of its row. */
export type Subject<Row> = readonly [EntityClass<Row>, string];

/** What a caller wants to do to something of an account. */
export interface AccountRequest<Row> {
  caller: Caller;
  of: Subject<Row>;
  action: Action;
  /** L1: the version that the caller saw, where the mutation overwrites what they saw. */
  expectedVersion?: number;
  /** Whether the row exists for somebody who stands so to its account; always unless given. */
  isVisible?(row: Row, standing: Standing): boolean;
  /** L2: the key under which the mutation is done once; none unless given. */
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
 * L1, L2: a unit of work on an account. Finds the account that owns the subject, locks it, reads both again and checks in the order of L1: key
 * replay, visible, role, version. Whatever follows from what `work` writes is settled before it commits (see `reconcile`).
 * @throws Refused NOT_FOUND, the same for none and for somebody else's; what the role refuses, naming the contact where A5 allows;
 *   STALE_VERSION; KeyReused, KeyMissing
 */
export function inAccount<Row extends Owned, T extends object | undefined>(
  deps: Pick<Deps, 'database'>,
  request: AccountRequest<Row>,
  work: (opened: Opened<Row>) => Promise<T>,
): Promise<T>;
export function inAccount<Row extends Owned, T>(
  deps: Pick<Deps, 'database'>,
  request: Omit<AccountRequest<Row>, 'key'>,
  work: (opened: Opened<Row>) => Promise<T>,
): Promise<T>;
export function inAccount<Row extends Owned>(
  { database }: Pick<Deps, 'database'>,
  request: AccountRequest<Row>,
  work: (opened: Opened<Row>) => Promise<object>,
): Promise<unknown> {
  const { caller, key } = request;
  return database.transaction((tx) => {
    const run = async () => work(await open(tx, request));
    return key ? once(tx, { ...key, callerId: caller.actor.userId }, run) : run();
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

async function open<Row extends Owned>(tx: Tx, request: AccountRequest<Row>): Promise<Opened<Row>> {
  const { caller, of, action, expectedVersion, isVisible } = request;
  const locked = await lock(tx, of);
  const standing = locked && standingIn(caller, locked.account);
  if (!locked || !standing || isVisible?.(locked.row, standing) === false) throw new Refused(refuse('NOT_FOUND', 'L1'));
  const { account, row } = locked;
  enforce(await nameContact(tx, { account, standing }, decideRole(action, standing, account.kind)));
  if (expectedVersion !== undefined) enforce(decideVersion(row.version!, expectedVersion));
  return { ...locked, caller, standing };
}

/** Locks the account that owns a row, and answers both as they stay; null where there is no such row. */
async function lock<Row extends Owned>(tx: Tx, [entity, id]: Subject<Row>): Promise<OpenedRow<Row> | null> {
  const find = () => selectRow(tx, entity, 'WHERE id = ?', [id]);
  const isAccount = (entity as unknown) === AccountRow;
  const accountId = isAccount ? id : (await find())?.accountId;
  const account = accountId === undefined ? null : await findLocked(tx, accountId);
  if (!account) return null;
  const row = isAccount ? (account as unknown as Row) : await find();
  return row && { tx, account, row, today: dateIn(tx.now, account.timeZone) };
}

async function findLocked(tx: Tx, accountId: string): Promise<AccountRow | null> {
  return lockRow(tx, AccountRow, 'WHERE id = ?', [accountId]);
}
