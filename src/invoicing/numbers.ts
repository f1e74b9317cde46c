import { isDuplicate, RunAgain, type Tx } from '../platform/database';
import { documentNumber } from '../rules';

/**
 * G1: takes the next numbers of a series and year, without gaps. The counter's row stays locked until the transaction ends, so
 * numbers are taken last, just before COMMIT; a rollback gives them back.
 */
export async function takeNumbers(tx: Tx, series: string, year: number, count: number): Promise<string[]> {
  const where = 'WHERE series = ? AND year = ?';
  const increased = await tx.increase('number_counters', 'last_number', count, where, [series, year]);
  if (increased === null) await startCounter(tx, series, year, count);
  const last = increased ?? count;
  return Array.from({ length: count }, (_, index) => documentNumber(series, year, last - count + 1 + index));
}

async function startCounter(tx: Tx, series: string, year: number, count: number): Promise<void> {
  try {
    await tx.execute('INSERT INTO number_counters (series, year, last_number) VALUES (?, ?, ?)', [series, year, count]);
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain() : error;
  }
}
