import { given as customerOf } from '../support/given';
import { chequeOf, invoiceOf, PAYMENT_RECORD } from '../support/invoices';
import { buy } from '../support/lifecycle';
import { type SignedIn, send, staff } from '../support/people';
import { corporate, enterConsole, failedChanges } from './support/corporate';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

/** What stands for a space in amounts: a narrow or a plain one that does not break. */
const spaced = (text: string) => new RegExp(text.replace(/ /g, '[  \\u00a0\\u202f]'));

describeWeb('an account and its invoices in the console', (web) => {
  const enter = (person: SignedIn, path: string) => enterConsole(web, person, path, { language: 'fr' });
  const rowOf = async (table: string, id: string) =>
    (await web.app.database.query(`SELECT * FROM ${table} WHERE id = ?`, [id]))[0]!;
  /** The clock moves to the day of each invoice. */
  let day = 4;
  const nextDay = () => `2026-06-${String(++day).padStart(2, '0')}`;
  /** A corporate account of the US with an invoice of 1 000.00 USD: no tax, as it has no address with one. */
  const invoiced = async (name: string) => {
    const given = await corporate(web.app, { country: 'US', name });
    return { ...given, invoiceId: await invoiceOf(web.app, given, { amount: 1_000_00, on: nextDay() }) };
  };
  const path = (visitor: Visitor) => new URL(visitor.page.url()).pathname;

  test('a change that could not be carried out says why and what it would bill; it is given up, or tried again', async () => {
    const given = await corporate(web.app, { name: 'Atelier Lumière SAS' });
    const other = await corporate(web.app, { name: 'Papeterie Roux' });
    await failedChanges(web.app, given, other);
    const visitor = await enter(given.technician, `/console/accounts/${given.accountId}`);
    const failed = () => visitor.page.getByText('Aux conditions d’aujourd’hui');
    await failed().first().waitFor();
    await visitor.sees(spaced('^Réessayer · '));
    await visitor.page.getByRole('button', { name: 'Abandonner', exact: true }).first().click();
    await visitor.fill('Motif, pour les collègues et l’historique', 'Le client n’en veut plus.');
    await visitor.press('Oui, l’abandonner');
    await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
    await visitor.settled();
    expect(await failed().count()).toBe(0);
    const abandoned = "SELECT * FROM order_effects WHERE account_id = ? AND status = 'ABANDONED'";
    expect(await web.app.database.query(abandoned, [given.accountId])).toMatchObject([
      { abandoned_because: 'Le client n’en veut plus.' },
    ]);
    const again = await enter(other.technician, `/console/accounts/${other.accountId}`);
    await again.press(/^Réessayer · /);
    await again.sees('Exécuté');
    await again.page.getByText('Aux conditions d’aujourd’hui').waitFor({ state: 'detached' });
    const seats = 'SELECT seats FROM subscriptions WHERE account_id = ?';
    expect(await web.app.database.query(seats, [other.accountId])).toEqual([{ seats: 12 }]);
  });

  test('a technician is named, and all of the history has a page', async () => {
    const given = await corporate(web.app, { name: 'Papeterie Ménard' });
    const other = await staff(web.app, 'TECHNICIAN');
    await web.app.database.transaction((tx) =>
      tx.execute('UPDATE users SET name = ? WHERE id = ?', ['Hugo Petit', other.userId]),
    );
    const visitor = await enter(given.technician, `/console/accounts/${given.accountId}`);
    await visitor.press('Attribuer un technicien');
    await visitor.page.getByLabel('Technicien', { exact: true }).selectOption(other.userId);
    await visitor.press('Attribuer');
    await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await rowOf('accounts', given.accountId)).technician_id).toBe(other.userId);
    await visitor.sees('Technicien attribué');
    await visitor.open(`/console/accounts/${given.accountId}/history`);
    await visitor.sees('Technicien attribué');
  });

  test('a payment is recorded: what it settles and what goes to the balance is said before; it is taken back again', async () => {
    const given = await invoiced('Roy & Fils');
    const visitor = await enter(given.technician, `/console/invoices/${given.invoiceId}`);
    await visitor.press('Enregistrer un paiement');
    await visitor.fill('Montant reçu', '1 200');
    await visitor.fill('Référence : libellé du virement, numéro du chèque', 'VIR 4711');
    const dialog = visitor.part('Enregistrer un paiement de');
    await dialog.getByText(spaced('200,00 \\$US')).first().waitFor();
    await visitor.press(spaced('^Enregistrer 1 200,00 \\$US$'));
    await visitor.sees(
      spaced('1 200,00 \\$US enregistrés. Reste à payer : 0,00 \\$US. 200,00 \\$US sont allés au solde'),
    );
    expect(await rowOf('invoices', given.invoiceId)).toMatchObject({ status: 'PAID' });
    expect(await rowOf('accounts', given.accountId)).toMatchObject({ balance: 20_000 });
    await visitor.press('Annuler ce paiement');
    const back = visitor.part('Annuler le paiement');
    await back.getByText(spaced('1 000,00 \\$US')).first().waitFor();
    await visitor.fill('Motif, pour les collègues et l’historique', 'Rejeté par la banque.');
    await visitor.press(spaced('^Annuler 1 200,00 \\$US$'));
    await visitor.sees(spaced('ne compte plus. Ouvert maintenant : 1 000,00 \\$US'));
    expect(await rowOf('accounts', given.accountId)).toMatchObject({ balance: 0 });
  });

  test('a credit says where it goes; above the limit a supervisor is asked, who approves it and goes on to the next', async () => {
    const [given, other] = [await invoiced('Imprimerie du Port'), await invoiced('Cartonnages Blanc')];
    for (const { technician, invoiceId } of [given, other]) {
      const input = chequeOf(invoiceId, '900.00');
      await send(web.app, technician.token, PAYMENT_RECORD, input);
    }
    const ask = async ({ technician, invoiceId }: typeof given) => {
      const visitor = await enter(technician, `/console/invoices/${invoiceId}`);
      await visitor.press('Créditer');
      await visitor.fill(/^Montant TTC/, '600');
      await visitor.sees('Un superviseur doit d’abord l’approuver');
      await visitor.fill(/^Motif, pour les collègues/, 'Promis au téléphone.');
      await visitor.press(spaced('^Demander l’approbation de 600,00 \\$US$'));
      await visitor.sees('Rien n’est encore crédité');
      return visitor;
    };
    const technician = await ask(given);
    await ask(other);
    await technician.press('Geste commercial');
    await technician.control(spaced('^Approuver · créditer 600,00 \\$US$')).click({ force: true });
    await technician.sees('FORBIDDEN_ROLE');
    const supervisor = await enter(await staff(web.app, 'SUPERVISOR'), '/console/approvals');
    await supervisor.page
      .getByRole('row', { name: /Imprimerie du Port/ })
      .getByRole('link')
      .click();
    await supervisor.sees('Promis au téléphone.');
    await supervisor.fill('Commentaire pour l’auteur (facultatif)', 'D’accord.');
    await supervisor.press(spaced('^Approuver · créditer 600,00 \\$US$'));
    await supervisor.sees('l’a approuvé');
    // 100.00 were open: the rest of 600.00 is on the balance.
    expect(await rowOf('accounts', given.accountId)).toMatchObject({ balance: 50_000 });
    const before = path(supervisor);
    await supervisor.page.keyboard.press('n');
    await supervisor.page.waitForURL((url) => url.pathname !== before);
    await supervisor.sees('Cartonnages Blanc');
    await supervisor.press('Ne pas approuver');
    await supervisor.sees('ne l’a pas approuvé');
    expect(await rowOf('accounts', other.accountId)).toMatchObject({ balance: 0 });
  });

  test('nobody approves what they asked for themselves (SELF_APPROVAL)', async () => {
    const given = await invoiced('Menuiserie Caron');
    const supervisor = await staff(web.app, 'SUPERVISOR');
    const visitor = await enter(supervisor, `/console/invoices/${given.invoiceId}`);
    await visitor.press('Créditer');
    await visitor.fill(/^Montant TTC/, '500,01');
    await visitor.fill(/^Motif, pour les collègues/, 'Erreur de ma part.');
    await visitor.press(spaced('^Demander l’approbation de 500,01 \\$US$'));
    await visitor.press('Geste commercial');
    await visitor.control(spaced('^Approuver · créditer')).click({ force: true });
    await visitor.sees('SELF_APPROVAL');
    const credits = await web.app.database.query('SELECT status FROM invoice_credits WHERE invoice_id = ?', [
      given.invoiceId,
    ]);
    expect(credits).toEqual([{ status: 'PENDING_APPROVAL' }]);
  });

  test('what will not be paid is written off, and an invoice is issued again with the data of today', async () => {
    const given = await invoiced('Ancien nom SARL');
    const visitor = await enter(given.technician, `/console/invoices/${given.invoiceId}`);
    await web.app.database.transaction((tx) =>
      tx.execute('UPDATE accounts SET name = ? WHERE id = ?', ['Nouveau nom SARL', given.accountId]),
    );
    await visitor.press('Réémettre');
    await visitor.part('Réémettre').getByText('Nouveau nom SARL').waitFor();
    await visitor.fill(/^Motif, pour les collègues/, 'Le nom a changé.');
    await visitor.press(spaced('^Réémettre · 1 000,00 \\$US$'));
    await visitor.sees('Réémise :');
    await visitor.page.getByRole('status').getByRole('link').click();
    await visitor.sees('Nouveau nom SARL');
    await visitor.press('Passer en perte');
    await visitor.fill(/^Motif, pour les collègues/, 'Liquidation.');
    await visitor.press(spaced('^Demander l’approbation de 1 000,00 \\$US$'));
    await visitor.sees('Rien n’est encore crédité');
  });

  test('support refunds an online order to the card that paid it', async () => {
    const buyer = await customerOf.onlineAccount(web.app);
    await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 5 });
    const invoices = 'SELECT id FROM invoices WHERE account_id = ?';
    const [invoice] = await web.app.database.query(invoices, [buyer.accountId]);
    const visitor = await enter(await staff(web.app, 'SUPPORT_AGENT'), `/console/invoices/${invoice!.id}`);
    await visitor.press('Rembourser sur la carte');
    // 5 seats at 28.00, with 20 % VAT: 168.00. A part of it goes back.
    await visitor.fill(/^Montant TTC/, '67,20');
    await visitor.part('Remboursement de').getByText('Remboursés sur la carte').waitFor();
    await visitor.fill(/^Motif, pour les collègues/, 'Deux postes de trop.');
    await visitor.press(spaced('^Rembourser 67,20 €$'));
    await visitor.sees(spaced('67,20 € crédités par l’avoir'));
    const refunds = 'SELECT amount FROM refunds WHERE account_id = ?';
    expect(await web.app.database.query(refunds, [buyer.accountId])).toEqual([{ amount: 6720 }]);
  });

  test('overdue accounts are listed with what they owe by age, and sums by currency', async () => {
    const given = await corporate(web.app, { country: 'US', name: 'Retardataire & Cie' });
    await invoiceOf(web.app, given, { amount: 700_00, on: nextDay() });
    // 61 days and more before.
    const due = 'UPDATE invoices SET due_on = ? WHERE account_id = ?';
    await web.app.database.transaction((tx) => tx.execute(due, ['2026-04-01', given.accountId]));
    const visitor = await enter(given.technician, '/console/overdue?view=mine');
    const cells = await visitor.page
      .getByRole('row', { name: /Retardataire/ })
      .getByRole('cell')
      .allTextContents();
    expect(cells.map((text) => text.replace(/\s/g, ' '))).toEqual(['–', '–', '700,00 $US', '–', '700,00 $US']);
    await visitor.sees('Toute la liste en USD');
  });
});
