import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBranding } from '../../src/documents/branding';
import { renderHtml } from '../../src/documents/html';
import { renderPdf } from '../../src/documents/pdf';
import type { Sheet } from '../../src/documents/sheet';
import { SELLERS } from '../../src/rules';

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#c00000"/></svg>';
const sheetOf = (author: string): Sheet => ({
  ...{ language: 'fr-FR', title: 'Facture IE-2026-000001', author, createdAt: new Date('2026-06-01T00:00:00Z') },
  blocks: [{ kind: 'note', lines: ['Merci.'] }],
});

describe('the look of a seller’s documents (BRANDING_DIR)', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'branding-'));
  });
  afterEach(async () => {
    await loadBranding({ brandingDir: null });
    await rm(folder, { recursive: true });
  });

  test('logo and colour are the seller’s own; other sellers look as before', async () => {
    const [plain, other] = [renderHtml(sheetOf(SELLERS.IE.name)), renderHtml(sheetOf(SELLERS.US.name))];
    const [plainPdf, otherPdf] = [await renderPdf(sheetOf(SELLERS.IE.name)), await renderPdf(sheetOf(SELLERS.US.name))];
    await writeFile(join(folder, 'IE.svg'), `${LOGO}\n`);
    await writeFile(join(folder, 'IE.colour'), '#c00000\n');
    await loadBranding({ brandingDir: folder });
    const page = renderHtml(sheetOf(SELLERS.IE.name));
    expect(page).toContain(LOGO);
    expect(page).toContain('h1 { color: #c00000; }');
    expect(plain).not.toContain('<svg');
    expect(renderHtml(sheetOf(SELLERS.US.name))).toBe(other);
    expect((await renderPdf(sheetOf(SELLERS.IE.name))).equals(plainPdf)).toBe(false);
    expect((await renderPdf(sheetOf(SELLERS.US.name))).equals(otherPdf)).toBe(true);
  });

  test('a file that cannot be used stops the start and is named', async () => {
    await writeFile(join(folder, 'US.svg'), '<svg><script>alert(1)</script></svg>');
    await writeFile(join(folder, 'CA.colour'), 'red');
    await expect(loadBranding({ brandingDir: folder })).rejects.toThrow(
      /US\.svg is not a plain SVG[\s\S]*CA\.colour is not a colour/,
    );
  });
});
