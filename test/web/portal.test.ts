import { AccountRow } from '../../src/accounts';
import { updateRow } from '../../src/platform/database';
import { minor, plainDate } from '../../src/rules';
import { purchaseOrderIn, seen } from '../support/purchaseOrders';
import { sentQuote } from '../support/quotes';
import { type Corporate, corporate, enterPortal, subscribedTo } from './support/corporate';
import { describeWeb } from './support/web';

describeWeb('the corporate portal', (web) => {
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

  test.each([
    ['Europe/Paris', { lastOf: '2026-07-01', written: '1er juillet 2026', next: '2026-07-02' }],
    // Where it is still 31 May.
    ['Pacific/Pago_Pago', { lastOf: '2026-06-30', written: '30 juin 2026', next: '2026-07-01' }],
  ])('purchase orders of the next 30 days are said to expire, by the days of %s', async (timeZone, days) => {
    const given = await corporate(web.app);
    const inForce = (number: string, expiresOn: string | null) =>
      web.app.database.transaction(async (tx) => {
        await updateRow(tx, AccountRow, given.accountId, { timeZone });
        const of = { accountId: given.accountId, draftedById: given.technician.userId };
        const terms = { number, expiresOn: expiresOn && plainDate(expiresOn), currency: 'EUR' as const };
        await purchaseOrderIn(tx, of, { ...terms, ceiling: minor(5_000_000) });
      });
    await inForce('BC-DEMAIN', days.next);
    await inForce('BC-BIENTOT', days.lastOf);
    await inForce('BC-TOUJOURS', null);
    const visitor = await enterPortal(web, given, '/corporate');
    await visitor.seesHeading('Bons de commande bientôt expirés 1');
    const listed = visitor.page.getByRole('listitem').filter({ hasText: 'BC-' });
    expect((await listed.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      `BC-BIENTOT il reste 30 jours ${days.written}`,
    ]);
    await visitor.press('Tout voir');
    await visitor.seesHeading('Bons de commande');
    const rows = visitor.page.locator('tbody tr');
    expect((await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      `BC-BIENTOT En vigueur ${days.written} 50 000,00 € 50 000,00 €`,
    ]);
    await visitor.press('En cours');
    await visitor.control('BC-DEMAIN').waitFor();
    expect(await rows.count()).toBe(3);
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
