import { endingsIn } from '../searchText';
import type { SqlValue } from './types';
import type { Tx } from './unitOfWork';

/** Where the endings of words are kept by which the rows of an entity are found. */
interface KeptIn {
  /** It has a column `word`, and one that says whose it is. */
  table: string;
  owner: string;
  /** The properties whose words these are; what their columns hold is folded. */
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
    return [...endings].map((word) => [word, row.id]);
  });
  for (const some of inParts(entries)) {
    const groups = some.map(() => '(?, ?)').join(', ');
    await tx.write(`INSERT INTO ${words.table} (word, ${words.owner}) VALUES ${groups}`, some.flat());
  }
}

/** Writes what a change of a row makes of its words; the row is locked first, so that nobody else changes them meanwhile. */
export async function changeWords(tx: Tx, words: Words, table: string, id: string, change: object): Promise<void> {
  const { columns } = words;
  if (!columns.some(({ source }) => source! in change)) return;
  const names = columns.map(({ name }) => name).join(', ');
  const [row] = await tx.query(`SELECT ${names} FROM ${table} WHERE id = ? ${tx.forUpdate}`, [id]);
  const before = columns.map(({ name }) => (row?.[name] ?? null) as SqlValue);
  const after = columns.map((column, place) => (column.source! in change ? writtenOf(column, change) : before[place]!));
  await replaceWords(tx, words, id, endingsOf(before), endingsOf(after));
}

async function replaceWords(tx: Tx, words: Words, id: string, before: Set<string>, after: Set<string>): Promise<void> {
  const { table, owner } = words;
  for (const some of inParts([...before].filter((word) => !after.has(word)))) {
    const isOne = `word IN (${some.map(() => '?').join(', ')})`;
    await tx.write(`DELETE FROM ${table} WHERE ${owner} = ? AND ${isOne}`, [id, ...some]);
  }
  for (const some of inParts([...after].filter((word) => !before.has(word)))) {
    const groups = some.map(() => '(?, ?)').join(', ');
    await tx.write(
      `INSERT INTO ${table} (word, ${owner}) VALUES ${groups}`,
      some.flatMap((word) => [word, id]),
    );
  }
}

/** So many words are written by one statement. */
const AT_ONCE = 500;

function inParts<Item>(items: readonly Item[]): Item[][] {
  const starts = Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, part) => part * AT_ONCE);
  return starts.map((from) => items.slice(from, from + AT_ONCE));
}
