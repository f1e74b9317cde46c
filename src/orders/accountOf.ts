import { AccountRow } from '../accounts';
import type { Context } from '../context';

export const accountOf = async (context: Context, { accountId }: { accountId: string }) =>
  (await context.loaders.row(AccountRow, accountId))!;
