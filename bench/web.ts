import type { CDPSession } from 'playwright-core';
import { startApp } from '../test/support/app';
import { engines } from '../test/support/engines';
import { launchBrowser, openWindow } from '../test/web/support/browser';
import { CHOOSING, chooseSeats, median, type Paint, watchPaint } from '../test/web/support/paint';
import { Visitor } from '../test/web/support/visitor';
import { numberFrom } from './support/numberFrom';

const PAGES: [person: string, paths: string[]][] = [
  [
    'history@demo.example',
    [
      '/nothing',
      '/billing/subscriptions',
      '/billing/add',
      '/billing/checkout',
      '/billing/invoices',
      '/billing/balance',
    ],
  ],
  ['corporate-history@demo.example', ['/corporate', '/corporate/quotes', '/corporate/invoices']],
  ['technician@demo.example', ['/console/requests?view=all', '/console/quotes?view=all']],
];

/** Of Lighthouse's "slow 4G". */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const CONDITIONS = [
  { name: 'localhost', cpu: 1, network: null },
  { name: '4× CPU, slow 4G', cpu: 4, network: SLOW_4G },
] as const;

/**
 * `npm run bench -- web [--rounds 5]`: the largest paint of pages with the demo history, on localhost and on a slow phone, and how long a
 * preview takes after the last key. The first page, `/nothing`, is empty: the same stack without a query.
 */
export async function run(args: string[]): Promise<void> {
  const rounds = numberFrom(args, '--rounds', 5);
  const settings = { SANDBOX_HISTORY: 'true' };
  const app = await startApp(engines[0]!, { settings, overrides: { runsJobs: true, gateway: undefined } });
  const browser = await launchBrowser();
  try {
    for (const [email, paths] of PAGES) {
      const visitor = await Visitor.at(await openWindow(browser, app.url, { width: 1280 }), '/sign-in');
      await visitor.enter(email, 'demo-password');
      const control = await visitor.window.newCDPSession(visitor.page);
      for (const conditions of CONDITIONS) {
        await throttle(control, conditions);
        for (const path of paths) report(conditions.name, path, await paintsOf(visitor, path, rounds));
        if (email.startsWith('history')) await measurePreview(visitor, conditions.name, rounds);
      }
      await visitor.leave();
    }
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function throttle(control: CDPSession, { cpu, network }: (typeof CONDITIONS)[number]): Promise<void> {
  await control.send('Network.enable');
  // As somebody who comes for the first time.
  await control.send('Network.setCacheDisabled', { cacheDisabled: true });
  await control.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await control.send(
    'Network.emulateNetworkConditions',
    network ?? { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
  );
}

async function paintsOf(visitor: Visitor, path: string, rounds: number): Promise<Paint[]> {
  const paints: Paint[] = [];
  for (let round = 0; round < rounds; round++) paints.push(await watchPaint(visitor, path));
  return paints;
}

function report(conditions: string, path: string, paints: Paint[]): void {
  const largest = median(paints.map((paint) => paint.largest)).toFixed(0);
  const shift = Math.max(...paints.map((paint) => paint.shift)).toFixed(3);
  const asked = Math.max(...paints.map((paint) => paint.asked));
  console.log(`${conditions}: ${path}: largest paint ${largest} ms, shift ${shift}, ${asked} operations before it`);
}

/** From the key that changes the number of seats until the page shows what that comes to. */
async function measurePreview(visitor: Visitor, conditions: string, rounds: number): Promise<void> {
  await visitor.open(CHOOSING.replace('SEATS', '1'));
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await chooseSeats(visitor, 1);
    await visitor.drawn();
    taken.push(performance.now() - began);
    await visitor.settled();
  }
  console.log(`${conditions}: preview after the last key ${median(taken).toFixed(0)} ms`);
}
