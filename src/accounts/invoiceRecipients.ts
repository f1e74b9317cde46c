import { recordAudit } from '../audit';
import { type Caller, UserRow } from '../identity';
import { findRows, insertRows, placeholders, type Reader, selectRows, type Tx } from '../platform/database';
import { decideInvoiceRecipient, enforce, Refused, refuse } from '../rules';
import type { Deps } from './deps';
import { AccountRow, InvoiceRecipientRow } from './entities';
import { inAccount } from './inAccount';

interface Recipient {
  accountId: string;
  email: string;
}

/** What was read for many accounts at once, for the rest of a unit of work. */
const remembered = new WeakMap<Reader, Map<string, string[]>>();

/** Reads whom mails to many accounts go to, by one statement for the contacts and one for the invoice recipients; `queueEmail` follows. */
export async function rememberMailed(tx: Tx, accounts: readonly AccountRow[]): Promise<void> {
  if (accounts.length < 2) return;
  const contacts = new Set(accounts.map(({ billingContactId }) => billingContactId));
  await findRows(tx, UserRow, [...contacts]);
  const found = new Map<string, string[]>(accounts.map(({ id }) => [id, []]));
  const ids = [...found.keys()];
  const tail = `WHERE account_id IN (${placeholders(ids)}) ORDER BY email`;
  for (const { accountId, email } of await selectRows(tx, InvoiceRecipientRow, tail, ids))
    found.get(accountId)!.push(email);
  remembered.set(tx, found);
}

/** The addresses that get an account's invoices besides the billing contact's, in alphabetical order (G6). */
export async function findInvoiceRecipients(reader: Reader, accountId: string): Promise<string[]> {
  const known = remembered.get(reader)?.get(accountId);
  if (known) return known;
  const rows = await selectRows(reader, InvoiceRecipientRow, 'WHERE account_id = ? ORDER BY email', [accountId]);
  return rows.map(({ email }) => email);
}

/**
 * A2, G6: another address gets the account's invoices; one that gets them already is no error.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, INVALID_INPUT when there are too many
 */
export async function addInvoiceRecipient(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: Recipient,
): Promise<void> {
  const { accountId, email } = input;
  const request = { caller, of: [AccountRow, accountId], action: 'INVOICE_RECIPIENT_ADD' } as const;
  await inAccount(deps, request, async ({ tx }) => {
    const existing = await findInvoiceRecipients(tx, accountId);
    if (existing.includes(email)) return;
    enforce(decideInvoiceRecipient(existing.length));
    await insertRows(tx, InvoiceRecipientRow, [{ accountId, email }]);
    const record = { accountId, action: 'INVOICE_RECIPIENT_ADD', subjectId: accountId, rule: 'A2', after: { email } };
    await recordAudit(tx, caller, record);
  });
}

/**
 * A2, G6: an address no longer gets the account's invoices.
 * @throws Refused NOT_FOUND (the account; field `email`: the address gets none), NOT_BILLING_CONTACT, FORBIDDEN_ROLE
 */
export async function removeInvoiceRecipient(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: Recipient,
): Promise<void> {
  const { accountId, email } = input;
  const request = { caller, of: [AccountRow, accountId], action: 'INVOICE_RECIPIENT_REMOVE' } as const;
  await inAccount(deps, request, async ({ tx }) => {
    const sql = 'DELETE FROM invoice_recipients WHERE account_id = ? AND email = ?';
    if ((await tx.execute(sql, [accountId, email])) === 0) throw new Refused(refuse('NOT_FOUND', 'A2', ['email']));
    const record = {
      accountId,
      action: 'INVOICE_RECIPIENT_REMOVE',
      subjectId: accountId,
      rule: 'A2',
      before: { email },
    };
    await recordAudit(tx, caller, record);
  });
}
