import { insertRows, placeholders, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { type Minor, type PlainDate, type SegmentChange } from '../rules';
import { ChargeSegmentRow } from './entities';

/** What of a charged line a segment is made from. Amount in minor units, before tax. */
interface ChargedLine {
  id: string;
  subscriptionId: string | null;
  periodStart: PlainDate | null;
  periodEnd: PlainDate | null;
  amount: Minor;
}

/** C4: writes down what was charged for which days. */
export async function addSegments(tx: Tx, lines: readonly ChargedLine[]): Promise<void> {
  const rows = lines.map((line) => ({
    ...{ id: newId('ChargeSegment'), subscriptionId: line.subscriptionId!, lineId: line.id },
    ...{ startsOn: line.periodStart!, endsOn: line.periodEnd!, amount: line.amount, isOpen: true },
  }));
  await insertRows(tx, ChargeSegmentRow, rows);
}

/** C4: replaces segments by their used and unused parts. */
export async function replaceSegments(
  tx: Tx,
  changes: readonly (SegmentChange & { subscriptionId: string })[],
): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ segmentId }) => segmentId);
  await tx.execute(`DELETE FROM charge_segments WHERE id IN (${placeholders(ids)})`, ids);
  const parts = changes.flatMap(({ subscriptionId, lineId, parts }) =>
    parts.map(({ period, amount, open }) => ({
      ...{ id: newId('ChargeSegment'), subscriptionId, lineId },
      ...{ startsOn: period.start, endsOn: period.end, amount, isOpen: open },
    })),
  );
  await insertRows(tx, ChargeSegmentRow, parts);
}

/** C4: what was charged for a period that is over can no longer be credited. */
export async function closeSegments(tx: Tx, subscriptionIds: readonly string[]): Promise<void> {
  if (subscriptionIds.length === 0) return;
  await tx.execute(
    `UPDATE charge_segments SET is_open = 0 WHERE subscription_id IN (${placeholders(subscriptionIds)}) AND is_open = 1`,
    [...subscriptionIds],
  );
}

/** F6: the time that lines charged which nobody paid can no longer be credited: a credit note has taken it. */
export async function emptySegments(tx: Tx, lineIds: readonly string[]): Promise<void> {
  if (lineIds.length === 0) return;
  await tx.execute(`UPDATE charge_segments SET amount = 0, is_open = 0 WHERE line_id IN (${placeholders(lineIds)})`, [
    ...lineIds,
  ]);
}
