import { Entity } from 'typeorm';
import { type IssuedFormat } from '../notifications';
import { Flag, Id, Json, Text } from '../platform/database';
import type { Sheet } from './sheet';

/** An invoice, credit note or certificate as it was rendered first, or a quote as it was sent, and as it is handed out ever since. */
@Entity('issued_documents')
export class IssuedDocumentRow {
  /** What it is about; of a quote, each version that was sent has an id of its own. */
  @Id() subjectId!: string;
  @Id() format!: IssuedFormat;
  /** Hexadecimal, of the bytes. */
  @Text() sha256!: string;
  @Text() contentBase64!: string;
}

/** What a document says that is rendered when it is first asked for, such as a certificate (H17). */
@Entity('document_sheets')
export class DocumentSheetRow {
  @Id() subjectId!: string;
  @Json() sheet!: Omit<Sheet, 'createdAt'> & { createdAt: string };
}

/** The key that links to documents are signed with. */
@Entity('link_secrets')
export class LinkSecretRow {
  @Id() secret!: string;
  /** Always true; unique, so that two processes never start with two keys. */
  @Flag() active!: boolean;
}
