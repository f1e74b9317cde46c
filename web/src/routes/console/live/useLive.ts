import { useEffect, useRef } from 'react';
import { sessionState } from '../../../shared/session/session';

/** The pause between two looks, and the longest after looks that failed. Milliseconds. */
const PAUSE = 5_000;
const LONGEST = 60_000;

/**
 * Looks every few seconds whether anything has changed, as long as the part is shown: not in a hidden tab, at once when its person comes
 * back, not while nobody is signed in, and more rarely while looks fail.
 */
export function useLive(look: () => Promise<unknown>): void {
  const current = useRef(look);
  current.current = look;
  useEffect(() => {
    let isOver = false;
    let pause = PAUSE;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isWanted = () => document.visibilityState === 'visible' && sessionState().kind === 'signedIn';
    const lookNow = async () => {
      clearTimeout(timer);
      if (isWanted()) {
        pause = await current.current().then(
          () => PAUSE,
          () => Math.min(pause * 2, LONGEST),
        );
      }
      clearTimeout(timer);
      if (!isOver && document.visibilityState === 'visible') timer = setTimeout(() => void lookNow(), pause);
    };
    const onVisible = () => (document.visibilityState === 'visible' ? void lookNow() : clearTimeout(timer));
    timer = setTimeout(() => void lookNow(), pause);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, []);
}
