import { customer, mailsTo, PASSWORD } from '../support/people';
import { mailedLink } from './support/mailedLink';
import { describeWeb } from './support/web';

const NEW_PASSWORD = 'another good password';

describeWeb('one’s own profile (A14)', (web) => {
  test('name and language are changed, and the page speaks the new language at once', async () => {
    const { contact } = await customer(web.app);
    const visitor = await web.visit('/sign-in');
    await visitor.signIn(contact.email);
    await visitor.seesHeading('Subscriptions');
    await visitor.press(/^Menu /);
    await visitor.press('My profile');
    await visitor.seesHeading('My profile');
    await visitor.fill('Name', '   ');
    await visitor.press('Save');
    await visitor.page.locator('input[name=name][aria-invalid=true]').waitFor();
    await visitor.fill('Name', 'Zoé Lefèvre');
    await visitor.page.locator('select').selectOption({ label: 'Français' });
    await visitor.press('Save');
    await visitor.seesHeading('Mon profil');
    await visitor.sees('Enregistré.');
    const [user] = await web.app.database.query('SELECT name, locale FROM users WHERE id = ?', [contact.userId]);
    expect(user).toMatchObject({ name: 'Zoé Lefèvre', locale: 'fr-FR' });
    await visitor.press('Retour');
    await visitor.press('Menu de Zoé Lefèvre');
  });

  test('a new password takes the present one, and ends every other session', async () => {
    const { contact } = await customer(web.app);
    const elsewhere = await web.visit('/sign-in');
    await elsewhere.signIn(contact.email);
    await elsewhere.seesHeading('Subscriptions');
    const visitor = await web.visit('/sign-in?next=/profile');
    await visitor.signIn(contact.email);
    await visitor.seesHeading('My profile');
    await visitor.fill('Current password', 'not the password');
    await visitor.fill('New password', 'short');
    await visitor.press('Change the password');
    for (const name of ['currentPassword', 'password'])
      await visitor.page.locator(`input[name=${name}][aria-invalid=true]`).waitFor();
    await visitor.fill('Current password', PASSWORD);
    await visitor.fill('New password', NEW_PASSWORD);
    await visitor.press('Change the password');
    await visitor.sees('Your password is changed');
    expect((await mailsTo(web.app, contact.email)).at(-1)).toMatchObject({ template: 'passwordChanged' });

    await elsewhere.press('Invoices');
    await elsewhere.sees('Your session is over');
    await elsewhere.signIn(null, NEW_PASSWORD);
    await elsewhere.seesHeading('Invoices');
    // The session here went on.
    await visitor.press('Back');
    await visitor.seesHeading('Subscriptions');
  });

  test('another address counts once the link that was mailed to it has been followed', async () => {
    const { contact } = await customer(web.app);
    const visitor = await web.visit('/sign-in?next=/profile');
    await visitor.enter(contact.email);
    await visitor.press('Change the address');
    const next = `new.${contact.email}`;
    await visitor.fill('New address', contact.email);
    await visitor.fill('Your password', 'not the password');
    await visitor.press('Send the link');
    await visitor.page.locator('input[name=currentPassword][aria-invalid=true]').waitFor();
    await visitor.fill('Your password', PASSWORD);
    await visitor.press('Send the link');
    await visitor.page.locator('input[name=email][aria-invalid=true]').waitFor();
    await visitor.fill('New address', next);
    await visitor.press('Send the link');
    await visitor.sees(`Follow the link that we have sent to ${next}`);
    const link = await mailedLink(web.app, next);

    // In another browser, where the person is not signed in yet.
    const elsewhere = await web.visit(link);
    await elsewhere.enter(contact.email);
    await elsewhere.sees(`no longer with ${contact.email}`);
    await elsewhere.press('Use the new address');
    await elsewhere.seesHeading('My profile');
    await elsewhere.sees(next);
    await visitor.press('Save');
    await visitor.sees('Your session is over');
    await elsewhere.open(link);
    await elsewhere.press('Use the new address');
    await elsewhere.seesHeading('My profile');
    await elsewhere.open('/email/confirm?token=x');
    await elsewhere.press('Use the new address');
    await elsewhere.sees('This link does not work');
  });

  test('what is typed survives a session that ends meanwhile', async () => {
    const { contact } = await customer(web.app);
    const visitor = await web.visit('/sign-in?next=/profile');
    await visitor.signIn(contact.email);
    await visitor.seesHeading('My profile');
    await web.app.database.transaction((tx) =>
      tx.execute('UPDATE sessions SET ended_at = created_at WHERE user_id = ?', [contact.userId]),
    );
    await visitor.fill('Name', 'Ada King');
    await visitor.press('Save');
    await visitor.sees('Your session is over');
    await visitor.page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
    await visitor.press('Sign in');
    await visitor.sees('Saved.');
  });
});
