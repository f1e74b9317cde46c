import { type Buyer, given } from '../support/given';
import { advanceTo, buy, subscriptionOf, tryOut } from '../support/lifecycle';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

describeWeb('subscriptions', (web) => {
  const enter = async (buyer: Buyer, language: 'en' | 'fr'): Promise<Visitor> => {
    const visitor = await web.visit('/sign-in', { language });
    await visitor.signIn(buyer.contact.email);
    await visitor.seesHeading(language === 'fr' ? 'Abonnements' : 'Subscriptions');
    return visitor;
  };

  test('article 002, cancelling, and 000, withdrawing, in French by the buttons of the articles', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'fr-FR' });
    const id = await buy(web.app, buyer, { plan: 'gotowebinar pro', seats: 1 });
    const visitor = await enter(buyer, 'fr');
    await visitor.press('Options de GoToWebinar Pro');
    await visitor.press('Annuler l’abonnement');
    await visitor.press('Ne pas annuler');
    expect((await subscriptionOf(web.app, buyer.contact, id)).status).toBe('ACTIVE');
    await visitor.press('Options de GoToWebinar Pro');
    await visitor.press('Annuler l’abonnement');
    await visitor.sees('il n’y a ni remboursement ni avoir');
    await visitor.press('Oui, annuler');
    await visitor.seesHeading('GoToWebinar Pro est annulé');
    await visitor.press('Fermer', 'GoToWebinar Pro est annulé');
    await visitor.sees('Utilisable jusqu’au 30 juin 2026 inclus.');
    expect((await subscriptionOf(web.app, buyer.contact, id)).status).toBe('PENDING_CANCELLATION');
    await visitor.press('Retirer l’annulation en attente');
    await visitor.press('Oui, retirer l’annulation');
    await visitor.seesHeading('L’annulation est retirée');
    await visitor.press('Fermer', 'L’annulation est retirée');
    expect((await subscriptionOf(web.app, buyer.contact, id)).status).toBe('ACTIVE');
  });

  test('what is refused stays, says why and by which rule, and is explained when it is pressed', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    await tryOut(web.app, buyer, 'gotomeeting pro');
    const visitor = await enter(buyer, 'en');
    await visitor.press('Options of GoToMeeting Pro');
    const cancel = visitor.page.getByRole('menuitem', { name: /^Cancel subscription/ });
    expect(await cancel.getAttribute('aria-disabled')).toBe('true');
    // A person can press it; the tool's own press would wait until it is allowed.
    await cancel.focus();
    await visitor.page.keyboard.press('Enter');
    await visitor.sees('TRIAL_CAN_ONLY_CONVERT');
    await visitor.press('Rule E4: read it');
  });

  test('what becomes of a trial at its end is chosen on its card, for an amount that stands there before', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    const id = await tryOut(web.app, buyer, 'gotomeeting pro');
    const visitor = await enter(buyer, 'en');
    await visitor.sees('It then ends by itself, without any cost.');
    await visitor.press('Choose what follows the trial');
    await visitor.choose(/^It becomes a subscription/);
    await visitor.control('Subscribe at the end · €62.40').waitFor();
    await visitor.choose(/^Annual/);
    await visitor.page.locator('dialog summary', { hasText: 'To be charged on 15 June 2026' }).click();
    await visitor.sees('Visa ending in 4242');
    await visitor.press('Subscribe at the end · €599.04');
    await visitor.sees('Becomes a subscription on');
    expect(await subscriptionOf(web.app, buyer.contact, id)).toMatchObject({ convertsAtEnd: true });
    await visitor.press('Choose what follows the trial');
    await visitor.choose(/^It ends by itself/);
    await visitor.press('Let it end');
    await visitor.sees('It then ends by itself, without any cost.');
    expect(await subscriptionOf(web.app, buyer.contact, id)).toMatchObject({ convertsAtEnd: false });
  });

  test('a change shows what it costs while it is chosen, opens to its arithmetic, and goes into the cart', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    const id = await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 5 });
    await given.cart(web.app, buyer, { plan: 'gotowebinar pro', seats: 1 });
    const visitor = await enter(buyer, 'en');
    await visitor.press('Options of GoToMeeting Pro');
    await visitor.press('Modify subscription');
    await visitor.seesHeading('Modify GoToMeeting');
    expect(new URL(visitor.page.url()).pathname).toBe(`/billing/subscriptions/${id}/change`);
    expect(await visitor.control('Add to cart').count()).toBe(0);
    const seats = visitor.page.getByRole('textbox', { name: 'Number of organizers' });
    await seats.fill('8');
    await seats.press('Enter');
    await visitor.sees('To pay today');
    await visitor.page.locator('summary', { hasText: 'Credit for unused time' }).first().click();
    await visitor.sees('30 days given back');
    await visitor.press('Add to cart');
    await visitor.seesHeading('Cart');
    const sql = 'SELECT seats FROM cart_items WHERE cart_id = ? AND order_id IS NULL ORDER BY id';
    const items = await web.app.database.query(sql, [buyer.cartId]);
    expect(items.map((item) => Number(item.seats))).toEqual([1, 8]);
    await visitor.press('Remove GoToWebinar Pro');
    await visitor.control('Remove GoToWebinar Pro').waitFor({ state: 'detached' });
    expect((await web.app.database.query(sql, [buyer.cartId])).map((item) => Number(item.seats))).toEqual([8]);
  });

  test('a renewal that was not paid stands before everything else', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    await given.card(web.app, buyer, 'tok_declined');
    const visitor = await enter(buyer, 'en');
    await advanceTo(web.app, '2026-07-03T09:00:00Z');
    await visitor.open('/billing/subscriptions');
    await visitor.sees('1 invoice is overdue');
    await visitor.sees('Payment overdue');
  });

  test('the sandbox’s clock is moved from any page, and the page follows', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    const visitor = await enter(buyer, 'en');
    const [before] = await web.app.database.query('SELECT COUNT(*) AS n FROM invoices WHERE account_id = ?', [
      buyer.accountId,
    ]);
    await visitor.press('Move the clock');
    await visitor.press('A month');
    await visitor.page.getByRole('button', { name: 'Move the clock' }).waitFor();
    const [after] = await web.app.database.query('SELECT COUNT(*) AS n FROM invoices WHERE account_id = ?', [
      buyer.accountId,
    ]);
    expect(Number(after!.n)).toBe(Number(before!.n) + 1);
  });
});
