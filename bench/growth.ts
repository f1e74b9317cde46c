import type { Application } from '../src/application';
import { graphqlSchema } from '../src/graphqlSchema';
import { askAs } from '../src/requestContext';
import { everyList, type ListQuery } from '../test/support/everyList';
import { type BenchServer, openKeptServer, openServer } from './support/databases';
import {
  type GrownDatabase,
  growDatabase,
  keepDatabase,
  keptDatabases,
  startOnCopies,
  TODAY,
} from './support/grownDatabase';
import { median } from './support/median';
import { numberFrom, textFrom } from './support/numberFrom';
import { table } from './support/table';

const SUPERVISOR = 'supervisor@demo.example';
/** So many rows are read in a millisecond, whatever the ratio. */
const FEW_ROWS = 1_000;
/** A list that takes longer, milliseconds, is asked for fewer times. */
const SLOW = 500;

/** A database of some size, and the product on it. */
interface Place {
  application: Application;
  lists: ListQuery[];
  /** The same lists of the huge account; where there is one. */
  huge: ListQuery[];
}

/**
 * `npm run bench -- growth [--sizes 1000,20000] [--rounds 9] [--kept FOLDER] [--only PART]`: every list and filter
 * of the schema, as a supervisor asks for its first page, at each number of accounts in turns; and the lists of an
 * account with 50 000 invoices beside those of a usual one. Tells what each takes at half of the tries, and the
 * ratios. A folder keeps what was made for the next run; lists can be chosen by a part of their name.
 */
export async function run(args: string[]): Promise<void> {
  const sizes = sizesFrom(args);
  const rounds = numberFrom(args, '--rounds', 9);
  const folder = textFrom(args, '--kept');
  const only = textFrom(args, '--only') ?? '';
  const server = await (folder ? openKeptServer(folder) : openServer());
  const places: Place[] = [];
  try {
    for (const [place, accounts] of sizes.entries()) {
      const grown = await databaseOf(server, folder, accounts, place === sizes.length - 1);
      places.push(await openPlace(server, grown, only));
    }
    const grown = await measure(
      places.map(({ application, lists }) => ({ application, lists })),
      rounds,
    );
    if (grown.size > 0) {
      const heads = sizes.map((accounts) => `${accounts} accounts`);
      print(heads, grown, 1.2);
    }
    const { application, lists, huge } = places.at(-1)!;
    const usual = lists.filter(({ name }) => huge.some((one) => one.name === name));
    const beside = await measure(
      [
        { application, lists: usual },
        { application, lists: huge },
      ],
      rounds,
    );
    if (beside.size > 0) print(['a usual account', 'the huge one'], beside, 1.5);
  } finally {
    for (const { application } of places) await application.stop();
    await server.stop();
  }
}

function sizesFrom(args: readonly string[]): number[] {
  const sizes = (textFrom(args, '--sizes') ?? '1000,20000').split(',').map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0))
    throw new Error('--sizes needs numbers of accounts');
  return sizes;
}

async function databaseOf(
  server: BenchServer,
  folder: string | null,
  accounts: number,
  withHuge: boolean,
): Promise<GrownDatabase> {
  const kept = keptDatabases(folder).find((one) => one.accounts === accounts && (one.hugeId !== null || !withHuge));
  if (kept) return kept;
  const made = await growDatabase(server, accounts, withHuge);
  if (folder) keepDatabase(folder, made);
  return made;
}

async function openPlace(
  server: BenchServer,
  { database, ids, technicianId, usualId, hugeId }: GrownDatabase,
  only: string,
): Promise<Place> {
  const application = await startOnCopies(server.urlOf(database));
  const numbers = await Promise.all(['invoices', 'quotes'].map((table) => newestNumber(application, table)));
  const searches = ['0000007 atelier lumiere', 'nowhere', ...numbers, usualId];
  const listsOf = (accountId: string) =>
    everyList(graphqlSchema(), {
      ...{ ids: new Map(ids).set('Account', accountId), staffId: technicianId, searches, today: TODAY },
    }).filter(({ name }) => name.includes(only));
  const ofHuge = hugeId === null ? [] : listsOf(hugeId).filter(({ name }) => /^Account\.|accountId/.test(name));
  return { application, lists: listsOf(usualId), huge: ofHuge };
}

/** The number of the newest copy in a table: no other number begins with it. */
async function newestNumber({ deps: { database } }: Application, table: string): Promise<string> {
  const [row] = await database.query(`SELECT number FROM ${table} WHERE number LIKE '%.%' ORDER BY id DESC LIMIT 1`);
  return String(row!.number);
}

/** What a list takes at each place. */
interface Cost {
  /** At half of the tries. Milliseconds. */
  took: number;
  /** How many rows, and entries of indexes, the database has read for it, and for knowing who asks. */
  rows: number;
}

/**
 * What the lists of several places cost: by name, in the order of the places. Timings are of whoever else uses the
 * machine too, rows are not.
 */
async function measure(
  places: readonly { application: Application; lists: readonly ListQuery[] }[],
  rounds: number,
): Promise<Map<string, Cost[]>> {
  const measured = new Map<string, Cost[]>();
  for (const [at, { name }] of places[0]!.lists.entries()) {
    const tries = places.map(() => [] as number[]);
    const rows: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      for (const [place, { application, lists }] of places.entries()) {
        const { document, variables } = lists[at]!;
        const before = round === 1 ? await rowsRead(application) : 0;
        const began = performance.now();
        const asked = askAs(application.deps, graphqlSchema(), SUPERVISOR, document, variables);
        await asked.catch((error) => console.error(`${name}: ${error}`));
        // The first time everything is cold.
        if (round > 0) tries[place]!.push(performance.now() - began);
        if (round === 1) rows.push((await rowsRead(application)) - before - OF_LOOKING);
      }
      if (tries.some(([first = 0]) => first > SLOW) && round > 2) break;
    }
    measured.set(
      name,
      tries.map((took, place) => ({ took: median(took), rows: rows[place]! })),
    );
  }
  return measured;
}

/** Entries of the server's own list of counters, which is read before and after. */
const OF_LOOKING = 8;

async function rowsRead({ deps: { database } }: Application): Promise<number> {
  const counters = await database.query("SHOW GLOBAL STATUS LIKE 'Handler_read%'");
  return counters.reduce((sum, { Value }) => sum + Number(Value), 0);
}

/** The most growth first; what is above the aim is marked. */
function print(columns: readonly string[], measured: ReadonlyMap<string, Cost[]>, aim: number): void {
  const ratio = (costs: Cost[], of: keyof Cost) => costs.at(-1)![of] / costs[0]![of];
  const sorted = [...measured].sort(([, one], [, other]) => ratio(other, 'rows') - ratio(one, 'rows'));
  const heads = [...columns.map((column) => `${column}, ms`), 'ratio', ...columns.map(() => 'rows read'), 'ratio'];
  const rows = sorted.map(([name, costs]) => {
    const mark = ratio(costs, 'rows') > aim && costs.at(-1)!.rows > FEW_ROWS ? ' **above**' : '';
    return [
      `\`${name}\``,
      ...costs.map(({ took }) => took.toFixed(1)),
      ratio(costs, 'took').toFixed(2),
      ...costs.map(({ rows }) => rows),
      `${ratio(costs, 'rows').toFixed(2)}${mark}`,
    ];
  });
  console.log(`\n${table(heads, rows)}`);
  const above = sorted.filter(([, costs]) => ratio(costs, 'rows') > aim && costs.at(-1)!.rows > FEW_ROWS).length;
  const times = median(sorted.map(([, costs]) => ratio(costs, 'took')));
  console.log(
    `\n${sorted.length} lists, median ratio of times ${times.toFixed(2)}; rows read grow by more than ${aim} in ${above}`,
  );
}
