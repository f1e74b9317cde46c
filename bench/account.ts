import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadCatalogue } from '../src/catalog';
import { databaseSchema } from '../src/databaseSchema';
import { EmbeddedIssuer } from '../src/identity';
import { Database } from '../src/platform/database';
import { createLog } from '../src/platform/log';
import { PROJECT_ROOT } from '../src/platform/root';
import { findFreePort } from '../test/support/freePort';
import { openServer } from './support/databases';
import { numberFrom } from './support/numberFrom';
import { makeSampleAccounts, type SampleAccount } from './support/sampleAccounts';
import { load, type Round, type Server, startServer } from './support/servers';
import { CPU, MEMORY, P50, P99, RATIO, tableOfServers } from './support/table';
import { installYardsticks, productSettings, YARDSTICKS } from './support/yardsticks';

/** An account with what its page shows: 5 subscriptions with plan and product, 10 invoices of 3 lines. */
const PAGE = `query AccountPage($id: ID!) { account(id: $id) { id name kind country currency balance { amount currency }
  subscriptions(first: 5) { nodes { id seats status frequency renewsOn period { start end } unitPrice { amount currency }
    plan { id key name } product { id key name } } }
  invoices(first: 10) { nodes { id number status issuedOn dueOn totals { total { amount currency } tax { amount } }
    amountOpen { amount currency } lines { id description seats unitPrice { amount } amount { amount currency } tax { amount }
      period { start end } } } } } }`;

/** Rounds' worth of time that each server gets before it is measured. */
const WARM_UP = 4;
/** How many accounts are asked about, one after the other: of fewer people each would have spent their points before a round is over. */
const ASKED = 2_000;

/**
 * `npm run bench -- account [--accounts 2000] [--connections 32] [--rounds 5] [--seconds 4] [--profile FOLDER]`: the page of an account,
 * as the product answers it, as a hand-written server does (the limit), and as the fastest peer does, on one database, round by round. Only
 * the ratios say something, and the processor time that each request takes.
 */
export async function run(args: string[]): Promise<void> {
  const accounts = numberFrom(args, '--accounts', 2_000);
  const connections = numberFrom(args, '--connections', 32);
  const rounds = numberFrom(args, '--rounds', 5);
  const seconds = numberFrom(args, '--seconds', 4);
  installYardsticks();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const database = await openServer();
  const servers: Server[] = [];
  try {
    const url = await database.create('account');
    const port = await findFreePort();
    const issuer = `http://127.0.0.1:${port}`;
    console.log(`Making ${accounts} accounts…`);
    const file = join(folder, 'requests');
    writeFileSync(file, (await requests(url, issuer, accounts)).map((one) => JSON.stringify(one)).join('\n'));
    const product = await startServer(
      'the product',
      [...NODE, ...profiling(args), PRODUCT],
      productSettings(url, issuer, port),
      '/health/ready',
    );
    servers.push(product);
    for (const [name, program] of [
      ['hand-written', 'handWritten'],
      ['mercurius + graphql-jit', 'mercurius'],
    ] as const) {
      const settings = { DATABASE_URL: url, ISSUER: issuer, PORT: String(await findFreePort()) };
      servers.push(await startServer(name, [...NODE, join(YARDSTICKS, `${program}.mjs`)], settings, '/'));
    }
    await expectSame(servers, file);
    const measured = await measure(servers, file, { connections, rounds, seconds });
    console.log(`\n${accounts} accounts, ${connections} connections, ${rounds} rounds of ${seconds} s; medians\n`);
    const columns = {
      'requests a second, of the hand-written': RATIO,
      'CPU of a request, ms': CPU,
      'p50, ms': P50,
      'p99, ms': P99,
      'memory, MB': MEMORY,
    };
    console.log(tableOfServers(measured, servers[1]!, columns));
  } finally {
    for (const server of servers) await server.stop();
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}

/** As `npm start` has it, for all three alike. */
const NODE = ['--max-semi-space-size=64'];
const PRODUCT = join(PROJECT_ROOT, 'dist/src/main.js');

/** With `--profile FOLDER` the product leaves a profile of its processor in the folder. */
function profiling(args: readonly string[]): string[] {
  const place = args.indexOf('--profile');
  return place < 0 ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(args[place + 1]!)}`, '--cpu-prof-interval=500'];
}

/** A token and the body of a request for each of so many of some accounts. */
export async function requests(
  databaseUrl: string,
  issuerUrl: string,
  accounts: number,
  asking = ASKED,
): Promise<[string, object][]> {
  const database = await Database.connect({ databaseUrl, dataDir: '' }, databaseSchema, async () => new Date());
  try {
    await database.migrate();
    await loadCatalogue(database);
    const made = await makeSampleAccounts(database, { accounts, subscriptions: 5, invoices: 10, lines: 3 });
    const issuer = await EmbeddedIssuer.start({ database, log: createLog('silent') }, issuerUrl);
    const asked = made.filter((_account, place) => place % Math.max(1, Math.floor(accounts / asking)) === 0);
    return Promise.all(asked.map((account) => requestFor(issuer, account)));
  } finally {
    await database.close();
  }
}

async function requestFor(issuer: EmbeddedIssuer, { accountId, ...session }: SampleAccount): Promise<[string, object]> {
  const { accessToken } = await issuer.issue(session);
  return [accessToken, { query: PAGE, variables: { id: accountId } }];
}

/** What is measured must also be the same. */
export async function expectSame(servers: readonly Server[], file: string): Promise<void> {
  const [first] = readFileSync(file, 'utf8').split('\n');
  const [token, body] = JSON.parse(first!);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answers = await Promise.all(
    servers.map(async ({ port }) => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return JSON.stringify(((await response.json()) as { data: unknown }).data);
    }),
  );
  if (new Set(answers).size !== 1) throw new Error(`The servers answer differently:\n${answers.join('\n')}`);
}

export async function measure(
  servers: readonly Server[],
  file: string,
  { connections, rounds, seconds }: { connections: number; rounds: number; seconds: number },
): Promise<Map<Server, Round[]>> {
  const measured = new Map<Server, Round[]>(servers.map((server) => [server, []]));
  // The engine compiles what is run often: that belongs to no round.
  for (const server of servers) await load(server, file, connections, WARM_UP * seconds);
  for (let round = 0; round < rounds; round += 1) {
    for (const server of servers) measured.get(server)!.push(await load(server, file, connections, seconds));
  }
  return measured;
}
