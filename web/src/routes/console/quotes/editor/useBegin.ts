import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
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

/**
 * Saves a draft for the first time. What got no answer is sent again as it was, under the same key (L2), so that there is one draft of it;
 * what was typed since is saved afterwards.
 */
export function useBegin({ name, accountId, requestId, currency, unanswered: sentBefore }: Beginning) {
  const apollo = useApolloClient();
  const { key, done } = useIdempotencyKey(`draft ${name}`);
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
      const { data } = await apollo.mutate({ mutation: QuoteDraftDocument, variables: { input } });
      remember(null);
      done();
      const { quote, userErrors } = data!.quoteDraft;
      // A draft begins with version 1: what somebody else has saved since then is joined, not overwritten.
      return { typed, changes: changes as Partial<Content>, userErrors, quote: quote && { ...quote, version: 1 } };
    },
    [apollo, accountId, requestId, currency, key, done, remember],
  );
  return { begin, unanswered };
}
