import { given, takenFrom } from '../support/given';
import { advanceTo, buy, change } from '../support/lifecycle';
import { describeWeb } from './support/web';

describeWeb('invoices', (web) => {
  test('an open invoice is paid for exactly what is open; a declined card changes nothing', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    await given.card(web.app, buyer, 'tok_declined');
    await advanceTo(web.app, '2026-07-03T09:00:00Z');
    const visitor = await web.visit('/sign-in');
    await visitor.signIn(buyer.contact.email);
    await visitor.sees('1 invoice is overdue');
    await visitor.page.locator('main ul a').first().click();
    await visitor.seesHeading('Pay this invoice');
    await visitor.choose('Another card');
    await visitor.page.getByLabel('Test card').selectOption('tok_declined');
    await visitor.press('Review and pay · €31.20');
    await visitor.press('Pay €31.20');
    await visitor.sees('The payment was declined');
    await visitor.sees('What you wanted to pay is still open.');
    await visitor.page.getByLabel('Test card').selectOption('tok_visa');
    await visitor.press('Review and pay · €31.20');
    await visitor.press('Pay €31.20');
    await visitor.sees('Nothing more to pay.');
    expect(await visitor.page.getByRole('heading', { name: 'Pay this invoice' }).count()).toBe(0);
    await visitor.page.locator('aside summary').first().click();
    await visitor.sees('Payments received');
    await visitor.press('Rule G3: read it');
    await visitor.sees('Paying an open invoice by card');
    // G4: the card served this payment only.
    const [methods] = await web.app.database.query('SELECT COUNT(*) AS n FROM payment_methods WHERE account_id = ?', [
      buyer.accountId,
    ]);
    expect(Number(methods!.n)).toBe(2);
  });

  test('a bank that wants its customer is gone to and come back from', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'fr-FR' });
    await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    await given.card(web.app, buyer, 'tok_declined');
    await advanceTo(web.app, '2026-08-05T09:00:00Z');
    const visitor = await web.visit('/sign-in', { language: 'fr' });
    await visitor.signIn(buyer.contact.email);
    await visitor.sees('1 facture est en retard');
    await visitor.page.locator('main ul a').first().click();
    await visitor.seesHeading('Payer cette facture');
    await visitor.choose('Autre carte');
    await visitor.page.getByLabel('Carte de test').selectOption('tok_authenticate');
    await visitor.press(/^Vérifier et payer · 31,20/);
    await visitor.press(/^Payer 31,20/);
    const opened = visitor.window.waitForEvent('page');
    await visitor.press('Confirmer auprès de la banque');
    const bank = await opened;
    await bank.getByRole('button', { name: 'Approve' }).click();
    await bank.getByRole('heading', { name: 'Approved' }).waitFor();
    await bank.close();
    await visitor.sees('Plus rien à régler.');
    // The notice of who waited for the bank follows.
    await visitor.sees('Paiement effectué');
    expect(await visitor.page.getByText('Votre banque vous demande').count()).toBe(0);
  });

  test('a credit note stands below its invoice with a minus, and says what became of it', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    await change(web.app, buyer, await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 5 }), { seats: 3 });
    const visitor = await web.visit('/billing/invoices');
    await visitor.signIn(buyer.contact.email);
    await visitor.seesHeading('Invoices');
    await visitor.press(/-CN-2026-/);
    await visitor.seesHeading('What became of it');
    await visitor.page.locator('aside summary').first().click();
    await visitor.sees('Put on the account balance');
    await visitor.page.locator('table summary').first().click();
    await visitor.sees(/days given back/);
  });

  test('a stored card that is refused, then another stored one: charged once, and by that one', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    await given.card(web.app, buyer, 'tok_declined');
    await advanceTo(web.app, '2026-09-07T09:00:00Z');
    await given.card(web.app, buyer, 'tok_mastercard');
    const before = await takenFrom(web.app, buyer);
    const visitor = await web.visit('/sign-in');
    await visitor.signIn(buyer.contact.email);
    await visitor.sees('1 invoice is overdue');
    await visitor.page.locator('main ul a').first().click();
    await visitor.seesHeading('Pay this invoice');
    await visitor.page.getByRole('radio', { name: /9995/ }).check();
    await visitor.press('Review and pay · €31.20');
    await visitor.press('Pay €31.20');
    await visitor.sees('The payment was declined');
    expect(await takenFrom(web.app, buyer)).toBe(before);
    await visitor.page.getByRole('radio', { name: /^Mastercard/ }).check();
    await visitor.press('Review and pay · €31.20');
    await visitor.press('Pay €31.20');
    await visitor.sees('Nothing more to pay.');
    expect((await takenFrom(web.app, buyer)) - before).toBe(3120);
  });
});
