import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const ROOT = join(__dirname, '../../..');

/** The path of the browser program; empty where there is none. */
const program = execFileSync(process.execPath, [join(ROOT, 'scripts/chromium.mjs')], { encoding: 'utf8' }).trim();
export const hasBrowser = program !== '';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(): Promise<Browser> {
  const env = { ...process.env, FONTCONFIG_FILE: join(__dirname, 'fonts.conf') };
  return chromium.launch({ executablePath: program, args: FLAGS, env });
}

export type Language = 'en' | 'fr';

export interface WindowOptions {
  /** What the browser asks for; a person's own language goes before it once they have signed in. */
  language?: Language;
  /** Pixels. */
  width?: number;
  dark?: boolean;
  /** Whether the story lets its time go on: `Visitor.later`. */
  hasOwnTime?: boolean;
}

/** A window of its own: no cookies, no memory. */
export async function openWindow(
  browser: Browser,
  baseURL: string,
  { language = 'en', width = 1280, dark = false, hasOwnTime = false }: WindowOptions = {},
): Promise<BrowserContext> {
  const window = await browser.newContext({
    ...{ baseURL, locale: language === 'fr' ? 'fr-FR' : 'en-GB', colorScheme: dark ? 'dark' : 'light' },
    viewport: { width, height: width < 600 ? 844 : 800 },
    hasTouch: width < 600,
    // Nothing has to be waited for that only moves.
    reducedMotion: 'reduce',
  });
  if (hasOwnTime) await window.clock.install();
  return window;
}
