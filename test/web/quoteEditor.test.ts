import { ask, staff } from '../support/people';
import { act, done, draftQuote, seenQuote, sentQuote } from '../support/quotes';
import { openRequest } from '../support/requests';
import { accepted, type Corporate, corporate, enterConsole, subscribedTo } from './support/corporate';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

const ELEVEN_MINUTES = 11 * 60_000;
const LINES =
  'query ($id: ID!) { node(id: $id) { ... on Quote { lines { kind seats effectiveWhen discountPercent unitPrice { amount } } } } }' as const;

describeWeb('the quote editor', (web) => {
  const small = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 } as const;
  const enter = (given: Corporate, path: string) => enterConsole(web, given.technician, path);
  const quotesOf = ({ accountId }: Corporate) =>
    web.app.database.query(
      'SELECT id, number, status, version, note, terms FROM quotes WHERE account_id = ? ORDER BY id',
      [accountId],
    );
  const linesOf = async ({ technician }: Corporate, id: string) =>
    (await ask(web.app, technician.token, LINES, { id })).node.lines;
  /** Until the page says that everything is saved. */
  const saved = async (visitor: Visitor) => {
    await visitor.page.waitForTimeout(300);
    await visitor.page
      .getByRole('status')
      .getByText(/^Enregistré à /)
      .waitFor();
  };
  const idIn = (visitor: Visitor) => new URL(visitor.page.url()).searchParams.get('quote')!;
  const seats = (visitor: Visitor, line = 0) => visitor.page.getByLabel('Postes').nth(line);

  test('a technician takes a request, drafts three lines for it and sends them without the mouse', async () => {
    const given = await corporate(web.app);
    await subscribedTo(web.app, given, { seats: 10 }, { plan: 'gotowebinar pro', seats: 20 });
    const request = await openRequest(web.app, given, 'ADD_SEATS');
    const visitor = await enter(given, `/console/requests/${request.id}?view=all`);
    const { keyboard } = visitor.page;
    const began = Date.now();
    let strokes = 0;
    const press = async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key);
      strokes += keys.length;
    };
    const type = async (text: string) => {
      await keyboard.type(text);
      strokes += text.length;
    };
    const tabTo = async (cell: string) => {
      for (let presses = 0; presses < 30; presses++) {
        if (await visitor.page.locator(`[data-cell=${cell}]:focus`).count()) return;
        await press('Tab');
      }
      throw new Error(`Tab does not reach ${cell}`);
    };
    await press('a');
    await visitor.page.getByText(/· Claire Martin$/).waitFor();
    await press('q');
    await visitor.seesHeading('Nouveau devis pour Atelier Lumière SAS');
    // 12 new ones at 15 % off, webinars from 20 to 25, and the meetings end.
    await tabTo('seats');
    await type('12');
    await tabTo('discount');
    await type('15');
    await press('Enter');
    await visitor.page.locator('li:nth-child(2) [data-cell=kind]:focus').waitFor();
    await type('M');
    await tabTo('seats');
    await type('25');
    await press('Enter');
    await visitor.page.locator('li:nth-child(3) [data-cell=kind]:focus').waitFor();
    await press('End');
    await saved(visitor);
    const id = idIn(visitor);
    expect(await linesOf(given, id)).toMatchObject([
      { kind: 'ADD', seats: 12, discountPercent: '15' },
      { kind: 'CHANGE', seats: 25 },
      { kind: 'CANCEL', seats: 10, effectiveWhen: 'AT_PERIOD_END' },
    ]);
    await press('Control+Enter');
    await visitor.seesHeading(/^Envoyer le devis Q-2026-\d{6}, version 1$/);
    await visitor.sees(given.contact.email);
    await visitor.sees(/1er juillet 2026/);
    await press('Tab', 'Tab', 'Enter');
    await visitor.page.getByText('À décider').first().waitFor();
    console.info(`${strokes} strokes, ${((Date.now() - began) / 1000).toFixed(1)} s`);
    expect((await seenQuote(web.app, given.contact, id)).status).toBe('SENT');
    const asked = 'query ($id: ID!) { node(id: $id) { ... on ServiceRequest { quotes { id } } } }';
    expect((await ask(web.app, given.contact.token, asked, { id: request.id })).node.quotes).toEqual([{ id }]);
  });

  test('price and discount follow each other, and what is refused stands at its line and names its rule', async () => {
    const given = await corporate(web.app);
    const visitor = await enter(given, `/console/quotes/edit?account=${given.accountId}`);
    await visitor.page.getByLabel('Niveau').selectOption({ label: 'Pro' });
    await seats(visitor).fill('10');
    // The list price is 249,60 €; 15 % off make 212,16 €.
    await visitor.page.getByLabel('Remise, %').fill('15');
    const price = visitor.page.getByLabel('Prix par poste');
    await visitor.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[data-cell=price]')!.value === '212,16',
    );
    await visitor.sees(/2\s121,60\s€/);
    await price.fill('187,20');
    await visitor.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[data-cell=discount]')!.value === '25',
    );
    await visitor.sees('Demande l’accord d’un superviseur');
    await visitor.sees('Un superviseur doit l’approuver avant l’envoi');
    await price.fill('1.2.3');
    await visitor.sees('Ce n’est pas un montant : écrivez 1240,50.');
    await price.fill('');
    await seats(visitor).fill('0');
    await visitor.page.getByRole('listitem').getByText('SEATS_BELOW_MINIMUM').first().waitFor();
    await visitor.sees(/^Pas encore enregistré/);
    expect(await seats(visitor).getAttribute('aria-invalid')).toBe('true');
  });

  test('support agents are told why they write no quotes, before they begin', async () => {
    const given = await corporate(web.app);
    const agent = await staff(web.app, 'SUPPORT_AGENT');
    const visitor = await enterConsole(web, agent, `/console/accounts/${given.accountId}`);
    // A person can press what is refused; the tool would wait until it is allowed.
    await visitor.control('Nouveau devis').click({ force: true });
    await visitor.sees('FORBIDDEN_ROLE');
    expect(new URL(visitor.page.url()).pathname).toBe(`/console/accounts/${given.accountId}`);
  });

  test('what is not saved survives a reload; a draft can be discarded', async () => {
    const given = await corporate(web.app);
    const visitor = await enter(given, `/console/quotes/edit?account=${given.accountId}`);
    await seats(visitor).fill('7');
    await saved(visitor);
    await seats(visitor).fill('0');
    await visitor.sees(/^Pas encore enregistré/);
    await visitor.page.getByLabel('Message au client').fill('Bonjour Anne');
    await visitor.page.reload();
    await visitor.settled();
    expect(await seats(visitor).inputValue()).toBe('0');
    expect(await visitor.page.getByLabel('Message au client').inputValue()).toBe('Bonjour Anne');
    await seats(visitor).fill('8');
    await saved(visitor);
    const [quote] = await quotesOf(given);
    expect(quote).toMatchObject({ id: idIn(visitor), note: 'Bonjour Anne' });
    expect(await linesOf(given, idIn(visitor))).toMatchObject([{ seats: 8 }]);
    await visitor.press('Supprimer…');
    await visitor.press('Supprimer');
    await visitor.seesHeading('Atelier Lumière SAS');
    expect(await quotesOf(given)).toEqual([]);
  });

  test('a save that gets no answer says so, loses nothing, and is done again', async () => {
    const given = await corporate(web.app);
    const { quote } = done(await draftQuote(web.app, given, [small]));
    const visitor = await enter(given, `/console/quotes/edit?quote=${quote.id}`);
    await visitor.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('quoteUpdate') ? route.abort() : route.continue(),
    );
    await visitor.page.getByLabel('Message au client').fill('Sans réponse');
    await visitor.sees(/^Non enregistré : aucune réponse\. Votre saisie est toujours là\./);
    await visitor.page.unroute('**/graphql');
    await visitor.press('Réessayer');
    await saved(visitor);
    expect((await quotesOf(given))[0]).toMatchObject({ note: 'Sans réponse', version: 2 });
  });

  test('two technicians in one draft: the second sees who is in it, and neither loses anything', async () => {
    const given = await corporate(web.app);
    const { quote } = done(await draftQuote(web.app, given, [small]));
    const colleague = await staff(web.app, 'TECHNICIAN');
    const first = await enter(given, `/console/quotes/edit?quote=${quote.id}`);
    const second = await enterConsole(web, colleague, `/console/quotes/edit?quote=${quote.id}`);
    await second.sees(/^Claire Martin a enregistré ce brouillon à \d\d:\d\d et y travaille peut-être encore\.$/);
    // Different fields are put together.
    await first.page.getByLabel('Message au client').fill('De Claire');
    await saved(first);
    await seats(second).fill('11');
    await second.sees(/Vos modifications et les siennes y sont toutes/);
    await saved(second);
    expect(await second.page.getByLabel('Message au client').inputValue()).toBe('De Claire');
    expect(await linesOf(given, quote.id)).toMatchObject([{ seats: 11 }]);
    expect((await seenQuote(web.app, given.technician, quote.id)).note).toBe('De Claire');
    // The same field: the person decides, and sees what the other one changed.
    await first.page.getByText(/a enregistré ce brouillon entre-temps$/).waitFor();
    await seats(first).fill('30');
    await first.sees('Vous avez modifié tous les deux la même chose.');
    await first.sees('11 organisateurs');
    expect(await seats(first).inputValue()).toBe('30');
    await first.press('Garder ma version');
    await saved(first);
    expect(await linesOf(given, quote.id)).toMatchObject([{ seats: 30 }]);
    await second.sees('Claire Martin a enregistré ce brouillon entre-temps');
    await second.press('Voir ce qui est nouveau');
    await second.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[data-cell=seats]')!.value === '30',
    );
  });

  test('a session that ends while the editor is open goes on in place, and what was typed is saved', async () => {
    const given = await corporate(web.app);
    const { quote } = done(await draftQuote(web.app, given, [small]));
    const visitor = await enter(given, '/console/quotes');
    await visitor.page.clock.install();
    await visitor.open(`/console/quotes/edit?quote=${quote.id}`);
    await visitor.page.getByLabel('Message au client').fill('Avant');
    await visitor.window.clearCookies();
    await visitor.page.clock.fastForward(ELEVEN_MINUTES);
    await visitor.seesHeading('Votre session est terminée');
    await visitor.signIn(null);
    await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await visitor.page.getByLabel('Message au client').inputValue()).toBe('Avant');
    await visitor.page.getByLabel('Conditions').fill('Après');
    const written = async () => (await quotesOf(given))[0]!;
    for (let looks = 0; looks < 20 && (await written()).terms === null; looks++) {
      await visitor.page.clock.runFor(1000);
      await visitor.page.waitForTimeout(100);
    }
    expect(await written()).toMatchObject({ note: 'Avant', terms: 'Après' });
  });

  test('a line that was outrun is bound to the terms of today before it is sent', async () => {
    const given = await corporate(web.app);
    const [meeting] = await subscribedTo(web.app, given, { seats: 10 });
    const change = { kind: 'CHANGE', subscriptionId: meeting, plan: 'gotomeeting pro', seats: 20 } as const;
    const { quote } = done(await draftQuote(web.app, given, [change]));
    await accepted(web.app, given, await sentQuote(web.app, given, [{ ...change, seats: 15 }]));
    const visitor = await enter(given, `/console/quotes/edit?quote=${quote.id}`);
    await visitor.sees('Son abonnement a changé depuis');
    await visitor.press('Continuer aux conditions du jour');
    await visitor.page.getByText('Son abonnement a changé depuis').waitFor({ state: 'detached' });
    await saved(visitor);
    await visitor.press('Envoyer…');
    await visitor.press('Envoyer au client');
    await visitor.page.getByText('À décider').first().waitFor();
    expect((await seenQuote(web.app, given.contact, quote.id)).status).toBe('SENT');
  });

  test('a sent quote is extended, revised, compared with its first version, copied and withdrawn', async () => {
    const given = await corporate(web.app);
    const quote = await sentQuote(web.app, given, [small]);
    const visitor = await enter(given, `/console/quotes/${quote.id}`);
    await visitor.press('Prolonger…');
    await visitor.page.getByLabel(/^Valable jusqu’au/).fill('2026-07-15');
    await visitor.press('Prolonger jusqu’au 15 juillet 2026');
    await visitor.page.getByRole('dialog', { name: 'Prolonger le devis' }).waitFor({ state: 'detached' });
    expect((await seenQuote(web.app, given.contact, quote.id)).validUntil).toBe('2026-07-15');
    await visitor.press('Réviser');
    await visitor.seesHeading(`Modifier le devis ${quote.number}, version 2`);
    await seats(visitor).fill('12');
    await saved(visitor);
    const revision = idIn(visitor);
    await visitor.press('Envoyer…');
    await visitor.sees(/la version 1, qui ne pourra plus être acceptée/);
    await visitor.press('Envoyer au client');
    await visitor.seesHeading(`Devis ${quote.number}, version 2`);
    await visitor.seesHeading('Versions côte à côte');
    await visitor.sees(/12 organisateurs × 249,60\s€/);
    await visitor.press('Copier');
    await visitor.seesHeading(/^Modifier le devis Q-2026-\d{6}, version 1$/);
    await visitor.open(`/console/quotes/${revision}`);
    await visitor.press('Retirer…');
    done(await act(web.app, given.contact, 'QUOTE_REJECT', { id: revision }, { reason: 'PRICE' }));
    // The customer was faster: who is late is told, and sees what happened.
    await visitor.press('Retirer');
    await visitor.sees('Anne Leroy');
    await visitor.page
      .getByText(/STALE_VERSION|QUOTE_ALREADY_DECIDED/)
      .first()
      .waitFor();
    expect((await seenQuote(web.app, given.contact, revision)).status).toBe('REJECTED');
  });
});
