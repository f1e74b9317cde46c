import { useCallback, useState } from 'react';

/**
 * What somebody chose or typed and comes back to: kept in the tab, so that leaving a page and returning, or reloading it, loses nothing.
 * `forget` once it has been used.
 */
export function useKept<Value>(name: string, initial: Value): [Value, (value: Value) => void, forget: () => void] {
  const [value, setValue] = useState<Value>(() => {
    const kept = sessionStorage.getItem(name);
    return kept === null ? initial : JSON.parse(kept);
  });
  const keep = useCallback(
    (next: Value) => {
      sessionStorage.setItem(name, JSON.stringify(next));
      setValue(next);
    },
    [name],
  );
  const forget = useCallback(() => sessionStorage.removeItem(name), [name]);
  return [value, keep, forget];
}
