import { ConfigurationError } from './platform/config';
import { EmbeddedDatabaseInUse, NotRestorable } from './platform/database';
import { Refused } from './rules';

/** What went wrong at start-up or in a command, as one message for the person who started it: what, where, and what to do. */
export function explain(error: unknown): string {
  const isPlain = [ConfigurationError, EmbeddedDatabaseInUse, NotRestorable].some((kind) => error instanceof kind);
  if (isPlain) return (error as Error).message;
  if (error instanceof Refused) return `Refused: ${error.message}`;
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case 'EADDRINUSE':
      return `The port is taken: another process listens there. Set PORT to a free one. (${message})`;
    case 'EACCES':
      return `Not allowed: ${message}`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return `The database of DATABASE_URL cannot be reached. (${message || code})`;
    case 'ER_ACCESS_DENIED_ERROR':
    case 'ER_DBACCESS_DENIED_ERROR':
    case 'ER_BAD_DB_ERROR':
      return `The database of DATABASE_URL refuses the connection. (${message})`;
    default:
      return `Billing Center could not start: ${message ?? String(error)}`;
  }
}
