import type { Consequence } from '../accounts';
import { CreditNoteRow, creditedLinesOf } from '../invoicing';
import { insertRows, placeholders, selectRows, type Tx, updateRow } from '../platform/database';
import { newId } from '../platform/ids';
import { cutSegments, type Minor, type PlainDate, type SegmentChange } from '../rules';
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
    id: newId('ChargeSegment'),
    subscriptionId: line.subscriptionId!,
    lineId: line.id,
    startsOn: line.periodStart!,
    endsOn: line.periodEnd!,
    amount: line.amount,
    isOpen: true,
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
      id: newId('ChargeSegment'),
      subscriptionId,
      lineId,
      startsOn: period.start,
      endsOn: period.end,
      amount,
      isOpen: open,
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

/**
 * G9, C4: what a correction takes of charged lines is taken of their segments, each in proportion, so that unused time is credited at what
 * was really charged for it. Orders divide the segments by themselves.
 */
export const segmentsFollowCorrections: Consequence = {
  of: [CreditNoteRow],
  async settle(tx, touched) {
    const corrections = (await touched.rows(CreditNoteRow)).filter(({ reason }) => reason !== null);
    const lines = await creditedLinesOf(
      tx,
      corrections.map(({ id }) => id),
    );
    if (lines.length === 0) return;
    const ids = lines.map(({ lineId }) => lineId);
    const ofLines = `WHERE line_id IN (${placeholders(ids)}) ORDER BY starts_on, id`;
    const segments = await selectRows(tx, ChargeSegmentRow, ofLines, ids);
    for (const { lineId, left } of lines) {
      const own = segments.filter((segment) => segment.lineId === lineId);
      const amounts = cutSegments(
        own.map(({ amount }) => amount),
        left,
      );
      for (const [place, { id, amount }] of own.entries()) {
        if (amount !== amounts[place]) await updateRow(tx, ChargeSegmentRow, id, { amount: amounts[place]! });
      }
    }
  },
};

/** G10: the time that lines charged is charged by others from now on, which were issued in their place. */
export async function moveSegments(tx: Tx, newLineIds: ReadonlyMap<string, string>): Promise<void> {
  for (const [from, to] of newLineIds) {
    await tx.execute('UPDATE charge_segments SET line_id = ? WHERE line_id = ?', [to, from]);
  }
}
