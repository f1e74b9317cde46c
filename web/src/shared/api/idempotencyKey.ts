import { useCallback, useState } from 'react';

/**
 * The idempotency key of one intent (L2): made once per form that is shown, and kept in the tab until an answer came, so that the
 * same form sent again, also after a reload, never moves money twice. `done` forgets it: the next press is another intent.
 * @param intent names the form and what it is about: `pay inv_…`
 */
export function useIdempotencyKey(intent: string): { key: string; done(): void } {
  const name = `idempotency ${intent}`;
  const [key, setKey] = useState(() => keptKey(name));
  const done = useCallback(() => {
    sessionStorage.removeItem(name);
    setKey(keptKey(name));
  }, [name]);
  return { key, done };
}

function keptKey(name: string): string {
  const kept = sessionStorage.getItem(name) ?? crypto.randomUUID();
  sessionStorage.setItem(name, kept);
  return kept;
}
