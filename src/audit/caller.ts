import type { Actor } from '../rules';

/** Who calls, as the request proved it, and the circumstances the audit trail keeps. */
export interface Caller {
  actor: Actor;
  /** BCP 47 language of the person. */
  locale: string;
  requestId: string;
  ipAddress: string | null;
}

/** Who did something, for the trail; without `actor` somebody who has not signed in, of whom only the circumstances are known. */
export type Author = Pick<Caller, 'requestId' | 'ipAddress'> & { actor?: Actor };
