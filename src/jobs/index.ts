export { ClockResolver, JobsResolver } from './jobs.resolver';
export { retryJob } from './retryJob';
export { JobRunner } from './runner';
