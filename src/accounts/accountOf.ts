import type { Context } from '../context';
import { AccountRow } from './entities';

export const accountOf = async (context: Context, { accountId }: { accountId: string }) =>
  (await context.loaders.row(AccountRow, accountId))!;
