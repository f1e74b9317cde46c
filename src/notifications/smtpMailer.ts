import { isPlainAddress } from '../platform/emailAddress';
import { type Mail, type Mailer, MailFault } from './mailer';

/** How long the server is waited for. System milliseconds. */
export interface SmtpTimeouts {
  connection: number;
  greeting: number;
  /** Of silence while a mail is being handed over. */
  silence: number;
  /** Of the whole hand-over: below the lease of a job, so that no other process sends the mail meanwhile. */
  total: number;
}

const TIMEOUTS: SmtpTimeouts = { connection: 10_000, greeting: 10_000, silence: 20_000, total: 45_000 };

/**
 * How many mails are handed over at once, over so many connections. More would wait for a connection within the time of their own hand-over, and be
 * cut off in the middle of it.
 */
export const MAILS_AT_ONCE = 5;

interface SmtpError {
  code?: string;
  responseCode?: number;
}

/**
 * Sends through an SMTP server over a few connections that are kept open. The Message-ID is made from the e-mail's id, so that a mail
 * that is sent again after a lost answer is the same mail to whoever receives it twice. `url`: smtp://user:password@host:port or smtps.
 */
export function createSmtpMailer(url: string, timeouts: SmtpTimeouts = TIMEOUTS): Mailer {
  // Loaded when it is first needed.
  const { createTransport }: typeof import('nodemailer') = require('nodemailer');
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: MAILS_AT_ONCE,
    // The library would send again by itself when a connection breaks; the job does that, and knows when to stop.
    maxRequeues: 0,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    dnsTimeout: timeouts.connection,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const message = messageOf(mail);
      const signal = AbortSignal.timeout(timeouts.total);
      await transport.sendMail({ ...message, signal }).catch((error: SmtpError) => {
        throw faultOf(error);
      });
    },
    close: () => transport.close(),
  };
}

/** Addresses as objects: from a string the library may read more recipients than one. */
function messageOf({ id, to, from, subject, text, html, attachments }: Mail) {
  if (!isPlainAddress(to) || !isPlainAddress(from)) throw new MailFault('Not one plain e-mail address', true);
  const domain = from.slice(from.indexOf('@') + 1);
  return {
    messageId: `<${id}@${domain}>`,
    envelope: { from, to: [to] },
    from: { name: '', address: from },
    to: { name: '', address: to },
    // No out-of-office notes back to the sender. Source: RFC 3834.
    headers: { 'Auto-Submitted': 'auto-generated' },
    subject,
    text,
    html,
    attachments,
  };
}

/** Only a refusal of the envelope or the message is about this mail; a failed sign-in or greeting is about the server's set-up. */
function faultOf({ code = 'unknown', responseCode }: SmtpError): MailFault {
  const permanent = (responseCode ?? 0) >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return new MailFault(`SMTP: ${[code, responseCode].filter(Boolean).join(' ')}`, permanent);
}
