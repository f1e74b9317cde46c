import { useEffect, useRef } from 'react';
import type { Draft } from './draft';

/** What was typed and is not saved: with what it was begun from, so that it is known whether somebody else has saved since. */
interface Kept {
  draft: Draft;
  base: Draft;
  /** The version that it was begun from; null: there is none yet. */
  version: number | null;
  /** A new draft as it was sent first, if that got no answer. */
  unanswered: Draft | null;
}

/**
 * Keeps what is not saved in the tab, so that a reload loses nothing; forgets it once it is saved.
 * @param name the draft, or what a new one is for
 */
export function useKeeping(name: string, kept: Kept, isDirty: boolean): void {
  const before = useRef(name);
  useEffect(() => {
    if (before.current !== name) forgetDraft(before.current);
    before.current = name;
    if (isDirty) keepDraft(name, kept);
    else forgetDraft(name);
  }, [name, kept, isDirty]);
}

export const keepDraft = (name: string, kept: Kept) => sessionStorage.setItem(keyOf(name), JSON.stringify(kept));
export const forgetDraft = (name: string) => sessionStorage.removeItem(keyOf(name));

const keyOf = (name: string) => `quote draft ${name}`;

export function readKept(name: string): Kept | null {
  const text = sessionStorage.getItem(keyOf(name));
  if (text === null) return null;
  const { draft, unanswered, ...rest } = JSON.parse(text) as Kept;
  return { ...rest, draft: kept(draft), unanswered: unanswered && kept(unanswered) };
}

/** Keys of lines are those of another time. */
const kept = ({ lines, ...draft }: Draft): Draft => ({
  ...draft,
  lines: lines.map((line) => ({ ...line, key: `kept-${line.key}` })),
});
