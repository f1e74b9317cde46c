import type { JobProgressQuery } from './Progress.generated';

export type Count = JobProgressQuery['jobCounts'][number];

/** What was counted, and when by the reader's own clock. Milliseconds. */
export interface Sample {
  at: number;
  counts: readonly Count[];
}

/** How far back the pace is measured, and how long it takes at least. Milliseconds. */
const MEASURED = 60_000;
const SHORTEST = 4_000;

/** The pages that are kept: the first, and those of the last minute. */
export function kept(samples: readonly Sample[], last: Sample): Sample[] {
  const [first, ...others] = samples;
  if (!first) return [last];
  return [first, ...others.filter(({ at }) => last.at - at <= MEASURED), last];
}

/** What is not done yet and is done without anybody's help. */
export const leftOf = ({ due, running, failed }: Count) => due + running + failed;

const leftIn = ({ counts }: Sample, kind: string) => {
  const found = counts.find((count) => count.kind === kind);
  return found ? leftOf(found) : 0;
};

export interface Pace {
  /** By how many there are fewer than at the first look; new ones count against it. */
  fewer: number;
  /** How many fewer in a minute; null: not known yet. */
  perMinute: number | null;
  /** Milliseconds until none is left at this pace; null: not known, or they do not become fewer. */
  untilNone: number | null;
}

/** How fast the jobs of a kind become fewer. */
export function paceOf(samples: readonly Sample[], kind: string): Pace {
  const [first, last] = [samples[0]!, samples.at(-1)!];
  const since = samples.find(({ at }) => last.at - at <= MEASURED) ?? last;
  const [left, passed] = [leftIn(last, kind), last.at - since.at];
  const fewer = leftIn(first, kind) - left;
  if (passed < SHORTEST) return { fewer, perMinute: null, untilNone: null };
  const perMs = (leftIn(since, kind) - left) / passed;
  return { fewer, perMinute: Math.round(perMs * 60_000), untilNone: left > 0 && perMs > 0 ? left / perMs : null };
}
