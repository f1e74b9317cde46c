import { setTimeout as wait } from 'node:timers/promises';
import { wire } from '../../src/application';
import { JobRunner } from '../../src/jobs';
import { SandboxGateway } from '../../src/payments';
import { readConfig } from '../../src/platform/config';

/**
 * A process of its own that runs the jobs which are due, for tests that kill it: it says when it is ready, and begins when it is sent
 * a message.
 */
async function main(): Promise<void> {
  const gateway = (database: ConstructorParameters<typeof SandboxGateway>[0]) => new SandboxGateway(database, () => {});
  const runner = new JobRunner(await wire(readConfig(process.env), 'http://127.0.0.1', { gateway }));
  process.once('message', async () => {
    for (;;) {
      await runner.runDue();
      await wait(20);
    }
  });
  process.send!('ready');
}

main();
