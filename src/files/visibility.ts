import { findVisibleAccount, sees } from '../accounts';
import type { Context } from '../graphql/context';
import { FileRow } from './entities';

/** J5, A10: a file, if the caller may see what it goes with, or has added it. */
export async function findVisibleFile(context: Context, id: string): Promise<FileRow | null> {
  const file = await context.loaders.row(FileRow, id);
  const account = file && (await findVisibleAccount(context, file.accountId));
  if (!account || !sees(context, account, 'BILLING')) return null;
  return file.subjectId !== null || file.addedById === context.caller?.actor.userId ? file : null;
}

/** The files that go with something that the caller sees, in the order in which they were added. */
export const filesOf = ({ loaders }: Context, subjectId: string): Promise<FileRow[]> =>
  loaders.rows(FileRow, subjectId, { column: 'subject_id', tail: 'ORDER BY id' });
