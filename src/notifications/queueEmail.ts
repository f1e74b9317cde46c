import { insertRows, type Tx } from '../platform/database';
import { isPlainAddress } from '../platform/emailAddress';
import { newId } from '../platform/ids';
import { schedule } from '../platform/jobs';
import { type AttachedDocument, EmailRow } from './entities';
import { SEND_EMAIL } from './sendEmail';
import type { TemplateData, TemplateName } from './templateData';

/** An e-mail to one person. */
export interface EmailRequest<Name extends TemplateName> {
  /** The account it is about; null: none, as for a password. */
  accountId: string | null;
  /** One plain address. */
  to: string;
  /** BCP 47 language of the person who reads it. */
  locale: string;
  template: Name;
  data: TemplateData[Name];
  /** What goes with it, as it is when it is sent; nothing unless given. */
  attachments?: AttachedDocument[];
}

/**
 * L3: decides on an e-mail in the transaction of what causes it; it is rendered and sent after the commit, so that exactly what
 * happened is told. Throws RangeError when `to` is not one plain address, which is a programming error: addresses are checked where
 * they enter.
 */
export async function queueEmail<Name extends TemplateName>(tx: Tx, email: EmailRequest<Name>): Promise<void> {
  if (!isPlainAddress(email.to)) throw new RangeError('Not one plain e-mail address');
  const { accountId, to, locale, template, data, attachments = [] } = email;
  const id = newId('Email');
  const row = { id, accountId, toAddress: to, locale, template, data, attachments, createdAt: tx.now, sentAt: null };
  tx.gather<EmailRow>('e-mails', row, (rows) => writeEmails(tx, rows));
  await schedule(tx, { kind: SEND_EMAIL, subjectId: id, dueAt: tx.now });
}

/** Mails written by one statement. */
const AT_ONCE = 500;

/** All that a unit of work mails. */
async function writeEmails(tx: Tx, rows: readonly EmailRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await insertRows(tx, EmailRow, rows.slice(from, from + AT_ONCE));
}
