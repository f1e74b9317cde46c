import { issuedDocument } from '../../src/documents/issuedDocument';
import { plain, readPdf } from '../documents/pdfOf';
import { DOCUMENT, fetchDocument, type Named, statementsOf } from '../support/documents';
import { type Buyer, given } from '../support/given';
import { advanceTo, buy, change } from '../support/lifecycle';
import { type Answer, ask, type SignedIn, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const DOCUMENTS = `query ($id: ID!) { account(id: $id) {
  invoices { nodes { id number pdf ${DOCUMENT} html ${DOCUMENT} } }
  creditNotes { nodes { id number pdf ${DOCUMENT} html ${DOCUMENT} } } } }` as const;
const LINKS = 'query ($id: ID!) { account(id: $id) { invoices { nodes { pdf { name mimeType url } } } } }';

describeWithApp('documents of invoices and credit notes (G1, G2)', { now: '2026-06-01T08:00:00Z' }, (app) => {
  let buyer: Buyer;
  let [first, second]: Answer[] = [];
  let note: Answer;

  const documentsFor = async ({ token }: SignedIn, accountId = buyer.accountId) =>
    (await ask(app, token, DOCUMENTS, { id: accountId })).account;

  beforeAll(async () => {
    buyer = await given.onlineAccount(app, { locale: 'en-GB' });
    const subscriptionId = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 5 });
    await change(app, buyer, subscriptionId, { seats: 8 });
    const { invoices, creditNotes } = await documentsFor(buyer.contact);
    [second, first] = invoices.nodes;
    [note] = creditNotes.nodes;
  });

  test('what a link answers is the file that was named, byte by byte, and nothing of it runs or is kept', async () => {
    for (const document of [first.pdf, first.html, second.pdf, note.pdf, note.html] as Named[]) {
      const { status, headers, sha256 } = await fetchDocument(document.url);
      expect({ status, sha256 }).toEqual({ status: 200, sha256: document.sha256 });
      expect(headers.get('content-type')).toContain(document.mimeType);
      expect(headers.get('content-disposition')).toBe(`inline; filename="${document.name}"`);
      const style = document.mimeType === 'text/html' ? "style-src 'sha256-[^ ;]+'; " : '';
      expect(headers.get('content-security-policy')).toMatch(new RegExp(`^default-src 'none'; ${style}frame-`));
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
    expect([first.pdf.name, note.html.name]).toEqual([`${first.number}.pdf`, `${note.number}.html`]);
  });

  test('in the account’s language, with what was paid at once', async () => {
    const { pages, language } = readPdf((await fetchDocument(first.pdf.url)).content);
    expect(language).toBe('fr-FR');
    const text = plain(pages.join(' '));
    expect(text).toContain(`Facture ${first.number}`);
    expect(text).toContain('5 organisateurs');
    expect(text).toMatch(/Réglé le 1er juin 2026 \(Visa se terminant par 4242\)/);
    expect(text).toContain('Il ne reste rien à régler 0,00 €');
  });

  test('what the credit note of the same order paid is named by its number', async () => {
    const { text } = await fetchDocument(second.html.url);
    expect(text).toMatch(new RegExp(`<dt>Crédit de l’avoir ${note.number}</dt><dd>−\\d`));
    expect(text).not.toContain('Réglé par le solde du compte');
  });

  test('a credit note explains its amount and names its invoice', async () => {
    const text = plain(readPdf((await fetchDocument(note.pdf.url)).content).pages.join(' '));
    expect(text).toContain(`Rectifie la facture ${first.number} du 1er juin 2026`);
    expect(text).toContain('(jours non utilisés ÷ jours de la période)');
    expect(text).toContain('Porté au solde du compte');
  });

  test('stay the same bytes when the customer, the products and the invoice’s state have changed', async () => {
    const change = [
      [
        "UPDATE accounts SET name = 'Renamed', locale = 'en-GB', address = NULL, vat_number = 'X' WHERE id = ?",
        buyer.accountId,
      ],
      ["UPDATE billing_lines SET product_name = 'Other' WHERE invoice_id = ?", first.id],
      ["UPDATE payments SET status = 'REFUNDED' WHERE account_id = ?", buyer.accountId],
    ];
    await app.database.transaction(async (tx) => {
      for (const [sql, id] of change) await tx.execute(sql!, [id!]);
    });
    const { invoices, creditNotes } = await documentsFor(buyer.contact);
    const hashes = (nodes: Answer[]) => nodes.map(({ pdf, html }) => [pdf.sha256, html.sha256]);
    expect(hashes(invoices.nodes)).toEqual(hashes([second, first]));
    expect(hashes(creditNotes.nodes)).toEqual(hashes([note]));
    expect((await fetchDocument(invoices.nodes[1].pdf.url)).sha256).toBe(first.pdf.sha256);
  });

  test('that nobody has asked for yet are in the language and with the names of the day they were issued', async () => {
    const other = await given.onlineAccount(app);
    await buy(app, other, { plan: 'gotomeeting pro', seats: 1 });
    await app.database.transaction((tx) =>
      tx.execute("UPDATE accounts SET name = 'Renamed', locale = 'en-GB' WHERE id = ?", [other.accountId]),
    );
    const [{ html }] = (await documentsFor(other.contact, other.accountId)).invoices.nodes;
    const { text } = await fetchDocument(html.url);
    expect(text).toContain('<html lang="fr-FR">');
    expect(text).toContain('Customer');
    expect(text).not.toContain('Renamed');
  });

  test('asked for twice at once are rendered to the same one', async () => {
    const other = await given.onlineAccount(app);
    await buy(app, other, { plan: 'gotomeeting pro', seats: 1 });
    const [row] = await app.database.query('SELECT id FROM invoices WHERE account_id = ?', [other.accountId]);
    const rendered = await Promise.all([1, 2, 3].map(() => issuedDocument(app.deps, String(row!.id), 'PDF')));
    expect(new Set(rendered.map((document) => document!.sha256)).size).toBe(1);
  });

  test('a hostile name is text', async () => {
    const hostile = await given.onlineAccount(app);
    await app.database.transaction((tx) =>
      tx.execute('UPDATE accounts SET name = ? WHERE id = ?', ['<img src=x onerror=alert(1)>', hostile.accountId]),
    );
    await buy(app, hostile, { plan: 'gotomeeting pro', seats: 1 });
    const [{ html }] = (await documentsFor(hostile.contact, hostile.accountId)).invoices.nodes;
    const { text } = await fetchDocument(html.url);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toContain('<img');
  });

  test('amounts are written in the language of whoever asks, unless another is named (L5)', async () => {
    const query = `query ($id: ID!) { account(id: $id) { balance { formatted named: formatted(locale: "fr-FR") } } }`;
    const balanceFor = async ({ token }: SignedIn) =>
      (await ask(app, token, query, { id: buyer.accountId })).account.balance;
    const agent = await staff(app, 'SUPPORT_AGENT');
    const setLocale = (locale: string) =>
      app.database.transaction((tx) => tx.execute('UPDATE users SET locale = ? WHERE id = ?', [locale, agent.userId]));
    await setLocale('fr-FR');
    expect(plain((await balanceFor(agent)).formatted)).toBe('0,00 €');
    await setLocale('en-GB');
    expect(await balanceFor(agent)).toEqual({ formatted: '€0.00', named: expect.stringMatching(/^0,00\s€$/) });
  });

  test('a list of links renders nothing and costs a bounded number of statements', async () => {
    const [before] = await app.database.query('SELECT COUNT(*) AS n FROM issued_documents');
    const few = await statementsOf(app, () => ask(app, buyer.contact.token, LINKS, { id: buyer.accountId }));
    expect(few).toBeLessThanOrEqual(8);
    expect(await app.database.query('SELECT COUNT(*) AS n FROM issued_documents')).toEqual([before]);
  });

  describe('a link', () => {
    const altered = (url: string, change: (link: URL) => void): string => {
      const link = new URL(url);
      change(link);
      return link.href;
    };

    const rename = (link: URL, part: string | RegExp, other: string): void => {
      link.pathname = link.pathname.replace(part, other);
    };

    test.each<[string, (link: URL) => void]>([
      ['without a signature', (link) => link.searchParams.delete('signature')],
      ['without an instant', (link) => link.searchParams.delete('expires')],
      ['with another signature', (link) => link.searchParams.set('signature', 'A'.repeat(43))],
      ['with a signature of another length', (link) => link.searchParams.set('signature', 'é')],
      ['with two signatures', (link) => link.searchParams.append('signature', 'x')],
      [
        'with a later instant',
        (link) => link.searchParams.set('expires', String(Number(link.searchParams.get('expires')) + 1)),
      ],
      ['for another document', (link) => rename(link, '.pdf', '.html')],
      ['for another account', (link) => rename(link, /inv_[^/]+/, 'acc_01h455vb4pex5vsknk084sn02q')],
      ['written otherwise', (link) => rename(link, '.pdf', '%2Epdf')],
    ])('%s is refused', async (_how, change) => {
      const { status, headers, text } = await fetchDocument(altered(first.pdf.url, change));
      expect(status).toBe(403);
      expect(headers.get('content-type')).toMatch(/^text\/plain/);
      expect(text).toBe('This link has expired or is not genuine. Please ask for a new one.\n');
    });

    test('what is refused is refused in the language of the request (L5)', async () => {
      const headers = { 'accept-language': 'fr-CA, en;q=0.5' };
      const told = async (url: string) => (await fetch(url, { headers })).text();
      const missing = `${app.url}${app.deps.links.sign('/documents/inv_01h455vb4pex5vsknk084sn02q/x.pdf')}`;
      expect(await told(altered(first.pdf.url, (link) => link.searchParams.delete('signature')))).toBe(
        'Ce lien a expiré ou n’est pas authentique. Veuillez en demander un nouveau.\n',
      );
      expect(await told(missing)).toBe('Ce document n’existe pas.\n');
    });

    test('works for 15 minutes of the system’s clock', async () => {
      const link = app.deps.links.sign(new URL(first.pdf.url).pathname);
      const { searchParams, pathname } = new URL(link, app.url);
      const query = Object.fromEntries(searchParams);
      expect(app.deps.links.isValid(pathname, query)).toBe(true);
      const now = jest.spyOn(Date, 'now');
      try {
        now.mockReturnValue(Number(query.expires) * 1000 - 1);
        expect(app.deps.links.isValid(pathname, query)).toBe(true);
        now.mockReturnValue(Number(query.expires) * 1000);
        expect(app.deps.links.isValid(pathname, query)).toBe(false);
      } finally {
        now.mockRestore();
      }
      expect(Number(query.expires) * 1000 - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    });

    test.each(['inv_01h455vb4pex5vsknk084sn02q/x.pdf', 'acc_01h455vb4pex5vsknk084sn02q/w-9.pdf', 'usr_1/x.pdf'])(
      'to what does not exist, %s, answers that',
      async (path) => {
        const { status, text } = await fetchDocument(`${app.url}${app.deps.links.sign(`/documents/${path}`)}`);
        expect([status, text]).toEqual([404, 'There is no such document.\n']);
      },
    );

    test('is signed with one key, whichever process signs', async () => {
      const rows = await app.database.query('SELECT secret FROM link_secrets');
      expect(rows).toHaveLength(1);
      expect(String(rows[0]!.secret)).toHaveLength(43);
    });
  });

  test('staff get links; admins and members see no invoice, another account’s contact no account', async () => {
    expect((await documentsFor(await staff(app, 'SUPPORT_AGENT'))).invoices.nodes).toHaveLength(2);
    for (const who of [buyer.admin, buyer.member]) expect((await documentsFor(who)).invoices).toBeNull();
    const stranger = await given.onlineAccount(app);
    expect(await documentsFor(stranger.contact)).toBeNull();
    const node = `query ($id: ID!) { node(id: $id) { ... on Invoice { pdf { url } } } }`;
    expect((await ask(app, stranger.contact.token, node, { id: first.id })).node).toBeNull();
  });

  test('of a renewal say that it is charged by itself, whenever they are asked for first', async () => {
    const other = await given.onlineAccount(app);
    await buy(app, other, { plan: 'gotomeeting pro', seats: 1 });
    await advanceTo(app, '2026-07-01T12:00:00Z');
    const [renewal] = (await documentsFor(other.contact, other.accountId)).invoices.nodes;
    await app.database.transaction((tx) =>
      tx.execute('UPDATE invoices SET from_balance = 500, paid = paid - 500 WHERE id = ?', [renewal.id]),
    );
    const { text } = await fetchDocument(renewal.html.url);
    expect(text).toContain('Débité automatiquement (Visa se terminant par 4242)');
    expect(text).not.toMatch(/Réglé|À régler|virement/);
  });
});
