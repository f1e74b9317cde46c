import { useSyncExternalStore } from 'react';

/** As in the styles: where columns of class `wide` go away. */
const narrow = matchMedia('(max-width: 640px)');

function subscribe(changed: () => void) {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** Whether the window is as narrow as a phone. */
export const useIsNarrow = () => useSyncExternalStore(subscribe, () => narrow.matches);
