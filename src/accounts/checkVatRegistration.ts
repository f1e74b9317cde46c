import { recordAudit } from '../audit';
import { selectRow, type Tx, updateRow } from '../platform/database';
import { schedule } from '../platform/jobs';
import { askAgainAt, registryNumberOf, type VatRegistryAnswer } from '../rules';
import { CHECK_VAT_NUMBER } from '../tax';
import type { Deps } from './deps';
import { AccountRow } from './entities';
import { underLock } from './inAccount';

/**
 * B5: does a job of kind `account.checkVatNumber`: asks the VAT register whether the account's number is registered, outside any
 * transaction, and keeps the answer for new documents. An answer about a number that has changed meanwhile is dropped: the change has
 * planned the next question. Asked again every 30 days. Without a register nothing is asked.
 * @throws Unanswered; until the register answers, the offline check of the number counts
 */
export async function checkVatRegistration(
  { database, vatRegistry }: Pick<Deps, 'database' | 'vatRegistry'>,
  { subjectId }: { subjectId: string },
): Promise<void> {
  const found = await selectRow(database, AccountRow, 'WHERE id = ?', [subjectId]);
  const asked = found && registryNumberOf(found);
  if (!asked || !vatRegistry) return;
  const said = await vatRegistry.check(asked.prefix, asked.number);
  await underLock({ database }, [AccountRow, subjectId], async ({ tx, account }) => {
    if (account.vatNumber !== found.vatNumber) return;
    await storeAnswer(tx, account, { number: found.vatNumber!, ...said, checkedAt: tx.now.toISOString() });
    await schedule(tx, { kind: CHECK_VAT_NUMBER, subjectId, dueAt: askAgainAt(tx.now) });
  });
}

/** L4: the trail has a row for every answer that says something else than the one before; each consultation number is one. */
async function storeAnswer(
  tx: Tx,
  { id, vatRegistryAnswer: known }: AccountRow,
  answer: VatRegistryAnswer,
): Promise<void> {
  await updateRow(tx, AccountRow, id, { vatRegistryAnswer: answer });
  const [before, after] = [wordOf(known), wordOf(answer)];
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await recordAudit(tx, null, { accountId: id, action: CHECK_VAT_NUMBER, subjectId: id, rule: 'B5', before, after });
}

const wordOf = (answer: VatRegistryAnswer | null) =>
  answer && { vatNumber: answer.number, registered: answer.registered, consultation: answer.consultation };
