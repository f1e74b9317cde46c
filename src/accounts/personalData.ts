import { type Reader, selectRows, type Tx } from '../platform/database';
import { InvoiceRecipientRow, MembershipRow } from './entities';

/** L8: in which accounts a person is a member, and which send their invoices to an address. */
export async function accountsKept(reader: Reader, { id, email }: { id: string; email: string }) {
  const memberships = await selectRows(reader, MembershipRow, 'WHERE user_id = ? ORDER BY id', [id]);
  const recipientOf = await selectRows(reader, InvoiceRecipientRow, 'WHERE email = ? ORDER BY account_id', [email]);
  return { memberships, invoiceRecipientOf: recipientOf.map(({ accountId }) => accountId) };
}

/** L8: no account sends its invoices to the address any more. */
export async function eraseRecipientIn(tx: Tx, email: string): Promise<void> {
  await tx.execute('DELETE FROM invoice_recipients WHERE email = ?', [email]);
}
