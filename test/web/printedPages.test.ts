import { minor, plainDate } from '../../src/rules';
import { plain, readPdf } from '../documents/pdfOf';
import { purchaseOrderIn } from '../support/purchaseOrders';
import { sentQuote } from '../support/quotes';
import { accepted, type Corporate, corporate, enterConsole, enterPortal } from './support/corporate';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

/** Between the margins of a sheet of paper, in CSS pixels: A4 is 210 mm wide, Letter 8.5 inches, the margins are 16 mm each. */
const PAPER = [
  ['A4', 672],
  ['Letter', 695],
] as const;

/** Many enough for more than one sheet. */
const MANY = 30;

const PLANS = ['gotomeeting pro', 'gotowebinar plus', 'gototraining starter', 'gotomypc pro', 'openvoice standard'];

/** Until thirty lines and thirty purchase orders are there. Milliseconds. */
const LONG = 60_000;

describeWeb('a page printed from the browser', (web) => {
  let given: Corporate;
  let contact: Visitor;
  let technician: Visitor;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    given = await corporate(web.app);
    const lines = Array.from({ length: MANY }, (_, at) => ({
      ...{ kind: 'ADD' as const, plan: PLANS[at % PLANS.length]!, seats: 3 + at },
    }));
    ids.quote = (await sentQuote(web.app, given, lines)).id;
    await accepted(web.app, given, await sentQuote(web.app, given, lines));
    const [invoice] = await web.app.database.query('SELECT id FROM invoices WHERE account_id = ?', [given.accountId]);
    ids.invoice = String(invoice!.id);
    await web.app.database.transaction(async (tx) => {
      const of = { accountId: given.accountId, draftedById: given.technician.userId };
      const terms = { currency: 'EUR' as const, ceiling: minor(9_000_000), expiresOn: plainDate('2026-06-20') };
      for (let at = 0; at < MANY; at++) await purchaseOrderIn(tx, of, { ...terms, number: `BC-2026-${1000 + at}` });
    });
    contact = await enterPortal({ ...web, visit: web.open }, given, '/corporate');
    technician = await enterConsole({ ...web, visit: web.open }, given.technician, '/console/requests');
  }, LONG);
  afterAll(() => Promise.all([contact, technician].map((visitor) => visitor?.leave())));

  /** The text of each sheet, with usual spaces. */
  const printed = async (visitor: Visitor, format: string) => {
    const pdf = await visitor.page.pdf({ format, printBackground: true, path: pathFor(visitor, format) });
    return readPdf(pdf).pages.map(plain);
  };
  const pathFor = (visitor: Visitor, format: string) =>
    process.env.SCREENSHOTS &&
    `${process.env.SCREENSHOTS}/print${new URL(visitor.page.url()).pathname.replaceAll('/', '-')}-${format}.pdf`;

  test.each([
    { page: 'a quote', path: '/corporate/quotes/{quote}', heads: [] },
    { page: 'an invoice', path: '/corporate/invoices/{invoice}', heads: ['Description Quantité'] },
    { page: 'quotes', path: '/corporate/quotes?view=all', heads: ['Devis · Atelier Lumière SAS · Tous'] },
    {
      ...{ page: 'purchase orders', path: '/corporate/purchase-orders?view=expiring' },
      heads: ['Bons de commande · Atelier Lumière SAS · Expirent sous 30 jours'],
    },
    { page: 'invoices', path: '/corporate/invoices?state=open', heads: ['Factures · Atelier Lumière SAS · À régler'] },
    { page: 'subscriptions', path: '/corporate/subscriptions', heads: [] },
    { page: 'a quote in the console', path: '/console/quotes/{quote}', who: 'staff', heads: [] },
    { page: 'an invoice in the console', path: '/console/invoices/{invoice}', who: 'staff', heads: [] },
    { page: 'quotes in the console', path: '/console/quotes?view=all', who: 'staff', heads: ['Devis · Tous'] },
    {
      page: 'invoices in the console',
      path: '/console/invoices?search=Atelier',
      who: 'staff',
      heads: ['Factures · « Atelier »'],
    },
    {
      page: 'purchase orders in the console',
      path: '/console/purchase-orders',
      who: 'staff',
      heads: ['Bons de commande · Expirent sous 60 jours'],
    },
  ])('$page: no navigation, nothing to press, no column cut, heads on every sheet', async ({ path, who, heads }) => {
    const visitor = who ? technician : contact;
    await visitor.open(path.replace(/{(\w+)}/, (_, id: string) => ids[id]!));
    await visitor.page.emulateMedia({ media: 'print' });
    expect(await visitor.page.getByRole('navigation').filter({ visible: true }).allInnerTexts()).toEqual([]);
    const buttons = visitor.page.locator('button, a[class*=button], select, input').filter({ visible: true });
    expect((await buttons.allInnerTexts()).filter((text) => !/^Règle/.test(text))).toEqual([]);
    for (const [format, width] of PAPER) {
      await visitor.page.setViewportSize({ width, height: 900 });
      // A pixel: of a word for who listens, which is hidden.
      expect(await visitor.sideways()).toBeLessThanOrEqual(1);
      expect(await visitor.stickingOut()).toEqual([]);
      const sheets = await printed(visitor, format);
      for (const head of heads) expect(sheets.join(' ')).toContain(head);
    }
    await visitor.page.emulateMedia({ media: 'screen' });
    await visitor.page.setViewportSize({ width: 1280, height: 800 });
  });

  test.each(PAPER)('what follows a table of several sheets of %s follows it', async (format) => {
    await contact.open(`/corporate/quotes/${ids.quote}`);
    await contact.page.emulateMedia({ media: 'print' });
    const text = (await printed(contact, format)).join(' ');
    const places = [
      'Comparé à aujourd’hui',
      'Les douze prochains mois',
      'autres abonnements restent',
      'Lignes et calcul',
    ];
    const found = places.map((words) => text.indexOf(words));
    expect([Math.min(...found) >= 0, found]).toEqual([true, [...found].sort((one, other) => one - other)]);
  });

  test.each(PAPER)('the heads of a table stand on every sheet of %s that it goes on', async (format) => {
    await contact.open(`/corporate/invoices/${ids.invoice}`);
    await contact.page.emulateMedia({ media: 'print' });
    const sheets = await printed(contact, format);
    const withLines = sheets.filter((text) => /%/.test(text));
    expect(withLines.length).toBeGreaterThan(1);
    for (const sheet of withLines) expect(sheet).toContain('Description Quantité Prix unitaire');
  });
});
