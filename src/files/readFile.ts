import { findRow, type Reader, selectRows } from '../platform/database';
import type { FileKind } from '../rules';
import { FilePieceRow, FileRow } from './entities';

const MIME_TYPES: Readonly<Record<FileKind, string>> = {
  PDF: 'application/pdf',
  PNG: 'image/png',
  JPEG: 'image/jpeg',
};

export const mimeTypeOf = (kind: FileKind): string => MIME_TYPES[kind];

/** A file with its bytes; null where there is none of that id. */
export async function readFile(reader: Reader, id: string): Promise<{ file: FileRow; content: Buffer } | null> {
  const file = await findRow(reader, FileRow, id);
  if (!file) return null;
  const pieces = await selectRows(reader, FilePieceRow, 'WHERE file_id = ? ORDER BY position', [id]);
  return { file, content: Buffer.concat(pieces.map(({ contentBase64 }) => Buffer.from(contentBase64, 'base64'))) };
}
