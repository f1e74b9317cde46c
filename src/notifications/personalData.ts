import { type Reader, type Replacement, replaceInJson, selectRows, type Tx } from '../platform/database';
import { unscheduleAll } from '../platform/jobs';
import { EmailRow } from './entities';
import { SEND_EMAIL } from './sendEmail';

/** L8: the mails to an address. */
export const mailsKept = (reader: Reader, email: string) =>
  selectRows(reader, EmailRow, 'WHERE to_address = ? ORDER BY id', [email]);

/** L8: mails to the address are removed, sent or not; those to others of the accounts do not name the person any more. */
export async function eraseMailsIn(
  tx: Tx,
  email: string,
  accountIds: readonly string[],
  replacements: readonly Replacement[],
): Promise<void> {
  const mails = await mailsKept(tx, email);
  const ids = mails.map(({ id }) => id);
  await unscheduleAll(tx, SEND_EMAIL, ids);
  await tx.execute('DELETE FROM emails WHERE to_address = ?', [email]);
  await tx.execute('DELETE FROM sandbox_mailbox WHERE to_address = ?', [email]);
  for (const accountId of accountIds) {
    const ofAccount = { where: 'account_id = ?', values: [accountId] };
    await replaceInJson(tx, { table: 'emails', columns: ['data'], ...ofAccount }, replacements);
  }
}
