export type { Deps as JobsDeps } from './deps';
export { EmailResolver, findVisibleEmail } from './emails.resolver';
export { JobsResolver } from './jobs.resolver';
export { listJobs } from './listJobs';
export { retryJob, retryJobs } from './retryJob';
export { JobRunner } from './runner';
