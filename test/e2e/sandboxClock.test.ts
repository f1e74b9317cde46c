import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { given } from '../support/given';
import { buy, invoicesOf } from '../support/lifecycle';

describeOnEachEngine('the sandbox’s clock by its page', (engine) => {
  let app: App;
  beforeEach(async () => {
    app = await startApp(engine, { now: '2026-06-01T09:00:00Z' });
  });
  afterEach(() => app.stop());

  const read = async () =>
    (await fetch(`${app.url}/sandbox/clock`)).json() as Promise<{ now: string; next: string | null }>;
  const move = (body: unknown, type = 'application/json') =>
    fetch(`${app.url}/sandbox/clock`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify(body),
    });

  test('shows now and what comes next, and moves there: what falls due on the way happens', async () => {
    expect(await read()).toEqual({ now: expect.stringMatching('^2026-06-01T09:00'), next: null });
    const buyer = await given.onlineAccount(app);
    await buy(app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    await app.runJobs();
    const { next } = await read();
    expect(next).toMatch(/^2026-06-/);
    const moved = await move({ to: '2026-07-02T09:00:00Z' });
    expect(await moved.json()).toMatchObject({ now: expect.stringMatching('^2026-07-02T09:00') });
    expect(await invoicesOf(app, buyer)).toHaveLength(2);
  });

  test.each([
    ['no instant', { to: 'tomorrow' }],
    ['nothing', {}],
    ['the past', { to: '2026-05-31T09:00:00Z' }],
    ['the far future', { to: '2099-01-01T00:00:00Z' }],
  ])('%s is refused', async (_what, body) => {
    const response = await move(body);
    expect([response.status, await response.json()]).toEqual([422, { code: 'INVALID_INPUT' }]);
    expect((await read()).now).toMatch(/^2026-06-01T09:00/);
  });

  test('a form of another site, which sends no JSON, moves nothing', async () => {
    expect((await move({ to: '2026-07-02T09:00:00Z' }, 'text/plain')).status).toBe(422);
    expect((await read()).now).toMatch(/^2026-06-01T09:00/);
  });
});
