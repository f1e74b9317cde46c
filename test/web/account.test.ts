import { given } from '../support/given';
import { describeWeb } from './support/web';

describeWeb('account', (web) => {
  const column = async (table: string, column: string, where: string, value: string) =>
    (await web.app.database.query(`SELECT ${column} AS found FROM ${table} WHERE ${where} = ?`, [value]))[0]?.found;

  test('address, VAT number, recipients and people are kept up by the contact, in French', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'fr-FR' });
    const visitor = await web.visit('/billing/account', { language: 'fr' });
    await visitor.signIn(buyer.contact.email);
    await visitor.press('Modifier', 'Adresse de facturation');
    await visitor.fill('Ville', '');
    await visitor.press('Enregistrer');
    expect(await visitor.page.locator('[aria-invalid]').count()).toBe(1);
    await visitor.fill('Numéro et rue', '12 rue des Lilas');
    await visitor.fill('Code postal', '75011');
    await visitor.fill('Ville', 'Paris');
    await visitor.press('Enregistrer');
    await visitor.sees('12 rue des Lilas');
    await visitor.press('Ajouter un numéro de TVA');
    await visitor.page.getByRole('textbox', { name: 'Numéro de TVA' }).fill('FR00');
    await visitor.press('Enregistrer');
    await visitor.page.locator('[aria-invalid]').waitFor();
    await visitor.page.getByRole('textbox', { name: 'Numéro de TVA' }).fill('FR40303265045');
    await visitor.press('Enregistrer');
    await visitor.control('Modifier', 'Numéro de TVA').waitFor();
    expect(await column('accounts', 'vat_number', 'id', buyer.accountId)).toBe('FR40303265045');
    await visitor.part('Les factures sont aussi envoyées à').getByRole('textbox').fill('compta@roy.example');
    await visitor.press('Ajouter');
    await visitor.control('Retirer compta@roy.example').waitFor();
    await visitor.press('Inviter une personne');
    await visitor.fill('Nom', 'Ana Roy');
    await visitor.page.getByRole('dialog').getByLabel('Adresse e-mail').fill('ana@roy.example');
    await visitor.press('Envoyer l’invitation');
    await visitor.page.getByLabel('Rôle de Ana Roy').selectOption('ADMIN');
    await visitor.press('Historique');
    await visitor.sees('Rôles modifiés');
    await visitor.sees('compta@roy.example');
  });

  test('the billing is handed over, and its contact of before is told who it is now', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    const visitor = await web.visit('/billing/account');
    await visitor.signIn(buyer.contact.email);
    await visitor.press('Hand over to another person');
    await visitor.fill('Name', 'Ana Roy');
    await visitor.part('Hand over the billing').getByLabel('E-mail address').fill('successor@roy.example');
    await visitor.press('Yes, hand over');
    await visitor.page.waitForURL((url) => url.pathname === '/not-your-billing');
  });

  test('a refusal leads to support, whose answer is read on the page', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    const visitor = await web.visit('/billing/requests');
    await visitor.signIn(buyer.contact.email);
    await visitor.press('Write to support');
    await visitor.page.getByLabel('About').selectOption('TIER_DOWNGRADE');
    await visitor.fill('Subject', 'A smaller plan');
    await visitor.fill('Message', 'My card is 4242 4242 4242 4242.');
    await visitor.press('Send');
    await visitor.page.locator('[aria-invalid]').waitFor();
    await visitor.fill('Message', 'Starter would be enough for us.');
    await visitor.press('Send');
    await visitor.seesHeading('A smaller plan');
    await visitor.sees('Starter would be enough for us.');
    await visitor.fill('Your message', 'From July on.');
    await visitor.press('Send');
    await visitor.sees('From July on.');
    await visitor.press('This is settled: close the request');
    await visitor.sees('Closed');
    await visitor.fill('Write again: the request is opened anew', 'One more thing.');
    await visitor.press('Send');
    await visitor.control('This is settled: close the request').waitFor();
  });
});
