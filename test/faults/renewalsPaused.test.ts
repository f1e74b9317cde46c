import { retryJob } from '../../src/jobs';
import { type GatewayOutcome, SandboxGateway } from '../../src/payments';
import { setSandboxClock } from '../../src/platform/clock';
import { type App, startApp } from '../support/app';
import { makeDueSubscriptions } from '../support/dueSubscriptions';
import { describeOnEachEngine } from '../support/engines';
import { advance } from '../support/given';

jest.setTimeout(90_000);

describeOnEachEngine('Renewals that were held up', (engine) => {
  let app: App;
  afterEach(() => app.stop());

  test('by a pause of months: each missed period is renewed and charged once, at its own dates', async () => {
    app = await startApp(engine, { now: '2026-07-02T12:00:00Z' });
    await makeDueSubscriptions(app.database, { count: 10, startedOn: '2026-06-01', balance: 0 });
    await app.database.transaction((tx) => setSandboxClock(tx, new Date('2026-10-02T12:00:00Z')));
    await app.runJobs();

    const periods = await app.database.query(
      `SELECT period_start, COUNT(*) AS n, COUNT(DISTINCT subscription_id) AS subscriptions FROM billing_lines
       GROUP BY period_start ORDER BY period_start`,
    );
    expect(periods.map((row) => [row.period_start, Number(row.n), Number(row.subscriptions)])).toEqual([
      ['2026-07-01', 10, 10],
      ['2026-08-01', 10, 10],
      ['2026-09-01', 10, 10],
      ['2026-10-01', 10, 10],
    ]);
    const [charged] = await app.database.query('SELECT COUNT(*) AS n FROM sandbox_gateway_payments');
    expect(Number(charged!.n)).toBe(4 * 5);
  });

  test('by a gateway that fails: the charge is parked after ten tries, and an operator has it tried again', async () => {
    const fault = { isOn: true };
    class FailingGateway extends SandboxGateway {
      override async charge(request: Parameters<SandboxGateway['charge']>[0]): Promise<GatewayOutcome> {
        if (fault.isOn) throw new Error('The gateway does not know this merchant');
        return super.charge(request);
      }
    }
    const gateway = (database: App['database']) => new FailingGateway(database, () => {});
    app = await startApp(engine, { now: '2026-07-02T12:00:00Z', overrides: { gateway } });
    await makeDueSubscriptions(app.database, { count: 10, startedOn: '2026-06-01', balance: 0 });
    for (let tries = 1; tries <= 10; tries += 1) {
      expect((await chargeJob(app)).status).not.toBe('PARKED');
      await app.runJobs();
      await advance(app, { hours: 1 });
    }
    expect(await chargeJob(app)).toMatchObject({
      status: 'PARKED',
      last_error: 'The gateway does not know this merchant',
    });
    expect(await app.runJobs()).toBe(0);

    fault.isOn = false;
    const parked = await app.database.query("SELECT id FROM jobs WHERE status = 'PARKED'");
    for (const { id } of parked) await retryJob(app.deps, null, { jobId: String(id) });
    await app.runJobs();
    const payments = await app.database.query('SELECT DISTINCT status FROM payments');
    expect(payments).toEqual([{ status: 'SUCCEEDED' }]);
  });
});

/** The job that charges the first renewal; none before the renewal. */
async function chargeJob({ database }: App): Promise<Record<string, unknown>> {
  const [job] = await database.query("SELECT * FROM jobs WHERE kind = 'payment.settle' ORDER BY id LIMIT 1");
  return job ?? {};
}
