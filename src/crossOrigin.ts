import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Config } from './platform/config';

/** What pages on other origins may send and read. A browser asks once in ten minutes. */
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, x-request-id, apollo-require-preflight',
  'access-control-max-age': '600',
};
const READABLE = 'content-disposition, retry-after, x-request-id';

type Origins = Pick<Config, 'allowedOrigins'>;

const isAllowed = ({ allowedOrigins }: Origins, { headers }: IncomingMessage) =>
  headers.origin !== undefined && allowedOrigins.includes(headers.origin);

/**
 * Lets pages on the origins of `ALLOWED_ORIGINS` call the API with their session, and show the files it links to. Without this a browser
 * keeps them from it: nothing says that they may.
 */
export function crossOrigin(config: Origins): RequestHandler {
  return (request, response, next) => {
    if (config.allowedOrigins.length === 0) return next();
    response.vary('Origin');
    if (request.baseUrl !== '/graphql') response.setHeader('cross-origin-resource-policy', 'cross-origin');
    if (!isAllowed(config, request)) return next();
    response.setHeader('access-control-allow-origin', request.headers.origin!);
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('access-control-expose-headers', READABLE);
    const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (!isPreflight) return next();
    response.set(PREFLIGHT).sendStatus(204);
  };
}

/**
 * Which sites' pages send the session's cookie: only those of this site, unless an allowed page of another site began the session. Nothing
 * that needs no preflight, which only allowed origins pass, is ever done with the cookie.
 */
export function sameSiteOf(config: Origins, request: IncomingMessage, secure: boolean): 'strict' | 'none' {
  const isElsewhere = request.headers['sec-fetch-site'] === 'cross-site';
  // Browsers keep a cookie for other sites only where it is secure.
  return secure && isElsewhere && isAllowed(config, request) ? 'none' : 'strict';
}
