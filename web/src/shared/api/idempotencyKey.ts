import { useCallback, useMemo, useReducer } from 'react';

/**
 * The idempotency key of one intent (L2): made when what it is about is first shown, and kept in the tab until an answer came, so that the
 * same form sent again, also after a reload, never moves money twice. `done` forgets it: the next press is another intent.
 * @param intent names the form and everything that is sent by it, because a key belongs to one input: `pay inv_… pm_…`
 */
export function useIdempotencyKey(intent: string): { key: string; done(): void } {
  const name = `idempotency ${intent}`;
  const [generation, renew] = useReducer((count: number) => count + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation asks for a new key
  const key = useMemo(() => keptKey(name), [name, generation]);
  const done = useCallback(() => {
    sessionStorage.removeItem(name);
    renew();
  }, [name]);
  return { key, done };
}

/** The key that is kept in the tab under a name; the first call makes it. */
function keptKey(name: string): string {
  const kept = sessionStorage.getItem(name) ?? crypto.randomUUID();
  sessionStorage.setItem(name, kept);
  return kept;
}

/**
 * The same for what is only known when it is sent: names the intent by everything that is sent. `forgetKey` once an answer came.
 */
export const keyOfIntent = (intent: string): string => keptKey(`idempotency ${intent}`);
export const forgetKey = (intent: string): void => sessionStorage.removeItem(`idempotency ${intent}`);
