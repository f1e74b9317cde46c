import type { Context } from '../context';
import type { Site } from '../notifications';
import { insertRows, isDuplicate, type Reader, RunAgain, selectRow, selectRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { Refused, refuse, type StaffRole } from '../rules';
import { UserRow } from './entities';

/** A person by id, read once per request; null where there is none. */
export function loadUser(context: Pick<Context, 'loaders'>, id: string): Promise<UserRow | null> {
  return context.loaders.row(UserRow, id);
}

export function findUser(reader: Reader, id: string): Promise<UserRow | null> {
  return selectRow(reader, UserRow, 'WHERE id = ?', [id]);
}

/** The person with that e-mail address (lower case). */
export function findUserByEmail(reader: Reader, email: string): Promise<UserRow | null> {
  return selectRow(reader, UserRow, 'WHERE email = ?', [email]);
}

/** All staff of a role, in the order in which they came. */
export function findStaff(reader: Reader, role: StaffRole): Promise<UserRow[]> {
  return selectRows(reader, UserRow, 'WHERE staff_role = ? ORDER BY id', [role]);
}

/** Where somebody signs in when no account says it: a customer may belong to accounts of both kinds. */
export const siteOf = ({ staffRole }: UserRow): Site => (staffRole ? 'STAFF' : 'ONLINE');

export type NewUser = Pick<UserRow, 'email' | 'name' | 'locale'> & Partial<Pick<UserRow, 'staffRole' | 'passwordHash'>>;

/**
 * A11: a new person; one e-mail address is one person.
 * @throws Refused EMAIL_ALREADY_USED
 */
export async function createUserIn(tx: Tx, person: NewUser): Promise<UserRow> {
  if (await findUserByEmail(tx, person.email)) throw new Refused(refuse('EMAIL_ALREADY_USED', 'A11', ['email']));
  return insertUser(tx, person);
}

/** The person with that e-mail address, who is made when there is none; an existing person stays as they are. */
export async function findOrCreateUserIn(tx: Tx, person: NewUser): Promise<UserRow> {
  return (await findUserByEmail(tx, person.email)) ?? insertUser(tx, person);
}

async function insertUser(tx: Tx, { staffRole = null, passwordHash = null, ...person }: NewUser): Promise<UserRow> {
  const user = {
    id: newId('User'),
    email: person.email,
    name: person.name,
    locale: person.locale,
    staffRole,
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
