import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import type { Database } from '../platform/database';
import { lockJob, startAgain, startKindAgain } from '../platform/jobsForOperators';
import { decideJobRetry, decideStaffRole, enforce, Refused, refuse } from '../rules';

/**
 * Has a job that failed or is parked tried again now. Supervisors, and the command `jobs retry` (nobody's doing in the audit trail).
 * @throws Refused FORBIDDEN_ROLE, NOT_FOUND, INVALID_INPUT (a job that runs or is done)
 */
export function retryJob(
  { database }: { database: Database },
  caller: Caller | null,
  { jobId }: { jobId: string },
): Promise<void> {
  if (caller) enforce(decideStaffRole('JOB_RETRY', caller.actor));
  return database.transaction(async (tx) => {
    const job = await lockJob(tx, jobId);
    if (!job) throw new Refused(refuse('NOT_FOUND', 'L1', ['jobId']));
    enforce(decideJobRetry(job.status));
    await startAgain(tx, job);
    await recordAudit(tx, caller, {
      ...{ accountId: null, action: 'JOB_RETRY', subjectId: job.subjectId, rule: 'L3' },
      before: { status: job.status, lastError: job.lastError },
    });
  });
}

/**
 * Has every failed or parked job of a kind tried again now, as after an outage that has ended: the command `jobs retry --kind`, which is
 * nobody's doing in the audit trail.
 * @returns how many
 */
export function retryJobs({ database }: { database: Database }, { kind }: { kind: string }): Promise<number> {
  return database.transaction(async (tx) => {
    const count = await startKindAgain(tx, kind);
    const record = { accountId: null, action: 'JOB_RETRY', subjectId: null, rule: 'L3' };
    if (count > 0) await recordAudit(tx, null, { ...record, after: { kind, count } });
    return count;
  });
}
