import { advanceTo } from '../support/lifecycle';
import { mailsTo } from '../support/people';
import { act, done, seenQuote, sentQuote } from '../support/quotes';
import { assign, holders } from '../support/seats';
import { accepted, type Corporate, corporate, enterPortal, subscribedTo, withoutAddress } from './support/corporate';
import { describeWeb } from './support/web';

describeWeb('quotes in the corporate portal', (web) => {
  const statusOf = async (given: Corporate, id: string) => (await seenQuote(web.app, given.contact, id)).status;
  const quoteFor = (given: Corporate, ...lines: Parameters<typeof sentQuote>[2][number][]) =>
    sentQuote(web.app, given, lines);
  /** 10 × 249,60 €: 2 496,00 €, with tax 2 995,20 €. */
  const small = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 } as const;
  /** 100 × 249,60 €: 24 960,00 €, with tax 29 952,00 €; above 23 000 € net (I4). */
  const large = { ...small, seats: 100 } as const;

  test('a large quote is accepted with a purchase order on a phone: what is missing is asked for where it can be given', async () => {
    const given = await corporate(web.app);
    const quote = await quoteFor(given, large);
    const visitor = await enterPortal(web, given, '/corporate/quotes', { width: 390 });
    await visitor.control(quote.number).waitFor();
    await visitor.press(quote.number);
    await visitor.seesHeading(`Devis ${quote.number} version 1`);
    await visitor.sees('établi par Claire Martin');
    await visitor.sees(/valable jusqu’au 1er juillet 2026 inclus \(Europe\/Paris\)/);
    await visitor.sees('il reste 30 jours');
    await visitor.press('Décider');
    await visitor.press(/^Accepter · 29\s952,00\s€$/);
    await visitor.press(/^Accepter pour 29\s952,00\s€$/);
    const field = visitor.page.getByLabel(/^Numéro de bon de commande/);
    await visitor.page.locator('[aria-invalid]').waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await statusOf(given, quote.id)).toBe('SENT');
    await field.fill('BC-4711');
    await visitor.press(/^Accepter · 29\s952,00\s€$/);
    await visitor.sees('BC-4711');
    await visitor.press(/^Accepter pour 29\s952,00\s€$/);
    await visitor.seesHeading('Accepté');
    await visitor.sees('Anne Leroy');
    await visitor.sees('127.0.0.1');
    const { decision, purchaseOrder } = await seenQuote(web.app, given.contact, quote.id);
    await visitor.sees(decision!.documentSha256);
    expect(purchaseOrder).toMatchObject({ number: 'BC-4711', status: 'ACTIVE' });
  });

  test('where no address was given before, accepting asks for it, and goes on', async () => {
    const given = await withoutAddress(web.app);
    const quote = await quoteFor(given, small);
    const visitor = await enterPortal(web, given, `/corporate/quotes/${quote.id}`);
    await visitor.seesHeading('Adresse de facturation');
    await visitor.fill('Numéro et rue', '12 rue de l’Église');
    await visitor.press('Enregistrer cette adresse');
    await visitor.page.locator('input[name="address.city"][aria-invalid=true]').waitFor();
    await visitor.fill('Code postal', '75011');
    await visitor.fill('Ville', 'Paris');
    await visitor.press('Enregistrer cette adresse');
    await visitor.press(/^Accepter · 2\s995,20\s€$/);
    await visitor.press(/^Accepter pour 2\s995,20\s€$/);
    await visitor.seesHeading('Accepté');
    const sql = 'SELECT billed_to FROM invoices WHERE account_id = ?';
    const [invoice] = await web.app.database.query(sql, [given.accountId]);
    expect(String(invoice!.billed_to)).toContain('12 rue de l’Église');
  });

  test('a quote is rejected with a reason, which the technician reads', async () => {
    const given = await corporate(web.app);
    const quote = await quoteFor(given, small);
    const visitor = await enterPortal(web, given, `/corporate/quotes/${quote.id}`);
    await visitor.press('Refuser…');
    await visitor.choose('Pas maintenant');
    await visitor.page.getByLabel(/^Commentaire/).fill('Après l’été.');
    await visitor.press('Refuser le devis');
    await visitor.seesHeading('Refusé');
    await visitor.sees('Pas maintenant');
    expect((await seenQuote(web.app, given.contact, quote.id)).decision).toMatchObject({
      ...{ accepted: false, reason: 'TIMING', comment: 'Après l’été.' },
    });
    const mails = await mailsTo(web.app, given.technician.email);
    expect(mails.at(-1)!.data).toMatchObject({ comment: 'Après l’été.' });
  });

  test('accepted when it has just been withdrawn: who was late is told, and what they typed waits for the next version', async () => {
    const given = await corporate(web.app);
    const quote = await quoteFor(given, small);
    const visitor = await enterPortal(web, given, `/corporate/quotes/${quote.id}`);
    await visitor.page.getByLabel(/^Numéro de bon de commande/).fill('BC-9');
    await visitor.press(/^Accepter · /);
    done(await act(web.app, given.technician, 'QUOTE_WITHDRAW', { id: quote.id }));
    await visitor.press(/^Accepter pour /);
    await visitor.sees('Votre décision n’a pas été enregistrée');
    await visitor.seesHeading('Retiré');
    expect(await statusOf(given, quote.id)).toBe('WITHDRAWN');
  });

  test('a new version that arrives meanwhile keeps what was typed, and shows what changed', async () => {
    const given = await corporate(web.app);
    const quote = await quoteFor(given, small);
    const visitor = await enterPortal(web, given, `/corporate/quotes/${quote.id}`);
    await visitor.page.getByLabel(/^Numéro de bon de commande/).fill('BC-9');
    const { quote: next } = done(await act(web.app, given.technician, 'QUOTE_REVISE', { id: quote.id }));
    const lines = [{ kind: 'ADD', planId: await planOf(next!.lines[0]!.id), seats: 12 }];
    done(await act(web.app, given.technician, 'QUOTE_UPDATE', { id: next!.id }, { lines }));
    done(await act(web.app, given.technician, 'QUOTE_SEND', { id: next!.id }));
    await visitor.press(/^Accepter · /);
    await visitor.press(/^Accepter pour /);
    await visitor.sees('Votre décision n’a pas été enregistrée');
    await visitor.press('Afficher la version 2');
    await visitor.seesHeading(`Devis ${quote.number} version 2`);
    await visitor.seesHeading('Ce qui change de la version 1 à la version 2');
    const changes = visitor.part('Ce qui change de la version 1 à la version 2');
    await changes.getByText(/10 organisateurs × 249,60\s€ par an/).waitFor();
    await changes.getByText(/12 organisateurs × 249,60\s€ par an/).waitFor();
    await changes.getByText(/3\s594,24\s€/).waitFor();
    expect(await visitor.page.getByLabel(/^Numéro de bon de commande/).inputValue()).toBe('BC-9');
    await visitor.press(/^Accepter · 3\s594,24\s€$/);
    await visitor.press(/^Accepter pour /);
    await visitor.seesHeading('Accepté');
  });
  const planOf = async (line: string) =>
    String((await web.app.database.query('SELECT plan_id FROM quote_lines WHERE id = ?', [line]))[0]!.plan_id);

  test('a line that was outrun says so, and there is no button that would be refused', async () => {
    const given = await corporate(web.app);
    const [meeting] = await subscribedTo(web.app, given, { seats: 10 });
    const change = { kind: 'CHANGE', subscriptionId: meeting, plan: 'gotomeeting pro', seats: 20 } as const;
    const first = await quoteFor(given, change);
    const second = await quoteFor(given, { ...change, seats: 15 });
    const visitor = await enterPortal(web, given, `/corporate/quotes/${second.id}`);
    await visitor.sees('GoToMeeting');
    await visitor.page.getByLabel(/^Numéro de bon de commande/).fill('BC-77');
    await accepted(web.app, given, first);
    await visitor.press(/^Accepter · /);
    await visitor.press(/^Accepter pour /);
    await visitor.sees('Cela a changé entre-temps');
    await visitor.press('Revoir');
    await visitor.sees('QUOTE_OUTDATED');
    await visitor.sees('modifié entre-temps');
    expect(await visitor.control(/^Accepter · /).count()).toBe(0);
    // The next version is bound to the terms of today, and what was typed waits for it.
    const { quote: next } = done(await act(web.app, given.technician, 'QUOTE_REVISE', { id: second.id }));
    done(await act(web.app, given.technician, 'QUOTE_SEND', { id: next!.id }));
    await visitor.open(`/corporate/quotes/${next!.id}`);
    await visitor.control(/^Accepter · /).waitFor();
    expect(await visitor.page.getByLabel(/^Numéro de bon de commande/).inputValue()).toBe('BC-77');
  });

  test('a card is charged with the acceptance; declined, the quote is accepted and the invoice stays open', async () => {
    const given = await corporate(web.app);
    const quote = await quoteFor(given, large);
    const visitor = await enterPortal(web, given, `/corporate/quotes/${quote.id}`);
    await visitor.choose('Par carte');
    await visitor.page.getByLabel('Carte de test').selectOption('tok_declined');
    await visitor.press('Ajouter cette carte');
    await visitor.page.getByRole('radio', { name: /9995/, checked: true }).waitFor();
    await visitor.press(/^Accepter · 29\s952,00\s€$/);
    await visitor.press(/^Accepter pour 29\s952,00\s€$/);
    await visitor.sees('La carte n’a pas été débitée');
    await visitor.sees('Le devis est tout de même accepté.');
    await visitor.sees(/reste à payer 29\s952,00\s€/);
    expect(await statusOf(given, quote.id)).toBe('ACCEPTED');
  });

  test('fewer seats than are assigned: whose are given up is asked where the quote is accepted', async () => {
    const given = await corporate(web.app);
    const [meeting] = await subscribedTo(web.app, given, { seats: 3 });
    await assign(web.app, given.admin, {
      subscriptionId: meeting!,
      emails: ['ana@roy.example', 'bob@roy.example', 'carl@roy.example'],
    });
    const quote = await quoteFor(given, { kind: 'CHANGE', subscriptionId: meeting, plan: 'gotomeeting pro', seats: 2 });
    const visitor = await enterPortal(web, given, `/corporate/quotes/${quote.id}`);
    await visitor.page.getByRole('checkbox', { name: 'bob@roy.example' }).check();
    await visitor.press(/^Accepter · /);
    await visitor.press(/^Accepter pour /);
    await visitor.seesHeading('Accepté');
    expect(await holders(web.app, meeting!)).toEqual(['ana@roy.example', 'carl@roy.example']);
  });

  test('printed, it is the document: what changes, what it costs, the terms; nothing to press', async () => {
    const given = await corporate(web.app);
    const quote = await sentQuote(web.app, given, [small], { terms: 'Paiement à 30 jours.' });
    const visitor = await enterPortal(web, given, `/corporate/quotes/${quote.id}`);
    await visitor.page.emulateMedia({ media: 'print' });
    for (const heading of ['Comparé à aujourd’hui', 'Lignes et calcul', 'Échéances mois par mois', 'Conditions'])
      await visitor.page.getByRole('heading', { name: heading }).waitFor();
    expect(await visitor.page.getByRole('button').filter({ visible: true }).allTextContents()).toEqual(['Règle H5']);
    expect(await visitor.page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  });

  describe('a session that ends while a quote is being decided', () => {
    const ELEVEN_MINUTES = 11 * 60_000;
    /** The contact at a quote of 2 995,20 €, in a browser whose clock can be moved. */
    const deciding = async () => {
      const given = await corporate(web.app);
      const quote = await quoteFor(given, small);
      const path = `/corporate/quotes/${quote.id}`;
      const visitor = await web.visit(`/sign-in?next=${path}`, { language: 'fr' });
      await visitor.page.clock.install();
      await visitor.enter(given.contact.email);
      return { given, quote, visitor };
    };
    const endSessions = ({ contact }: Corporate) =>
      web.app.database.transaction((tx) =>
        tx.execute('UPDATE sessions SET ended_at = created_at WHERE user_id = ?', [contact.userId]),
      );
    const ordersOf = async ({ accountId }: Corporate) =>
      (await web.app.database.query('SELECT id FROM orders WHERE account_id = ?', [accountId])).length;

    test('is taken up again in place: what was typed stays, and is accepted once', async () => {
      const { given, quote, visitor } = await deciding();
      await visitor.page.getByLabel(/^Numéro de bon de commande/).fill('BC-31');
      await visitor.press(/^Accepter · /);
      await endSessions(given);
      await visitor.page.clock.fastForward(ELEVEN_MINUTES);
      await visitor.seesHeading('Votre session est terminée');
      await visitor.signIn(null);
      await visitor.page.getByRole('dialog').getByText('BC-31').waitFor();
      await visitor.press(/^Accepter pour 2\s995,20\s€$/);
      await visitor.seesHeading('Accepté');
      expect((await seenQuote(web.app, given.technician, quote.id)).purchaseOrder).toMatchObject({ number: 'BC-31' });
      expect(await ordersOf(given)).toBe(1);
    });

    test('and was noticed by the acceptance itself: it waits for who signs in, and is sent once', async () => {
      const { given, visitor } = await deciding();
      await visitor.page.getByLabel(/^Numéro de bon de commande/).fill('BC-32');
      await visitor.press(/^Accepter · /);
      await endSessions(given);
      await visitor.press(/^Accepter pour /);
      await visitor.seesHeading('Votre session est terminée');
      expect(await ordersOf(given)).toBe(0);
      await visitor.signIn(null);
      await visitor.seesHeading('Accepté');
      expect(await ordersOf(given)).toBe(1);
    });

    test('while the reason of a rejection is typed: it is still there, and reaches the technician', async () => {
      const { given, quote, visitor } = await deciding();
      await visitor.press('Refuser…');
      await visitor.choose('Pas maintenant');
      await visitor.page.getByLabel(/^Commentaire/).fill('Après l’été.');
      await endSessions(given);
      await visitor.press('Refuser le devis');
      await visitor.seesHeading('Votre session est terminée');
      await visitor.signIn(null);
      await visitor.seesHeading('Refusé');
      expect((await seenQuote(web.app, given.technician, quote.id)).decision).toMatchObject({
        ...{ accepted: false, reason: 'TIMING', comment: 'Après l’été.' },
      });
    });
  });

  // The last one: it moves the clock of all.
  test('a quote that expires while it is open is not accepted, and says so', async () => {
    const given = await corporate(web.app);
    const quote = await quoteFor(given, small);
    const visitor = await enterPortal(web, given, `/corporate/quotes/${quote.id}`);
    await visitor.press(/^Accepter · /);
    await advanceTo(web.app, '2026-07-02T09:00:00Z');
    await visitor.press(/^Accepter pour /);
    await visitor.sees('Votre décision n’a pas été enregistrée');
    await visitor.seesHeading('Expiré');
    expect(await statusOf(given, quote.id)).toBe('EXPIRED');
  });
});
