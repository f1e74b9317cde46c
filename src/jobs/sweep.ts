import { removeLostFiles } from '../files';
import {
  removeExpiredEmailChanges,
  removeExpiredSessions,
  removeExpiredSignUps,
  removeExpiredTokens,
} from '../identity';
import type { Tx } from '../platform/database';
import { removeOldKeys } from '../platform/idempotency';
import { removeDoneJobs } from '../platform/jobs';
import { removeExpiredLimits } from '../platform/rateLimits';
import type { Deps } from './deps';

/** Ours: how many rows one transaction removes, so that nobody waits for it. */
const BATCH = 500;

/** Each removes at most so many rows of its kind that nothing needs any more, and answers how many. */
type Remove = (tx: Tx, limit: number) => Promise<number>;

const KINDS: Readonly<Record<string, Remove>> = {
  sessions: removeExpiredSessions,
  oneTimeTokens: removeExpiredTokens,
  signUps: removeExpiredSignUps,
  emailChanges: removeExpiredEmailChanges,
  files: removeLostFiles,
  idempotencyKeys: removeOldKeys,
  jobs: removeDoneJobs,
  rateLimits: removeExpiredLimits,
};

/**
 * Removes what has expired, batch by batch: each is a transaction of its own and chooses anew, so that a sweep can end anywhere and
 * several processes can sweep at once. It is no row of the jobs: those fall due by the business clock, which a sandbox moves by years
 * at once. What of one kind cannot be removed is logged, and waits for the next sweep.
 */
export async function sweep(
  { database, log }: Pick<Deps, 'database' | 'log'>,
  isStopping = () => false,
  batch = BATCH,
): Promise<void> {
  for (const [kind, remove] of Object.entries(KINDS)) {
    try {
      let removed = batch;
      while (removed > 0 && !isStopping()) removed = await database.transaction((tx) => remove(tx, batch));
    } catch (error) {
      log.error({ err: error, kind }, 'What has expired could not be removed');
    }
  }
}
