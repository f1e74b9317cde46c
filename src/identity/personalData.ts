import { type Reader, selectRows, type Tx, updateRow } from '../platform/database';
import { ERASED_NAME, erasedAddress } from '../rules';
import { emailChangesOf } from './emailChanges';
import { SessionRow, UserRow } from './entities';

/** L8: what is kept about a person who can sign in: all but what proves them. */
export async function personKept(reader: Reader, { passwordHash, externalSubject, ...user }: UserRow) {
  const sessions = await selectRows(reader, SessionRow, 'WHERE user_id = ? ORDER BY id', [user.id]);
  return {
    user: { ...user, hasPassword: passwordHash !== null, externalSubject },
    emailChanges: (await emailChangesOf(reader, user.id)).map(({ email, formerEmail }) => ({ email, formerEmail })),
    sessions: sessions.map(({ createdAt, refreshedAt, expiresAt, endedAt }) => ({
      ...{ createdAt, refreshedAt, expiresAt, endedAt },
    })),
  };
}

/** L8: nobody can sign in as this person any more, and nothing says who they were. */
export async function erasePersonIn(tx: Tx, { id, email }: UserRow): Promise<void> {
  const theirs = ['sessions', 'one_time_tokens', 'second_factors', 'recovery_codes', 'email_changes'];
  for (const table of theirs) await tx.execute(`DELETE FROM ${table} WHERE user_id = ?`, [id]);
  await tx.execute('DELETE FROM sign_ups WHERE email = ?', [email]);
  const nobody = { passwordHash: null, externalSubject: null, emailProvenAt: null };
  await updateRow(tx, UserRow, id, { email: erasedAddress(id), name: ERASED_NAME, ...nobody });
}
