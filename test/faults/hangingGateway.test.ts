import { setTimeout as wait } from 'node:timers/promises';
import { type GatewayOutcome, SandboxGateway } from '../../src/payments';
import { type App, startApp } from '../support/app';
import { makeDueSubscriptions } from '../support/dueSubscriptions';
import { describeOnEachEngine } from '../support/engines';

const SUBSCRIPTIONS = 30;
/** A process looks twice a second. The gateway never answers, so on a busy machine, too, this tells. Milliseconds. */
const SOON = 30_000;

jest.setTimeout(120_000);

describeOnEachEngine('a payment gateway that hangs', (engine) => {
  let app: App;
  afterEach(() => app.stop());

  test('delays no renewal, and no more than four calls wait for it', async () => {
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
    const renewAll = async (expected: number) => {
      const began = performance.now();
      await makeDueSubscriptions(app.database, { count: SUBSCRIPTIONS, startedOn: '2026-06-01', balance: 0 });
      while ((await renewed()) < expected) {
        expect(performance.now() - began).toBeLessThan(SOON);
        await wait(50);
      }
    };

    await renewAll(SUBSCRIPTIONS);
    while (waiting.size < 4) await wait(50);
    await renewAll(2 * SUBSCRIPTIONS);
    expect(waiting.size).toBe(4);
    const mails = () => countOf("SELECT COUNT(*) AS n FROM jobs WHERE kind = 'email.send' AND status <> 'DONE'");
    while ((await mails()) > 0) await wait(50);
    expect(waiting.size).toBe(4);
    for (const answer of waiting) answer();
    waiting.add = (answer) => {
      answer();
      return waiting;
    };
    const charged = () => countOf("SELECT COUNT(*) AS n FROM payments WHERE status = 'SUCCEEDED'");
    const due = await countOf('SELECT COUNT(*) AS n FROM payments');
    expect(due).toBe(2 * (SUBSCRIPTIONS / 5 - SUBSCRIPTIONS / 5 / 3) * 5);
    while ((await charged()) < due) await wait(50);
  });
});
