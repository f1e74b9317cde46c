import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { EmailRow, forgetSecretLink } from '../notifications';
import { type Database, findRow } from '../platform/database';
import { lockJob, removeJob } from '../platform/jobsForOperators';
import { decideJobLetGo, decideText, enforce, Refused, refuse } from '../rules';

/** How long a reason may be. */
const MOST_LETTERS = 500;

/**
 * L9: a supervisor decides that a job which waits for an operator is never done. The trail keeps what it was and why; of a mail it stands in
 * the account’s history, for staff.
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, JOB_NEEDED, JOB_NOT_STUCK, INVALID_INPUT (`reason`), CARD_NUMBER_REFUSED
 */
export function letJobGo(
  { database }: { database: Database },
  caller: Caller,
  { jobId, reason }: { jobId: string; reason: string },
): Promise<void> {
  return database.transaction(async (tx) => {
    const job = await lockJob(tx, jobId);
    if (!job) throw new Refused(refuse('NOT_FOUND', 'L1', ['jobId']));
    enforce(decideJobLetGo(caller.actor, job));
    enforce(decideText(['reason'], reason, { max: MOST_LETTERS, lines: true }));
    await removeJob(tx, job);
    const { kind, subjectId, status, attempts, lastError } = job;
    const email = await findRow(tx, EmailRow, subjectId);
    if (email) await forgetSecretLink(tx, email);
    await recordAudit(tx, caller, {
      ...{ accountId: email?.accountId ?? null, action: 'JOB_LET_GO', subjectId, rule: 'L9' },
      before: { kind, status, attempts, lastError, ...(email ? { template: email.template } : {}) },
      after: { reason: reason.trim() },
    });
  });
}
