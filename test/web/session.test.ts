import { given } from '../support/given';
import { buy } from '../support/lifecycle';
import { describeWeb } from './support/web';

const ELEVEN_MINUTES = 11 * 60_000;

describeWeb('a session', (web) => {
  const buyer = async () => {
    const account = await given.onlineAccount(web.app, { locale: 'en-GB' });
    await buy(web.app, account, { plan: 'gotomeeting pro', seats: 2 });
    return account;
  };

  test('that ends while a dialog is open is taken up again in place, and the dialog goes on', async () => {
    const { contact } = await buyer();
    const visitor = await web.visit('/sign-in');
    await visitor.page.clock.install();
    await visitor.signIn(contact.email);
    await visitor.seesHeading('Subscriptions');
    await visitor.press(/^Options of /);
    await visitor.press('Cancel subscription');
    await visitor.seesHeading('Cancel GoToMeeting Pro?');
    await visitor.window.clearCookies();
    await visitor.page.clock.fastForward(ELEVEN_MINUTES);
    await visitor.seesHeading('Your session is over');
    expect(await visitor.page.getByLabel('E-mail address').inputValue()).toBe(contact.email);
    await visitor.signIn(null);
    await visitor.press('Yes, cancel');
    await visitor.seesHeading('GoToMeeting Pro is cancelled');
  });

  test('is renewed in the background while a page is open', async () => {
    const { contact } = await buyer();
    const visitor = await web.visit('/sign-in');
    await visitor.page.clock.install();
    await visitor.signIn(contact.email);
    await visitor.seesHeading('Subscriptions');
    const renewed = visitor.page.waitForResponse(async (response) =>
      (await response.text()).includes('sessionRefresh'),
    );
    await visitor.page.clock.fastForward(ELEVEN_MINUTES);
    await renewed;
    await visitor.press('Invoices');
    await visitor.seesHeading('Invoices');
  });

  test('that was ended in one tab is over in the other', async () => {
    const { contact } = await buyer();
    const visitor = await web.visit('/sign-in');
    await visitor.signIn(contact.email);
    await visitor.seesHeading('Subscriptions');
    const other = await visitor.window.newPage();
    await other.goto('/billing/invoices');
    await other.getByRole('heading', { name: 'Invoices' }).waitFor();
    await visitor.press(/^Menu /);
    await visitor.press('Sign out');
    await visitor.seesHeading('Sign in');
    await other.getByRole('heading', { name: 'Your session is over' }).waitFor();
  });
});
