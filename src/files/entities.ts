import { Entity } from 'typeorm';
import { Id, Instant, Integer, Text } from '../platform/database';
import type { FileKind } from '../rules';

/** A file that somebody added to an account, to go with a message or a purchase order (J5). */
@Entity('files')
export class FileRow {
  @Id() id!: string;
  @Text() accountId!: string;
  @Text() addedById!: string;
  @Instant() addedAt!: Date;
  @Text() name!: string;
  /** What its bytes are. */
  @Text() kind!: FileKind;
  /** Bytes. */
  @Integer() size!: number;
  /** Hexadecimal, of the bytes. */
  @Text() sha256!: string;
  /** What it goes with; null: nothing yet, and so only whoever added it sees it. */
  @Text() subjectId!: string | null;
}

/** A part of a file's bytes. */
@Entity('file_pieces')
export class FilePieceRow {
  @Id() fileId!: string;
  /** From 0. */
  @Integer() position!: number;
  @Text() contentBase64!: string;
}
