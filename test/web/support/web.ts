import type { Browser } from 'playwright-core';
import { isBuilt } from '../../../scripts/web.mjs';
import { type App, startApp } from '../../support/app';
import { ENDLESS_BUDGET } from '../../support/endlessBudget';
import { engines } from '../../support/engines';
import { hasBrowser, launchBrowser, openWindow, type WindowOptions } from './browser';
import { Visitor } from './visitor';

/** The product with its pages, and the browser that looks at them. */
export interface Web {
  /** The API behind the pages, for what a story starts from. */
  app: App;
  browser: Browser;
  /** Somebody with a window of their own, at a page. */
  visit(path: string, options?: WindowOptions): Promise<Visitor>;
  /** The same, for more than one story: who opens it has it leave. */
  open(path: string, options?: WindowOptions): Promise<Visitor>;
}

const warning = `
********************************************************************************
  NO BROWSER: every test of the pages is SKIPPED.
  Install Chromium, or name its program in CHROMIUM.
********************************************************************************
`;

/** When the sandbox's clock starts. */
const NOW = '2026-06-01T09:00:00Z';

/**
 * Declares stories in a browser, against the real API in sandbox mode, with jobs and gateway running as they do after `npm start`. The
 * product is started once per file. Without a browser they are declared as skipped, which with CI=true is a failure.
 */
export function describeWeb(title: string, stories: (web: Web) => void): void {
  if (!hasBrowser) {
    if (process.env.CI === 'true') throw new Error(warning);
    console.warn(warning);
  }
  const declare = hasBrowser ? describe : describe.skip;
  declare(title, () => {
    const web = {} as Web;
    const visitors: Visitor[] = [];
    beforeAll(async () => {
      if (!isBuilt())
        throw new Error('The pages are not built as their sources are now: npm run test:web builds them.');
      const overrides = { runsJobs: true, gateway: undefined, costBudget: ENDLESS_BUDGET };
      web.app = await startApp(engines[0]!, { now: NOW, overrides });
      web.browser = await launchBrowser();
      web.open = async (path, options) => Visitor.at(await openWindow(web.browser, web.app.url, options), path);
      web.visit = async (path, options) => {
        const visitor = await web.open(path, options);
        visitors.push(visitor);
        return visitor;
      };
    });
    afterEach(async () => {
      for (const visitor of visitors.splice(0)) await visitor.leave();
    });
    afterAll(async () => {
      await web.browser?.close();
      await web.app?.stop();
    });
    stories(web);
  });
}
