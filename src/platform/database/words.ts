import { inParts } from '../inParts';
import { endingsIn } from '../searchText';
import type { SqlValue } from './types';
import type { Tx } from './unitOfWork';

/** Where the endings of words are kept by which the rows of an entity are found. */
interface KeptIn {
  /** It has a column `word`, and one that says whose it is. */
  table: string;
  owner: string;
  /** The properties whose words these are, as their columns have them: folded, or lower case. */
  of: readonly string[];
}

const kept = new Map<unknown, KeptIn>();

/** Rows are found by any part of a word: the endings of their words are written whenever one of these properties is. */
export const FoundByWords = (where: KeptIn) => (entity: unknown) => void kept.set(entity, where);

/** A column that has words. */
interface Column {
  property: string;
  /** The property whose value is written to it. */
  source: string | null;
  name: string;
  to(value: unknown): SqlValue;
}

/** The words of an entity. */
export interface Words<Of extends Column = Column> extends KeptIn {
  columns: Of[];
}

export function wordsOf<Of extends Column>(entity: unknown, columns: readonly Of[]): Words<Of> | null {
  const where = kept.get(entity);
  return where ? { ...where, columns: columns.filter(({ property }) => where.of.includes(property)) } : null;
}

const writtenOf = ({ to, source }: Column, row: object) => to((row as Record<string, unknown>)[source!]);

const endingsOf = (texts: readonly SqlValue[]) =>
  new Set(texts.flatMap((text) => (text === null ? [] : [...endingsIn(String(text))])));

/** Writes the words of new rows. */
export async function insertWords(tx: Tx, words: Words, rows: readonly { id: string }[]): Promise<void> {
  const entries = rows.flatMap((row) => {
    const endings = endingsOf(words.columns.map((column) => writtenOf(column, row)));
    return [...endings].map((word) => [row.id, word]);
  });
  await insertEntries(tx, words, entries);
}

/**
 * Writes what a change of a row makes of its words; the row is locked first, so that nobody else changes them
 * meanwhile.
 */
export async function changeWords(tx: Tx, words: Words, table: string, id: string, change: object): Promise<void> {
  const { columns } = words;
  if (!columns.some(({ source }) => source! in change)) return;
  const names = columns.map(({ name }) => name).join(', ');
  const [row] = await tx.query(`SELECT ${names} FROM ${table} WHERE id = ? ${tx.forUpdate}`, [id]);
  const texts = columns.map((column) =>
    column.source! in change ? writtenOf(column, change) : ((row?.[column.name] ?? null) as SqlValue),
  );
  await replaceWords(tx, words, id, endingsOf(texts));
}

/** Whatever was kept before, be it of a process that knew no words. */
async function replaceWords(tx: Tx, words: Words, id: string, endings: ReadonlySet<string>): Promise<void> {
  const isGone = endings.size > 0 ? `AND word NOT IN (${[...endings].map(() => '?').join(', ')})` : '';
  await tx.write(`DELETE FROM ${words.table} WHERE ${words.owner} = ? ${isGone}`, [id, ...endings]);
  const entries = [...endings].map((word) => [id, word]);
  await insertEntries(tx, words, entries);
}

/** So many entries are written by one statement. */
const AT_ONCE = 500;

async function insertEntries(tx: Tx, { table, owner }: Words, entries: readonly string[][]): Promise<void> {
  const orNot = tx.engine === 'sqlite' ? 'ON CONFLICT DO NOTHING' : 'ON DUPLICATE KEY UPDATE word = VALUES(word)';
  for (const some of inParts(entries, AT_ONCE)) {
    const groups = some.map(() => '(?, ?)').join(', ');
    await tx.write(`INSERT INTO ${table} (${owner}, word) VALUES ${groups} ${orNot}`, some.flat());
  }
}
