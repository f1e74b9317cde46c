import { act as actOnOrder, inState } from '../support/purchaseOrders';
import { done, draftQuote } from '../support/quotes';
import { type Corporate, corporate, enterConsole } from './support/corporate';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

const TEN = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 } as const;

describeWeb('a quote editor that is left, refused, or turned away', (web) => {
  const enter = (given: Corporate, path: string) => enterConsole(web, given.technician, path);
  const begin = (given: Corporate) => enter(given, `/console/quotes/edit?account=${given.accountId}`);
  const quotesOf = ({ accountId }: Corporate) =>
    web.app.database.query('SELECT id, note FROM quotes WHERE account_id = ?', [accountId]);
  const keptIn = ({ page }: Visitor) =>
    page.evaluate(() => Object.keys(sessionStorage).filter((name) => /^(idempotency draft|quote draft) /.test(name)));
  const saved = ({ page }: Visitor) =>
    page
      .getByRole('status')
      .getByText(/^Enregistré à /)
      .waitFor();
  /** What happens to the mutation instead, from now on. */
  const instead = ({ page }: Visitor, mutation: string, answer: Parameters<typeof page.route>[1]) =>
    page.route('**/graphql', (route, request) =>
      request.postData()?.includes(`mutation ${mutation}`) ? answer(route, request) : route.continue(),
    );

  test('a purchase order that was discarded meanwhile is refused once, and the draft is saved without it (I1)', async () => {
    const given = await corporate(web.app);
    const order = await inState(web.app, given, { status: 'DRAFT', number: 'BC-8' });
    const { quote } = done(await draftQuote(web.app, given, [TEN]));
    const visitor = await enter(given, `/console/quotes/edit?quote=${quote!.id}`);
    done(await actOnOrder(web.app, given.technician, 'PURCHASE_ORDER_DISCARD', order.id));
    let updates = 0;
    visitor.page.on('request', (sent) => {
      if (sent.postData()?.includes('mutation QuoteUpdate')) updates++;
    });
    const orders = visitor.page.getByLabel('Bon de commande', { exact: true });
    await orders.selectOption(order.id);
    await visitor.page
      .getByRole('status')
      .getByText(/^Non enregistré : /)
      .waitFor();
    await visitor.page.waitForTimeout(2_500);
    expect(updates).toBe(1);
    await orders.selectOption('');
    await visitor.fill('Message au client', 'Bonjour Anne');
    await saved(visitor);
    expect(await quotesOf(given)).toMatchObject([{ note: 'Bonjour Anne' }]);
  });

  test('a first save without an answer is asked for once more before the draft is discarded, and leaves none', async () => {
    const given = await corporate(web.app);
    const visitor = await begin(given);
    await instead(visitor, 'QuoteDraft', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await visitor.page.getByLabel('Postes').fill('7');
    await visitor.sees(/^Non enregistré : aucune réponse/);
    await visitor.press('Supprimer…');
    await visitor.sees('Aucune réponse n’est revenue');
    expect(await visitor.page.getByRole('dialog').count()).toBe(0);
    await visitor.page.unroute('**/graphql');
    await visitor.press('Supprimer…');
    await visitor.press('Supprimer', 'Supprimer le brouillon ?');
    await visitor.page.waitForURL((url) => url.pathname === `/console/accounts/${given.accountId}`);
    expect(await quotesOf(given)).toEqual([]);
    expect(await keptIn(visitor)).toEqual([]);
  });

  test('whoever leaves while the first save runs is not called back, and finds what was typed since in the draft', async () => {
    const given = await corporate(web.app);
    const visitor = await begin(given);
    await instead(visitor, 'QuoteDraft', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await route.continue();
    });
    const answer = visitor.page.waitForResponse((response) =>
      Boolean(response.request().postData()?.includes('mutation QuoteDraft')),
    );
    const asked = visitor.page.waitForRequest((sent) => sent.postData()?.includes('mutation QuoteDraft') ?? false);
    await visitor.page.getByLabel('Postes').fill('7');
    await asked;
    await visitor.fill('Message au client', 'Bonjour Anne');
    await visitor.page.getByRole('main').getByRole('link', { name: 'Atelier Lumière SAS' }).first().click();
    const isAtAccount = (url: URL) => url.pathname === `/console/accounts/${given.accountId}`;
    await visitor.page.waitForURL(isAtAccount);
    await answer;
    await visitor.page.waitForTimeout(500);
    expect(isAtAccount(new URL(visitor.page.url()))).toBe(true);
    const [quote, ...others] = await quotesOf(given);
    expect([quote, others]).toMatchObject([{ note: null }, []]);
    expect(await keptIn(visitor)).toEqual([`quote draft ${quote!.id}`]);
    await visitor.open(`/console/quotes/edit?quote=${quote!.id}`);
    expect(await visitor.page.getByLabel('Message au client').inputValue()).toBe('Bonjour Anne');
    await saved(visitor);
    expect(await quotesOf(given)).toMatchObject([{ note: 'Bonjour Anne' }]);
  });

  test('a first save that was turned away unread is not sent again as it was', async () => {
    const given = await corporate(web.app);
    const visitor = await begin(given);
    await instead(visitor, 'QuoteDraft', (route) => route.fulfill({ status: 413, body: 'Payload Too Large' }));
    await visitor.fill('Message au client', 'Trop long');
    await visitor.sees(/^Non enregistré/);
    await visitor.page.unroute('**/graphql');
    let sent: string | null = null;
    visitor.page.on('request', (request) => {
      if (request.postData()?.includes('mutation QuoteDraft')) sent ??= request.postData();
    });
    await visitor.fill('Message au client', 'Court');
    await visitor.page.waitForURL(/quote=/);
    expect(JSON.parse(sent!).variables.input.note).toBe('Court');
    expect(await quotesOf(given)).toMatchObject([{ note: 'Court' }]);
    expect(visitor.complaints.splice(0)).toEqual([expect.stringContaining('413')]);
  });

  test('a purchase order that is not among the latest fifty of its account is named as it is (I1)', async () => {
    const given = await corporate(web.app);
    const order = await inState(web.app, given, { number: 'BC-9', createdAt: new Date('2025-01-01T00:00:00Z') });
    for (let count = 0; count < 50; count++) await inState(web.app, given);
    const { quote } = done(await draftQuote(web.app, given, [TEN], { purchaseOrderId: order.id }));
    const visitor = await enter(given, `/console/quotes/edit?quote=${quote!.id}`);
    const chosen = visitor.page.getByLabel('Bon de commande', { exact: true }).locator('option:checked');
    expect(await chosen.textContent()).toMatch(/^BC-9 · en vigueur · /);
    expect(await visitor.page.getByText('qui n’est plus en vigueur').count()).toBe(0);
  });
});
