import { useEffect, useRef } from 'react';
import { sessionState } from '../session/session';

/** How long to wait between two looks. Milliseconds. */
export interface Rhythm {
  first: number;
  /** The pause after the next look, from the one before it. */
  next(pause: number, hasFailed: boolean): number;
}

/**
 * Looks again and again as long as the part is shown: not in a hidden tab, at once when its person comes back, such as from their bank, and
 * not while nobody is signed in.
 * @param look may fail: there will be another one
 * @param rhythm a constant
 * @param subject what is looked at; null: nothing
 */
export function useLooks(look: () => Promise<unknown>, rhythm: Rhythm, subject: string | null): void {
  const current = useRef(look);
  current.current = look;
  useEffect(() => {
    if (subject === null) return;
    let isOver = false;
    let pause = rhythm.first;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      if (!isOver && document.visibilityState === 'visible') timer = setTimeout(() => void lookNow(), pause);
    };
    const lookNow = async () => {
      if (sessionState().kind === 'signedIn') {
        const hasFailed = await current.current().then(
          () => false,
          () => true,
        );
        pause = rhythm.next(pause, hasFailed);
      }
      wait();
    };
    const onVisible = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      pause = rhythm.first;
      void lookNow();
    };
    wait();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [rhythm, subject]);
}
