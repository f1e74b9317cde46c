import { EmailRow } from '../notifications';
import { type Reader, selectByIds } from '../platform/database';
import { jobsNotDone } from '../platform/jobsForOperators';

/** How many jobs are listed at most. */
const LISTED = 200;

/** The jobs that are not done, as lines for an operator, those due first at the top; of an e-mail also which it is and who gets it. */
export async function listJobs(reader: Reader): Promise<string[]> {
  const jobs = await jobsNotDone(reader, LISTED);
  if (jobs.length === 0) return [];
  const emails = await selectByIds(
    reader,
    EmailRow,
    jobs.map(({ subjectId }) => subjectId),
  );
  return jobs.map(({ id, kind, subjectId, status, dueAt, attempts, lastError }, place) => {
    const email = emails[place];
    const what = email ? `${subjectId} (${email.template} to ${email.toAddress})` : subjectId;
    return [status.padEnd(8), dueAt.toISOString(), kind, what, id, attempts, lastError ?? ''].join('  ');
  });
}
