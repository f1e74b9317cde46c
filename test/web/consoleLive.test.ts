import type { Response } from 'playwright-core';
import { updateRow } from '../../src/platform/database';
import { ServiceRequestRow } from '../../src/requests';
import { chequeOf, invoiceOf, PAYMENT_RECORD } from '../support/invoices';
import { ask, type SignedIn, send, staff } from '../support/people';
import { act, draft } from '../support/purchaseOrders';
import { act as quoteAct, sentQuote } from '../support/quotes';
import { openRequest, reply } from '../support/requests';
import { corporate, enterConsole } from './support/corporate';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

/** After this the page has looked once more. Milliseconds. */
const LOOK = 5_500;
/** Two looks by the true clock, and time for them. Milliseconds. */
const TWO_LOOKS = { timeout: 15_000 };

describeWeb('the console while others work', (web) => {
  const enter = (person: SignedIn, path: string, hasOwnTime = true) =>
    enterConsole(web, person, path, { language: 'fr', hasOwnTime });
  /** The page looks once more, and says something. */
  const tells = async (visitor: Visitor, text: string) => {
    await visitor.later(LOOK);
    await visitor.sees(text);
  };

  test('what is new is told beside the list, and no row moves until it is asked for', async () => {
    const given = await corporate(web.app, { name: 'Atelier Lumière SAS' });
    const first = await openRequest(web.app, given);
    // By the true clock, as all the others would.
    const visitor = await enter(given.technician, '/console/requests', false);
    const rows = () => visitor.page.locator('tbody tr');
    expect(await rows().count()).toBe(1);
    const place = await rows().first().boundingBox();
    await openRequest(web.app, given, 'ADD_SEATS');
    await openRequest(web.app, given, 'INVOICE_QUESTION');
    const told = visitor.page.getByText('2 nouvelles demandes');
    await told.waitFor(TWO_LOOKS);
    expect(await rows().count()).toBe(1);
    expect(await rows().first().boundingBox()).toEqual(place);
    await visitor.press('Afficher');
    await told.waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(3);
    expect(await visitor.page.locator(`a[href*="${first.id}"]`).count()).toBe(1);
  });

  test('so is what was begun before the list was read, and committed after it', async () => {
    const given = await corporate(web.app, { name: 'Atelier Brun' });
    const visitor = await enter(given.technician, '/console/requests');
    const { id } = await openRequest(web.app, given);
    const { clock } = await ask(web.app, given.technician.token, 'query { clock { now } }' as const, {});
    const before = new Date(Date.parse(clock.now) - 30_000);
    await web.app.database.transaction((tx) =>
      updateRow(tx, ServiceRequestRow, id, { openedAt: before, changedAt: before }),
    );
    await tells(visitor, '1 nouvelle demande');
  });

  test('so it is in the other lists', async () => {
    const given = await corporate(web.app, { country: 'US', name: 'Wholesale Paper Inc.' });
    const quotes = await enter(given.technician, '/console/quotes');
    await sentQuote(web.app, given, [{ kind: 'ADD', plan: 'openvoice standard', seats: 4 }]);
    await tells(quotes, '1 nouveau devis');
    await quotes.press('Afficher');
    await quotes.page.getByText('1 nouveau devis').waitFor({ state: 'detached' });
    await quotes.page.close();

    const purchaseOrders = await enter(given.technician, '/console/purchase-orders?view=proposed');
    const { purchaseOrder } = await draft(web.app, given.technician, { accountId: given.accountId });
    await act(web.app, given.technician, 'PURCHASE_ORDER_PROPOSE', purchaseOrder!.id);
    await tells(purchaseOrders, '1 nouveau bon de commande');
    await purchaseOrders.page.close();

    const accounts = await enter(given.technician, '/console/accounts?view=mine');
    await act(web.app, given.contact, 'PURCHASE_ORDER_DECLINE', purchaseOrder!.id);
    expect(await accounts.page.getByText('entre-temps').count()).toBe(0);
    await accounts.page.close();

    const invoices = await enter(given.technician, '/console/invoices?view=all');
    await invoiceOf(web.app, given, { amount: 100_00, on: '2026-06-20' });
    await tells(invoices, '1 nouvelle facture');
  });

  test('an open invoice and an open quote say that somebody else has changed them, and show it when asked', async () => {
    const given = await corporate(web.app, { country: 'US', name: 'Overdue & Sons', technician: 'Claire Martin' });
    const invoiceId = await invoiceOf(web.app, given, { amount: 100_00, on: '2026-06-25' });
    const other = await staff(web.app, 'TECHNICIAN');

    const invoice = await enter(other, `/console/invoices/${invoiceId}`);
    const heading = invoice.page.getByRole('heading', { level: 1 });
    const place = await heading.boundingBox();
    await send(
      web.app,
      given.technician.token,
      PAYMENT_RECORD,
      chequeOf(invoiceId, '40.00', { receivedOn: '2026-06-25' }),
    );
    await tells(invoice, 'Cette facture a changé entre-temps');
    expect(await heading.boundingBox()).toEqual(place);
    await invoice.press('Afficher');
    await invoice.page.getByText('Cette facture a changé entre-temps').waitFor({ state: 'detached' });
    await invoice.sees('cheque 4711');
    await invoice.page.close();

    const quote = await sentQuote(web.app, given, [{ kind: 'ADD', plan: 'openvoice standard', seats: 4 }]);
    const offer = await enter(other, `/console/quotes/${quote.id}`);
    await quoteAct(web.app, given.technician, 'QUOTE_WITHDRAW', { id: quote.id });
    await tells(offer, 'Ce devis a changé entre-temps');
    await offer.press('Afficher');
    await offer.page.getByText('Ce devis a changé entre-temps').waitFor({ state: 'detached' });
    await offer.page.close();
  });

  test('so do a purchase order and an account, which names who has', async () => {
    const given = await corporate(web.app, { country: 'US', name: 'Paper & Daughters', technician: 'Claire Martin' });
    const { purchaseOrder } = await draft(web.app, given.technician, { accountId: given.accountId });
    await act(web.app, given.technician, 'PURCHASE_ORDER_PROPOSE', purchaseOrder!.id);
    const other = await staff(web.app, 'TECHNICIAN');
    const order = await enter(other, `/console/purchase-orders/${purchaseOrder!.id}`);
    await order.sees('En attente du contact de facturation');
    await act(web.app, given.contact, 'PURCHASE_ORDER_ACCEPT', purchaseOrder!.id, { number: 'PO-77' });
    await tells(order, 'Ce bon de commande a changé entre-temps');
    await order.press('Afficher');
    await order.page.getByRole('heading', { name: 'Bon de commande PO-77' }).waitFor();
    await order.page.close();

    const account = await enter(other, `/console/accounts/${given.accountId}`);
    const own = await enter(given.technician, `/console/accounts/${given.accountId}`);
    await act(web.app, given.technician, 'PURCHASE_ORDER_CLOSE', purchaseOrder!.id);
    await tells(account, 'Claire Martin a modifié quelque chose entre-temps');
    // What one has done oneself is no news.
    expect(await own.page.getByText('entre-temps').count()).toBe(0);
  });

  test('of two who answer one request the second sees that the first has written, and keeps what was typed', async () => {
    const given = await corporate(web.app, { name: 'Papeterie Ménard', technician: 'Claire Martin' });
    const request = await openRequest(web.app, given);
    const second = await enter(await staff(web.app, 'TECHNICIAN'), `/console/requests/${request.id}?view=all`);
    const first = await enter(given.technician, `/console/requests/${request.id}?view=all`);
    await second.fill('Votre réponse', 'Je m’en occupe.');
    await first.fill('Votre réponse', 'C’est fait.');
    await first.press('Envoyer');
    await first.page.getByRole('listitem').getByText('C’est fait.').waitFor();
    await tells(second, 'Claire Martin a écrit entre-temps');
    await second.press('Afficher', 'A question');
    await second.page.getByRole('listitem').getByText('C’est fait.').waitFor();
    expect(await second.page.getByLabel('Votre réponse').inputValue()).toBe('Je m’en occupe.');
    // What one has done oneself is no news.
    expect(await first.page.getByText('entre-temps').count()).toBe(0);
  });

  test('a hidden tab asks for nothing, and looks at once when it is shown again', async () => {
    const given = await corporate(web.app, { name: 'Roy & Fils' });
    const request = await openRequest(web.app, given);
    const visitor = await enter(given.technician, '/console/requests');
    const show = (state: 'hidden' | 'visible') =>
      visitor.page.evaluate((wanted) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: wanted });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    let asked = 0;
    visitor.page.on('request', (sent) => {
      if (sent.postData()?.includes('RequestNews')) asked++;
    });
    await show('hidden');
    await reply(web.app, given.contact, request.id, 'Et pour l’année prochaine ?');
    await visitor.later(LOOK);
    await visitor.later(LOOK);
    expect(asked).toBe(0);
    await show('visible');
    await visitor.page.getByText('1 demande modifiée').waitFor({ timeout: 3_000 });
  });

  test('whoever has signed out asks for nothing', async () => {
    const given = await corporate(web.app, { name: 'Menuiserie Caron' });
    const visitor = await enter(given.technician, '/console/requests');
    const looked = visitor.page.waitForRequest((sent) => sent.postData()?.includes('RequestNews') ?? false);
    await visitor.later(LOOK);
    await looked;
    await visitor.page.getByRole('button', { name: /Claire Martin|TECHNICIAN/ }).click();
    await visitor.press('Se déconnecter');
    await visitor.page.waitForURL((url) => url.pathname === '/sign-in');
    let asked = 0;
    visitor.page.on('request', (sent) => {
      if (sent.postData()?.includes('RequestNews')) asked++;
    });
    await visitor.later(LOOK);
    await visitor.later(LOOK);
    expect(asked).toBe(0);
  });

  test('a list of more than one page tells what was committed after it was read, though begun before', async () => {
    const given = await corporate(web.app, { name: 'Atelier Blanc' });
    for (let count = 0; count < 51; count++) await openRequest(web.app, given);
    await web.app.database.transaction((tx) =>
      tx.execute("UPDATE service_requests SET changed_at = '2026-05-01 09:00:00.000' WHERE account_id = ?", [
        given.accountId,
      ]),
    );
    const visitor = await enter(given.technician, '/console/requests');
    const isLook = (answer: Response) => answer.request().postData()?.includes('RequestNews') ?? false;
    const looked = visitor.page.waitForResponse(isLook);
    await visitor.later(LOOK);
    await looked;
    expect(await visitor.page.getByText(/nouvelle demande|demande modifiée/).count()).toBe(0);
    const { id } = await openRequest(web.app, given);
    const { clock } = await ask(web.app, given.technician.token, 'query { clock { now } }' as const, {});
    const before = new Date(Date.parse(clock.now) - 30_000);
    await web.app.database.transaction((tx) =>
      updateRow(tx, ServiceRequestRow, id, { openedAt: before, changedAt: before }),
    );
    await tells(visitor, '1 demande modifiée');
  });
});
