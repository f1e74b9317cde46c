import { type Database, insertRows, isDuplicate, type Reader, selectRow, selectRows } from '../platform/database';
import { SandboxMailRow } from './entities';
import type { Mailer } from './mailer';

/** Delivers into a table instead of to people: each e-mail once, however often it is sent. For sandboxes, demos and tests. */
export function createSandboxMailer(database: Database): Mailer {
  return {
    async send({ id, to, subject, text, html, attachments }) {
      const row: Omit<SandboxMailRow, 'deliveredAt'> = {
        emailId: id,
        toAddress: to,
        subject,
        bodyText: text,
        bodyHtml: html,
        attachments: attachments.map(({ filename, contentType, content }) => ({
          filename,
          contentType,
          contentBase64: content.toString('base64'),
        })),
      };
      await database
        .transaction((tx) => insertRows(tx, SandboxMailRow, [{ ...row, deliveredAt: tx.now }]))
        .catch((error: unknown) => {
          if (!isDuplicate(error)) throw error;
        });
    },
    close: () => undefined,
  };
}

/** A mail as the sandbox's mailbox page shows it. */
export interface MailboxEntry {
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string; contentBase64: string }[];
  /** Business instant of the delivery, RFC 3339. */
  at: string;
}

const SHOWN = 500;

/** What the sandbox delivered, newest first; at most the latest 500. */
export async function mailboxEntries(reader: Reader): Promise<MailboxEntry[]> {
  const rows = await selectRows(reader, SandboxMailRow, `ORDER BY delivered_at DESC, email_id DESC LIMIT ${SHOWN}`);
  return rows.map((row) => ({
    to: row.toAddress,
    subject: row.subject,
    text: row.bodyText,
    html: row.bodyHtml,
    attachments: row.attachments,
    at: row.deliveredAt.toISOString(),
  }));
}

/** A mail in a list: what one sees before it is opened. */
export interface ListedMail {
  id: string;
  toAddress: string;
  subject: string;
  deliveredAt: Date;
  /** How many. */
  attachments: number;
}

const ON_A_PAGE = 50;

/** So many of the latest mails, of everybody or to one address; `next` is where the older ones begin. */
export async function listSandboxMails(reader: Reader, { to, before }: { to: string | null; before: string | null }) {
  const conditions = [...(to ? ['to_address = ?'] : []), ...(before ? ['email_id < ?'] : [])];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const values = [to, before].filter((value): value is string => value !== null && value !== '');
  // Ids follow the time in which the mails were written.
  const tail = `${where} ORDER BY email_id DESC LIMIT ${ON_A_PAGE + 1}`;
  const rows = await selectRows(reader, SandboxMailRow, tail, values);
  const addresses = await reader.query(
    'SELECT DISTINCT to_address AS address FROM sandbox_mailbox ORDER BY to_address',
  );
  const mails = rows
    .slice(0, ON_A_PAGE)
    .map(({ emailId: id, attachments, ...row }): ListedMail => ({ id, ...row, attachments: attachments.length }));
  return {
    mails,
    recipients: addresses.map(({ address }) => String(address)),
    next: rows.length > ON_A_PAGE ? mails.at(-1)!.id : null,
  };
}

/** A mail as its reader sees it. */
export type SandboxMail = Pick<SandboxMailRow, 'toAddress' | 'subject' | 'attachments' | 'deliveredAt'> & {
  id: string;
  html: string;
};

export async function findSandboxMail(reader: Reader, id: string): Promise<SandboxMail | null> {
  const row = await selectRow(reader, SandboxMailRow, 'WHERE email_id = ?', [id]);
  return row && { ...row, id: row.emailId, html: row.bodyHtml };
}
