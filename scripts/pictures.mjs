/**
 * `npm run pictures -- FOLDER [NAME]`: pictures of every page in every state that the access tests look at (test/web/access*.test.ts), wide and
 * narrow, light and dark, in both languages; then sheets of several pages each (`sheet-01.png`), to be looked at one after the other.
 * With a name only the views whose tests have it in theirs.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium, findChromium } from './chromium.mjs';
import { prepare, runTool } from './prepare.mjs';
import { buildWeb } from './web.mjs';

const [folder, name] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: npm run pictures -- FOLDER [NAME]');
  process.exit(2);
}
/** Views on one sheet. */
const EACH = 4;
/** What of each view is on its sheet: enough to see both languages, widths and lights. */
const SHOWN = [
  { picture: 'fr-1280-light', width: 900 },
  { picture: 'en-390-dark', width: 300 },
  { picture: 'fr-390-light', width: 300 },
];

prepare();
ensureChromium();
buildWeb();
process.env.SCREENSHOTS = resolve(folder);
mkdirSync(process.env.SCREENSHOTS, { recursive: true });
const isDone = runTool('jest', ['test/web/access', ...(name ? ['-t', name] : [])]);
await makeSheets(process.env.SCREENSHOTS);
process.exitCode = isDone ? 0 : 1;

async function makeSheets(at) {
  const { chromium } = await import('playwright-core');
  const suffix = `-${SHOWN[0].picture}.png`;
  const views = readdirSync(at).filter((file) => file.endsWith(suffix));
  const names = views.map((file) => file.slice(0, -suffix.length)).sort();
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  const html = join(at, 'sheet.html');
  const page = await browser.newPage({ viewport: { width: 1620, height: 800 } });
  for (let first = 0; first < names.length; first += EACH) {
    const rows = names.slice(first, first + EACH).map((view) => rowOf(at, view));
    writeFileSync(
      html,
      `<meta charset="utf-8"><body style="margin:16px;font:16px system-ui;background:#ddd">${rows.join('')}`,
    );
    await page.goto(pathToFileURL(html).href);
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    const sheet = `sheet-${String(first / EACH + 1).padStart(2, '0')}.png`;
    await page.screenshot({ path: join(at, sheet), fullPage: true });
  }
  rmSync(html, { force: true });
  await browser.close();
}

function rowOf(at, view) {
  const images = SHOWN.map(({ picture, width }) => {
    const file = pathToFileURL(join(at, `${view}-${picture}.png`)).href;
    return `<div style="max-height:800px;overflow:hidden"><img src="${file}" width="${width}"></div>`;
  });
  return `<h2 style="margin:8px 0">${view}</h2><div style="display:flex;gap:16px;align-items:start">${images.join('')}</div>`;
}
