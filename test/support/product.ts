import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestDatabase } from './engines';
import type { Answer } from './people';

const ROOT = join(__dirname, '../..');

/** The product as a process of its own. */
export interface Product {
  url: string;
  run(token: string | null, document: string, variables?: object): Promise<Answer>;
  /** SIGKILL: it gets no chance to tidy up. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code once it has ended. */
  terminate(): Promise<number | null>;
}

/** The arguments with which Node runs the product from its sources, so that no test waits for a build. */
const fromSources = (program: string) => ['--require', join(ROOT, 'test/support/register.cjs'), join(ROOT, program)];
export const PRODUCT = fromSources('src/main.ts');
/** The same for several processes: how many follows. */
export const SEVERAL = [...fromSources('src/several.ts'), '--processes'];

/** Starts it on a database and a port, and waits until it serves. */
export async function startProduct(place: TestDatabase, port: number): Promise<Product> {
  const env = {
    ...process.env,
    ...{ PORT: String(port), SANDBOX: 'true', DATA_DIR: place.dataDir, LOG_LEVEL: 'error' },
    DATABASE_URL: place.databaseUrl ?? '',
  };
  const quick = { SANDBOX_HISTORY: 'false', ...env };
  const child = spawn(process.execPath, PRODUCT, { cwd: ROOT, env: quick, stdio: ['ignore', 'pipe', 'pipe'] });
  await untilReady(child);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    run: (token, document, variables) => post(url, token, document, variables),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    terminate: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      return child.exitCode;
    },
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (output.includes('Billing Center is ready')) resolve();
      });
    }
    child.once('exit', () => reject(new Error(`It has ended:\n${output}`)));
  });
}

async function post(url: string, token: string | null, query: string, variables?: object) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
