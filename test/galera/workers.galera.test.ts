import { setTimeout as wait } from 'node:timers/promises';
import { checkLedger } from '../../src/checkLedger';
import { JobRunner } from '../../src/jobs';
import { SandboxGateway } from '../../src/payments';
import { DATABASE_LIMITS } from '../../src/platform/database';
import { type App, startApp } from '../support/app';
import { makeDueSubscriptions } from '../support/dueSubscriptions';
import { describeOnMariadb, type TestDatabase } from '../support/engines';
import { chargesOf, countDue, renewalsOf } from '../support/renewed';

const NODES = (process.env.TEST_MYSQL_NODES ?? '').split(' ');
/** A batch of renewals is 500, so that both nodes renew. 120 accounts, every third of which is CORPORATE: 400 are charged. */
const DUE = 600;
const CHARGED = 400;
/** Nothing is tried again because this machine, with three servers on it, is slow. Milliseconds. */
const PATIENCE = { ...DATABASE_LIMITS, connection: 30_000, statement: 30_000, unitOfWork: 60_000 };
/** What the gateway and the mail server take for each, so that both nodes have several under way. Milliseconds. */
const LATENCY = 20;

describeOnMariadb('workers on two nodes of a Galera cluster', (engine) => {
  let place: TestDatabase;
  const apps: App[] = [];
  let runners: JobRunner[];
  const charged: string[] = [];
  const mailed: string[] = [];

  class CountingGateway extends SandboxGateway {
    override async charge(request: Parameters<SandboxGateway['charge']>[0]) {
      charged.push(request.paymentId);
      await wait(LATENCY);
      return super.charge(request);
    }
  }
  const send = async ({ id }: { id: string }) => {
    mailed.push(id);
    await wait(LATENCY);
  };

  beforeAll(async () => {
    place = await engine.createDatabase();
    const { pathname } = new URL(place.databaseUrl!);
    for (const node of NODES.slice(0, 2)) {
      const app = await startApp(engine, {
        ...{ on: place, now: '2026-07-02T12:00:00Z', settings: { DATABASE_URL: `${node}${pathname}` } },
        overrides: {
          databaseLimits: PATIENCE,
          gateway: (database) => new CountingGateway(database, () => undefined),
          mailer: () => ({ send, close: () => undefined }),
        },
      });
      apps.push(app);
    }
    runners = apps.map(({ deps }) => new JobRunner(deps));
  }, 60_000);
  afterAll(async () => {
    for (const runner of runners ?? []) await runner.stop();
    for (const app of apps) await app.halt();
    await place?.drop();
  });

  const did = (kind: string) => runners.map(({ ran }) => ran.get(kind)?.done ?? 0);
  const sumOf = ([one, other]: number[]) => one! + other!;

  test('each job is done once, each payment charged and each mail sent once', async () => {
    const app = apps[0]!;
    await makeDueSubscriptions(app.database, { count: DUE, startedOn: '2026-06-01', balance: 0 });
    for (const runner of runners) runner.start();
    while ((await countDue(app)) > 0) await wait(100);
    for (const runner of runners) await runner.stop();

    expect(await renewalsOf(app)).toEqual({ orders: DUE, periods: DUE });
    expect(await chargesOf(app)).toEqual({ several: 0, missing: 0, open: 0 });
    const [mails] = await app.database.query('SELECT COUNT(*) AS n, COUNT(sent_at) AS sent FROM emails');
    expect([charged.length, new Set(charged).size]).toEqual([CHARGED, CHARGED]);
    expect([mailed.length, new Set(mailed).size, Number(mails!.sent)]).toEqual(Array(3).fill(Number(mails!.n)));
    const [tries] = await app.database.query("SELECT MAX(attempts) AS most FROM jobs WHERE status = 'DONE'");
    expect(Number(tries!.most)).toBe(1);
    expect(await checkLedger(app.database)).toEqual([]);
  }, 300_000);

  test('both have done some', () => {
    for (const kind of ['subscription.advance', 'payment.settle', 'email.send'])
      expect(Math.min(...did(kind))).toBeGreaterThan(0);
    expect(sumOf(did('payment.settle'))).toBe(CHARGED);
    expect(sumOf(did('email.send'))).toBe(mailed.length);
  });
});
