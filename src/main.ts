import './compileCache';

import { startApplication } from './application';
import { explain } from './explain';
import { type Config, readConfig } from './platform/config';
import { giveMemoryBackWhenIdle } from './platform/idleMemory';
import { observeProcess } from './platform/processMetrics';
import { isOneOfSeveral } from './processes';
import { DEMO_PASSWORD, demoPeople } from './sandbox';

/** A stop that has not ended after so long ends here: whoever runs the process kills it otherwise. Milliseconds. */
const LATEST_END = 14_000;

/** Starts the product and stops it gracefully at SIGTERM or SIGINT. A fault at start-up is one clear message and exit code 1. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  observeProcess();
  const application = await startApplication(config);
  giveMemoryBackWhenIdle();
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), LATEST_END).unref();
      await application.stop();
      process.exit(0);
    });
  }
  if (isOneOfSeveral()) process.send!(welcome(config, application.url));
  else console.log(welcome(config, application.url));
}

/** What a start says: where everything is, and who can sign in. */
function welcome({ sandbox, sandboxHistory, answersPeople }: Config, url: string): string {
  if (!answersPeople) return `Jobs are run here.\n  Health            ${url}/health/ready`;
  const lines = [
    `Billing Center is ready.`,
    `  Pages             ${url}/`,
    `  API and GraphiQL  ${url}/graphql`,
    ...(sandbox ? [`  Mailbox           ${url}/sandbox/mailbox`] : []),
    `  Health            ${url}/health/ready`,
    ...(sandbox ? ['', `Sign in with the password ${DEMO_PASSWORD}:`] : []),
    ...(sandbox ? demoPeople(sandboxHistory).map(({ email, is }) => `  ${email.padEnd(32)}${is}`) : []),
  ];
  return lines.join('\n');
}

main().catch((error) => {
  console.error(explain(error));
  process.exit(1);
});
