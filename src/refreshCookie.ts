import type { IncomingMessage } from 'node:http';
import { parse as parseCookies } from 'cookie';

export const REFRESH_COOKIE = 'refresh_token';

/** The refresh token that a browser sent; null: none. */
export const refreshTokenOf = ({ headers }: IncomingMessage) =>
  parseCookies(headers.cookie ?? '')[REFRESH_COOKIE] ?? null;
