import { AccountRow } from '../../src/accounts';
import { updateRow } from '../../src/platform/database';
import { type Buyer, given, takenFrom } from '../support/given';
import { advanceTo, buy, cancel, subscriptionOf, tryOut } from '../support/lifecycle';
import { mailsTo } from '../support/people';
import { assign, holders } from '../support/seats';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

describeWeb('buying', (web) => {
  const enter = async (buyer: Buyer, language: 'en' | 'fr', options: { width?: number } = {}): Promise<Visitor> => {
    const visitor = await web.visit('/sign-in', { language, ...options });
    await visitor.signIn(buyer.contact.email);
    await visitor.seesHeading(language === 'fr' ? 'Abonnements' : 'Subscriptions');
    return visitor;
  };
  const french = (more: object = {}) => given.onlineAccount(web.app, { locale: 'fr-FR', ...more });
  const english = (more: object = {}) => given.onlineAccount(web.app, { locale: 'en-GB', ...more });
  const statesOf = async (table: string, { accountId }: Buyer) =>
    (await web.app.database.query(`SELECT status FROM ${table} WHERE account_id = ? ORDER BY id`, [accountId])).map(
      ({ status }) => status,
    );

  describe('article 000, in French by the buttons of the article', () => {
    test('a new subscription', async () => {
      const buyer = await french();
      const visitor = await enter(buyer, 'fr');
      await visitor.press('Ajouter un nouvel abonnement');
      await visitor.press('GoToMeeting');
      await visitor.choose('Acheter');
      await visitor.press('Comparer les abonnements');
      await visitor.sees('Outils de dessin');
      await visitor.press('Fermer', 'Comparaison des abonnements GoToMeeting');
      await visitor.choose(/^Pro/);
      await visitor.type('Nombre d’organisateurs', '5');
      await visitor.press('Suivant');
      await visitor.choose(/^Annuel/);
      await visitor.choose(/^Mensuel\s*156,00\s€ par mois, TVA comprise/);
      await visitor.press('Passer la commande');
      await visitor.seesHeading('Passer la commande');
      await visitor.sees('1er–30 juin 2026');
      await visitor.press(/^Passer la commande · 156,00\s€$/);
      await visitor.sees('Votre commande est confirmée');
      await visitor.sees('N’oubliez pas d’attribuer les postes');
      expect(await statesOf('subscriptions', buyer)).toEqual(['ACTIVE']);
      expect(await takenFrom(web.app, buyer)).toBe(15600);
      const mails = await mailsTo(web.app, buyer.contact.email);
      expect(mails.map(({ template }) => template)).toContain('orderConfirmation');
    });

    test('a trial, which begins at once', async () => {
      const buyer = await french({ card: null });
      const visitor = await enter(buyer, 'fr');
      await visitor.press('Ajouter un nouvel abonnement');
      await visitor.press('GoToWebinar');
      await visitor.choose(/^Essayer/);
      await visitor.sees('Gratuit.');
      await visitor.press('Commencer l’évaluation');
      await visitor.sees('Votre essai a commencé.');
      expect(await statesOf('subscriptions', buyer)).toEqual(['TRIALING']);
    });

    test('a trial beside something in the cart goes there too', async () => {
      const buyer = await french();
      await given.cart(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
      const visitor = await enter(buyer, 'fr');
      await visitor.press('Ajouter un nouvel abonnement');
      await visitor.press('GoToWebinar');
      await visitor.choose(/^Essayer/);
      await visitor.press('Ajouter au panier');
      await visitor.seesHeading('Panier');
      await visitor.press('Passer la commande');
      await visitor.press(/^Passer la commande · 31,20\s€$/);
      await visitor.sees('Votre commande est confirmée');
      expect((await statesOf('subscriptions', buyer)).sort()).toEqual(['ACTIVE', 'TRIALING']);
    });

    test('more seats', async () => {
      const buyer = await french();
      const id = await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 5 });
      const visitor = await enter(buyer, 'fr');
      await visitor.press('Ajouter des organisateurs');
      await visitor.type('Nombre d’organisateurs', '8');
      await visitor.press('Passer la commande');
      await visitor.seesHeading('Passer la commande');
      await visitor.press(/^Passer la commande · /);
      await visitor.sees('Votre commande est confirmée');
      expect((await subscriptionOf(web.app, buyer.contact, id)).seats).toBe(8);
    });

    test('plan, seats and billing period changed, the order changed once more on the way', async () => {
      const buyer = await french();
      const id = await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 2 });
      const visitor = await enter(buyer, 'fr');
      await visitor.press('Options de GoToMeeting Pro');
      await visitor.press('Modifier l’abonnement');
      await visitor.choose('Plus');
      await visitor.choose(/^Annuel/);
      await visitor.press('Passer la commande');
      await visitor.seesHeading('Passer la commande');
      await visitor.press('Modifier la commande');
      await visitor.seesHeading('Panier');
      await visitor.press('Modifier GoToMeeting Plus');
      expect(await visitor.page.getByRole('radio', { name: 'Plus' }).isChecked()).toBe(true);
      expect(await visitor.page.getByRole('radio', { name: /^Annuel/ }).isChecked()).toBe(true);
      await visitor.type('Nombre d’organisateurs', '3');
      await visitor.press('Passer la commande');
      await visitor.press(/^Passer la commande · /);
      await visitor.sees('Votre commande est confirmée');
      const { plan, seats, frequency } = await subscriptionOf(web.app, buyer.contact, id);
      expect([plan.key, seats, frequency]).toEqual(['plus', 3, 'ANNUAL']);
    });

    test('a subscription before the trial is over', async () => {
      const buyer = await french();
      const id = await tryOut(web.app, buyer, 'gotomeeting pro');
      const visitor = await enter(buyer, 'fr');
      await visitor.press('S’abonner maintenant');
      await visitor.choose(/^Mensuel\s*62,40\s€ par mois, TVA comprise/);
      await visitor.press('Passer la commande');
      await visitor.press(/^Passer la commande · 62,40\s€$/);
      await visitor.sees('Votre commande est confirmée');
      expect((await subscriptionOf(web.app, buyer.contact, id)).status).toBe('ACTIVE');
    });
  });

  test('fewer seats than are assigned: whose are released is asked, and then it can be ordered', async () => {
    const buyer = await english();
    const id = await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 2 });
    await assign(web.app, buyer.contact, { subscriptionId: id, emails: ['ann@team.example', 'ben@team.example'] });
    const visitor = await enter(buyer, 'en');
    await visitor.press('Add organizers');
    await visitor.type('Number of organizers', '1');
    await visitor.sees('SEATS_STILL_ASSIGNED');
    await visitor.page.getByRole('checkbox', { name: /ann@team\.example/ }).check();
    await visitor.press('Place the order');
    await visitor.press('Place the order · €0.00');
    await visitor.sees('Your order is done');
    expect(await holders(web.app, id)).toEqual(['ben@team.example']);
  });

  test('more seats by keyboard only', async () => {
    const buyer = await english();
    const id = await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 2 });
    const visitor = await enter(buyer, 'en');
    const { keyboard } = visitor.page;
    await visitor.tabTo('Add organizers');
    await keyboard.press('Enter');
    await visitor.seesHeading('Modify GoToMeeting');
    await visitor.tabTo('Number of organizers');
    await keyboard.press('ArrowUp');
    await visitor.control('Place the order').waitFor();
    await visitor.tabTo('Place the order');
    await keyboard.press('Enter');
    await visitor.control(/^Place the order · /).waitFor();
    await visitor.tabTo(/^Place the order · /);
    await keyboard.press('Enter');
    await visitor.sees('Your order is done');
    expect((await subscriptionOf(web.app, buyer.contact, id)).seats).toBe(3);
  });

  test('a session that ends on the way is taken up again in place, and the order goes on', async () => {
    const buyer = await english();
    await given.cart(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    const visitor = await web.visit('/sign-in');
    await visitor.page.clock.install();
    await visitor.signIn(buyer.contact.email);
    await visitor.seesHeading('Subscriptions');
    await visitor.press('Cart, 1 item');
    await visitor.press('Place the order');
    await visitor.control(/^Place the order · /).waitFor();
    await visitor.window.clearCookies();
    await visitor.page.clock.fastForward(11 * 60_000);
    await visitor.seesHeading('Your session is over');
    await visitor.signIn(null);
    await visitor.press(/^Place the order · /);
    await visitor.sees('Your order is done');
    expect(await takenFrom(web.app, buyer)).toBe(3120);
  });

  test('an item whose answer was lost is in the cart once', async () => {
    const buyer = await english();
    const visitor = await enter(buyer, 'en');
    await visitor.open('/billing/add?product=gotomeeting&plan=pro&seats=2&step=billing');
    await loseAnswer(visitor, 'cartAddPurchase');
    await visitor.press('Place the order');
    await visitor.sees('No answer came back');
    await visitor.page.unroute('**/graphql');
    await visitor.press(/^(Place the order|Add to cart)$/);
    await visitor.page.waitForURL((url) => /^\/billing\/(cart|checkout)$/.test(url.pathname));
    const sql = 'SELECT COUNT(*) AS n FROM cart_items WHERE cart_id = ?';
    expect(Number((await web.app.database.query(sql, [buyer.cartId]))[0]!.n)).toBe(1);
  });

  test('a trial that becomes a subscription at its end is ordered with what it will cost, and a card', async () => {
    const buyer = await english();
    const visitor = await enter(buyer, 'en');
    await visitor.open('/billing/add?product=gotomeeting&plan=pro&seats=2&mode=try&step=plan');
    await visitor.choose(/^It becomes a subscription/);
    await visitor.sees('€62.40 per month, tax included');
    await visitor.press('Place the order');
    await visitor.sees('It becomes a subscription at its end.');
    await visitor.press(/^Place the order · /);
    await visitor.sees('Your trial has begun.');
    const sql = 'SELECT status, converts_to FROM subscriptions WHERE account_id = ?';
    const [trial] = await web.app.database.query(sql, [buyer.accountId]);
    expect([trial!.status, trial!.converts_to]).toEqual(['TRIALING', 'MONTHLY']);
  });

  test('a trial whose order got no answer is not begun twice', async () => {
    const buyer = await english();
    const visitor = await enter(buyer, 'en');
    await visitor.open('/billing/add?product=gotomeeting&mode=try&step=plan');
    await loseAnswer(visitor);
    await visitor.press('Start the trial');
    await visitor.sees('No answer came back');
    await visitor.page.unroute('**/graphql');
    await visitor.press('Start the trial');
    await visitor.sees('Your trial has begun.');
    expect(await statesOf('orders', buyer)).toEqual(['COMPLETED']);
    expect(await statesOf('subscriptions', buyer)).toEqual(['TRIALING']);
  });

  test('a purchase in English, with a card that is added on the way', async () => {
    const buyer = await english({ card: null });
    const visitor = await enter(buyer, 'en');
    await visitor.press('Add a new subscription');
    await visitor.press('GoToMeeting');
    await visitor.press('Next');
    await visitor.press('Place the order');
    await visitor.seesHeading('Place the order');
    await visitor.press(/^Place the order · /);
    await visitor.sees('Add the card first, or choose one that is stored.');
    await visitor.press('Add this card');
    await visitor.page.getByRole('radio', { name: /^Visa ending in 4242/ }).waitFor();
    await visitor.press(/^Place the order · /);
    await visitor.sees('Your order is done');
    expect(await statesOf('orders', buyer)).toEqual(['COMPLETED']);
  });

  describe('the card', () => {
    const atCheckout = async (card: string, language: 'en' | 'fr' = 'en') => {
      const buyer = await given.onlineAccount(web.app, { locale: language === 'fr' ? 'fr-FR' : 'en-GB', card });
      await given.cart(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
      const visitor = await enter(buyer, language);
      await visitor.open('/billing/checkout');
      return { buyer, visitor };
    };

    test('is declined: why, what has not changed, and on with another one', async () => {
      const { buyer, visitor } = await atCheckout('tok_declined');
      await visitor.press(/^Place the order · /);
      await visitor.sees('The payment was declined');
      await visitor.sees('There is not enough money on the card’s account.');
      await visitor.sees('Your subscriptions are as they were, and what you ordered is in your cart again.');
      await visitor.press('Another card');
      await visitor.page.getByLabel('Test card').selectOption('tok_mastercard');
      await visitor.press('Add this card');
      await visitor.page.getByRole('radio', { name: /^Mastercard/ }).waitFor();
      await visitor.press(/^Place the order · /);
      await visitor.sees('Your order is done');
      expect(await statesOf('orders', buyer)).toEqual(['FAILED', 'COMPLETED']);
      expect(await takenFrom(web.app, buyer)).toBe(3120);
    });

    test('needs the customer: the bank’s page is opened and come back from', async () => {
      const { buyer, visitor } = await atCheckout('tok_authenticate', 'fr');
      await visitor.press(/^Passer la commande · /);
      await visitor.sees('Votre banque vous demande de confirmer le paiement');
      const opened = visitor.window.waitForEvent('page');
      await visitor.press('Confirmer auprès de la banque');
      const bank = await opened;
      await bank.getByRole('button', { name: 'Approve' }).click();
      await bank.getByRole('heading', { name: 'Approved' }).waitFor();
      await bank.close();
      await visitor.sees('Votre commande est confirmée');
      expect(await statesOf('subscriptions', buyer)).toEqual(['ACTIVE']);
    });

    test('pays, but the answer is lost: the page follows until it is known', async () => {
      const { buyer, visitor } = await atCheckout('tok_timeout');
      await visitor.press(/^Place the order · /);
      await visitor.sees('Your order is done');
      expect(await takenFrom(web.app, buyer)).toBe(3120);
      expect(await statesOf('orders', buyer)).toEqual(['COMPLETED']);
    });

    test('is charged once, however often the button is pressed', async () => {
      const { buyer, visitor } = await atCheckout('tok_visa');
      await visitor.control(/^Place the order · /).dblclick();
      await visitor.sees('Your order is done');
      expect(await statesOf('orders', buyer)).toEqual(['COMPLETED']);
      expect(await takenFrom(web.app, buyer)).toBe(3120);
    });

    test('is charged once where the answer to the order never came and it is sent again', async () => {
      const { buyer, visitor } = await atCheckout('tok_visa');
      await loseAnswer(visitor);
      await visitor.press(/^Place the order · /);
      await visitor.sees('We do not know yet whether the payment went through.');
      await visitor.page.unroute('**/graphql');
      await visitor.press(/^Place the order · /);
      await visitor.sees('Your order is done');
      expect(await statesOf('orders', buyer)).toEqual(['COMPLETED']);
      expect(await takenFrom(web.app, buyer)).toBe(3120);
    });
  });

  test('the first order asks for the address that its invoice names, and keeps it', async () => {
    const buyer = await french();
    await web.app.database.transaction((tx) => updateRow(tx, AccountRow, buyer.accountId, { address: null }));
    await given.cart(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    const visitor = await enter(buyer, 'fr');
    await visitor.open('/billing/checkout');
    await visitor.press(/^Passer la commande · 31,20\s€$/);
    await visitor.sees('Indiquez d’abord votre adresse de facturation.');
    expect(await statesOf('orders', buyer)).toEqual([]);
    await visitor.type('Numéro et rue', '12 rue de l’Église');
    await visitor.type('Code postal', '75011');
    await visitor.type('Ville', 'Paris');
    await visitor.press('Enregistrer cette adresse');
    await visitor.sees('12 rue de l’Église, 75011, Paris');
    await visitor.press(/^Passer la commande · 31,20\s€$/);
    await visitor.sees('Votre commande est confirmée');
    const [invoice] = await web.app.database.query('SELECT billed_to FROM invoices WHERE account_id = ?', [
      buyer.accountId,
    ]);
    expect(JSON.stringify(invoice)).toContain('12 rue de l’Église');
  });

  describe('two tabs', () => {
    test('the cart was changed in the other one: nothing is ordered, and the new total is read first', async () => {
      const buyer = await english();
      const cart = await given.cart(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
      const visitor = await enter(buyer, 'en');
      await visitor.open('/billing/checkout');
      await given.cart(web.app, buyer, { plan: 'gotowebinar pro', seats: 1 });
      expect(cart.items.length).toBe(1);
      await visitor.press('Place the order · €31.20');
      await visitor.sees('This has changed in the meantime');
      await visitor.sees(/The total went from\s+€31\.20/);
      expect(await visitor.control(/^Place the order · /).count()).toBe(0);
      expect(await statesOf('orders', buyer)).toEqual([]);
      await visitor.press('Review');
      await visitor.press(/^Place the order · /);
      await visitor.sees('Your order is done');
      expect(await statesOf('subscriptions', buyer)).toEqual(['ACTIVE', 'ACTIVE']);
    });

    test('the order was placed in the other one: nothing is ordered twice', async () => {
      const buyer = await english();
      await given.cart(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
      const visitor = await enter(buyer, 'en');
      await visitor.open('/billing/checkout');
      const other = await visitor.window.newPage();
      await other.goto('/billing/checkout');
      await other.getByRole('button', { name: /^Place the order · / }).click();
      await other.getByText('Your order is done').waitFor();
      await visitor.press(/^Place the order · /);
      await visitor.sees('Nothing was ordered here.');
      await visitor.press(/^Your last order: /);
      await visitor.sees('Your order is done');
      expect(await statesOf('orders', buyer)).toEqual(['COMPLETED']);
    });
  });

  test('the browser’s back is a step back, and what was added is changed, not added again', async () => {
    const buyer = await english();
    const visitor = await enter(buyer, 'en');
    await visitor.press('Add a new subscription');
    await visitor.press('GoToMeeting');
    await visitor.type('Number of organizers', '4');
    await visitor.press('Next');
    await visitor.page.goBack();
    expect(await visitor.page.getByRole('textbox', { name: 'Number of organizers' }).inputValue()).toBe('4');
    await visitor.press('Next');
    await visitor.press('Place the order');
    await visitor.seesHeading('Place the order');
    await visitor.page.goBack();
    await visitor.seesHeading('Add a new subscription');
    await visitor.press('Modify plan and seats');
    await visitor.type('Number of organizers', '2');
    await visitor.press('Next');
    await visitor.press('Place the order');
    await visitor.seesHeading('Place the order');
    const items = await web.app.database.query('SELECT seats FROM cart_items WHERE cart_id = ?', [buyer.cartId]);
    expect(items.map((item) => Number(item.seats))).toEqual([2]);
  });

  test('on a phone, from the header’s cart to the order, nothing wider than the window', async () => {
    const buyer = await french();
    await given.cart(web.app, buyer, { plan: 'gotomeeting pro', seats: 3 });
    const visitor = await enter(buyer, 'fr', { width: 390 });
    await visitor.press('Panier, 1 article');
    await visitor.seesHeading('Panier');
    expect(await visitor.sideways()).toBe(0);
    await visitor.press('Passer la commande');
    await visitor.seesHeading('Passer la commande');
    expect(await visitor.sideways()).toBe(0);
    await visitor.press(/^Passer la commande · 93,60\s€$/);
    await visitor.sees('Votre commande est confirmée');
    expect(await visitor.sideways()).toBe(0);
    await visitor.control('Panier, vide').waitFor();
  });

  test('a VAT number of another country takes the tax away at once, and is the account’s with the order', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB', country: 'DE' });
    await given.cart(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    const visitor = await enter(buyer, 'en');
    await visitor.open('/billing/checkout');
    await visitor.press('Add a VAT number');
    await visitor.fill('VAT number', 'DE000');
    await visitor.press('Apply');
    await visitor.sees('This VAT number is not valid for the country of your account.');
    await visitor.fill('VAT number', 'DE136695976');
    await visitor.press('Apply');
    await visitor.press('Place the order · €26.00');
    await visitor.sees('Your order is done');
    const [account] = await web.app.database.query('SELECT vat_number FROM accounts WHERE id = ?', [buyer.accountId]);
    expect(account!.vat_number).toBe('DE136695976');
  });

  test('an expired subscription is reactivated, with other terms', async () => {
    const buyer = await english();
    const id = await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 2 });
    await cancel(web.app, buyer, id);
    await advanceTo(web.app, '2026-07-02T09:00:00Z');
    const visitor = await enter(buyer, 'en');
    await visitor.press('Reactivate');
    await visitor.type('Number of organizers', '1');
    await visitor.press('Place the order');
    await visitor.seesHeading('Place the order');
    await visitor.sees('2 July – 1 August 2026');
    await visitor.press('Place the order · €31.20');
    await visitor.sees('Your order is done');
    const { status, seats } = await subscriptionOf(web.app, buyer.contact, id);
    expect([status, seats]).toEqual(['ACTIVE', 1]);
  });
});

/** What is sent reaches the server, and its answer does not come back. */
async function loseAnswer(visitor: Visitor, mutation = 'orderPlace'): Promise<void> {
  await visitor.page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(mutation)) return route.continue();
    await route.fetch();
    await route.abort();
  });
}
