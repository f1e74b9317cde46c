import { Entity } from 'typeorm';
import {
  deleteBefore,
  Id,
  Instant,
  Integer,
  placeholders,
  type Reader,
  selectRow,
  selectRows,
  Text,
  type Tx,
  toSqlInstant,
  upsertRows,
} from './database';
import { newId } from './ids';
import { inParts } from './inParts';
import type { Condition } from './pages';

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
  /** Among jobs due at the same instant, the lower one runs first. */
  @Integer() priority!: number;
  @Integer() attempts!: number;
  /** System instant until which the process that runs it has it for itself. */
  @Instant() leasedUntil!: Date | null;
  @Text() lastError!: string | null;
  @Instant() createdAt!: Date;
}

/** A run that takes longer than this is taken for dead, and its job is handed to another process. Milliseconds. */
const LEASE = 60_000;

/**
 * How many tries a job has before it is parked. What is known to be an outage elsewhere is tried for a day (the waits come to 25
 * hours), or for ever where nothing depends on it; what nobody foresaw is an operator's soon; what was refused for good is so at once.
 */
const MAX_ATTEMPTS = { PATIENT: Number.POSITIVE_INFINITY, TRANSIENT: 36, UNFORESEEN: 10, PERMANENT: 1 };

export type FaultKind = keyof typeof MAX_ATTEMPTS;

/** Ours: how long a job that is done can still be looked up, from when it was due. Business milliseconds. */
const DONE_KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

const HOUR = 3_600_000;

/** Business milliseconds until the next try: 2 s, 4 s, … at most an hour, or a day where nothing depends on it. */
function backOff(attempts: number, kind: FaultKind): number {
  return Math.min(2 ** attempts * 1000, kind === 'PATIENT' ? 24 * HOUR : HOUR);
}

export interface PlannedJob {
  kind: string;
  subjectId: string;
  /** Business instant. */
  dueAt: Date;
  /** C1: which of the jobs due at the same instant goes first; 0 unless given. */
  priority?: number;
}

/** What becomes of the job of a kind about a subject: planned so, or taken back. */
type Wish = { kind: string; subjectId: string; job: PlannedJob | null };

/** Rows that one statement writes, or ids that it names. */
const AT_ONCE = 500;

/** Plans a job, or moves the one of that kind and subject to a new date. It is written before the unit of work commits; the last wish counts. */
export async function schedule(tx: Tx, job: PlannedJob): Promise<void> {
  wish(tx, { kind: job.kind, subjectId: job.subjectId, job });
}

/** The same for several. */
export async function scheduleAll(tx: Tx, jobs: readonly PlannedJob[]): Promise<void> {
  for (const job of jobs) await schedule(tx, job);
}

/** Takes back a planned job. */
export async function unschedule(tx: Tx, kind: string, subjectId: string): Promise<void> {
  wish(tx, { kind, subjectId, job: null });
}

/** The same for several. */
export async function unscheduleAll(tx: Tx, kind: string, subjectIds: readonly string[]): Promise<void> {
  for (const subjectId of subjectIds) await unschedule(tx, kind, subjectId);
}

const wish = (tx: Tx, one: Wish) => tx.gather<Wish>('jobs', one, (wishes) => writeJobs(tx, wishes));

/** Writes what was wished in a unit of work: one statement for all that is planned, one for all that is taken back. */
async function writeJobs(tx: Tx, wishes: readonly Wish[]): Promise<void> {
  const last = [...new Map(wishes.map((one) => [`${one.kind} ${one.subjectId}`, one])).values()];
  const takenBack = last.filter(({ job }) => job === null);
  for (const some of inParts(takenBack, AT_ONCE)) {
    const ofKinds = [...new Set(some.map(({ kind }) => kind))].map((kind) => some.filter((one) => one.kind === kind));
    const sql = ofKinds.map((of) => `(kind = ? AND subject_id IN (${placeholders(of)}))`).join(' OR ');
    const values = ofKinds.flatMap((of) => [of[0]!.kind, ...of.map(({ subjectId }) => subjectId)]);
    await tx.execute(`DELETE FROM jobs WHERE ${sql}`, values);
  }
  const rows = last.flatMap(({ job }) => (job ? [draftJob(tx, job)] : []));
  const moved = ['status', 'due_at', 'priority', 'attempts', 'leased_until', 'last_error'];
  for (const some of inParts(rows, AT_ONCE)) await upsertRows(tx, JobRow, some, ['kind', 'subject_id'], moved);
}

function draftJob(tx: Tx, { kind, subjectId, dueAt, priority = 0 }: PlannedJob): JobRow {
  return {
    id: newId('Job'),
    kind,
    subjectId,
    status: 'DUE',
    dueAt,
    priority,
    attempts: 0,
    leasedUntil: null,
    lastError: null,
    createdAt: tx.now,
  };
}

/**
 * What makes a job due, by its state; of one kind each is a stretch of the index `jobs_due_by_kind` in the order jobs run in, so that the
 * first of them are found without reading or sorting all that wait. A lapsed lease counts as due.
 */
const DUE = [
  "status = 'DUE' AND due_at <= ?",
  "status = 'FAILED' AND due_at <= ?",
  "status = 'RUNNING' AND leased_until < ?",
];
const IN_ORDER = 'ORDER BY due_at, priority, id';

const dueAt = (now: Date) => [toSqlInstant(now), toSqlInstant(now), toSqlInstant(new Date())];

/** The kind of the job to run next among these; null when none is due. A look that locks nothing. */
export async function nextDueKind(
  reader: Pick<Tx, 'engine' | 'query'>,
  now: Date,
  kinds: readonly string[],
): Promise<string | null> {
  const first = (due: string) =>
    `SELECT kind, due_at, priority, id FROM jobs ${byKindOf(reader)} WHERE ${due} AND kind = ? ${IN_ORDER} LIMIT 1`;
  const firsts = kinds.flatMap((_kind, at) =>
    DUE.map((due, place) => `SELECT * FROM (${first(due)}) of${at}_${place}`),
  );
  const values = kinds.flatMap((kind) => dueAt(now).flatMap((instant) => [instant, kind]));
  const [row] = await reader.query(`${firsts.join(' UNION ALL ')} ${IN_ORDER} LIMIT 1`, values);
  return row ? String(row.kind) : null;
}

/** Every kind of which there are jobs, by one short look for each. */
export async function kindsOfJobs(reader: Pick<Tx, 'query'>): Promise<string[]> {
  const kinds: string[] = [];
  for (;;) {
    const [row] = await reader.query('SELECT MIN(kind) AS kind FROM jobs WHERE kind > ?', [kinds.at(-1) ?? '']);
    if (row!.kind === null) return kinds;
    kinds.push(String(row!.kind));
  }
}

/** Claims due jobs of a kind, in their order, for this process; another process claims others. A lapsed lease counts as due. */
export async function claimDue(tx: Tx, kind: string, limit: number): Promise<JobRow[]> {
  const jobs = (await lockDue(tx, kind, limit)).sort(inOrder).slice(0, limit);
  const leasedUntil = new Date(Date.now() + LEASE);
  if (jobs.length > 0) {
    await tx.execute(
      `UPDATE jobs SET status = 'RUNNING', attempts = attempts + 1, leased_until = ? WHERE id IN (${placeholders(jobs)})`,
      [toSqlInstant(leasedUntil), ...jobs.map((job) => job.id)],
    );
  }
  return jobs.map((job) => ({ ...job, status: 'RUNNING', attempts: job.attempts + 1, leasedUntil }));
}

/** The index is named, because the one on kind and subject tempts: it would have all jobs of the kind read and sorted. */
const byKindOf = ({ engine }: Pick<Tx, 'engine'>) =>
  engine === 'sqlite' ? 'INDEXED BY jobs_due_by_kind' : 'FORCE INDEX (jobs_due_by_kind)';

async function lockDue(tx: Tx, kind: string, limit: number): Promise<JobRow[]> {
  const tail = `${IN_ORDER} LIMIT ${Math.trunc(limit)} ${tx.forUpdate && `${tx.forUpdate} SKIP LOCKED`}`;
  const found: JobRow[] = [];
  for (const [place, due] of DUE.entries()) {
    const values = [dueAt(tx.now)[place]!, kind];
    found.push(...(await selectRows(tx, JobRow, `${byKindOf(tx)} WHERE ${due} AND kind = ? ${tail}`, values)));
  }
  return found;
}

const inOrder = (one: JobRow, other: JobRow) =>
  one.dueAt.getTime() - other.dueAt.getTime() || one.priority - other.priority || (one.id < other.id ? -1 : 1);

/** Whether the job is still this run's: it may have been moved to another date, or handed on when its lease lapsed. */
const OWN = "WHERE id = ? AND status = 'RUNNING' AND leased_until = ?";

const own = (job: JobRow) => [job.id, toSqlInstant(job.leasedUntil!)];

/** Finishes jobs that ran; those that their work has planned anew stay planned. */
export async function finish(tx: Tx, jobs: readonly JobRow[]): Promise<void> {
  const byLease = new Map<string, string[]>();
  for (const { id, leasedUntil } of jobs) {
    const lease = toSqlInstant(leasedUntil!);
    byLease.set(lease, [...(byLease.get(lease) ?? []), id]);
  }
  // Of each job its own lease: meanwhile another run may hold it by that of another of these.
  const own = [...byLease].map(([lease, ids]) => ({
    sql: `leased_until = ? AND id IN (${placeholders(ids)})`,
    values: [lease, ...ids],
  }));
  await tx.execute(
    `UPDATE jobs SET status = 'DONE', leased_until = NULL, last_error = NULL
     WHERE status = 'RUNNING' AND (${own.map(({ sql }) => sql).join(' OR ')})`,
    own.flatMap(({ values }) => values),
  );
}

/** Keeps the fault and plans the next try; parks the job when it has failed too often for that kind of fault. */
export async function fail(tx: Tx, job: JobRow, error: string, kind: FaultKind): Promise<void> {
  const parked = job.attempts >= MAX_ATTEMPTS[kind];
  await tx.execute(`UPDATE jobs SET status = ?, due_at = ?, leased_until = NULL, last_error = ? ${OWN}`, [
    parked ? 'PARKED' : 'FAILED',
    toSqlInstant(new Date(tx.now.getTime() + backOff(job.attempts, kind))),
    error.slice(0, 255),
    ...own(job),
  ]);
}

/** That no job of a kind is planned, or was given up, about the id in that column. */
export const withoutJob = (kind: string, column: string): Condition => ({
  sql: `NOT EXISTS (SELECT 1 FROM jobs WHERE kind = ? AND subject_id = ${column} AND status <> 'DONE')`,
  values: [kind],
});

/** The instant at which the next job is due; null when none is planned. */
export async function nextDueAt(reader: Reader): Promise<Date | null> {
  const next = (status: JobStatus) => selectRow(reader, JobRow, 'WHERE status = ? ORDER BY due_at LIMIT 1', [status]);
  // One after the other, each found by an index: of both at once all would be sorted.
  const [due, failed] = [await next('DUE'), await next('FAILED')];
  const instants = [due, failed].flatMap((job) => (job ? job.dueAt.getTime() : []));
  return instants.length > 0 ? new Date(Math.min(...instants)) : null;
}

/** Removes jobs that were done long ago, at most `limit`; answers how many. What is planned anew is another job, so none is missed. */
export function removeDoneJobs(tx: Tx, limit: number): Promise<number> {
  const oldest = toSqlInstant(new Date(tx.now.getTime() - DONE_KEPT_FOR));
  return deleteBefore(tx, { table: 'jobs', where: "status = 'DONE'", column: 'due_at' }, oldest, limit);
}
