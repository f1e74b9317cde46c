import { connect } from 'node:net';
import { type App, startApp } from '../support/app';
import { engines } from '../support/engines';

/** A tenth of what is permitted otherwise. Milliseconds. */
const LIMITS = {
  headersTimeout: 1_000,
  requestTimeout: 2_500,
  connectionsCheckingInterval: 100,
  keepAliveTimeout: 65_000,
};

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

describe('slow clients', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engines[0]!, { overrides: { httpLimits: LIMITS } });
  });
  afterAll(() => app.stop());

  /** Sends a beginning, then a character every 50 milliseconds; answers after how many milliseconds the connection was cut. */
  function cutAfter(beginning: string, drops: string): Promise<number> {
    const began = performance.now();
    const { hostname, port } = new URL(app.url);
    return new Promise((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(beginning));
      const timer = setInterval(() => drops && socket.write(drops), 50);
      socket.on('error', () => undefined).resume();
      socket.on('close', () => {
        clearInterval(timer);
        resolve(performance.now() - began);
      });
    });
  }

  test.each([
    ['that says nothing', '', '', LIMITS.headersTimeout],
    ['whose headers never end', HEAD, 'x', LIMITS.headersTimeout],
    ['whose body never comes', `${HEAD}content-length: 1000\r\n\r\n`, '', LIMITS.requestTimeout],
    ['whose body comes drop by drop', `${HEAD}content-length: 100000\r\n\r\n`, ' ', LIMITS.requestTimeout],
  ])('one %s is cut', async (_what, beginning, drops, limit) => {
    const cut = cutAfter(beginning, drops);
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    expect(await cut).toBeGreaterThan(limit - 100);
    expect(await cut).toBeLessThan(limit + 1_500);
  });
});
