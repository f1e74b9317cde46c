/** What the yardsticks share: statements, who asks, and texts and amounts as the product writes them. Environment: DATABASE_URL, PORT, ISSUER. */
import { createRemoteJWKSet, jwtVerify } from 'jose';
import mysql from 'mysql2';

const { DATABASE_URL, ISSUER } = process.env;
export const PORT = Number(process.env.PORT);

const pool = mysql.createPool({ uri: DATABASE_URL, connectionLimit: 20, timezone: 'Z', dateStrings: true });
pool.on('connection', (connection) => {
  connection.query("SET time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES'");
  connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
});

/** A prepared statement; each row as its values. */
export const rows = (sql, values) =>
  new Promise((resolve, reject) => {
    pool.execute({ sql, values, rowsAsArray: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });

/** A connection for a transaction; whoever takes it releases it. */
export const connection = () =>
  new Promise((resolve, reject) => {
    pool.getConnection((error, open) => (error ? reject(error) : resolve(open)));
  });

const keys = createRemoteJWKSet(new URL(`${ISSUER}/.well-known/jwks.json`));
const verified = new Map();

/** The user that the request's token stands for, and their session; null without one. A token is verified once. */
export async function bearerOf({ headers: { authorization } }) {
  if (!authorization) return null;
  const known = verified.get(authorization);
  if (known && known.until > Date.now()) return known;
  const { payload } = await jwtVerify(authorization.slice(7), keys, { issuer: ISSUER, audience: 'billing-center' });
  const bearer = { userId: payload.sub, sessionId: payload.sid, until: payload.exp * 1000 };
  verified.set(authorization, bearer);
  return bearer;
}

/** Minor units as a decimal. */
export function decimal(minor) {
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const NOUNS = {
  ORGANIZER: ['organizer', 'organizers'],
  AGENT: ['agent', 'agents'],
  EXPERT: ['expert', 'experts'],
  COMPUTER: ['computer', 'computers'],
};
const number = new Intl.NumberFormat('en-GB');

/** What a billing line is for, as an English reader is told. */
export function describe(product, plan, noun, seats) {
  return `${product} ${plan}, ${number.format(seats)}\u00a0${NOUNS[noun][seats === 1 ? 0 : 1]}, monthly`;
}

/** When a subscription renews. */
export const renewsOn = (status, periodEnd) => (status === 'ACTIVE' || status === 'PAST_DUE' ? periodEnd : null);

process.on('SIGTERM', () => process.exit(0));
