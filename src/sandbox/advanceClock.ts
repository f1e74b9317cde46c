import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { JobRunner, type JobsDeps } from '../jobs';
import { setSandboxClock } from '../platform/clock';
import { nextDueAt } from '../platform/jobs';
import { decideClockAdvance, decideStaffRole, enforce } from '../rules';

/**
 * C1: staff move a sandbox's business clock.
 * @throws Refused FORBIDDEN_ROLE, and what `moveClock` throws
 */
export async function advanceClock(deps: JobsDeps, caller: Caller, { to }: { to: Date }): Promise<void> {
  enforce(decideStaffRole('CLOCK_ADVANCE', caller.actor));
  await moveClock(deps, caller, to);
}

/**
 * C1: moves a sandbox's business clock forward and runs everything that falls due on the way, in order, each seeing its
 * own due instant as now. The clock never goes back, also when two people move it at once.
 * @param caller null: whoever tries the sandbox out, by its own pages
 * @throws Refused NOT_A_SANDBOX, INVALID_INPUT (an instant in the past, or more than ten years ahead)
 */
export async function moveClock(deps: JobsDeps, caller: Caller | null, to: Date): Promise<void> {
  const { database, clock } = deps;
  const from = await clock.now(database);
  enforce(decideClockAdvance({ isSandbox: clock.sandbox, from, to }));
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
