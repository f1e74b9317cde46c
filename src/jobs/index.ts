export { JobRunner } from './runner';
