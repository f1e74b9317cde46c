import { given } from '../support/given';
import { buy } from '../support/lifecycle';
import type { Visitor } from './support/visitor';
import { describeWeb, type Web } from './support/web';

describeWeb('the frame', (web) => {
  test('a page that is not there, and somebody else’s invoice, look the same', async () => {
    const owner = await given.onlineAccount(web.app);
    await buy(web.app, owner, { plan: 'gotomeeting pro', seats: 1 });
    const [invoice] = await web.app.database.query('SELECT id FROM invoices WHERE account_id = ?', [owner.accountId]);
    const visitor = await signedIn(web);
    for (const path of ['/billing/nothing/here', `/billing/invoices/${invoice!.id}`, '/nothing']) {
      await visitor.open(path);
      await visitor.seesHeading('Page not found');
      await visitor.sees('There is nothing here, or it belongs to another account.');
    }
  });

  test('the language is the person’s, can be changed everywhere, and is kept', async () => {
    const visitor = await signedIn(web);
    await visitor.seesHeading('Subscriptions');
    await visitor.press(/^Menu /);
    await visitor.press('Français');
    await visitor.seesHeading('Abonnements');
    expect(await visitor.page.title()).toBe('Abonnements · Centre de facturation');
    await visitor.open('/billing/subscriptions');
    await visitor.seesHeading('Abonnements');
    await visitor.window.clearCookies({ name: 'locale' });
    await visitor.open('/billing/subscriptions');
    await visitor.seesHeading('Abonnements');
  });

  test('on a phone nothing is wider than the window, and the pages are in the menu', async () => {
    const visitor = await signedIn(web, { width: 390 });
    expect(await visitor.sideways()).toBe(0);
    await visitor.press(/^Menu /);
    await visitor.press('Invoices');
    await visitor.seesHeading('Invoices');
    expect(await visitor.sideways()).toBe(0);
  });

  test('by keyboard: past the navigation, into the options of a subscription, and back', async () => {
    const visitor = await signedIn(web);
    const { keyboard } = visitor.page;
    await visitor.open('/billing/subscriptions');
    await keyboard.press('Tab');
    expect(await visitor.focused()).toBe('Skip to content');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    expect(await visitor.focused()).toBe('Add a new subscription');
    await keyboard.press('Tab');
    expect(await visitor.focused()).toBe('GoToMeeting Pro');
    await keyboard.press('Tab');
    expect(await visitor.focused()).toBe('Options of GoToMeeting Pro');
    await keyboard.press('Enter');
    await visitor.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem');
    expect(await visitor.focused()).toBe('Modify subscription');
    await keyboard.press('ArrowDown');
    expect(await visitor.focused()).toBe('Cancel subscription');
    await keyboard.press('Escape');
    expect(await visitor.focused()).toBe('Options of GoToMeeting Pro');
    await keyboard.press('ArrowDown');
    await keyboard.press('End');
    await keyboard.press('Enter');
    await visitor.seesHeading('Cancel GoToMeeting Pro?');
    await keyboard.press('Escape');
    expect(await visitor.focused()).toBe('Options of GoToMeeting Pro');
  });

  test('another page has the focus on its heading, and a title of its own', async () => {
    const visitor = await signedIn(web);
    await visitor.press('Invoices');
    await visitor.seesHeading('Invoices');
    expect(await visitor.focused()).toBe('Invoices');
    expect(await visitor.page.title()).toBe('Invoices · Billing Center');
  });

  test('a page whose API is away says so, and goes on when it is back', async () => {
    const visitor = await signedIn(web);
    await visitor.page.route('**/graphql', (route) => route.abort());
    await visitor.press('Invoices');
    await visitor.sees('The server cannot be reached');
    await visitor.page.unroute('**/graphql');
    await visitor.press('Try again');
    await visitor.seesHeading('Invoices');
  });

  test('a tab that was open during a new deploy is brought up to date by one reload', async () => {
    const visitor = await signedIn(web);
    let missed = 0;
    await visitor.page.route('**/assets/*', (route) =>
      missed++ === 0 ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await visitor.page.evaluate(() => sessionStorage.clear());
    await visitor.press('Invoices');
    await visitor.seesHeading('Invoices');
    expect(missed).toBeGreaterThan(1);
  });
});

/** The billing contact of an account with one subscription, on its subscriptions. */
async function signedIn(web: Web, options: { width?: number } = {}): Promise<Visitor> {
  const account = await given.onlineAccount(web.app, { locale: 'en-GB' });
  await buy(web.app, account, { plan: 'gotomeeting pro', seats: 2 });
  const visitor = await web.visit('/sign-in', options);
  await visitor.signIn(account.contact.email);
  await visitor.seesHeading('Subscriptions');
  await visitor.settled();
  return visitor;
}
