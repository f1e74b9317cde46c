import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createTemporaryFolder } from '../runner/temporaryFolder';
import { PRODUCT, SEVERAL } from '../support/product';

const root = join(__dirname, '../..');

interface Run {
  exitCode: number | null;
  output: string;
}

/** What is made of demo data is another test's matter. */
const QUICK = { SANDBOX_HISTORY: 'false' };

/** A start of the product as a process of its own, on a free port and a new folder unless `env` says otherwise. */
class Product {
  private output = '';
  private readonly process: ChildProcess;
  readonly ended: Promise<Run>;

  constructor(env: NodeJS.ProcessEnv, command = [process.execPath, ...PRODUCT]) {
    const { PATH, HOME } = process.env;
    const settings = { PATH, HOME, PORT: '0', LOG_LEVEL: 'warn', DATA_DIR: newFolder(), ...QUICK, ...env };
    const [program, ...args] = command;
    this.process = spawn(program!, args, { cwd: root, env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
    this.process.stdout!.on('data', (text) => this.hear(String(text)));
    this.process.stderr!.on('data', (text) => this.hear(String(text)));
    this.ended = once(this.process, 'close').then(([exitCode]) => ({ exitCode, output: this.output }));
    products.push(this);
  }

  /** The address it answers at, once it does. */
  async ready(): Promise<string> {
    const url = () => /(http:\S+)\/graphql/.exec(this.output)?.[1];
    while (!url()) {
      const heard = new Promise<void>((resolve) => this.listeners.push(resolve));
      const run = await Promise.race([heard, this.ended]);
      if (run && !url()) throw new Error(`The product did not start: ${run.output}`);
    }
    return url()!;
  }

  kill(signal: NodeJS.Signals): Promise<Run> {
    this.process.kill(signal);
    return this.ended;
  }

  private listeners: (() => void)[] = [];

  private hear(text: string): void {
    this.output += text;
    for (const listener of this.listeners.splice(0)) listener();
  }
}

const products: Product[] = [];
const folders: string[] = [];

function newFolder(): string {
  const folder = createTemporaryFolder('startup-');
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  await Promise.all(products.splice(0).map((product) => product.kill('SIGKILL')));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** It failed with a message for people: no stack trace, no internals. */
async function expectFailure(env: NodeJS.ProcessEnv, ...messages: RegExp[]): Promise<void> {
  await expectFailureOf(new Product(env), ...messages);
}

async function expectFailureOf(product: Product, ...messages: RegExp[]): Promise<void> {
  const { exitCode, output } = await product.ended;
  for (const message of messages) expect(output).toMatch(message);
  expect(output).not.toMatch(/^\s+at /m);
  expect(output).not.toMatch(/node_modules/);
  expect(exitCode).toBe(1);
}

/** A port of this machine that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

describe('starting the product', () => {
  test('it says where it is and who can sign in, and ends well at SIGTERM', async () => {
    const product = new Product({});
    const url = await product.ready();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^nodejs_eventloop_lag_seconds /m);
    const { exitCode, output } = await product.kill('SIGTERM');
    expect(output).toMatch(/\/sandbox\/mailbox/);
    expect(output).toMatch(/demo-password/);
    expect(output).toMatch(/online@demo\.example/);
    expect(exitCode).toBe(0);
  });

  test('npm start takes the server along when it is told to end', async () => {
    const product = new Product({}, ['npm', 'start']);
    const url = await product.ready();
    // Ends when nobody holds its output any more: npm, its shell and the server.
    await product.kill('SIGTERM');
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('a folder can be started on again, also after a kill', async () => {
    const DATA_DIR = newFolder();
    const first = new Product({ DATA_DIR });
    await first.ready();
    await first.kill('SIGKILL');
    const second = new Product({ DATA_DIR });
    await second.ready();
    expect((await second.kill('SIGINT')).exitCode).toBe(0);
  });

  test('malformed settings are all named at once', async () => {
    await expectFailure({ PORT: 'http', SANDBOX: 'yes' }, /PORT: /, /SANDBOX: /);
  });

  test('missing settings of production are all named at once', async () => {
    await expectFailure({ SANDBOX: 'false' }, /DATABASE_URL: /, /PUBLIC_URL: /, /SMTP_URL: /, /STRIPE_SECRET_KEY: /);
  });

  test('every form that the folder of forms lacks is named', async () => {
    const FORMS_DIR = newFolder();
    cpSync(join(root, 'assets', 'forms'), FORMS_DIR, { recursive: true });
    for (const file of ['w-9.pdf', 'vendor-form.pdf']) rmSync(join(FORMS_DIR, file));
    await expectFailure(
      { FORMS_DIR },
      /FORMS_DIR: there is no \S+w-9\.pdf/,
      /FORMS_DIR: there is no \S+vendor-form\.pdf/,
    );
  });

  test('production refuses the settings of a sandbox', async () => {
    const env = {
      ...{ SANDBOX: 'false', DATABASE_URL: 'mysql://db.example/billing', PUBLIC_URL: 'https://billing.example' },
      ...{ SMTP_URL: 'smtp://mail.example', PAYMENT_GATEWAY: 'sandbox', SANDBOX_NOW: '2026-06-01T09:00:00Z' },
    };
    await expectFailure(env, /PAYMENT_GATEWAY: the sandbox gateway needs SANDBOX=true/, /SANDBOX_NOW: /);
  });

  test('an unreachable database is named as such', async () => {
    const DATABASE_URL = `mysql://root@127.0.0.1:${await freePort()}/billing`;
    await expectFailure({ DATABASE_URL, SANDBOX: 'true' }, /database of DATABASE_URL cannot be reached/);
  });

  test('a second process on the same port is told so', async () => {
    const url = await new Product({}).ready();
    await expectFailure({ PORT: new URL(url).port }, /port is taken/, /Set PORT/);
  });

  test('a second process on the same embedded database is told so', async () => {
    const DATA_DIR = newFolder();
    await new Product({ DATA_DIR }).ready();
    await expectFailure({ DATA_DIR }, /Another process uses the embedded database/, /DATA_DIR/);
  });

  const several = (count: string, env: NodeJS.ProcessEnv) =>
    new Product({ PORT: '4680', ...env }, [process.execPath, ...SEVERAL, count]);

  test('several processes on the embedded database are refused', async () => {
    await expectFailureOf(several('2', {}), /--processes: needs DATABASE_URL: the embedded database has one process/);
    await expectFailureOf(
      several('two', { PORT: '0' }),
      /--processes: must be from 1 to 64/,
      /--processes: needs PORT/,
    );
  });

  test('what several processes lack is said once, and ends them', async () => {
    const DATABASE_URL = `mysql://root@127.0.0.1:${await freePort()}/billing`;
    const product = several('2', { DATABASE_URL, SANDBOX: 'true' });
    await expectFailureOf(product, /^The database of DATABASE_URL cannot be reached\. \([^\n]+\)\n$/);
  });

  test('a process that only runs jobs says what it needs', async () => {
    const env = { ANSWERS_PEOPLE: 'false', RUNS_JOBS: 'false' };
    await expectFailure(
      env,
      /ANSWERS_PEOPLE: false needs DATABASE_URL/,
      /leave nothing to do/,
      /PUBLIC_URL: is required/,
    );
  });
});
