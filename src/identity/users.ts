import type { Caller } from '../audit';
import type { Site } from '../notifications';
import {
  findRow,
  getRow,
  insertRows,
  isDuplicate,
  lockRow,
  placeholders,
  type Reader,
  RunAgain,
  selectRow,
  selectRows,
  type Tx,
  updateRow,
} from '../platform/database';
import { isAmong } from '../platform/fewOrMany';
import { newId } from '../platform/ids';
import type { Loaders } from '../platform/loaders';
import { all, type Condition } from '../platform/pages';
import { containing, folded } from '../platform/searchText';
import { ownersOfWords } from '../platform/wordSearch';
import { isAtDesk, mayRename, Refused, refuse, type StaffRole } from '../rules';
import { UserRow } from './entities';

/** A person by id, read once per request; null where there is none. */
export function loadUser({ loaders }: { loaders: Loaders }, id: string): Promise<UserRow | null> {
  return loaders.row(UserRow, id);
}

export function findUser(reader: Reader, id: string): Promise<UserRow | null> {
  return findRow(reader, UserRow, id);
}

/** A person who must be there: one that a row of ours names. */
export function getUser(reader: Reader, id: string): Promise<UserRow> {
  return getRow(reader, UserRow, id);
}

/** A person whose row nobody else changes until the transaction ends. */
export async function lockUser(tx: Tx, id: string): Promise<UserRow> {
  return (await lockRow(tx, UserRow, 'WHERE id = ?', [id]))!;
}

/** That part of a person's name or address is this text. */
const isFoundBy = (text: string): Condition => ({
  sql: "search_name LIKE ? ESCAPE '!' OR email LIKE ? ESCAPE '!'",
  values: [containing(text), containing(text)],
});

/** The ids of people part of whose name or address is this text; null where they are many (`ownersOfWords`). */
export async function findPeople(reader: Reader, text: string): Promise<string[] | null> {
  const entries = 'SELECT user_id AS id FROM user_words WHERE';
  const ids = await ownersOfWords(reader, entries, folded(text));
  if (!ids) return null;
  const found = all(isAmong('id', ids), isFoundBy(text));
  return (await reader.query(`SELECT id FROM users WHERE ${found.sql}`, found.values)).map(({ id }) => String(id));
}

/** That part of the name or address of the person whose id is in that column is this text. */
export function isPersonFoundBy(id: string, text: string): Condition {
  const { sql, values } = isFoundBy(text);
  return { sql: `EXISTS (SELECT 1 FROM users WHERE users.id = ${id} AND (${sql}))`, values };
}

/** The person with that e-mail address (lower case). */
export function findUserByEmail(reader: Reader, email: string): Promise<UserRow | null> {
  return selectRow(reader, UserRow, 'WHERE email = ?', [email]);
}

/** Those of the e-mail addresses (lower case) that are people we know, by address. */
export async function findUsersByEmail(
  reader: Reader,
  emails: readonly string[],
): Promise<ReadonlyMap<string, UserRow>> {
  const users = await selectRows(reader, UserRow, `WHERE email IN (${placeholders(emails)})`, [...emails]);
  return new Map(users.map((user) => [user.email, user]));
}

/** The person with that e-mail address (lower case), who stays as they are until the transaction ends. */
export function lockUserByEmail(tx: Tx, email: string): Promise<UserRow | null> {
  return lockRow(tx, UserRow, 'WHERE email = ?', [email]);
}

/** All staff of a role who have proven their address (A13) and have access (A16), in the order in which they came. */
export function findStaff(reader: Reader, role: StaffRole): Promise<UserRow[]> {
  const able = 'WHERE staff_role = ? AND email_proven_at IS NOT NULL AND disabled_at IS NULL ORDER BY id';
  return selectRows(reader, UserRow, able, [role]);
}

/**
 * L6: who is told about something: the colleague it belongs to, while they do the work of that desk; else everybody who does.
 * @param id null: it belongs to nobody
 */
export async function staffFor(reader: Reader, id: string | null, desk: StaffRole): Promise<UserRow[]> {
  const colleague = id === null ? null : await findUser(reader, id);
  return colleague && isAtDesk(colleague, desk) ? [colleague] : findStaff(reader, desk);
}

/** A16: the ids of colleagues whose access was withdrawn, as a statement. */
export const WITHOUT_ACCESS = 'SELECT id FROM users WHERE disabled_at IS NOT NULL';

/** Where somebody signs in when no account says it: a customer may belong to accounts of both kinds. */
export const siteOf = ({ staffRole }: UserRow): Site => (staffRole ? 'STAFF' : 'ONLINE');

export type NewUser = Pick<UserRow, 'email' | 'name' | 'locale'> &
  Partial<Pick<UserRow, 'staffRole' | 'passwordHash' | 'emailProvenAt'>>;

/**
 * A11: a new person; one e-mail address is one person.
 * @throws Refused EMAIL_ALREADY_USED
 */
export async function createUserIn(tx: Tx, person: NewUser): Promise<UserRow> {
  if (await findUserByEmail(tx, person.email)) throw new Refused(refuse('EMAIL_ALREADY_USED', 'A11', ['email']));
  return insertUser(tx, person);
}

/**
 * A11, A13: the person whom somebody names by their e-mail address, made when there is none. An existing person keeps their name;
 * staff may give another one until the address is proven.
 */
export async function findOrCreateUserIn(tx: Tx, { actor }: Caller, person: NewUser): Promise<UserRow> {
  const known = await lockUserByEmail(tx, person.email);
  if (!known) return insertUser(tx, person);
  const { name } = person;
  if (name === known.name || !mayRename(actor, known)) return known;
  await updateRow(tx, UserRow, known.id, { name });
  return { ...known, name };
}

/** A new row; two who make it at once run again. */
export async function insertUser(
  tx: Tx,
  { staffRole = null, passwordHash = null, emailProvenAt = null, ...person }: NewUser,
): Promise<UserRow> {
  const user = {
    id: newId('User'),
    email: person.email,
    name: person.name,
    locale: person.locale,
    staffRole,
    emailProvenAt,
    disabledAt: null,
    passwordHash,
    externalSubject: null,
    createdAt: tx.now,
  };
  try {
    await insertRows(tx, UserRow, [user]);
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain() : error;
  }
  return user;
}
