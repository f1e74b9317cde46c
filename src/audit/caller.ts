import type { Actor } from '../rules';

/** Who calls, as the request proved it, and the circumstances the audit trail keeps. */
export interface Caller {
  actor: Actor;
  /** BCP 47 language of the person. */
  locale: string;
  requestId: string;
  ipAddress: string | null;
}
