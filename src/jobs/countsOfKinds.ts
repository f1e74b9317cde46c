import type { JobCount } from '../platform/jobsForOperators';
import { handlers } from './handlers';
import type { JobCounts } from './types';

/** Counts of jobs, those of one kind together. */
export function countsOfKinds(counts: readonly JobCount[]): JobCounts[] {
  const kinds = [...new Set(counts.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const of = (status: JobCount['status']) =>
      counts.find((count) => count.kind === kind && count.status === status)?.count ?? 0;
    const asks = handlers[kind]?.asks ?? null;
    return { kind, asks, due: of('DUE'), running: of('RUNNING'), failed: of('FAILED'), parked: of('PARKED') };
  });
}
