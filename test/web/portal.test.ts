import { minor } from '../../src/rules';
import { purchaseOrderIn, seen } from '../support/purchaseOrders';
import { sentQuote } from '../support/quotes';
import { type Corporate, corporate, enterPortal, subscribedTo } from './support/corporate';
import { describeWeb } from './support/web';

describeWeb('the corporate portal', (web) => {
  const rowsOf = (sql: string, { accountId }: Corporate) => web.app.database.query(sql, [accountId]);
  const proposed = (given: Corporate) =>
    web.app.database.transaction((tx) =>
      purchaseOrderIn(
        tx,
        { accountId: given.accountId, draftedById: given.technician.userId },
        { status: 'PROPOSED', number: null, currency: 'EUR', ceiling: minor(5_000_000) },
      ),
    );

  test('today says what waits, and leads there', async () => {
    const given = await corporate(web.app);
    const quote = await sentQuote(web.app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 10 }]);
    await proposed(given);
    const visitor = await enterPortal(web, given, '/corporate');
    await visitor.seesHeading('Devis à décider 1');
    await visitor.sees('il reste 30 jours');
    await visitor.seesHeading('Bons de commande à accepter 1');
    await visitor.sees('Claire Martin');
    await visitor.press(`Devis ${quote.number}`);
    await visitor.seesHeading(`Devis ${quote.number} version 1`);
  });

  test('a part of an invoice is paid by card; the rest stays open', async () => {
    const given = await corporate(web.app);
    // 10 × 249,60 € and 20 % of tax.
    await subscribedTo(web.app, given, { seats: 10 });
    const [invoice] = await rowsOf('SELECT id, number FROM invoices WHERE account_id = ?', given);
    const visitor = await enterPortal(web, given, `/corporate/invoices/${invoice!.id}`);
    await visitor.sees(/Tout \(2\s995,20\s€\)/);
    await visitor.sees('IE29 AIBK 9311 5212 3456 78');
    await visitor.choose('Une partie');
    expect(await visitor.control(/^Payer /).count()).toBe(0);
    await visitor.page.getByRole('textbox', { name: /^Montant/ }).fill('1 000,50');
    await visitor.sees(/Il restera 1\s994,70\s€ à payer\./);
    await visitor.press(/^Payer 1\s000,50\s€$/);
    await visitor.sees('Payée en partie');
    const sql = 'SELECT open_amount AS open FROM invoices WHERE account_id = ?';
    expect(Number((await rowsOf(sql, given))[0]!.open)).toBe(199470);
  });

  test('several invoices are paid by one charge', async () => {
    const given = await corporate(web.app);
    // 10 × 249,60 € and 10 × 288,00 €, each with 20 % of tax: 2 995,20 € and 3 456,00 €.
    await subscribedTo(web.app, given, { seats: 10 });
    await subscribedTo(web.app, given, { plan: 'gotomypc pro', seats: 10 });
    const visitor = await enterPortal(web, given, '/corporate/invoices');
    await visitor.press('Payer plusieurs factures');
    await visitor.seesHeading('Aucune facture choisie');
    expect(await visitor.control(/^Payer \d/).count()).toBe(0);
    await visitor.page.getByRole('checkbox', { name: 'Toutes' }).check();
    await visitor.press(/^Payer 6\s451,20\s€$/);
    await visitor.sees('Les factures sont payées');
    await visitor.sees('Rien à payer');
    const states = await rowsOf('SELECT open_amount AS open FROM invoices WHERE account_id = ?', given);
    expect(states.map(({ open }) => Number(open))).toEqual([0, 0]);
  });

  test('a proposed purchase order is accepted with its number, which is changed in place later', async () => {
    const given = await corporate(web.app);
    const { id } = await proposed(given);
    const visitor = await enterPortal(web, given, `/corporate/purchase-orders/${id}`);
    await visitor.press('Accepter');
    await visitor.page.locator('[aria-invalid]').waitFor();
    await visitor.page.getByLabel(/^Numéro de bon de commande/).fill('BC-77');
    await visitor.press('Accepter');
    await visitor.seesHeading('Bon de commande BC-77');
    await visitor.sees('En vigueur');
    await visitor.press('Modifier');
    await visitor.page.getByLabel('Numéro', { exact: true }).fill('BC-78');
    await visitor.press('Enregistrer');
    await visitor.seesHeading('Bon de commande BC-78');
    expect(await seen(web.app, given.contact, id)).toMatchObject({ number: 'BC-78', status: 'ACTIVE' });
  });

  test('a subscription leads to a request that already names it; a W-9 needs no request', async () => {
    const given = await corporate(web.app, { country: 'US', locale: 'en-US', name: 'Demo Industries, Inc.' });
    await subscribedTo(web.app, given, { seats: 3 });
    const visitor = await enterPortal(web, given, '/corporate/subscriptions', { language: 'en' });
    await visitor.press('Ask for a change of GoToMeeting Pro');
    await visitor.seesHeading('Write a request');
    const subscription = visitor.page.getByLabel('Subscription', { exact: true });
    expect(await subscription.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]!.text)).toBe(
      'GoToMeeting Pro',
    );
    await visitor.fill('Subject', 'Five more');
    await visitor.fill('Message', 'We need five more organizers.');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await visitor.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: png });
    await visitor.control('Remove plan.png').waitFor();
    await visitor.press('Send');
    await visitor.seesHeading('Five more');
    await visitor.sees('plan.png');
    await visitor.open('/corporate/requests/new?topic=TAX_FORM');
    await visitor.sees('You can have it at once');
    expect(await visitor.control(/^Download .*w-9/i).getAttribute('href')).toMatch(/^http/);
  });
});
