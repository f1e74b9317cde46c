import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../platform/log';
import { Unavailable } from '../platform/unavailable';
import { unavailable } from './unavailable';

/** The codes that reach clients as they are; everything else is a fault of ours. */
const DELIBERATE = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Masks unknown faults: the client gets an error id that the log has beside the whole fault. */
export function errorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const isOurs = original instanceof GraphQLError || (error instanceof GraphQLError && !error.originalError);
    if (isOurs && DELIBERATE.has(String(formatted.extensions?.code))) return formatted;
    if (original instanceof Unavailable) {
      log.warn({ err: original, path: formatted.path }, 'A request could not be answered for now');
      return { ...unavailable(original), path: formatted.path };
    }
    const errorId = randomUUID();
    log.error({ errorId, err: original, path: formatted.path }, 'A request failed');
    const { path } = formatted;
    return { message: 'Something went wrong.', path, extensions: { code: 'INTERNAL_SERVER_ERROR', errorId } };
  };
}
