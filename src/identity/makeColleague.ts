import { type Caller, recordAudit } from '../audit';
import { type Tx, updateRow } from '../platform/database';
import { decideStaffAddress, enforce, type StaffRole } from '../rules';
import { UserRow } from './entities';
import { insertUser, lockUserByEmail } from './users';

type Colleague = Pick<UserRow, 'email' | 'name' | 'locale'> & { staffRole: StaffRole };

/**
 * A11, A13: makes the person of an address a colleague. A customer's person who was invited but never proved the address is taken over:
 * they leave the accounts that invited them.
 * @throws Refused EMAIL_ALREADY_USED
 */
export async function makeColleagueIn(tx: Tx, caller: Caller | null, colleague: Colleague): Promise<UserRow> {
  const { email, ...given } = colleague;
  await lockAccountsOf(tx, email);
  const known = await lockUserByEmail(tx, email);
  enforce(decideStaffAddress(known && { ...known, isContact: await isContactIn(tx, known.id) }));
  if (!known) return insertUser(tx, colleague);
  await leaveAccountsIn(tx, caller, known.id);
  // Whoever chose a password under this address never proved it.
  const change = { ...given, passwordHash: null };
  await updateRow(tx, UserRow, known.id, change);
  return { ...known, ...change };
}

/** An account's members change under its lock, and accounts are locked before people. */
async function lockAccountsOf(tx: Tx, email: string): Promise<void> {
  await tx.query(
    `SELECT id FROM accounts WHERE id IN (SELECT account_id FROM memberships
       JOIN users ON users.id = memberships.user_id WHERE users.email = ?) ORDER BY id ${tx.forUpdate}`,
    [email],
  );
}

async function isContactIn(tx: Tx, userId: string): Promise<boolean> {
  const sql = 'SELECT id FROM accounts WHERE billing_contact_id = ? OR proposed_billing_contact_id = ? LIMIT 1';
  return (await tx.query(sql, [userId, userId])).length > 0;
}

async function leaveAccountsIn(tx: Tx, caller: Caller | null, userId: string): Promise<void> {
  const memberships = await tx.query('SELECT id, account_id, admin FROM memberships WHERE user_id = ?', [userId]);
  await tx.execute('DELETE FROM memberships WHERE user_id = ?', [userId]);
  for (const { id, account_id: accountId, admin } of memberships) {
    const before = { userId, admin: Number(admin) === 1 };
    const fact = { accountId: String(accountId), subjectId: String(id), action: 'MEMBER_REMOVE', rule: 'A13', before };
    await recordAudit(tx, caller, fact);
  }
}
