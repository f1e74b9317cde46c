import type { ErrorCode } from './errorCodes';

/** Why something is not allowed. */
export interface Refusal {
  code: ErrorCode;
  /** Id of the rule, e.g. `D7`. */
  rule: string;
  /** Path of the input that has to be changed; empty when no other input would help. */
  field: string[];
  /** Values for the placeholders of the message. */
  params?: Record<string, string | number>;
}

/** A rule's answer: every reason against, the most important first. Empty: allowed. */
export type Verdict = Refusal[];

export const ALLOWED: Verdict = [];

/** A refusal of `code` by `rule`. */
export function refuse(
  code: ErrorCode,
  rule: string,
  field: string[] = [],
  params?: Record<string, string | number>,
): Refusal {
  return params ? { code, rule, field, params } : { code, rule, field };
}

/** Thrown by a use case when a rule refuses: the unit of work rolls back, and the caller gets the refusals. */
export class Refused extends Error {
  readonly refusals: Refusal[];

  constructor(...refusals: Refusal[]) {
    super(refusals.map((refusal) => `${refusal.code} (${refusal.rule})`).join(', '));
    this.refusals = refusals;
  }
}

/** Throws when the verdict refuses. */
export function enforce(verdict: Verdict): void {
  if (verdict.length > 0) throw new Refused(...verdict);
}
