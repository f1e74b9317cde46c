import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { failureOf } from '../../../../shared/api/failure';
import { useIdempotencyKey } from '../../../../shared/api/idempotencyKey';
import { type Content, contentOf, type Draft } from './draft';
import { QuoteDraftDocument } from './Editor.generated';

/** What a new draft is saved for. */
export interface Beginning {
  /** What the editor was opened for: the key is kept under it. */
  name: string;
  accountId: string;
  requestId: string | null;
  currency: string;
  /** A new draft that was sent before a reload and got no answer. */
  unanswered: Draft | null;
}

/** The intent to save a new draft, for its key. */
export const beginningOf = (name: string) => `draft ${name}`;

/**
 * Saves a draft for the first time. What got no answer is sent again as it was, under the same key (L2), so that there is one draft of it;
 * what was typed since is saved afterwards.
 */
export function useBegin({ name, accountId, requestId, currency, unanswered: sentBefore }: Beginning) {
  const apollo = useApolloClient();
  const { key, done } = useIdempotencyKey(beginningOf(name));
  const [unanswered, setUnanswered] = useState(sentBefore);
  const sent = useRef(sentBefore);
  const remember = useCallback((draft: Draft | null) => {
    sent.current = draft;
    setUnanswered(draft);
  }, []);
  const begin = useCallback(
    async (draft: Draft) => {
      const typed = sent.current ?? draft;
      remember(typed);
      const changes = contentOf(typed, currency);
      const input = { accountId, requestId, ...changes, idempotencyKey: key };
      const { data } = await apollo.mutate({ mutation: QuoteDraftDocument, variables: { input } }).catch((error) => {
        if (isTurnedAway(error)) remember(null);
        throw error;
      });
      remember(null);
      done();
      const { quote, userErrors } = data!.quoteDraft;
      // A draft begins with version 1: what somebody else has saved since then is joined, not overwritten.
      return { typed, changes: changes as Partial<Content>, userErrors, quote: quote && { ...quote, version: 1 } };
    },
    [apollo, accountId, requestId, currency, key, done, remember],
  );
  const isUnanswered = useCallback(() => sent.current !== null, []);
  return { begin, unanswered, isUnanswered };
}

/** A fault that says for certain that nothing was done: the API could not read what was sent, so it is not sent again. */
function isTurnedAway(error: unknown): boolean {
  const isTooLarge = (error as { statusCode?: number }).statusCode === 413;
  return isTooLarge || ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'].includes(failureOf(error).code);
}
