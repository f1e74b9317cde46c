import type { Reader } from './database';
import { fewIds } from './fewOrMany';
import { beginningWith } from './pages';
import { wordsIn } from './searchText';

/** Of the words of a search the longest say most. */
const MOST_WORDS = 4;

/** So few are looked at one by one: another word need not be looked for. */
const FEW = 20;

/**
 * The ids of the rows that have all words of a folded text, as far as an index of endings says (`FoundByWords`):
 * those that contain the text, and others. Null where each of its words is common, or none says anything.
 * @param entries a statement that selects the owner of words as `id`; a condition on `word` follows. Never built
 * from input
 */
export async function ownersOfWords(reader: Reader, entries: string, text: string): Promise<string[] | null> {
  const words = wordsIn(text).sort((one, other) => other.length - one.length);
  let found: string[] | null = null;
  for (const word of words.slice(0, MOST_WORDS)) {
    const begins = beginningWith('word', word);
    const ids = await fewIds(reader, { sql: `${entries} ${begins.sql}`, values: begins.values });
    found = inBoth(found, ids);
    if (found !== null && found.length <= FEW) break;
  }
  return found;
}

/** What is in both; null: anything may be. */
function inBoth(some: string[] | null, others: string[] | null): string[] | null {
  if (!some || !others) return some ?? others;
  const among = new Set(others);
  return some.filter((id) => among.has(id));
}
