import { scripts } from '../package.json';
import { readConfig } from '../src/platform/config';
import { pauseAfter, placesOf, WORKER_FLAGS } from '../src/processes';

test.each([
  ['the first time', 0, 500, 1_000],
  ['at once again', 1_000, 500, 2_000],
  ['again and again', 32_000, 500, 60_000],
  ['for ever', 60_000, 500, 60_000],
  ['after it has run for a minute', 60_000, 60_000, 1_000],
])('a process that has ended %s starts again after a pause', (_when, before, ran, pause) => {
  expect(pauseAfter(before, ran)).toBe(pause);
});

const configOf = (settings: NodeJS.ProcessEnv) =>
  readConfig({ DATABASE_URL: 'mysql://root@db.example/billing', SANDBOX: 'true', PORT: '4000', ...settings });

test('two processes share a port, and each has one of its own, as has the worker', () => {
  expect(placesOf(configOf({}), 2)).toEqual([
    { name: 'process 1', env: { RUNS_JOBS: 'false', OWN_PORT: '4001' } },
    { name: 'process 2', env: { RUNS_JOBS: 'false', OWN_PORT: '4002' } },
    {
      name: 'worker',
      env: { ANSWERS_PEOPLE: 'false', PORT: '4003', PUBLIC_URL: 'http://127.0.0.1:4000' },
      flags: ['--max-semi-space-size=16', '--heap-growing-percent=50'],
    },
  ]);
});

test('a worker that is started alone has the same flags of Node', () => {
  expect(scripts.worker).toBe(`node ${WORKER_FLAGS.join(' ')} scripts/start.mjs --worker`);
});

test('where another machine runs the jobs there is no worker', () => {
  expect(placesOf(configOf({ RUNS_JOBS: 'false', PUBLIC_URL: 'https://billing.example' }), 1)).toEqual([
    { name: 'process 1', env: { RUNS_JOBS: 'false', OWN_PORT: '4001' } },
  ]);
});
