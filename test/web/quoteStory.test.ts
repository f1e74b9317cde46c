import { advanceTo } from '../support/lifecycle';
import { staff } from '../support/people';
import { seenQuote, sentQuote } from '../support/quotes';
import { type Corporate, corporate, enterConsole, enterPortal } from './support/corporate';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

/** The story goes through three windows. Milliseconds. */
const LONG = 120_000;

/** An amount as French writes it, whatever its spaces are. */
const euros = (text: string) => new RegExp(text.replaceAll(' ', '\\s'));

describeWeb('a quote between two browsers', (web) => {
  const one = async (sql: string, id: string) => (await web.app.database.query(sql, [id]))[0]!;
  const stateOf = async (given: Corporate, id: string) => (await seenQuote(web.app, given.technician, id)).status;
  const saved = async (visitor: Visitor) => {
    await visitor.page.waitForTimeout(300);
    await visitor.page
      .getByRole('status')
      .getByText(/^Enregistré à /)
      .waitFor();
  };
  const fillLine = async ({ page }: Visitor, seats: string, discount: string) => {
    await page.getByLabel('Postes').fill(seats);
    await page.getByLabel('Remise, %').fill(discount);
  };

  test(
    'request, draft, approval, sent, question, revised, compared, accepted on a phone, paid in two ways, certificate',
    async () => {
      const given = await corporate(web.app);
      const contact = await enterPortal(web, given, '/corporate/requests/new');
      await contact.fill('Sujet', 'Cent vingt organisateurs');
      await contact.fill('Message', 'Pouvez-vous nous faire une offre ?');
      await contact.press('Envoyer');
      await contact.seesHeading('Cent vingt organisateurs');

      const technician = await enterConsole(web, given.technician, '/console/requests?view=all');
      await technician.press('Cent vingt organisateurs');
      await technician.press('Préparer un devis');
      await technician.page.getByLabel('Niveau').selectOption({ label: 'Pro' });
      await fillLine(technician, '100', '25');
      await technician.sees('Un superviseur doit l’approuver avant l’envoi');
      await saved(technician);
      const id = new URL(technician.page.url()).searchParams.get('quote')!;
      await technician.press('Envoyer…');
      await technician.press('Demander l’accord');
      await technician.sees('En attente d’approbation');

      const supervisor = await enterConsole(web, await staff(web.app, 'SUPERVISOR'), `/console/quotes/${id}`);
      await supervisor.press('Approuver');
      await supervisor.sees('SUPERVISOR l’a approuvé');

      await technician.page.reload();
      await technician.press('Envoyer…');
      await technician.press('Envoyer au client');
      await technician.sees('À décider');

      await contact.open(`/corporate/requests/new?quote=${id}`);
      await contact.fill('Sujet', 'Une question sur le devis');
      await contact.fill('Message', 'Et pour cent vingt ?');
      await contact.press('Envoyer');
      await contact.seesHeading('Une question sur le devis');

      await technician.open('/console/requests?view=all');
      await technician.press('Une question sur le devis');
      await technician.page.getByRole('textbox').last().fill('Voici la version 2.');
      await technician.press('Envoyer');
      await technician.page.getByRole('listitem').getByText('Voici la version 2.').waitFor();
      await technician.open(`/console/quotes/${id}`);
      await technician.press('Réviser');
      await technician.seesHeading(/, version 2$/);
      await fillLine(technician, '120', '15');
      await saved(technician);
      const revision = new URL(technician.page.url()).searchParams.get('quote')!;
      await technician.press('Envoyer…');
      await technician.press('Envoyer au client');
      await technician.seesHeading('Versions côte à côte');

      // 120 × 212,16 € (15 % off 249,60 €) are 25 459,20 €, with tax 30 551,04 €: above 23 000 € net (I4).
      const phone = await enterPortal(web, given, `/corporate/quotes/${id}`, { width: 390 });
      await phone.press('Afficher la version 2');
      await phone.seesHeading('Ce qui change de la version 1 à la version 2');
      await phone.page.getByLabel(/^Numéro de bon de commande/).fill('BC-2026-7');
      await phone.press('Décider');
      await phone.press(euros('^Accepter · 30 551,04 €$'));
      await phone.press(euros('^Accepter pour 30 551,04 €$'));
      await phone.seesHeading('Accepté');
      const certificate = await phone.control('Certificat d’acceptation (PDF)').getAttribute('href');

      await technician.page.reload();
      await technician.sees('Accepté par Anne Leroy');

      const invoice = await one('SELECT id, number FROM invoices WHERE account_id = ?', given.accountId);
      await phone.open(`/corporate/invoices/${invoice.id}`);
      await phone.choose('Une partie');
      await phone.page.getByRole('textbox', { name: /^Montant/ }).fill('10 000');
      await phone.press(euros('^Vérifier et payer · 10 000,00 €$'));
      await phone.press(euros('^Payer 10 000,00 €$'));
      await phone.sees('Payée en partie');

      await technician.open(`/console/invoices/${invoice.id}`);
      await technician.press('Enregistrer un paiement');
      await technician.fill('Montant reçu', '20 551,04');
      await technician.fill('Référence : libellé du virement, numéro du chèque', 'VIR 2026-7');
      await technician.press(euros('^Enregistrer 20 551,04 €$'));
      await technician.sees(euros('enregistrés. Reste à payer : 0,00 €'));
      expect(await one('SELECT status FROM invoices WHERE id = ?', String(invoice.id))).toEqual({ status: 'PAID' });

      const pdf = await phone.window.request.get(certificate!);
      expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
      expect(await stateOf(given, revision)).toBe('ACCEPTED');
      expect(await stateOf(given, id)).toBe('SUPERSEDED');
    },
    LONG,
  );

  test('accepted and withdrawn at the same moment: one wins, the other is told, and what was typed stays', async () => {
    const given = await corporate(web.app);
    const quote = await sentQuote(web.app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 10 }]);
    const contact = await enterPortal(web, given, `/corporate/quotes/${quote.id}`);
    const technician = await enterConsole(web, given.technician, `/console/quotes/${quote.id}`);
    await contact.page.getByLabel(/^Numéro de bon de commande/).fill('BC-9');
    await contact.press(/^Accepter · /);
    await technician.press('Retirer…');
    const withdraw = technician.part(/^Retirer le devis/).getByRole('button', { name: 'Retirer', exact: true });
    await Promise.all([contact.press(/^Accepter pour /), withdraw.click()]);
    await contact.page.getByRole('heading', { name: /^(Accepté|Retiré)$/ }).waitFor();
    const state = await stateOf(given, quote.id);
    if (state === 'ACCEPTED') {
      await technician.page
        .getByText(/STALE_VERSION|QUOTE_ALREADY_DECIDED/)
        .first()
        .waitFor();
      await technician.sees('Accepté par Anne Leroy');
    } else {
      expect(state).toBe('WITHDRAWN');
      await contact.sees('Votre décision n’a pas été enregistrée');
      await contact.sees(/Votre saisie est conservée/);
    }
  });

  // The last one: it moves the clock of all.
  test('a quote that expires while it is open in the console says so, and is revised', async () => {
    const given = await corporate(web.app);
    const quote = await sentQuote(web.app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 10 }]);
    const technician = await enterConsole(web, given.technician, `/console/quotes/${quote.id}`);
    await technician.press('Prolonger…');
    await technician.page.getByLabel(/^Valable jusqu’au/).fill('2026-07-15');
    await advanceTo(web.app, '2026-07-02T09:00:00Z');
    await technician.press('Prolonger jusqu’au 15 juillet 2026');
    await technician.page
      .getByRole('dialog')
      .getByText(/QUOTE_EXPIRED|STALE_VERSION/)
      .waitFor();
    expect(await technician.page.getByLabel(/^Valable jusqu’au/).inputValue()).toBe('2026-07-15');
    await technician.page.keyboard.press('Escape');
    await technician.sees('Expiré');
    await technician.press('Réviser');
    await technician.seesHeading(`Modifier le devis ${quote.number}, version 2`);
  });
});
