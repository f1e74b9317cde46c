import type { OperationVariables, TypedDocumentNode, Unmasked } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useLive } from './useLive';

/** Something of a list, and when it was changed last. */
export interface Marked {
  id: string;
  changedAt: string;
}

export interface News<Change extends Marked> {
  /** How many belong to the list by now that it does not show. */
  fresh: number;
  /** What the list shows, as it has been changed since. */
  changed: readonly Change[];
}

interface Watched<Data, Variables, Change extends Marked> {
  document: TypedDocumentNode<Data, Variables>;
  /** What is asked for, by the instant of the look before. */
  variables(changedSince: string): Variables;
  /** Of an answer: the clock, what has changed in the list's view, and anywhere. */
  read(data: Unmasked<Data>): { now: string; inView: readonly Marked[]; anywhere: readonly Change[] };
  /** What the list shows, and the clock when it was read. */
  shown: readonly Marked[];
  shownAt: string;
}

/** What has changed since a list was read, by the API's change marker. The list itself stays as it is until its person asks for it. */
export function useNews<Data, Variables extends OperationVariables, Change extends Marked>(
  watched: Watched<Data, Variables, Change>,
): News<Change> {
  const apollo = useApolloClient();
  const since = useRef(watched.shownAt);
  const [found, setFound] = useState<{ inView: Marked[]; anywhere: Change[] }>({ inView: [], anywhere: [] });
  const { shown, shownAt } = watched;
  useEffect(() => {
    since.current = shownAt;
    setFound({ inView: [], anywhere: [] });
  }, [shownAt]);
  useLive(async () => {
    const query = { query: watched.document, variables: watched.variables(since.current) };
    // Not into the cache: what is shown would change under the cursor.
    const { data } = await apollo.query({ ...query, fetchPolicy: 'no-cache' } as never);
    const { now, inView, anywhere } = watched.read(data as Unmasked<Data>);
    since.current = now;
    setFound((before) => ({
      inView: latest([...before.inView, ...inView]),
      anywhere: latest([...before.anywhere, ...anywhere]),
    }));
  });
  const marks = new Map(shown.map(({ id, changedAt }) => [id, changedAt]));
  return {
    fresh: found.inView.filter(({ id, changedAt }) => !marks.has(id) && changedAt > shownAt).length,
    changed: found.anywhere.filter(({ id, changedAt }) => changedAt > (marks.get(id) ?? changedAt)),
  };
}

/** Of several states of one thing, the last. */
const latest = <One extends Marked>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];
