import type { HTTPGraphQLResponse } from '@apollo/server';

/** What is wrong with an operation, and not with the request that brings it. */
const OF_OPERATIONS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * The status of an answer. Clients that accept `application/json` get 200 for a well-formed request whose operation is refused, as GraphQL
 * over HTTP asks; those that accept `application/graphql-response+json` get 400.
 */
export function statusOf({ status = 200, headers, body }: HTTPGraphQLResponse): number {
  const isPlain = headers.get('content-type')?.startsWith('application/json');
  if (status !== 400 || !isPlain || body.kind !== 'complete') return status;
  const { errors = [] } = JSON.parse(body.string) as { errors?: { extensions?: { code?: string } }[] };
  return errors.every(({ extensions }) => OF_OPERATIONS.has(extensions?.code ?? '')) ? 200 : status;
}
