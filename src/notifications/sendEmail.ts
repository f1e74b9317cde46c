import { placeholders, selectRow, selectRows, type Tx, toSqlInstant, updateRow } from '../platform/database';
import type { Deps } from './deps';
import { EmailRow } from './entities';
import type { Attachment } from './mailer';
import { renderEmail } from './renderEmail';
import type { TemplateName } from './templateData';

/** Kind of the jobs that {@link sendEmail} does; their subject is the e-mail's id. */
export const SEND_EMAIL = 'email.send';

/** Their links let someone in, so they are not kept once they are sent, or never will be. */
const WITH_SECRET_LINK: readonly TemplateName[] = [
  'signUpConfirmation',
  'emailConfirmation',
  'invitation',
  'passwordReset',
];

/**
 * L3: does a job of kind `email.send`: makes the mail and its attachments from its facts and hands it over, outside any transaction; `noteSent` comes after it.
 * A mail that was noted is not sent again. Throws the mailer's MailFault, whose `permanent` says that trying again is useless.
 */
export async function sendEmail(
  deps: Pick<Deps, 'database' | 'mailer' | 'readAttachment' | 'sites'> & { config: { mailFrom: string } },
  job: { subjectId: string },
): Promise<void> {
  const email = await selectRow(deps.database, EmailRow, 'WHERE id = ?', [job.subjectId]);
  if (!email) throw new Error(`There is no e-mail ${job.subjectId}`);
  if (email.sentAt) return;
  const content = renderEmail(email, deps.sites);
  const attachments: Attachment[] = [];
  for (const document of email.attachments) {
    const attachment = await deps.readAttachment(document);
    if (attachment) attachments.push(attachment);
  }
  await deps.mailer.send({
    id: email.id,
    to: email.toAddress,
    from: deps.config.mailFrom,
    attachments,
    ...content,
  });
}

/** L3: writes down that mails were sent, those of many jobs by the same statements. */
export async function noteSent(tx: Tx, jobs: readonly { subjectId: string }[]): Promise<void> {
  const ids = jobs.map(({ subjectId }) => subjectId);
  const secret = `WHERE id IN (${placeholders(ids)}) AND template IN (${placeholders(WITH_SECRET_LINK)})`;
  // Locked, since an erasure may take the row, or a name out of it, at this moment.
  const locked = `${secret} ORDER BY id ${tx.forUpdate}`;
  for (const email of await selectRows(tx, EmailRow, locked, [...ids, ...WITH_SECRET_LINK]))
    await forgetSecretLink(tx, email);
  const unsent = `WHERE id IN (${placeholders(ids)}) AND sent_at IS NULL`;
  await tx.execute(`UPDATE emails SET sent_at = ? ${unsent}`, [toSqlInstant(tx.now), ...ids]);
}

/** L9: a mail that is never sent keeps no link that lets someone in. */
export async function forgetSecretLink(tx: Tx, email: EmailRow): Promise<void> {
  await updateRow(tx, EmailRow, email.id, withoutSecret(email));
}

const withoutSecret = ({ template, data }: EmailRow): Partial<EmailRow> =>
  WITH_SECRET_LINK.includes(template) ? { data: { ...data, url: '' } } : {};
