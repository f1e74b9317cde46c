import { Entity } from 'typeorm';
import { Id, Instant, Json, Text } from '../platform/database';
import type { TemplateData, TemplateName } from './templateData';

/** A document that goes with an e-mail: what it is about, and the name of its file. */
export interface AttachedDocument {
  subjectId: string;
  name: string;
}

/** An e-mail that was decided on: its facts, kept until it is rendered and sent. */
@Entity('emails')
export class EmailRow {
  @Id() id!: string;
  @Text() accountId!: string | null;
  @Text() toAddress!: string;
  @Text() locale!: string;
  @Text() template!: TemplateName;
  @Json() data!: TemplateData[TemplateName];
  @Json() attachments!: AttachedDocument[];
  @Instant() createdAt!: Date;
  /** Business instant at which the mailer took it; null until then. */
  @Instant() sentAt!: Date | null;
}

/** A mail that the sandbox delivered. */
@Entity('sandbox_mailbox')
export class SandboxMailRow {
  @Id() emailId!: string;
  @Text() toAddress!: string;
  @Text() subject!: string;
  @Text() bodyText!: string;
  @Json() bodyHtml!: string;
  @Json() attachments!: { filename: string; contentType: string; contentBase64: string }[];
  @Instant() deliveredAt!: Date;
}
