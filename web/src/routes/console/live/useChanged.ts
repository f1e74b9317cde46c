import type { OperationVariables, TypedDocumentNode, Unmasked } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { useLive } from './useLive';

/**
 * What somebody else has changed of the one thing that a page shows; null: nothing.
 * @param shown what tells one state of it from another: an answer that was asked for while another one was shown counts for nothing
 * @param news what there is to tell by what is true now
 */
export function useChanged<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  shown: string,
  news: (now: Unmasked<Data>) => ReactNode | null,
): ReactNode | null {
  const apollo = useApolloClient();
  const [latest, setLatest] = useState<{ shown: string; data: Unmasked<Data> } | null>(null);
  useLive(async () => {
    // Not into the cache: what is shown would change under the cursor.
    const { data } = await apollo.query({ query: document, variables, fetchPolicy: 'no-cache' } as never);
    setLatest({ shown, data: data as Unmasked<Data> });
  });
  return latest?.shown === shown ? news(latest.data) : null;
}
