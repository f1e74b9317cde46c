import { given } from '../support/given';
import { buy } from '../support/lifecycle';
import { describeWeb } from './support/web';

describeWeb('the mailbox of a sandbox', (web) => {
  test('shows a mail as its reader sees it, and its attachments; its links lead to the pages', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'fr-FR' });
    await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 2 });
    const visitor = await web.visit('/sign-in', { language: 'fr' });
    await visitor.press('Messagerie');
    await visitor.seesHeading('Messagerie');
    await visitor.page.getByLabel('À').selectOption(buyer.contact.email);
    await visitor.press('Afficher');
    const mail = visitor.page.getByRole('row').filter({ hasText: 'PDF' }).first();
    await mail.getByText(buyer.contact.email).waitFor();
    await mail.getByRole('link').click();
    const read = visitor.page.frameLocator('iframe');
    await read.getByText('GoToMeeting Pro').first().waitFor();
    const href = await visitor.page
      .getByRole('link', { name: /\.pdf$/ })
      .first()
      .getAttribute('href');
    const attachment = await fetch(`${web.app.url}${href}`);
    expect(attachment.headers.get('content-type')).toContain('application/pdf');
    expect(
      Buffer.from(await attachment.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await read.getByRole('link').first().click();
    await visitor.page.waitForURL((url) => url.pathname === '/sign-in');
    await visitor.enter(buyer.contact.email);
    expect(new URL(visitor.page.url()).pathname).toMatch(/^\/billing\//);
  });
});
