import { type App, type AppOptions, startApp } from './app';
import { describeOnEachEngine, type Engine } from './engines';

/** Declares tests once per engine, with one server for all of them. The properties of `app` are there when the first hook runs. */
export function describeWithApp(title: string, options: AppOptions, suite: (app: App, engine: Engine) => void): void {
  describeOnEachEngine(title, (engine) => {
    const app = {} as App;
    beforeAll(async () => {
      Object.assign(app, await startApp(engine, options));
    });
    suite(app, engine);
    // After the suite's own hooks: they are run in this order.
    afterAll(() => app.stop?.());
  });
}

interface CustomerOptions<Customer> extends AppOptions {
  /** Makes the customer of one test. */
  customer(app: App): Promise<Customer>;
}

/**
 * Declares tests once per engine, with one server for all of them and a customer of its own for each. Before each test the clock goes
 * back to where the server started, and nothing that earlier tests planned is due any more.
 */
export function describeWithCustomer<Customer extends object>(
  title: string,
  { customer, ...options }: CustomerOptions<Customer>,
  suite: (app: App, customer: Customer, engine: Engine) => void,
): void {
  describeWithApp(title, options, (app, engine) => {
    const given = {} as Customer;
    beforeEach(async () => {
      await startOver(app);
      Object.assign(given, await customer(app));
    });
    suite(app, given, engine);
  });
}

/** Not by `setSandboxClock`: to the product, time only goes forward. */
async function startOver({ database, config, events }: App): Promise<void> {
  const offset = (config.sandboxNow?.getTime() ?? Date.now()) - Date.now();
  await database.transaction(async (tx) => {
    await tx.execute('UPDATE business_clock SET offset_ms = ?', [offset]);
    await tx.execute('DELETE FROM jobs');
  });
  events.length = 0;
}
