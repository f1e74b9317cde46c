import { Entity } from 'typeorm';
import { Id, Instant, Json, Text } from '../platform/database';

/** What a mutation did: who, on whose behalf, to what, allowed by which rule, before and after (L4). */
@Entity('audit_entries')
export class AuditEntryRow {
  @Id() id!: string;
  @Text() accountId!: string | null;
  @Instant() at!: Date;
  /** null: the clock or a gateway's answer, not a person. */
  @Text() actorId!: string | null;
  @Text() onBehalfOfId!: string | null;
  @Text() action!: string;
  @Text() subjectId!: string | null;
  @Text() rule!: string | null;
  @Json() beforeState!: object | null;
  @Json() afterState!: object | null;
  @Text() requestId!: string | null;
  /** The network address the call came from; null: the clock, a gateway, or a command. */
  @Text() ipAddress!: string | null;
}
