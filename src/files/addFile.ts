import { createHash } from 'node:crypto';
import { AccountRow, inAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { decideFile, enforce, fileKindOf, fileNameOf } from '../rules';
import type { Deps } from './deps';
import { FilePieceRow, FileRow } from './entities';

/** Bytes of a piece: as base64 a statement stays far below the smallest packet that databases are set to. */
const PIECE_BYTES = 768 * 1024;

export interface NewFile {
  accountId: string;
  /** As its author calls it. */
  name: string;
  /** Reads the bytes, once it is known that the caller may add any. */
  read(): Promise<Buffer>;
}

/**
 * J5: adds a file to an account, for a message or a purchase order that will name it. Whoever may write messages may add files.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, INVALID_INPUT (fields `content`, `name`), CARD_NUMBER_REFUSED;
 * TooManyAttempts
 */
export async function addFile(
  deps: Pick<Deps, 'database' | 'mailLimits'>,
  caller: Caller,
  { accountId, name, read }: NewFile,
): Promise<FileRow> {
  await deps.mailLimits.count(caller, 'files');
  const content = await read();
  const kind = fileKindOf(content);
  const request = { caller, of: [AccountRow, accountId], action: 'SERVICE_REQUEST_REPLY' } as const;
  return inAccount(deps, request, async ({ tx }) => {
    enforce(decideFile({ name, size: content.length, kind }));
    const file: FileRow = {
      ...{ id: newId('File'), accountId, addedById: caller.actor.userId, addedAt: tx.now },
      ...{ name: fileNameOf(name, kind!), kind: kind!, size: content.length },
      ...{ sha256: createHash('sha256').update(content).digest('hex'), subjectId: null },
    };
    await insertRows(tx, FileRow, [file]);
    await storePieces(tx, file.id, content);
    const after = { name: file.name, size: file.size, sha256: file.sha256 };
    await recordAudit(tx, caller, { accountId, action: 'FILE_ADD', subjectId: file.id, rule: 'J5', after });
    return file;
  });
}

async function storePieces(tx: Tx, fileId: string, content: Buffer): Promise<void> {
  for (let position = 0; position * PIECE_BYTES < content.length; position += 1) {
    const piece = content.subarray(position * PIECE_BYTES, (position + 1) * PIECE_BYTES);
    await insertRows(tx, FilePieceRow, [{ fileId, position, contentBase64: piece.toString('base64') }]);
  }
}
