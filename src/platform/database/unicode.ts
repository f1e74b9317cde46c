import type { Engine } from './types';
import type { Reader } from './unitOfWork';

/** Letters of one, two, three and four bytes: what people write. */
const SAMPLE = 'Zoë Łoś 東京 🦌';

/**
 * What keeps a database from holding everything that people write, each as a sentence; nothing where it holds all. Columns that are not
 * utf8mb4 would refuse some letters, and such as are compared otherwise than byte by byte would take different texts for the same.
 */
export async function unfitForTexts(reader: Reader & { engine: Engine }): Promise<string[]> {
  const [row] = await reader.query('SELECT ? AS sample', [SAMPLE]);
  const problems = row!.sample === SAMPLE ? [] : [`the connection does not carry every letter: ${String(row!.sample)}`];
  if (reader.engine === 'sqlite') return problems;
  const columns = await reader.query(
    `SELECT table_name AS tbl, column_name AS col, collation_name AS collation FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name <> 'migrations' AND collation_name <> 'utf8mb4_bin'
     ORDER BY table_name, column_name`,
  );
  return [...problems, ...columns.map(({ tbl, col, collation }) => `${tbl}.${col} is ${collation}, not utf8mb4_bin`)];
}
