import { renderPdf } from '../../src/documents/pdf';
import { plain, readPdf } from './pdfOf';
import { statementOf } from './statementOf';

const SIGNS = 'Un montant négatif est en faveur du client.';

/** One page holds about 26 entries, the next about 32: both ends are swept. */
test.each([
  ...[20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30].map((entries): [number, number] => [entries, 0]),
  ...[14, 16, 18, 20, 22, 24].map((entries): [number, number] => [entries, 3]),
  [60, 0],
])('a statement of %i entries and %i movements leaves no sentence alone on a page', async (entries, movements) => {
  const { pages } = readPdf(await renderPdf(statementOf(entries, movements)));
  const last = plain(pages.at(-1)!);
  expect(last).toContain(SIGNS);
  expect(last).toMatch(/IE-(CN-)?2026-000001/);
});
