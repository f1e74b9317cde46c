import { type Caller, recordAudit } from '../audit';
import { updateRow } from '../platform/database';
import { decideOwnName, enforce } from '../rules';
import type { Deps } from './deps';
import { UserRow } from './entities';
import { findUser } from './users';

/**
 * A14: people change their own name and the language they are written to in. What is absent stays.
 * @throws Refused INVALID_INPUT, CARD_NUMBER_REFUSED
 */
export async function updateViewer(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: { name?: string | null; locale?: string | null },
): Promise<void> {
  if (input.name != null) enforce(decideOwnName(input.name));
  await deps.database.transaction(async (tx) => {
    const { id, name, locale } = (await findUser(tx, caller.actor.userId))!;
    const changes = {
      ...(input.name != null && input.name !== name ? { name: input.name } : {}),
      ...(input.locale != null && input.locale !== locale ? { locale: input.locale } : {}),
    };
    if (Object.keys(changes).length === 0) return;
    await updateRow(tx, UserRow, id, changes);
    const fact = { accountId: null, action: 'VIEWER_UPDATE', subjectId: id, rule: 'A14' };
    await recordAudit(tx, caller, { ...fact, before: { name, locale }, after: { name, locale, ...changes } });
  });
}
