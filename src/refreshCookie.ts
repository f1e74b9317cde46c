import { parse as parseCookies } from 'cookie';
import type { Request } from 'express';

export const REFRESH_COOKIE = 'refresh_token';

/** The refresh token that a browser sent; null: none. */
export const refreshTokenOf = ({ headers }: Request) => parseCookies(headers.cookie ?? '')[REFRESH_COOKIE] ?? null;
