import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';

/** The signal on which a process that was started with PROFILE begins its profile; others take no notice. */
export const BEGIN_PROFILE = 'SIGUSR2';

/** Microseconds. */
const INTERVAL = 250;

/** A profile of this process from the signal on, written into the folder when it is asked for; without a folder the signal does nothing. */
export function profileInto(folder: string | undefined): () => Promise<void> {
  const session = new Session();
  let hasBegun = false;
  process.on(BEGIN_PROFILE, async () => {
    if (folder === undefined || hasBegun) return;
    hasBegun = true;
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.post('Profiler.start');
  });
  return async () => {
    if (!hasBegun) return;
    const { profile } = await session.post('Profiler.stop');
    writeFileSync(join(folder!, `${process.pid}.cpuprofile`), JSON.stringify(profile));
  };
}
