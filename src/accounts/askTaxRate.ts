import { recordAudit } from '../audit';
import { selectRow, type Tx, updateRow } from '../platform/database';
import { schedule } from '../platform/jobs';
import { askAgainAt, isSamePlace, type TaxServiceAnswer, taxPlaceOf } from '../rules';
import { ASK_TAX_RATE } from '../tax';
import type { Deps } from './deps';
import { AccountRow } from './entities';
import { underLock } from './inAccount';

/**
 * B5: does a job of kind `account.askTaxRate`: asks the tax service which rate the account's address is taxed at, outside any transaction,
 * and keeps the answer for new documents. An answer about an address that has changed meanwhile is dropped: the change has planned
 * the next question. Asked again every 30 days. Without a tax service nothing is asked.
 * @throws Unanswered; until then what was said before holds for the address that it was said about
 */
export async function askTaxRate(
  { database, taxService }: Pick<Deps, 'database' | 'taxService'>,
  { subjectId }: { subjectId: string },
): Promise<void> {
  const found = await selectRow(database, AccountRow, 'WHERE id = ?', [subjectId]);
  const place = found && taxPlaceOf(found);
  if (!place || !taxService) return;
  const rate = await taxService.rateFor(place);
  await underLock({ database }, [AccountRow, subjectId], async ({ tx, account }) => {
    if (!isSamePlace(place, taxPlaceOf(account))) return;
    await storeAnswer(tx, account, { place, rate, askedAt: tx.now.toISOString() });
    await schedule(tx, { kind: ASK_TAX_RATE, subjectId, dueAt: askAgainAt(tx.now) });
  });
}

/** L4: the trail has a row for every answer that says something else than the one before. */
async function storeAnswer(
  tx: Tx,
  { id, taxServiceAnswer: known }: AccountRow,
  answer: TaxServiceAnswer,
): Promise<void> {
  await updateRow(tx, AccountRow, id, { taxServiceAnswer: answer });
  if (known && known.rate === answer.rate && isSamePlace(known.place, answer.place)) return;
  const said = {
    before: known && { rate: known.rate, place: known.place },
    after: { rate: answer.rate, place: answer.place },
  };
  await recordAudit(tx, null, { accountId: id, action: ASK_TAX_RATE, subjectId: id, rule: 'B5', ...said });
}
