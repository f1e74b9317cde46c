export type { Deps as NotificationsDeps } from './deps';
export {
  type DocumentName,
  type FileFormat,
  type IssuedFormat,
  isReceipt,
  issuedFile,
  issuedName,
  receiptName,
  withEnding,
} from './documentNames';
export { type AttachedDocument, EmailRow, SandboxMailRow } from './entities';
export {
  addressOf,
  faceOfSite,
  forgottenPasswordPage,
  linkTo,
  type PageLink,
  SANDBOX_PORTAL,
  type Site,
  type Sites,
  signInPage,
  sitesOf,
} from './links';
export { type Attachment, type Mail, type Mailer, MailFault, type ReadAttachment } from './mailer';
export { eraseMailsIn, mailsKept } from './personalData';
export { queueEmail } from './queueEmail';
export {
  createSandboxMailer,
  findSandboxMail,
  type ListedMail,
  listSandboxMails,
  type MailboxEntry,
  mailboxEntries,
  type SandboxMail,
} from './sandboxMailer';
export { forgetSecretLink, noteSent, SEND_EMAIL, sendEmail } from './sendEmail';
export { createSmtpMailer, MAILS_AT_ONCE } from './smtpMailer';
export type { TemplateData, TemplateName } from './templateData';
