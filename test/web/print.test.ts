import type { Browser } from 'playwright-core';
import { renderHtml } from '../../src/documents/html';
import { plain, readPdf } from '../documents/pdfOf';
import { statementOf } from '../documents/statementOf';
import { hasBrowser, launchBrowser } from './support/browser';

/** 15 rows fill the first page: the sentence below them would stand alone on the next one. */
(hasBrowser ? describe : describe.skip)('a statement printed from the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each([14, 15, 16])('of %i rows leaves no sentence alone on a page', async (rows) => {
    const page = await browser.newPage();
    await page.setContent(renderHtml(statementOf(rows, 0)));
    const last = plain(readPdf(await page.pdf({ preferCSSPageSize: true })).pages.at(-1)!);
    await page.close();
    expect(last).toContain('Un montant négatif est en faveur du client.');
    expect(last).toContain('IE-2026-000001');
  });
});
