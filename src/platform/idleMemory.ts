import { Session } from 'node:inspector';
import { type EventLoopUtilization, performance } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

/** How often it is looked whether the process is idle. Milliseconds. */
const PAUSE = 10_000;
/** Whoever works for less than this part of the time is idle: looking for jobs takes less. */
const IDLE = 0.05;
/** What the engine has taken since it gave back has to be more than this to be worth it. Bytes. */
const WORTH = 16 * 1024 ** 2;

/**
 * Has the engine give back what it took for a burst of work, such as the start, once the process has been idle for a while. By itself Node 20
 * does so late, and Node 24 not at all. Everything stands still meanwhile, some tenths of a second and longer the more is in use, so it is left
 * where there is work.
 */
export function giveMemoryBackWhenIdle(pause = PAUSE): void {
  let before = performance.eventLoopUtilization();
  let needed = 0;
  setInterval(async () => {
    const now = performance.eventLoopUtilization();
    if (isIdle(now, before) && heldMemory() > needed + WORTH) {
      await giveMemoryBack();
      needed = heldMemory();
    }
    before = performance.eventLoopUtilization();
  }, pause).unref();
}

const isIdle = (now: EventLoopUtilization, before: EventLoopUtilization) =>
  performance.eventLoopUtilization(now, before).utilization < IDLE;

/** What the engine holds for its heap, garbage included. Bytes. */
export const heldMemory = (): number => getHeapStatistics().total_physical_size;

/** A collection as the engine makes it where memory is short: the usual one keeps what has become empty. */
function giveMemoryBack(): Promise<void> {
  const session = new Session();
  session.connect();
  return new Promise((done) => {
    session.post('HeapProfiler.collectGarbage', () =>
      // Not within the answer: the engine would wait for itself.
      setImmediate(() => {
        session.disconnect();
        done();
      }),
    );
  });
}
