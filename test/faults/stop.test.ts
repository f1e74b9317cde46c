import { SandboxGateway } from '../../src/payments';
import { type App, startApp } from '../support/app';
import { describeOnMariadb, engines, type TestDatabase } from '../support/engines';
import { findFreePort } from '../support/freePort';
import { given } from '../support/given';
import { type HangingProxy, startHangingProxy } from '../support/hangingProxy';
import { ask } from '../support/people';
import { type Product, startProduct } from '../support/product';

/** Within this a stop has ended, whatever hangs. Milliseconds. */
const LONGEST_STOP = 15_000;

const REMOVE = `mutation ($input: PaymentMethodInput!) {
  paymentMethodRemove(input: $input) { userErrors { code } } }`;

describeOnMariadb('SIGTERM while the database hangs', (engine) => {
  let place: TestDatabase;
  let proxy: HangingProxy;
  let product: Product;
  beforeAll(async () => {
    place = await engine.createDatabase();
    proxy = await startHangingProxy(place.databaseUrl!);
    product = await startProduct({ ...place, databaseUrl: proxy.url }, await findFreePort());
  }, 120_000);
  afterAll(async () => {
    await product?.kill();
    await proxy?.stop();
    await place?.drop();
  });

  test('the process ends by itself, with requests and jobs under way', async () => {
    proxy.hang('SWALLOWED');
    const requests = Array.from({ length: 40 }, () => product.run(null, '{ clock { now } }').catch(() => null));
    const began = performance.now();
    expect(await product.terminate()).toBe(0);
    const took = performance.now() - began;
    console.info(`SIGTERM while the database hangs: ended after ${Math.round(took)} ms`);
    expect(took).toBeLessThan(LONGEST_STOP);
    await Promise.all(requests);
  }, 60_000);
});

/** Whatever the engine: the stop waits for as long as it ever does. */
describe('a stop while the payment gateway hangs', () => {
  test('it ends without the job that waits for the gateway', async () => {
    let isAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    class HangingGateway extends SandboxGateway {
      override removeMethod(): Promise<void> {
        isAsked();
        return new Promise(() => {});
      }
    }
    const gateway = (database: App['database']) => new HangingGateway(database, () => {});
    const app = await startApp(engines[0]!, { overrides: { gateway, runsJobs: true } });
    const { contact, cardId } = await given.onlineAccount(app);
    await ask(app, contact.token, REMOVE, { input: { paymentMethodId: cardId } });
    await asked;

    const began = performance.now();
    await app.stop();
    expect(performance.now() - began).toBeLessThan(LONGEST_STOP);
  }, 60_000);
});
