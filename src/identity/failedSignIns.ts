import type { Log } from '../platform/log';
import type { Circumstances } from './circumstances';

/** Why somebody did not get in. */
export type SignInFailure =
  | 'UNKNOWN_ADDRESS'
  | 'WRONG_PASSWORD'
  | 'WRONG_CODE'
  | 'ADDRESS_NOT_PROVEN'
  /** Too many tries: asked to wait. */
  | 'HELD'
  /** A refresh token that was replaced long ago: the session was stolen. */
  | 'STOLEN_SESSION';

/** Tells operators of failed sign-ins: each in the log, their number in the metrics. */
export class FailedSignIns {
  /** How many of each kind this process has seen. */
  readonly counts = new Map<SignInFailure, number>();

  constructor(private readonly log: Log) {}

  /** The log names the person, if there is one, by id; what was typed stays out of it. */
  note(reason: SignInFailure, userId: string | null, { ipAddress, requestId }: Omit<Circumstances, 'locale'>): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
    this.log.warn({ reason, userId, ipAddress, requestId }, 'A sign-in failed');
  }
}
