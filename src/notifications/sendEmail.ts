import { selectRow, type Tx, updateRow } from '../platform/database';
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
 * L3: does a job of kind `email.send`: makes the mail and its attachments from its facts, hands it over outside any transaction, then notes that it is
 * done; a job that runs again does nothing. Throws the mailer's MailFault, whose `permanent` says that trying again is useless.
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
  await deps.database.transaction((tx) =>
    updateRow(tx, EmailRow, email.id, { sentAt: tx.now, ...withoutSecret(email) }),
  );
}

/** L9: a mail that is never sent keeps no link that lets someone in. */
export async function forgetSecretLink(tx: Tx, email: EmailRow): Promise<void> {
  await updateRow(tx, EmailRow, email.id, withoutSecret(email));
}

const withoutSecret = ({ template, data }: EmailRow): Partial<EmailRow> =>
  WITH_SECRET_LINK.includes(template) ? { data: { ...data, url: '' } } : {};
