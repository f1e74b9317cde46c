/** Something was tried too often; what answers it says so in the language of whoever tries. */
export class TooManyAttempts extends Error {
  /** `retryAfter`: seconds until it may be tried again. */
  constructor(readonly retryAfter: number) {
    super(`Too many attempts; to be tried again in ${retryAfter} seconds`);
  }
}
