import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadCatalogue } from '../../src/catalog';
import { databaseSchema } from '../../src/databaseSchema';
import { EmbeddedIssuer } from '../../src/identity';
import { Database } from '../../src/platform/database';
import { createLog } from '../../src/platform/log';
import type { Answer } from '../../test/support/answers';
import { findFreePort } from '../../test/support/freePort';
import { openServer } from './databases';
import { numberFrom } from './numberFrom';
import { BEGIN_PROFILE } from './profile';
import { load, type Round, type Server, startServer } from './servers';
import { CPU, MEMORY, P50, P99, RATIO, tableOfServers } from './table';
import { installYardsticks, productSettings, YARDSTICKS } from './yardsticks';

/** What one customer asks for, once. */
export interface Wanted {
  token: string;
  body: object;
  /** Ids of what the customer has: of all customers in the same order. */
  ids: string[];
}

/** Whoever prepares has the database, and may ask the product. */
export interface Preparing {
  database: Database;
  tokenOf(session: { userId: string; sessionId: string }): Promise<string>;
  ask(token: string, query: string, variables: object): Promise<Answer>;
}

/**
 * Measures an operation that writes, as the product does it and as its recorded statements are replayed by a hand-written server
 * (`yardsticks/replay.mjs`), on one database, round by round. Each customer asks once. Arguments: `[--count 200] [--connections 16] [--rounds 5]
 * [--warm-up 1500] [--profile FOLDER] [--beside FOLDER]`, where `count` is how often each server does it in a round, and `warm-up` how often
 * before: the first thousand operations of a process are its slowest. The product leaves a profile of its processor, of the rounds alone, in the
 * first folder; the second one is another working copy of the project, with the same tables, that takes its turns too.
 */
export async function benchWrites(args: string[], prepare: (to: Preparing, count: number) => Promise<Wanted[]>) {
  const size = {
    count: numberFrom(args, '--count', 200),
    connections: numberFrom(args, '--connections', 16),
    rounds: numberFrom(args, '--rounds', 5),
    warmUp: numberFrom(args, '--warm-up', 1_500),
  };
  installYardsticks();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const server = await openServer();
  const servers: Server[] = [];
  try {
    const url = await server.create('writes');
    const port = await findFreePort();
    const issuer = `http://127.0.0.1:${port}`;
    const settings = productSettings(url, issuer, port);
    const beside = folderFrom(args, '--beside');
    const count = RECORDED + (beside ? 3 : 2) * (size.warmUp + size.rounds * size.count);
    const wanted = await prepared(url, issuer, settings, prepare, count);
    const file = join(folder, 'recorded');
    const statements = await recordOne(settings, folder, file, wanted.splice(0, RECORDED));
    servers.push(await startProduct({ ...settings, PROFILE: folderFrom(args, '--profile') }));
    if (beside) servers.push(await startBeside(beside, settings));
    const replaying = { DATABASE_URL: url, ISSUER: issuer, PORT: String(await findFreePort()), RECORDED: file };
    servers.push(await startServer('hand-written', [join(YARDSTICKS, 'replay.mjs')], replaying, '/'));
    const measured = await measure(servers, wanted, folder, size);
    console.log(
      `\n${size.connections} connections, ${size.rounds} rounds of ${size.count} after ${size.warmUp}; medians\n`,
    );
    const columns = {
      'operations a second, of the hand-written': RATIO,
      'CPU of an operation, ms': CPU,
      statements: () => statements,
      'p50, ms': P50,
      'p99, ms': P99,
      'memory, MB': MEMORY,
    };
    console.log(tableOfServers(measured, servers.at(-1)!, columns));
  } finally {
    for (const one of servers) await one.stop();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function folderFrom(args: readonly string[], flag: string): string | undefined {
  const place = args.indexOf(flag);
  return place < 0 ? undefined : resolve(args[place + 1]!);
}

type Settings = ReturnType<typeof productSettings>;

const startProduct = (settings: Settings & { RECORD?: string; PROFILE?: string }) =>
  startFrom(join(__dirname, '../..'), 'the product', settings);

/** Tokens name the first product, whose keys the other one reads from the database. */
async function startBeside(folder: string, settings: Settings): Promise<Server> {
  const port = await findFreePort();
  return startFrom(folder, folder, { ...settings, PORT: String(port) });
}

function startFrom(folder: string, name: string, settings: Record<string, string | undefined>): Promise<Server> {
  const register = join(folder, 'test/support/register.cjs');
  const args = ['--max-semi-space-size=64', '-r', register, join(folder, 'bench/support/productProcess.ts')];
  return startServer(name, args, settings, '/health/ready');
}

async function prepared(
  databaseUrl: string,
  issuerUrl: string,
  settings: Settings,
  prepare: (to: Preparing, count: number) => Promise<Wanted[]>,
  count: number,
): Promise<Wanted[]> {
  const database = await Database.connect({ databaseUrl, dataDir: '' }, databaseSchema, async () => new Date());
  try {
    await database.migrate();
    await loadCatalogue(database);
    const issuer = await EmbeddedIssuer.start({ database, log: createLog('silent') }, issuerUrl);
    const product = await startProduct(settings);
    console.log(`Preparing ${count} customers…`);
    try {
      return await prepare(
        {
          database,
          tokenOf: async (session) => (await issuer.issue(session)).accessToken,
          ask: (token, query, variables) => ask(product.port, token, { query, variables }),
        },
        count,
      );
    } finally {
      await product.stop();
    }
  } finally {
    await database.close();
  }
}

async function ask(port: number, token: string, body: object) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, request);
    const text = await answer.text();
    const { data, errors } = JSON.parse(text);
    const retryAfter: number | undefined = errors?.[0].extensions.retryAfter;
    if (answer.ok && !/"errors"|"userErrors":\[\{/.test(text)) return data;
    if (retryAfter === undefined) throw new Error(text);
    await wait(retryAfter * 1_000);
  }
}

/** What a process keeps is there after the first of these; the last one is recorded. */
const RECORDED = 5;

/** Writes the statements of one operation into a file, as the replaying server reads them; answers how many they are. */
async function recordOne(settings: Settings, folder: string, file: string, wanted: Wanted[]): Promise<number> {
  const log = join(folder, 'statements');
  const product = await startProduct({ ...settings, RECORD: log });
  const lines = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);
  const last = wanted.pop()!;
  for (const { token, body } of wanted) await ask(product.port, token, body);
  const before = lines().length;
  const answer = await ask(product.port, last.token, last.body);
  const statements = lines()
    .slice(before)
    .map((line) => JSON.parse(line) as { sql: string; values: unknown[] });
  await product.stop();
  writeFileSync(file, JSON.stringify({ ids: last.ids, answer: JSON.stringify({ data: answer }), statements }));
  return statements.length;
}

interface Size {
  count: number;
  connections: number;
  rounds: number;
  warmUp: number;
}

async function measure(
  servers: readonly Server[],
  wanted: Wanted[],
  folder: string,
  { count, connections, rounds, warmUp }: Size,
): Promise<Map<Server, Round[]>> {
  const replaying = servers.at(-1)!;
  const file = join(folder, 'requests');
  /** Only the replaying server has to be told whose rows it writes. */
  const run = (server: Server, times: number) => {
    const lines = wanted
      .splice(0, times)
      .map(({ token, body, ids }) => JSON.stringify([token, server === replaying ? { ...body, ids } : body]));
    writeFileSync(file, lines.join('\n'));
    return load(server, file, connections, null);
  };
  const measured = new Map<Server, Round[]>(servers.map((server) => [server, []]));
  for (const server of servers) await run(server, warmUp);
  process.kill(servers[0]!.pid, BEGIN_PROFILE);
  for (let round = 0; round < rounds; round += 1) {
    for (const server of servers) measured.get(server)!.push(await run(server, count));
  }
  return measured;
}
