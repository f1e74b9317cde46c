import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { translate } from '../language';
import { Unavailable } from '../platform/unavailable';
import type { Context } from './context';

const CODE = 'SERVICE_UNAVAILABLE';

/** What a caller is told, in the language of the locale, when something that is needed does not answer: come again. */
export function unavailable({ retryAfter }: Unavailable, locale = 'en'): GraphQLFormattedError {
  return { message: translate('faults.unavailable', locale), extensions: { code: CODE, retryAfter } };
}

/** The same as a fault of a request that has not begun, with the HTTP status. */
export function unavailableError(fault: Unavailable, locale: string): GraphQLError {
  const { message, extensions } = unavailable(fault, locale);
  return new GraphQLError(message, { originalError: fault, extensions: { ...extensions, http: head(fault) } });
}

const head = ({ retryAfter }: Unavailable) => ({
  status: 503,
  headers: new HeaderMap([['retry-after', String(retryAfter)]]),
});

/** Answers 503 and `retry-after` where anything that was asked for is not available, in the caller's language; what was found stays. */
export const unavailablePlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, errors = [], response: { http, body } }) {
        const faults = errors.map(unwrapResolverError);
        const fault = faults.find((error) => error instanceof Unavailable);
        if (!fault || body.kind !== 'single') return;
        const { status, headers } = head(fault);
        http.status = status;
        for (const [name, value] of headers) http.headers.set(name, value);
        const { message } = unavailable(fault, contextValue.locale);
        body.singleResult.errors = body.singleResult.errors?.map((error, place) =>
          faults[place] instanceof Unavailable ? { ...error, message } : error,
        );
      },
    };
  },
};
