import './compileCache';

import { startApplication } from './application';
import { explain } from './explain';
import { readConfig } from './platform/config';
import { observeProcess } from './platform/processMetrics';
import { DEMO_PASSWORD, demoPeople } from './sandbox';

/** A stop that has not ended after so long ends here: whoever runs the process kills it otherwise. Milliseconds. */
const LATEST_END = 14_000;

/** Starts the product and stops it gracefully at SIGTERM or SIGINT. A fault at start-up is one clear message and exit code 1. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  observeProcess();
  const application = await startApplication(config);
  const { url } = application;
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

  const lines = [
    `Billing Center is ready.`,
    `  Pages             ${url}/`,
    `  API and GraphiQL  ${url}/graphql`,
    ...(config.sandbox ? [`  Mailbox           ${url}/sandbox/mailbox`] : []),
    `  Health            ${url}/health/ready`,
    ...(config.sandbox ? ['', `Sign in with the password ${DEMO_PASSWORD}:`] : []),
    ...(config.sandbox ? demoPeople(config.sandboxHistory).map(({ email, is }) => `  ${email.padEnd(32)}${is}`) : []),
  ];
  console.log(lines.join('\n'));
}

main().catch((error) => {
  console.error(explain(error));
  process.exit(1);
});
