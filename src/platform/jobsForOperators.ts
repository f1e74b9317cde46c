import { lockRow, type Reader, selectRows, type Tx, toSqlInstant, updateRow } from './database';
import { JobRow, type JobStatus } from './jobs';
import { all, EVERYTHING, oneOf, type Page, type PageRequest, pageOf } from './pages';

/** Has a job that failed or is parked tried again now. */
export async function startAgain(tx: Tx, { id }: JobRow): Promise<void> {
  await updateRow(tx, JobRow, id, { status: 'DUE', dueAt: tx.now, attempts: 0, lastError: null });
}

/** Has all jobs of a kind that failed or are parked tried again now; answers how many. */
export function startKindAgain(tx: Tx, kind: string): Promise<number> {
  return tx.execute(
    `UPDATE jobs SET status = 'DUE', due_at = ?, attempts = 0, last_error = NULL
     WHERE kind = ? AND status IN ('FAILED', 'PARKED')`,
    [toSqlInstant(tx.now), kind],
  );
}

/** The job of that id, which stays as it is until the transaction ends; null where there is none. */
export function lockJob(tx: Tx, id: string): Promise<JobRow | null> {
  return lockRow(tx, JobRow, 'WHERE id = ?', [id]);
}

/** Removes a job: it is never done. */
export async function removeJob(tx: Tx, { id }: JobRow): Promise<void> {
  await tx.execute('DELETE FROM jobs WHERE id = ?', [id]);
}

/** The jobs that are not done, those due first at the top, at most `limit`. */
export function jobsNotDone(reader: Reader, limit: number): Promise<JobRow[]> {
  return selectRows(reader, JobRow, `WHERE status <> 'DONE' ORDER BY due_at, priority, id LIMIT ${Math.trunc(limit)}`);
}

/** How many jobs of a kind are in a state. */
export interface JobCount {
  kind: string;
  status: Exclude<JobStatus, 'DONE'>;
  count: number;
}

/** How many jobs are due, run, failed or are parked, by kind; those planned for later are left out. */
export async function countJobs(reader: Pick<Reader, 'query'>, now: Date): Promise<JobCount[]> {
  const rows = await reader.query(
    `SELECT kind, status, COUNT(*) AS jobs FROM jobs
     WHERE status IN ('RUNNING', 'FAILED', 'PARKED') OR (status = 'DUE' AND due_at <= ?) GROUP BY kind, status ORDER BY kind, status`,
    [toSqlInstant(now)],
  );
  return rows.map(({ kind, status, jobs }) => ({
    ...{ kind: String(kind), status: status as JobCount['status'], count: Number(jobs) },
  }));
}

/** A page of the jobs in these states and of that kind, newest first; all where nothing is wanted. */
export function pageOfJobs(
  reader: Reader,
  { status, kind }: { status?: readonly JobStatus[] | null; kind?: string | null },
  page: PageRequest,
): Promise<Page<JobRow>> {
  const conditions = [EVERYTHING];
  if (status?.length) conditions.push(oneOf('status', status));
  if (kind) conditions.push({ sql: 'kind = ?', values: [kind] });
  return pageOf(reader, JobRow, all(...conditions), page);
}
