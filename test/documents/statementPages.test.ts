import { renderPdf } from '../../src/documents/pdf';
import { plain, readPdf } from './pdfOf';
import { statementOf } from './statementOf';

const SIGNS = 'Un montant négatif est en faveur du client.';

/** One page holds about 24 entries, the next about 32: both ends are swept, without and with tables below the entries. */
test.each([
  ...[18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30].map((entries) => [entries, 0, 0] as const),
  ...[12, 14, 16, 18, 20, 22].map((entries) => [entries, 3, 0] as const),
  ...[10, 12, 13, 14, 15, 16, 17, 18].map((entries) => [entries, 3, 2] as const),
  ...[17, 18, 19, 20, 21, 22].map((entries) => [entries, 0, 1] as const),
  [60, 0, 0] as const,
])('a statement of %i entries, %i movements and %i open invoices leaves no sentence alone on a page', async (...of) => {
  const { pages } = readPdf(await renderPdf(statementOf(...of)));
  const last = plain(pages.at(-1)!);
  expect(last).toContain(SIGNS);
  expect(last).toMatch(/IE-(CN-)?2026-000001/);
});
