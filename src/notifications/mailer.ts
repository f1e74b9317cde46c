import type { AttachedDocument } from './entities';

/** A file that goes with a mail. */
export interface Attachment {
  filename: string;
  contentType: string;
  content: Buffer;
}

/** Makes the file of a document that an e-mail names; null: it no longer belongs there. Throws where there is none, so that the mail is tried again. */
export type ReadAttachment = (document: AttachedDocument) => Promise<Attachment | null>;

/** A mail as it leaves the system. */
export interface Mail {
  /** Id of the e-mail: the same at every try, so that receivers and operators recognise a repetition. */
  id: string;
  /** One plain address each. */
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  attachments: Attachment[];
}

/**
 * The way out for mail. `send` answers once the mail was accepted and throws a {@link MailFault} otherwise. A fault may also mean
 * that only the answer was lost, so a mail can arrive twice, recognisable by its id; it is never lost.
 */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  /** Lets go of connections. */
  close(): void;
}

/** A mail that was not accepted. The message never holds an address or a text of the mail. */
export class MailFault extends Error {
  /** `permanent`: the server has refused this mail for good (5xx), so trying again is useless; an operator has to look at it. */
  constructor(
    message: string,
    readonly permanent: boolean,
  ) {
    super(message);
  }
}
