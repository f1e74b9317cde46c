import { Entity } from 'typeorm';
import {
  Id,
  Instant,
  Integer,
  insertRows,
  placeholders,
  type Reader,
  selectRow,
  selectRows,
  Text,
  type Tx,
  toSqlInstant,
  updateRow,
} from './database';
import { newId } from './ids';

export type JobStatus = 'DUE' | 'RUNNING' | 'FAILED' | 'PARKED' | 'DONE';

/**
 * Work that leaves a transaction or waits for a date: one row per kind and subject, written in the transaction that causes it.
 * FAILED is tried again when it is due; PARKED waits for an operator.
 */
@Entity('jobs')
export class JobRow {
  @Id() id!: string;
  @Text() kind!: string;
  @Text() subjectId!: string;
  @Text() status!: JobStatus;
  /** Business instant. */
  @Instant() dueAt!: Date;
  @Integer() attempts!: number;
  /** System instant until which the process that runs it has it for itself. */
  @Instant() leasedUntil!: Date | null;
  @Text() lastError!: string | null;
  @Instant() createdAt!: Date;
}

/** A run that takes longer than this is taken for dead, and its job is handed to another process. Milliseconds. */
const LEASE = 60_000;
const MAX_ATTEMPTS = 10;

/** Business milliseconds until the next try: 2 s, 4 s, … at most an hour. */
function backOff(attempts: number): number {
  return Math.min(2 ** attempts * 1000, 3_600_000);
}

/** Plans a job, or moves the one of that kind and subject to a new date. */
export async function schedule(tx: Tx, job: { kind: string; subjectId: string; dueAt: Date }): Promise<void> {
  const existing = await selectRow(tx, JobRow, `WHERE kind = ? AND subject_id = ? ${tx.forUpdate}`, [
    job.kind,
    job.subjectId,
  ]);
  const due = { status: 'DUE' as const, dueAt: job.dueAt, attempts: 0, leasedUntil: null, lastError: null };
  if (existing) await updateRow(tx, JobRow, existing.id, due);
  else
    await insertRows(tx, JobRow, [
      { id: newId('Job'), kind: job.kind, subjectId: job.subjectId, createdAt: tx.now, ...due },
    ]);
}

/** Takes back a planned job. */
export async function unschedule(tx: Tx, kind: string, subjectId: string): Promise<void> {
  await tx.execute('DELETE FROM jobs WHERE kind = ? AND subject_id = ?', [kind, subjectId]);
}

const DUE = "(status IN ('DUE', 'FAILED') AND due_at <= ?) OR (status = 'RUNNING' AND leased_until < ?)";

const dueAt = (now: Date) => [toSqlInstant(now), toSqlInstant(new Date())];

/** Whether there is anything to claim: a look that locks nothing. */
export async function hasDue(reader: Reader, now: Date): Promise<boolean> {
  return (await reader.query(`SELECT id FROM jobs WHERE ${DUE} LIMIT 1`, dueAt(now))).length > 0;
}

/** Claims jobs that are due, oldest first, for this process; another process claims others. A lapsed lease counts as due. */
export async function claimDue(tx: Tx, limit: number): Promise<JobRow[]> {
  const skip = tx.forUpdate && `${tx.forUpdate} SKIP LOCKED`;
  const jobs = await selectRows(
    tx,
    JobRow,
    `WHERE ${DUE} ORDER BY due_at, id LIMIT ${Math.trunc(limit)} ${skip}`,
    dueAt(tx.now),
  );
  const leasedUntil = new Date(Date.now() + LEASE);
  if (jobs.length > 0) {
    await tx.execute(
      `UPDATE jobs SET status = 'RUNNING', attempts = attempts + 1, leased_until = ? WHERE id IN (${placeholders(jobs)})`,
      [toSqlInstant(leasedUntil), ...jobs.map((job) => job.id)],
    );
  }
  return jobs.map((job) => ({ ...job, status: 'RUNNING', attempts: job.attempts + 1, leasedUntil }));
}

/** Whether the job is still this run's: it may have been moved to another date, or handed on when its lease lapsed. */
const OWN = "WHERE id = ? AND status = 'RUNNING' AND leased_until = ?";

const own = (job: JobRow) => [job.id, toSqlInstant(job.leasedUntil!)];

export async function finish(tx: Tx, job: JobRow): Promise<void> {
  await tx.execute(`UPDATE jobs SET status = 'DONE', leased_until = NULL, last_error = NULL ${OWN}`, own(job));
}

/** Keeps the fault and plans the next try; parks the job when it has failed too often, or when trying again cannot help. */
export async function fail(tx: Tx, job: JobRow, error: string, isPermanent: boolean): Promise<void> {
  const parked = isPermanent || job.attempts >= MAX_ATTEMPTS;
  await tx.execute(`UPDATE jobs SET status = ?, due_at = ?, leased_until = NULL, last_error = ? ${OWN}`, [
    parked ? 'PARKED' : 'FAILED',
    toSqlInstant(new Date(tx.now.getTime() + backOff(job.attempts))),
    error.slice(0, 255),
    ...own(job),
  ]);
}

/** The instant at which the next job is due; null when none is planned. */
export async function nextDueAt(reader: Reader): Promise<Date | null> {
  const job = await selectRow(reader, JobRow, "WHERE status IN ('DUE', 'FAILED') ORDER BY due_at LIMIT 1");
  return job?.dueAt ?? null;
}
