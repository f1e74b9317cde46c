import { loadCatalogue } from '../src/catalog';
import type { Database } from '../src/platform/database';
import { claimDue, nextDueKind } from '../src/platform/jobs';
import { ADVANCE_SUBSCRIPTION, advanceSubscriptions } from '../src/renewals';
import { makeDueSubscriptions } from '../test/support/dueSubscriptions';
import { openDatabases } from './support/databases';
import { numberFrom } from './support/numberFrom';
import { recording, startPlain } from './support/plainRenewals';

/** The product's own batch (src/jobs/handlers.ts). */
const BATCH = 500;
const STARTED_ON = '2026-06-01';
const NOW = '2026-07-02T12:00:00Z';

/**
 * `npm run bench -- renewals [--count 100000]`: renews due subscriptions by the product's own run, without the charging at the gateway, which
 * happens outside its transactions, and beside it sends what it has written as plain multi-row statements to identical tables. Both take
 * turns, batch by batch, so that they meet the same conditions; only their ratio says something.
 */
export async function run(args: string[]): Promise<void> {
  const count = numberFrom(args, '--count', 100_000);
  const { product, plainUrl, stop } = await openDatabases(NOW);
  try {
    console.log(`Making ${count} due subscriptions…`);
    await loadCatalogue(product);
    await makeDueSubscriptions(product, { count, startedOn: STARTED_ON, balance: 100 });
    const plain = await startPlain(product, plainUrl);
    await measure(product, plain, count);
    await plain.stop();
    await expectOnce(product, count);
  } finally {
    await stop();
  }
}

async function measure(
  database: Database,
  plain: Awaited<ReturnType<typeof startPlain>>,
  count: number,
): Promise<void> {
  const spent = { product: 0, plain: 0 };
  const timed = async <T>(who: keyof typeof spent, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    spent[who] += performance.now() - start;
    return result;
  };
  let [renewed, rows, sent, quarter, cpu] = [0, 0, 0, 1, 0];
  for (;;) {
    const statements: Parameters<typeof recording>[1] = [];
    const before = process.cpuUsage();
    const done = await timed('product', () => renewBatch(database, recording(database, statements)));
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1000;
    if (done === 0) break;
    const send = plain.prepare(statements);
    rows += await timed('plain', send);
    renewed += done;
    sent += statements.length;
    for (; renewed >= (count * quarter) / 4 && quarter <= 4; quarter += 1) reportMemory(quarter * 25);
  }
  console.log(`${sent} writing statements in batches of ${BATCH}`);
  report('product', renewed, rows, spent.product);
  console.log(`the product's process: ${(cpu / renewed).toFixed(3)} ms of CPU for a renewal`);
  report('plain SQL (the limit)', renewed, rows, spent.plain);
  console.log(`ratio ${(spent.plain / spent.product).toFixed(2)} of the limit`);
}

/** What a process does until the commit: look, claim, renew. Answers how many; zero when nothing is due. */
async function renewBatch(database: Database, renewing: Pick<Database, 'transaction'>): Promise<number> {
  const kind = await nextDueKind(database, new Date(NOW), [ADVANCE_SUBSCRIPTION]);
  if (kind !== ADVANCE_SUBSCRIPTION) return 0;
  const jobs = await database.transaction((tx) => claimDue(tx, kind, BATCH));
  await advanceSubscriptions({ database: renewing as Database }, jobs);
  return jobs.length;
}

function report(name: string, renewed: number, rows: number, milliseconds: number): void {
  const perSecond = (amount: number) => Math.round((amount * 1000) / milliseconds);
  console.log(`${name}: ${perSecond(renewed)} renewals/s, ${perSecond(rows)} rows/s (${Math.round(milliseconds)} ms)`);
}

function reportMemory(percent: number): void {
  global.gc?.();
  console.log(`memory at ${percent} %: ${Math.round(process.memoryUsage().rss / 1024 ** 2)} MB`);
}

/** What was measured must also be right: one invoice for each subscription and period, numbered without gaps. */
async function expectOnce(database: Database, count: number): Promise<void> {
  const [found] = await database.query(
    `SELECT (SELECT COUNT(DISTINCT renewal_key) FROM orders) AS orders, (SELECT COUNT(DISTINCT order_id) FROM invoices) AS invoices,
       (SELECT COUNT(*) FROM invoices) AS documents, (SELECT SUM(last_number) FROM number_counters) AS numbers`,
  );
  const wrong = Object.entries(found!).filter(([, value]) => Number(value) !== count);
  if (wrong.length > 0) throw new Error(`Not each was renewed once: ${JSON.stringify(found)} of ${count}`);
  console.log('Each was renewed once.');
}
