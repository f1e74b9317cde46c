import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/platform/root';

/** Where the servers are that the product is measured beside. */
export const YARDSTICKS = join(PROJECT_ROOT, 'bench/yardsticks');

/** The yardsticks' own packages are none of the product's. */
export function installYardsticks(): void {
  if (existsSync(join(YARDSTICKS, 'node_modules', '.package-lock.json'))) return;
  console.log('Installing the yardsticks…');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: YARDSTICKS,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The yardsticks could not be installed');
}

/** As in production, but that nobody is mailed or charged: no job runs. */
export const productSettings = (url: string, issuer: string, port: number) => ({
  ...{
    DATABASE_URL: url,
    PORT: String(port),
    PUBLIC_URL: issuer,
    SANDBOX: 'false',
    RUNS_JOBS: 'false',
    LOG_LEVEL: 'warn',
  },
  SECRETS_KEY: Buffer.alloc(32).toString('base64'),
  ...{ SMTP_URL: 'smtp://127.0.0.1:9', STRIPE_SECRET_KEY: 'sk_test_none', STRIPE_WEBHOOK_SECRET: 'whsec_none' },
});
