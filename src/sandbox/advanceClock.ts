import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { JobRunner, type JobsDeps } from '../jobs';
import { setSandboxClock } from '../platform/clock';
import { nextDueAt } from '../platform/jobs';
import { Refused, refuse } from '../rules';

/** C1, ours: how far one call moves the clock. Years. */
const FURTHEST = 10;

/**
 * C1: moves a sandbox's business clock forward and runs everything that falls due on the way, in order, each seeing its own due instant as
 * now. Any staff. The clock never goes back, also when two people move it at once.
 * @throws Refused FORBIDDEN_ROLE, NOT_A_SANDBOX, INVALID_INPUT (an instant in the past, or more than ten years ahead)
 */
export async function advanceClock(deps: JobsDeps, caller: Caller, { to }: { to: Date }): Promise<void> {
  if (!caller.actor.staffRole) throw new Refused(refuse('FORBIDDEN_ROLE', 'A8'));
  if (!deps.clock.sandbox) throw new Refused(refuse('NOT_A_SANDBOX', 'C1'));
  const { database, clock } = deps;
  const from = await clock.now(database);
  if (to < from || to > yearsAfter(from, FURTHEST)) throw new Refused(refuse('INVALID_INPUT', 'C1', ['to']));
  const runner = new JobRunner(deps);
  await runner.runDue();
  for (let next = await nextDueAt(database); next && next <= to; next = await nextDueAt(database)) {
    const at = next;
    await database.transaction((tx) => setSandboxClock(tx, at));
    await runner.runDue();
  }
  await database.transaction(async (tx) => {
    await setSandboxClock(tx, to);
    const states = { before: { now: from.toISOString() }, after: { now: to.toISOString() } };
    await recordAudit(tx, caller, { accountId: null, action: 'CLOCK_ADVANCE', subjectId: null, rule: 'C1', ...states });
  });
}

function yearsAfter(instant: Date, years: number): Date {
  const later = new Date(instant);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}
