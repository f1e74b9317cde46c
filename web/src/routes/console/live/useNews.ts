import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useLive } from './useLive';

/** Something of a list, and when it was changed last. */
export interface Marked {
  id: string;
  changedAt: string;
}

/** Something of a list that may not be shown, and when it came to be. */
interface Begun extends Marked {
  createdAt: string;
}

export interface News<Change extends Marked> {
  /** How many belong to the list by now that did not when it was read. */
  fresh: number;
  /** What the list shows, as it has been changed since. */
  changed: readonly Change[];
  /** How many others were changed, on other pages of it. */
  elsewhere: number;
}

/** What all queries for news answer: what has changed of the filter's list, and of everything. */
interface Answer<Change> {
  clock: { now: string };
  inView: { nodes: readonly Begun[] };
  anywhere: { nodes: readonly Change[] };
}

/** A list as it was read, and the clock then. */
interface Shown {
  clock: { now: string };
  list: { nodes: readonly Marked[]; totalCount: number };
}

/** What has changed since a list was read, by the API's change marker. The list itself stays as it is until its person asks for it. */
export function useNews<Filter, Change extends Marked>(
  document: TypedDocumentNode<Answer<Change>, { filter: Filter; changedSince: string }>,
  filter: Filter,
  { clock, list: { nodes, totalCount } }: Shown,
): News<Change> {
  const apollo = useApolloClient();
  const shownAt = clock.now;
  const since = useRef(shownAt);
  const [found, setFound] = useState<Found<Change>>(NOTHING);
  useEffect(() => {
    since.current = shownAt;
    setFound(NOTHING);
  }, [shownAt]);
  useLive(async () => {
    const changedSince = since.current;
    const variables = { changedSince, filter: { ...filter, changedSince } };
    // Not into the cache: what is shown would change under the cursor.
    const { data } = await apollo.query({ query: document, variables, fetchPolicy: 'no-cache' } as never);
    const { clock: now, inView, anywhere } = data as unknown as Answer<Change>;
    // It was asked for before the list was read anew.
    if (since.current !== changedSince) return;
    since.current = now.now;
    setFound((before) => ({
      wasThere: before.wasThere ?? seenBy(inView.nodes),
      inView: latest([...before.inView, ...inView.nodes]),
      anywhere: latest([...before.anywhere, ...anywhere.nodes]),
    }));
  });
  const marks = new Map(nodes.map(({ id, changedAt }) => [id, changedAt]));
  // What was there before may stand on another page; where there is none, it has come into the list.
  const isWhole = nodes.length === totalCount;
  // An instant is when its work began: what was committed just after the list was read may have one from before.
  const isUnseen = ({ id, changedAt }: Begun) => isWhole || changedAt > shownAt || found.wasThere?.(id) === false;
  const unseen = found.inView.filter((one) => !marks.has(one.id) && isUnseen(one));
  const fresh = unseen.filter(({ createdAt }) => isWhole || createdAt > shownAt).length;
  return {
    fresh,
    elsewhere: unseen.length - fresh,
    changed: found.anywhere.filter(({ id, changedAt }) => changedAt > (marks.get(id) ?? changedAt)),
  };
}

/** What looks have found since the list was read. */
interface Found<Change> {
  inView: Begun[];
  anywhere: Change[];
  /** Whether the first look found it; null: there was none yet. */
  wasThere: ((id: string) => boolean) | null;
}

const NOTHING = { inView: [], anywhere: [], wasThere: null };

/** So many a look finds at most. */
const LOOK = 50;

/** Whether a look has found it; a full look may have missed any. */
function seenBy(nodes: readonly Marked[]): (id: string) => boolean {
  const ids = new Set(nodes.map(({ id }) => id));
  return (id) => nodes.length >= LOOK || ids.has(id);
}

/** Of several states of one thing, the last. */
const latest = <One extends Marked>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];
