import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';

/** The first look, and the longest pause between two. Milliseconds. */
const FIRST = 2_000;
const LONGEST = 30_000;
/** Each pause is so much longer than the one before. */
const GROWTH = 1.5;

/**
 * Looks after something whose payment is not known yet, by the page's own query: after two seconds, then ever more rarely, and at once when
 * its person comes back from another window, such as their bank's. Leaving the page ends it.
 */
export function usePolling<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  isWanted: boolean,
): void {
  const apollo = useApolloClient();
  const asked = JSON.stringify(variables);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    let pause = FIRST;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
      pause = Math.min(pause * GROWTH, LONGEST);
    };
    const look = async () => {
      const query = { query: document, variables: JSON.parse(asked), fetchPolicy: 'network-only' } as const;
      // A look that fails is no matter: there will be another one.
      await apollo.query(query as never).catch(() => {});
      if (!isOver) wait();
    };
    const lookNow = () => {
      if (globalThis.document.visibilityState !== 'visible') return;
      pause = FIRST;
      void look();
    };
    wait();
    globalThis.document.addEventListener('visibilitychange', lookNow);
    return () => {
      isOver = true;
      clearTimeout(timer);
      globalThis.document.removeEventListener('visibilitychange', lookNow);
    };
  }, [apollo, document, asked, isWanted]);
}
