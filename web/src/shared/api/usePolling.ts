import type { OperationVariables, TypedDocumentNode, Unmasked } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { type Rhythm, useLooks } from './useLooks';

/** After two seconds, then ever more rarely. */
const RHYTHM: Rhythm = { first: 2_000, next: (pause) => Math.min(pause * 1.5, 30_000) };

/**
 * Looks after something whose payment is not known yet, by the page's own query: it draws what is found. `found`: for what has no query of
 * its own. Leaving the page ends it.
 */
export function usePolling<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  isWanted: boolean,
  found?: (data: Unmasked<Data>) => void,
): void {
  const apollo = useApolloClient();
  const look = async () => {
    const query = { query: document, variables, fetchPolicy: 'network-only' } as const;
    const { data } = await apollo.query(query as never);
    if (data) found?.(data as Unmasked<Data>);
  };
  useLooks(look, RHYTHM, isWanted ? JSON.stringify(variables) : null);
}
