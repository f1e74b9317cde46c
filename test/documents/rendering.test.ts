import { renderHtml, styleSourceOf } from '../../src/documents/html';
import { invoiceSheet } from '../../src/documents/invoiceSheet';
import { renderPdf, stopTypesetter } from '../../src/documents/pdf';
import type { Sheet } from '../../src/documents/sheet';
import { plain, readPdf } from './pdfOf';
import { FRENCH, invoice, line, payment } from './rows';

const ACCOUNT = { kind: 'ONLINE' as const, timeZone: 'Europe/Paris' };

const sheetFor = (name: string, lines = [line()]): Sheet =>
  invoiceSheet({
    invoice: invoice({ billedTo: { ...FRENCH, name } }),
    lines,
    payments: [payment()],
    ...{ charging: null, ownCredits: [], reissueOf: null },
    account: ACCOUNT,
  });

/** Every text of a sheet. */
const textsOf = ({ title, blocks }: Sheet): string[] => {
  const found: string[] = [title];
  JSON.stringify(blocks, (key, value) => {
    if (typeof value === 'string' && key !== 'kind') found.push(value);
    return value;
  });
  return found.filter((text) => text !== '');
};

afterAll(stopTypesetter);

describe('a PDF', () => {
  test('says what the sheet says, in its order, and is accessible', async () => {
    const sheet = sheetFor('Boulangerie Démo SARL');
    const read = readPdf(await renderPdf(sheet));
    const text = plain(read.pages.join(' '));
    for (const expected of textsOf(sheet)) expect(text).toContain(plain(expected));
    expect(read).toMatchObject({
      ...{ title: 'Facture IE-2026-000002', language: 'fr-FR', isAccessible: true, createdAt: 'D:20260611093000Z' },
      roles: [
        ...['Caption', 'Div', 'Document', 'H1', 'H2', 'P', 'Root', 'Span'],
        ...['TBody', 'TD', 'TH', 'THead', 'TR', 'Table'],
      ],
    });
  });

  test('breaks a name that fits no line, and prints no control characters', async () => {
    const text = readPdf(await renderPdf(sheetFor(`${'W'.repeat(120)}\u0007\nend`))).pages[0]!;
    expect(text.replace(/\s/g, '')).toContain(`${'W'.repeat(120)}end`);
  });

  test('of 30 lines has three pages, each with the header of the table and its number', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => line({ planName: `Plan ${index + 1}` }));
    const { pages } = readPdf(await renderPdf(sheetFor('Boulangerie', lines)));
    expect(pages).toHaveLength(3);
    pages.forEach((page, index) => {
      expect(plain(page)).toContain('Désignation Quantité Prix unitaire TVA Montant HT');
      expect(plain(page)).toContain(`Facture IE-2026-000002 – page ${index + 1} sur 3`);
    });
    const text = plain(pages.join(' '));
    for (const { planName } of lines) expect(text).toContain(`GoToMeeting ${planName}, facturation`);
  });

  test.each([10, 11, 12, 13])('has its sums below the last of %i rows, on the same page', async (count) => {
    const lines = Array.from({ length: count }, (_, index) => line({ planName: `Plan ${index + 1}` }));
    const last = readPdf(await renderPdf(sheetFor('Boulangerie', lines))).pages.at(-1)!;
    for (const text of [`Plan ${count},`, 'Désignation', 'Total HT', 'Il ne reste rien à régler']) {
      expect(last).toContain(text);
    }
  });

  test('of a customer in the US or Canada is of letter size, of others A4', async () => {
    const boxOf = async (language: string) =>
      /\/MediaBox \[([\d. ]+)\]/.exec((await renderPdf({ ...sheetFor('x'), language })).toString('latin1'))![1];
    expect(await boxOf('en-US')).toBe('0 0 612 792');
    expect(await boxOf('fr-CA')).toBe('0 0 612 792');
    expect(await boxOf('fr-FR')).toMatch(/^0 0 595\.\d+ 841\.\d+$/);
    expect(await boxOf('en')).toBe(await boxOf('fr-FR'));
  });

  test.each([51, 53, 56])('keeps what is signed and its blanks on one page, %i lines down', async (lines) => {
    const said = Array.from({ length: lines }, (_, index) => `Line ${index}`);
    const signed = { heading: 'How to accept', lines: ['Sign here.'], labels: ['Name', 'Date', 'Signature'] };
    const blocks: Sheet['blocks'] = [
      { kind: 'note', lines: said },
      { kind: 'blanks', ...signed },
    ];
    const { pages } = readPdf(await renderPdf({ ...sheetFor('Boulangerie'), blocks }));
    expect(pages).toHaveLength(2);
    for (const text of [signed.heading, ...signed.lines, ...signed.labels]) expect(pages[1]).toContain(text);
  });

  test('is the same bytes, whatever was rendered before', async () => {
    const first = await renderPdf(sheetFor('Boulangerie'));
    // The same shapes for other characters: a no-break hyphen, a Greek question mark.
    await renderPdf(sheetFor('a\u2011b \u037e \u00ad \u2126 \u212b'));
    const [again, twice] = await Promise.all([renderPdf(sheetFor('Boulangerie')), renderPdf(sheetFor('Boulangerie'))]);
    expect(again.equals(first)).toBe(true);
    expect(twice.equals(first)).toBe(true);
  });
});

describe('a page', () => {
  test('says what the sheet says', () => {
    const sheet = sheetFor('Boulangerie Démo SARL');
    const html = renderHtml(sheet);
    for (const expected of textsOf(sheet)) expect(html).toContain(expected);
    expect(html).toContain('<html lang="fr-FR">');
    expect(html).toContain('<th scope="col">Désignation</th>');
  });

  test('makes text of whatever a name contains', () => {
    const html = renderHtml(sheetFor(`<script>alert('x')</script>"><img src=x onerror=alert(1)> & co`));
    expect(html).toContain(
      '&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(1)&gt; &amp; co',
    );
    expect(html).not.toMatch(/<script|<img/);
  });

  test('lets each text that somebody wrote have a direction of its own', () => {
    const html = renderHtml(sheetFor('شركة النور (Al Noor) 42'));
    expect(html).toContain('<p dir="auto">شركة النور (Al Noor) 42</p>');
    expect(html).toContain('<dd><bdi>IE-2026-000002</bdi></dd>');
  });

  test('fits a phone: what is wide scrolls by itself, and lines above sums are whole', () => {
    const html = renderHtml(sheetFor('x'));
    expect(html).toMatch(/<div class="table"[^>]*><table>/);
    expect(html).toContain('.table { overflow-x: auto; }');
    expect(html).toMatch(/dl\.sums {[^}]*column-gap: 0;/);
  });

  test('has the one style that its policy allows, also where it is kept with an older one', async () => {
    const html = renderHtml(sheetFor('x')).replace('</style>', 'p { color: red; }</style>');
    const style = /<style>(.*)<\/style>/s.exec(html)![1]!;
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(styleSourceOf(html)).toBe(`'sha256-${Buffer.from(digest).toString('base64')}'`);
  });
});
