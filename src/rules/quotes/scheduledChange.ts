import { type AccountKind, type Action, decideRole, type Standing } from '../people/access';
import type { PlainDate } from '../terms/calendar';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { decideDueLine } from './quote';
import type { QuotingFacts } from './quoteActions';
import { isOutdated, type QuoteLine } from './quoteLine';

/** The state of a change that an accepted quote makes on a later day (H13). */
export type ScheduledChangeStatus = 'SCHEDULED' | 'DONE' | 'FAILED' | 'ABANDONED';

/** H13, I5: whether a change may still be carried out, so that its purchase order stays committed to it. */
export function isToCome(status: ScheduledChangeStatus): boolean {
  return status === 'SCHEDULED' || status === 'FAILED';
}

/** H13: the line of a scheduled change as it is carried out: a line with a date takes the day of the change. */
export function lineOnDay<Line extends Pick<QuoteLine, 'effectiveWhen' | 'effectiveOn'>>(
  line: Line,
  dueOn: PlainDate,
): Line {
  return line.effectiveWhen === 'ON_DATE' ? { ...line, effectiveOn: dueOn } : line;
}

/**
 * H13, ours: the day on which a change takes effect. A change for a date that is over takes effect today, so that
 * nothing is billed for days on which it was not there. A change for the end of a period keeps its day.
 */
export function carriedOutOn(
  { effectiveWhen }: Pick<QuoteLine, 'effectiveWhen'>,
  dueOn: PlainDate,
  today: PlainDate,
): PlainDate {
  return effectiveWhen === 'ON_DATE' && dueOn < today ? today : dueOn;
}

/** H4, H13: whether the terms are still those that a change was agreed for. Refuses QUOTE_OUTDATED. */
export function decideStillBound(
  line: Parameters<typeof isOutdated>[0],
  current: ReadonlyMap<string, number>,
): Verdict {
  return isOutdated(line, current) ? [refuse('QUOTE_OUTDATED', 'H13')] : ALLOWED;
}

/**
 * H4, H13: whether a change can be carried out on its day: its terms have not changed, and its line is still possible.
 */
export function decideScheduledChange(line: QuoteLine, dueOn: PlainDate, facts: QuotingFacts): Verdict {
  const bound = decideStillBound(line, facts.termsVersions);
  return bound.length > 0 ? bound : decideDueLine(line, facts, dueOn);
}

/** H13: whether a change can be retried or abandoned: it has failed, or its day is over and nobody carried it out. */
export function decideStuckEffect(
  change: { status: ScheduledChangeStatus; dueOn: PlainDate },
  today: PlainDate,
): Verdict {
  const isLate = change.status === 'SCHEDULED' && change.dueOn < today;
  return change.status === 'FAILED' || isLate ? ALLOWED : [refuse('EFFECT_NOT_FAILED', 'H13')];
}

/**
 * A9, H13: what a person may do now with an order that has scheduled changes: it is enough that one of them allows it.
 */
export function decideEffectActions(
  { standing, kind }: { standing: Standing; kind: AccountKind },
  changes: readonly Parameters<typeof decideStuckEffect>[0][],
  today: PlainDate,
): Partial<Record<Action, Verdict>> {
  const verdicts = changes.map((change) => decideStuckEffect(change, today));
  const stuck = verdicts.find((verdict) => verdict.length === 0) ?? verdicts[0] ?? ALLOWED;
  const decide = (action: Action) => {
    const role = decideRole(action, standing, kind);
    return role.length > 0 ? role : stuck;
  };
  return { ORDER_EFFECT_RETRY: decide('ORDER_EFFECT_RETRY'), ORDER_EFFECT_ABANDON: decide('ORDER_EFFECT_ABANDON') };
}
