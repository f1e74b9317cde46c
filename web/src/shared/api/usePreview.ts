import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { type ApiFailure, failureOf } from './failure';

/** How long after the last key a preview is asked for. Milliseconds. */
const PAUSE = 150;

/**
 * What something would come to, asked for while it is being chosen: after a short pause, and only the last choice is waited for. `data`
 * is of exactly these variables or null; what stood there before is in `before`, to be shown dimmed.
 */
export function usePreview<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  isWanted: boolean,
) {
  const wanted = JSON.stringify(variables);
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const pause = setTimeout(() => setAsked(wanted), PAUSE);
    return () => clearTimeout(pause);
  }, [wanted]);
  const options = { variables: JSON.parse(asked), skip: !isWanted, fetchPolicy: 'network-only' };
  const { data, previousData, loading, error, refetch } = useQuery<Data, Variables>(document, options as never);
  const isCurrent = isWanted && !loading && asked === wanted && !error;
  return {
    data: isCurrent ? ((data as Data | undefined) ?? null) : null,
    before: (data ?? previousData ?? null) as Data | null,
    failure: error ? failureOf(error) : (null as ApiFailure | null),
    again: () => void refetch(),
  };
}
