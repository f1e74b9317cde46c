import type { JobsDeps } from '../../jobs';
import { moveClock } from '../advanceClock';
import { corporateHistory } from './corporateHistory';
import { onlineHistory } from './onlineHistory';
import type { Ask, Step } from './story';

/** How long before today the history of the demo accounts begins. */
const MONTHS = 24;

/** When the clock of a sandbox starts that is to have a history up to `today`. */
export const historyStart = (today: Date): Date => before(today, { months: MONTHS });

/**
 * Lets the demo accounts live up to today: each step is taken at its time, by the API's own operations, and what falls due on the way
 * happens. Where a step is refused (a catalogue of one's own), the history ends there, and the log says so.
 */
export async function loadDemoHistory(deps: JobsDeps, ask: Ask, today: Date): Promise<void> {
  const steps = [...onlineHistory(ask), ...corporateHistory(ask)]
    .map((step) => ({ ...step, at: before(today, step.before) }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  try {
    for (const { at, run } of steps) {
      if (at > (await deps.clock.now(deps.database))) await moveClock(deps, null, at);
      await run();
    }
  } catch (error) {
    deps.log.warn({ err: error }, 'The history of the demo accounts is not complete');
  }
}

/** A clock that starts now is behind by what starting took. Milliseconds. */
const BEHIND = 1_000;

/** C1: brings a sandbox's clock to where it should be; one that is there or further on stays. */
export async function catchUp(deps: JobsDeps, today: Date): Promise<void> {
  const now = await deps.clock.now(deps.database);
  if (now.getTime() < today.getTime() - BEHIND) await moveClock(deps, null, today);
}

/** So many calendar months and days before an instant. */
function before(today: Date, { months = 0, days = 0 }: Step['before']): Date {
  const at = new Date(today);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, lastDay) - days);
  return at;
}
