import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { OrderDocument } from './Order.generated';

/** The first look, and the longest pause between two. Milliseconds. */
const FIRST = 2_000;
const LONGEST = 30_000;
/** Each pause is so much longer than the one before. */
const GROWTH = 1.5;

/**
 * Looks after an order whose payment is not known yet: after two seconds, then ever more rarely, and at once when its person comes back from
 * another window, such as their bank's. Leaving the page ends it.
 */
export function usePolling(id: string, isWanted: boolean): void {
  const apollo = useApolloClient();
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
      const query = { query: OrderDocument, variables: { id }, fetchPolicy: 'network-only' } as const;
      // A look that fails is no matter: there will be another one.
      await apollo.query(query).catch(() => {});
      if (!isOver) wait();
    };
    const lookNow = () => {
      if (document.visibilityState !== 'visible') return;
      pause = FIRST;
      void look();
    };
    wait();
    document.addEventListener('visibilitychange', lookNow);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookNow);
    };
  }, [apollo, id, isWanted]);
}
