import { ask } from '../support/people';
import { inState } from '../support/purchaseOrders';
import { done, draftQuote, seenQuote, sentQuote } from '../support/quotes';
import { accepted, type Corporate, corporate, enterConsole, subscribedTo } from './support/corporate';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

const LINES = 'query ($id: ID!) { node(id: $id) { ... on Quote { lines { kind seats } } } }' as const;

describeWeb('what is written in the quote editor is not lost, and not there twice', (web) => {
  const enter = (given: Corporate, path: string) => enterConsole(web, given.technician, path);
  const quotesOf = ({ accountId }: Corporate) =>
    web.app.database.query('SELECT id, note, valid_until, purchase_order_id FROM quotes WHERE account_id = ?', [
      accountId,
    ]);
  const linesOf = async ({ technician }: Corporate, id: unknown) =>
    (await ask(web.app, technician.token, LINES, { id: String(id) })).node.lines;
  const saved = async ({ page }: Visitor) => {
    await page.waitForTimeout(300);
    await page
      .getByRole('status')
      .getByText(/^Enregistré à /)
      .waitFor();
  };
  /** From now on the API does what this mutation asks for, and its answer is lost. */
  const loseAnswers = ({ page }: Visitor, mutation: string) =>
    page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes(mutation)) return route.continue();
      await route.fetch();
      await route.abort();
    });

  test('a first save whose answer is lost leaves one draft: sent again, also after a reload (L2)', async () => {
    const given = await corporate(web.app);
    const visitor = await enter(given, `/console/quotes/edit?account=${given.accountId}`);
    await loseAnswers(visitor, 'quoteDraft');
    await visitor.page.getByLabel('Postes').fill('7');
    await visitor.sees(/^Non enregistré : aucune réponse/);
    expect(await quotesOf(given)).toHaveLength(1);
    await visitor.page.getByLabel('Message au client').fill('Et encore ceci');
    await visitor.sees(/^Non enregistré : aucune réponse/);
    await visitor.page.reload();
    await visitor.settled();
    expect(await visitor.page.getByLabel('Message au client').inputValue()).toBe('Et encore ceci');
    await visitor.page.getByLabel('Postes').fill('9');
    await visitor.page.unroute('**/graphql');
    await saved(visitor);
    await visitor.page.waitForURL(/quote=/);
    const [quote, ...others] = await quotesOf(given);
    expect([quote, others]).toMatchObject([{ note: 'Et encore ceci' }, []]);
    expect(await linesOf(given, quote!.id)).toEqual([{ kind: 'ADD', seats: 9 }]);
    // The next new quote of this account is another one.
    await visitor.open(`/console/quotes/edit?account=${given.accountId}`);
    await visitor.page.getByLabel('Postes').fill('3');
    await saved(visitor);
    expect(await quotesOf(given)).toHaveLength(2);
  });

  test('what is sent after a lost answer is all that was typed, and the copy of a quote is one', async () => {
    const given = await corporate(web.app);
    const visitor = await enter(given, `/console/quotes/edit?account=${given.accountId}`);
    await loseAnswers(visitor, 'quoteDraft');
    await visitor.page.getByLabel('Postes').fill('7');
    await visitor.sees(/^Non enregistré : aucune réponse/);
    await visitor.page.unroute('**/graphql');
    await visitor.page.getByLabel('Message au client').fill('Bonjour Anne');
    await visitor.press('Envoyer…');
    await visitor
      .part(/^Envoyer le devis/)
      .getByText('Bonjour Anne')
      .waitFor();
    await visitor.press('Envoyer au client');
    await visitor.sees('À décider');
    const [quote] = await quotesOf(given);
    expect(await seenQuote(web.app, given.contact, String(quote!.id))).toMatchObject({
      ...{ status: 'SENT', note: 'Bonjour Anne', lines: [{ seats: 7 }] },
    });
    await loseAnswers(visitor, 'quoteCopy');
    await visitor.press('Copier');
    await visitor.sees('Aucune réponse n’est revenue');
    await visitor.page.unroute('**/graphql');
    await visitor.press('Copier');
    await visitor.seesHeading(/^Modifier le devis Q-2026-\d{6}, version 1$/);
    expect(await quotesOf(given)).toHaveLength(2);
  });

  test('a revision whose answer is lost is there, and the page leads to it (H7)', async () => {
    const given = await corporate(web.app);
    const quote = await sentQuote(web.app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 10 }]);
    const visitor = await enter(given, `/console/quotes/${quote.id}`);
    await loseAnswers(visitor, 'quoteRevise');
    await visitor.press('Réviser');
    await visitor.sees('Aucune réponse n’est revenue');
    await visitor.page.unroute('**/graphql');
    await visitor.press('Voir la version 2');
    await visitor.seesHeading(`Devis ${quote.number}, version 2`);
    expect(await quotesOf(given)).toHaveLength(2);
  });

  test('a day that is cleared is the usual one again, and a purchase order is chosen (H16, I1)', async () => {
    const given = await corporate(web.app);
    const order = await inState(web.app, given, { status: 'ACTIVE', number: 'BC-7' });
    const { quote } = done(
      await draftQuote(web.app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 200 }], {
        validUntil: '2026-06-10',
      }),
    );
    const visitor = await enter(given, `/console/quotes/edit?quote=${quote!.id}`);
    // 200 × 249.60 are 49,920 €: above 23,000 € (I4).
    await visitor.sees('Un bon de commande sera demandé au client, sauf s’il paie par carte.');
    const day = visitor.page.getByLabel(/^Valable jusqu’au/);
    expect(await day.inputValue()).toBe('2026-06-10');
    await day.fill('');
    await saved(visitor);
    expect(await day.inputValue()).toBe('2026-07-01');
    await visitor.page.getByLabel('Bon de commande', { exact: true }).selectOption(order.id);
    await saved(visitor);
    expect(await quotesOf(given)).toMatchObject([{ valid_until: '2026-07-01', purchase_order_id: order.id }]);
    await visitor.page.getByLabel('Bon de commande', { exact: true }).selectOption('');
    await saved(visitor);
    expect(await quotesOf(given)).toMatchObject([{ purchase_order_id: null }]);
  });

  test('a line that is outrun while the editor is open: what changed is shown, and what was typed stays (H4)', async () => {
    const given = await corporate(web.app);
    const [meeting] = await subscribedTo(web.app, given, { seats: 10 });
    const change = { kind: 'CHANGE', subscriptionId: meeting, plan: 'gotomeeting pro', seats: 20 } as const;
    const { quote } = done(await draftQuote(web.app, given, [change]));
    const visitor = await enter(given, `/console/quotes/edit?quote=${quote!.id}`);
    await accepted(web.app, given, await sentQuote(web.app, given, [{ ...change, seats: 15 }]));
    await visitor.page.getByLabel('Message au client').fill('Bonjour Anne');
    await visitor.press('Envoyer…');
    await visitor.part('Envoyer').getByText('QUOTE_OUTDATED').first().waitFor();
    await visitor.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query QuoteToEdit') ? route.abort() : route.continue(),
    );
    await visitor.press('Voir ce qui a changé');
    await visitor.sees('Aucune réponse n’est revenue');
    await visitor.page.unroute('**/graphql');
    await visitor.press('Envoyer…');
    await visitor.press('Voir ce qui a changé');
    await visitor.sees('Son abonnement a changé depuis');
    const line = visitor.page.getByRole('listitem').first();
    await line.getByText(/10 organisateurs.*15 organisateurs/).waitFor();
    expect(await visitor.page.getByLabel('Message au client').inputValue()).toBe('Bonjour Anne');
    expect(await visitor.page.getByLabel('Postes').inputValue()).toBe('20');
    await visitor.press('Continuer aux conditions du jour');
    await visitor.page.getByText('Son abonnement a changé depuis').waitFor({ state: 'detached' });
    await saved(visitor);
    await visitor.press('Envoyer…');
    await visitor.press('Envoyer au client');
    await visitor.sees('À décider');
    expect(await seenQuote(web.app, given.contact, quote!.id)).toMatchObject({ status: 'SENT', note: 'Bonjour Anne' });
  });
});
