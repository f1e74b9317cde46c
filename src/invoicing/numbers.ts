import { isDuplicate, RunAgain, type Tx } from '../platform/database';
import { documentNumber } from '../rules';

/**
 * G1: takes the next numbers of a series and year, without gaps. The counter's row stays locked until the transaction ends, so
 * numbers are taken last, just before COMMIT; a rollback gives them back.
 */
export async function takeNumbers(tx: Tx, series: string, year: number, count: number): Promise<string[]> {
  const key = [series, year];
  const touched = await tx.execute(
    'UPDATE number_counters SET last_number = last_number + ? WHERE series = ? AND year = ?',
    [count, ...key],
  );
  if (touched === 0) await startCounter(tx, series, year, count);
  const [row] = await tx.query('SELECT last_number FROM number_counters WHERE series = ? AND year = ?', key);
  const last = Number(row!.last_number);
  return Array.from({ length: count }, (_, index) => documentNumber(series, year, last - count + 1 + index));
}

async function startCounter(tx: Tx, series: string, year: number, count: number): Promise<void> {
  try {
    await tx.execute('INSERT INTO number_counters (series, year, last_number) VALUES (?, ?, ?)', [series, year, count]);
  } catch (error) {
    throw isDuplicate(error) ? new RunAgain() : error;
  }
}
