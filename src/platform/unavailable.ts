/**
 * Something that is needed, such as the database, does not answer, or not in time. It may answer soon, so whoever asked is told to come
 * again; a job that meets this is tried again for as long as an outage may last.
 */
export class Unavailable extends Error {
  /** Seconds after which it is worth trying again. */
  readonly retryAfter = 5;
  /** For jobs: trying again can help. */
  readonly permanent = false;
  /** The driver's code, where a driver said what is wrong. */
  readonly code?: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = (options?.cause as { code?: string } | undefined)?.code;
  }
}
