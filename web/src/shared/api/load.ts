import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { createQueryPreloader, type PreloadedQueryRef } from '@apollo/client/react';
import { apollo } from './apollo';

const preload = createQueryPreloader(apollo);

/**
 * For the loader of a page: asks the page's one query, and answers when its data are there. What the cache has is shown at once
 * and brought up to date behind it. The component reads it by `useReadQuery`.
 * @throws ApiFailure's causes; the page's error component shows them
 */
export function load<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<PreloadedQueryRef<Data, Variables>> {
  const query = preload(document, { variables, fetchPolicy: 'cache-and-network' } as never);
  return preload.toPromise(query as PreloadedQueryRef<Data, Variables>);
}
