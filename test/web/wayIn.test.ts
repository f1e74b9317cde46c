import { addMemberIn } from '../../src/accounts';
import { given } from '../support/given';
import { customer, newEmail } from '../support/people';
import { mailedLink } from './support/mailedLink';
import { describeWeb } from './support/web';

const DEMO = 'demo-password';

describeWeb('the way in', (web) => {
  test('a bare address leads who is signed out to the sign-in page, and who is signed in to their face', async () => {
    const visitor = await web.visit('/');
    await visitor.seesHeading('Sign in');
    expect(new URL(visitor.page.url()).pathname).toBe('/sign-in');
    await visitor.signIn('online@demo.example', DEMO);
    await visitor.seesHeading('Abonnements');
    await visitor.open('/');
    expect(new URL(visitor.page.url()).pathname).toBe('/billing/subscriptions');
  });

  test.each([
    ['fr', 'Se connecter', 'Abonnements', 'Se déconnecter'],
    ['en', 'Sign in', 'Subscriptions', 'Sign out'],
  ] as const)('signing in and out, in %s', async (language, signIn, subscriptions, signOut) => {
    const { contact } = await given.onlineAccount(web.app, { locale: language === 'fr' ? 'fr-FR' : 'en-GB' });
    const visitor = await web.visit('/sign-in', { language });
    await visitor.seesHeading(signIn);
    await visitor.signIn(contact.email);
    await visitor.seesHeading(subscriptions);
    await visitor.press(/^Menu /);
    await visitor.press(signOut);
    await visitor.seesHeading(signIn);
    await visitor.open('/billing/invoices');
    await visitor.seesHeading(signIn);
    await visitor.signIn(contact.email);
    await visitor.seesHeading(language === 'fr' ? 'Factures' : 'Invoices');
  });

  test('a wrong password is said at the field, which has the focus, and what was typed stays', async () => {
    const visitor = await web.visit('/sign-in');
    await visitor.signIn('online@demo.example', 'not the password');
    await visitor.sees('The e-mail address or the password is not correct.');
    const password = visitor.page.getByLabel('Password', { exact: true });
    expect(await password.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await password.getAttribute('aria-invalid')).toBe('true');
    expect(await visitor.page.getByLabel('E-mail address').inputValue()).toBe('online@demo.example');
  });

  test('an empty field is named in the language of the page before anything is sent', async () => {
    const visitor = await web.visit('/sign-in', { language: 'fr' });
    await visitor.press('Se connecter');
    await visitor.sees('Veuillez remplir ce champ.');
  });

  test('a forgotten password is replaced by the mailed link, which signs in', async () => {
    const { contact } = await customer(web.app);
    const visitor = await web.visit('/sign-in');
    await visitor.press('Forgot your password?');
    await visitor.fill('E-mail address', contact.email);
    await visitor.press('Send the link');
    await visitor.sees(`If ${contact.email} is known here, a message is on its way`);
    await visitor.open(await mailedLink(web.app, contact.email));
    await visitor.fill('New password', 'another password');
    await visitor.press('Save and sign in');
    await visitor.seesHeading('Subscriptions');
  });

  test('a link that does not work says so, and where to get a new one', async () => {
    const visitor = await web.visit('/invitation?token=nonsense');
    await visitor.fill('New password', 'another password');
    await visitor.press('Save and sign in');
    await visitor.sees('This link does not work');
    await visitor.press('Ask for a new link');
    await visitor.seesHeading('Forgot your password?');
  });

  test('a new customer signs up, follows the mailed link, and is in; the same is answered whatever the address', async () => {
    const visitor = await web.visit('/sign-up');
    await visitor.fill('Organization', 'Bäckerei Müller');
    await visitor.page.getByLabel('Country').selectOption('DE');
    await visitor.fill('Your name', 'Erika Müller');
    const email = newEmail();
    await visitor.fill('E-mail address', email);
    await visitor.fill('Password', 'a good password');
    await visitor.press('Create the account');
    await visitor.sees(`We have written to ${email}`);
    await visitor.open(await mailedLink(web.app, email));
    await visitor.press('Open the account');
    await visitor.seesHeading('Subscriptions');
    await visitor.sees('Bäckerei Müller');
    const other = await web.visit('/sign-up/confirm?token=nonsense');
    await other.press('Open the account');
    await other.sees('This link does not work');
  });

  test('an admin is told who the billing contact is (A5), a member that it is somebody else', async () => {
    const { admin, member } = await customer(web.app);
    const visitor = await web.visit('/sign-in');
    await visitor.signIn(admin.email);
    await visitor.seesHeading('Billing is somebody else’s task');
    expect(await visitor.page.getByRole('link', { name: /^Write to / }).getAttribute('href')).toMatch(/^mailto:/);
    const other = await web.visit('/sign-in');
    await other.signIn(member.email);
    await other.seesHeading('Billing is somebody else’s task');
    expect(await other.page.getByRole('link', { name: /^Write to / }).count()).toBe(0);
  });

  test('who has several accounts chooses one, changes to the other, and each page keeps to it', async () => {
    const [one, other] = [await customer(web.app), await customer(web.app, 'CORPORATE', 'DE')];
    const { email, userId } = one.contact;
    await web.app.database.transaction(async (tx) => {
      await addMemberIn(tx, other.accountId, userId, false);
      await tx.execute('UPDATE accounts SET billing_contact_id = ?, name = ? WHERE id = ?', [
        userId,
        'Werk',
        other.accountId,
      ]);
    });
    const visitor = await web.visit('/sign-in');
    await visitor.signIn(email);
    await visitor.seesHeading('Choose an account');
    await visitor.press(/^Customer Billing Center/);
    await visitor.seesHeading('Subscriptions');
    expect(new URL(visitor.page.url()).searchParams.get('account')).toBe(one.accountId);
    await visitor.press('Invoices');
    await visitor.seesHeading('Invoices');
    expect(new URL(visitor.page.url()).searchParams.get('account')).toBe(one.accountId);
    await visitor.press('Account Customer: change to another one');
    await visitor.press(/^Werk/);
    await visitor.seesHeading('Today');
    expect(new URL(visitor.page.url()).pathname).toBe('/corporate');
  });
});
