import { type Database, insertRows, isDuplicate, type Reader, selectRows } from '../platform/database';
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
