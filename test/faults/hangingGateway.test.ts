import { setTimeout as wait } from 'node:timers/promises';
import { AT_THE_GATEWAY } from '../../src/jobs/lanes';
import { type GatewayOutcome, SandboxGateway } from '../../src/payments';
import { type App, startApp } from '../support/app';
import { makeDueSubscriptions } from '../support/dueSubscriptions';
import { describeOnEachEngine } from '../support/engines';

/** Two thirds are charged by card: more than may wait for the gateway. */
const SUBSCRIPTIONS = 330;
const MORE = 30;
/** A process looks twice a second. The gateway never answers, so on a busy machine, too, this tells. Milliseconds. */
const SOON = 30_000;

jest.setTimeout(120_000);

describeOnEachEngine('a payment gateway that hangs', (engine) => {
  let app: App;
  afterEach(() => app.stop());

  test('delays no renewal, and no more calls wait for it than there is room for', async () => {
    const waiting = new Set<() => void>();
    class HangingGateway extends SandboxGateway {
      override async charge(request: Parameters<SandboxGateway['charge']>[0]): Promise<GatewayOutcome> {
        await new Promise<void>((answer) => waiting.add(answer));
        return super.charge(request);
      }
    }
    app = await startApp(engine, {
      now: '2026-07-02T12:00:00Z',
      overrides: { runsJobs: true, gateway: (database) => new HangingGateway(database, () => undefined) },
    });
    const countOf = async (sql: string) => Number((await app.database.query(sql))[0]!.n);
    const renewed = () => countOf("SELECT COUNT(*) AS n FROM orders WHERE source = 'RENEWAL'");
    let expected = 0;
    const renewAll = async (count: number) => {
      const began = performance.now();
      expected += count;
      await makeDueSubscriptions(app.database, { count, startedOn: '2026-06-01', balance: 0 });
      while ((await renewed()) < expected) {
        expect(performance.now() - began).toBeLessThan(SOON);
        await wait(50);
      }
    };

    await renewAll(SUBSCRIPTIONS);
    while (waiting.size < AT_THE_GATEWAY) await wait(50);
    await renewAll(MORE);
    expect(waiting.size).toBe(AT_THE_GATEWAY);
    const mailed = () => countOf('SELECT COUNT(*) AS n FROM emails WHERE sent_at IS NOT NULL');
    while ((await mailed()) < MORE) await wait(50);
    expect(waiting.size).toBe(AT_THE_GATEWAY);
    for (const answer of waiting) answer();
    waiting.add = (answer) => {
      answer();
      return waiting;
    };
    const charged = () => countOf("SELECT COUNT(*) AS n FROM payments WHERE status = 'SUCCEEDED'");
    const due = await countOf('SELECT COUNT(*) AS n FROM payments');
    expect(due).toBe(((SUBSCRIPTIONS + MORE) * 2) / 3);
    while ((await charged()) < due) await wait(50);
  });
});
