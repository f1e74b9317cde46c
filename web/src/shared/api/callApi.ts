import type { Unmasked } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { ApiFailure } from './failure';

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; errorId?: string } }[];
}

/**
 * Sends one operation without the cache and without a session: the pages before sign-in need no more, and the session itself stands
 * on it.
 * @throws ApiFailure where the API cannot be reached or answers a fault
 */
export async function callApi<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  locale: string,
): Promise<Unmasked<Data>> {
  const headers = { 'content-type': 'application/json', 'accept-language': locale };
  const body = JSON.stringify({ query: print(document), variables });
  const response = await fetch('/graphql', { method: 'POST', headers, body }).catch((cause) => {
    throw new ApiFailure('UNREACHABLE', { cause });
  });
  return readAnswer<Unmasked<Data>>((await response.json().catch(() => null)) as Answer<Unmasked<Data>> | null);
}

/** @throws ApiFailure where there is no data */
export function readAnswer<Data>(answer: Answer<Data> | null): Data {
  const error = answer?.errors?.[0];
  if (error) throw new ApiFailure(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR', { ...error, ...error.extensions });
  if (!answer?.data) throw new ApiFailure('UNREACHABLE', {});
  return answer.data;
}
