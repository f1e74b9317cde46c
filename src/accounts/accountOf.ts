import type { Context } from '../graphql/context';
import { AccountRow } from './entities';

/** The account that a row belongs to, read once per request. */
export function accountOf(
  { loaders }: Pick<Context, 'loaders'>,
  { accountId }: { accountId: string },
): Promise<AccountRow> {
  return loaders.get(AccountRow, accountId);
}
