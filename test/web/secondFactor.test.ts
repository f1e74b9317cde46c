import { customer, mailsTo, PASSWORD } from '../support/people';
import { codeOf, forgetUsedCodes } from '../support/secondFactors';
import { describeWeb } from './support/web';

describeWeb('the second factor (A14)', (web) => {
  test('is set up in the menu of the person, asked for at the next sign-in, and switched off again', async () => {
    const { contact } = await customer(web.app);
    const visitor = await web.visit('/sign-in');
    await visitor.signIn(contact.email);
    await visitor.seesHeading('Subscriptions');
    await visitor.press(/^Menu /);
    await visitor.press('Signing in and security');
    await visitor.seesHeading('Second factor');
    await visitor.fill('Your password', 'not the password');
    await visitor.press('Set up');
    await visitor.page.locator('input[type=password][aria-invalid=true]').waitFor();
    await visitor.fill('Your password', PASSWORD);
    await visitor.press('Set up');
    const secret = (await visitor.page.locator('code').innerText()).replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const link = await visitor.control('Open the app').getAttribute('href');
    expect(link).toContain(`secret=${secret}`);
    await visitor.fill('Code of your authenticator app', codeOf(secret, -1));
    await visitor.press('Switch on');
    await visitor.sees('Keep these recovery codes in a safe place');
    const codes = await visitor.page.locator('li code').allInnerTexts();
    expect(codes).toHaveLength(10);
    await visitor.press('I have kept them');
    await visitor.sees('10 recovery codes are left.');
    expect((await mailsTo(web.app, contact.email)).at(-1)).toMatchObject({ data: { change: 'ENABLED' } });

    const other = await web.visit('/sign-in');
    await other.signIn(contact.email);
    await other.sees('Please enter the code of your authenticator app as well.');
    await other.fill('Code of your authenticator app', '000000');
    await other.press('Sign in');
    await other.sees(/^This code is not correct any more/);
    await other.fill('Code of your authenticator app', codes[0]!);
    await other.press('Sign in');
    await other.seesHeading('Subscriptions');

    await forgetUsedCodes(web.app);
    await visitor.open('/security');
    await visitor.sees('9 recovery codes are left.');
    await visitor.press('Switch off');
    await visitor.fill('Your password', PASSWORD);
    await visitor.fill('Code of your authenticator app', codeOf(secret));
    await visitor.press('Switch off');
    await visitor.control('Set up').waitFor();
    const third = await web.visit('/sign-in');
    await third.signIn(contact.email);
    await third.seesHeading('Subscriptions');
  });

  test('a session that ended elsewhere is asked for again in place, also by pages that strangers may ask for', async () => {
    const { contact } = await customer(web.app);
    const visitor = await web.visit('/sign-in');
    await visitor.signIn(contact.email);
    await visitor.seesHeading('Subscriptions');
    await web.app.database.transaction((tx) =>
      tx.execute('UPDATE sessions SET ended_at = created_at WHERE user_id = ?', [contact.userId]),
    );
    await visitor.press('Invoices');
    await visitor.sees('Your session is over');
    await visitor.fill('Password', PASSWORD);
    await visitor.press('Sign in');
    await visitor.seesHeading('Invoices');
  });
});
