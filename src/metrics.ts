import { type Request, Router } from 'express';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Deps } from './deps';
import { isSameText } from './identity';
import type { JobRunner } from './jobs';
import type { Config } from './platform/config';
import { countJobs } from './platform/jobsForOperators';
import { processMetrics } from './platform/processMetrics';

/** What this process measures, and the page that shows it. */
export function createMetrics(deps: Deps, jobs: Pick<JobRunner, 'ran'>) {
  const registry = new Registry();
  const statements = new Counter({
    ...{ name: 'database_statements_total', help: 'Statements sent to the database.', registers: [registry] },
    collect() {
      this.reset();
      this.inc(deps.database.statements);
    },
  });
  const duration = new Histogram({
    ...{ name: 'graphql_request_duration_seconds', help: 'Time to answer a GraphQL request.', registers: [registry] },
    labelNames: ['status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });
  const failedSignIns = new Counter({
    ...{ name: 'sign_ins_failed_total', help: 'Sign-ins that failed, by reason.', registers: [registry] },
    labelNames: ['reason'],
    collect() {
      this.reset();
      for (const [reason, count] of deps.issuer?.failures.counts ?? []) this.inc({ reason }, count);
    },
  });
  new Counter({
    ...{ name: 'jobs_run_total', help: 'Jobs that this process ran, by kind and outcome.', registers: [registry] },
    labelNames: ['kind', 'outcome'],
    collect() {
      this.reset();
      for (const [kind, { done, failed }] of jobs.ran) {
        this.inc({ kind, outcome: 'done' }, done);
        this.inc({ kind, outcome: 'failed' }, failed);
      }
    },
  });
  new Gauge({
    ...{
      name: 'jobs_not_done',
      help: 'Jobs of all processes that are due, run, failed or are parked.',
      registers: [registry],
    },
    labelNames: ['kind', 'status'],
    /** Without the database everything else is still shown. */
    async collect() {
      this.reset();
      const counts = await countJobs(deps.database, await deps.clock.now(deps.database)).catch(() => []);
      for (const { kind, status, count } of counts) this.set({ kind, status }, count);
    },
  });
  const page = Router().get('/metrics', async (request, response, next) => {
    if (!maySeeMetrics(deps.config, request)) return next();
    const all = Registry.merge([processMetrics, registry]);
    response.type(all.contentType).send(await all.metrics());
  });
  return { page, statements, duration, failedSignIns };
}

/** Outside a sandbox, who knows the token; without one nobody. */
function maySeeMetrics({ sandbox, metricsToken }: Config, { headers }: Request): boolean {
  if (metricsToken === null) return sandbox;
  return isSameText(headers.authorization ?? '', `Bearer ${metricsToken}`);
}
