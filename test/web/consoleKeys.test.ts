import { LETTERS } from '../../web/src/routes/console/keys/letters';
import { invoiceOf } from '../support/invoices';
import { type SignedIn, staff } from '../support/people';
import { openRequest } from '../support/requests';
import { corporate, enterConsole } from './support/corporate';
import { describeWeb } from './support/web';

describeWeb('the console by keyboard', (web) => {
  const enter = (person: SignedIn, path: string) => enterConsole(web, person, path, { language: 'fr' });

  test('Ctrl-K goes to pages, accounts and documents; Escape closes it and gives the focus back', async () => {
    const given = await corporate(web.app, { country: 'US', name: 'Établissements Quéré' });
    const invoiceId = await invoiceOf(web.app, given, { amount: 1_000_00, on: '2026-06-02' });
    const [{ number }] = (await web.app.database.query('SELECT number FROM invoices WHERE id = ?', [
      invoiceId,
    ])) as unknown as [{ number: string }];
    const visitor = await enter(given.technician, '/console/requests');
    const { keyboard } = visitor.page;
    const open = async () => {
      await keyboard.press('Control+k');
      await visitor.page.locator('input[role=combobox]:focus').waitFor();
    };
    const at = (path: string) => visitor.page.waitForURL((url) => url.pathname === path);
    await open();
    await keyboard.type('quere');
    await visitor.page.getByRole('option', { name: /Établissements Quéré/ }).waitFor();
    await keyboard.press('Enter');
    await at(`/console/accounts/${given.accountId}`);
    await visitor.seesHeading('Établissements Quéré');
    await open();
    await keyboard.type(number.toLowerCase());
    await visitor.page.getByRole('option', { name: new RegExp(`Facture ${number}`) }).waitFor();
    await keyboard.press('Enter');
    await at(`/console/invoices/${invoiceId}`);
    await visitor.seesHeading(`Facture ${number}`);
    await open();
    await keyboard.type('bons');
    await visitor.page.getByRole('option', { name: /Bons de commande/ }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await at('/console/purchase-orders');
    await keyboard.press('Control+k');
    await visitor.page.getByRole('dialog').waitFor();
    await keyboard.press('Escape');
    await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('help lists the keys; single letters can be switched off, and the palette stays', async () => {
    const given = await corporate(web.app, { name: 'Roy & Fils' });
    const visitor = await enter(given.technician, '/console/requests');
    const { keyboard } = visitor.page;
    await keyboard.press('?');
    const help = visitor.part('Clavier');
    for (const key of [...LETTERS, 'Ctrl K', 'Ctrl Enter']) {
      await help.locator('kbd').getByText(key, { exact: true }).first().waitFor();
    }
    await visitor.page.getByRole('checkbox').uncheck();
    await keyboard.press('Escape');
    await keyboard.press('?');
    expect(await visitor.page.getByRole('dialog').count()).toBe(0);
    await keyboard.press('Control+k');
    await visitor.page.getByRole('dialog').waitFor();
    await visitor.page.reload();
    await visitor.settled();
    await keyboard.press('?');
    expect(await visitor.page.getByRole('dialog').count()).toBe(0);
    await visitor.press('Clavier');
    await visitor.page.getByRole('checkbox').check();
    await keyboard.press('Escape');
    // What is typed into a field is text, and no key.
    await keyboard.press('/');
    await keyboard.type('jk?aq/');
    expect(await visitor.page.getByRole('searchbox').inputValue()).toBe('jk?aq/');
    expect(await visitor.page.getByRole('dialog').count()).toBe(0);
  });

  test('a request is given to a colleague, and answered with a file', async () => {
    const given = await corporate(web.app, { name: 'Imprimerie du Port' });
    const request = await openRequest(web.app, given);
    const other = await staff(web.app, 'TECHNICIAN');
    const visitor = await enter(given.technician, `/console/requests/${request.id}?view=all`);
    await visitor.page.keyboard.press('A');
    await visitor.page.getByLabel('Collègue', { exact: true }).selectOption(other.userId);
    await visitor.press('Attribuer');
    await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
    const [row] = await web.app.database.query('SELECT assignee_id FROM service_requests WHERE id = ?', [request.id]);
    expect(row!.assignee_id).toBe(other.userId);
    await visitor.page.locator('input[type=file]').setInputFiles({
      ...{ name: 'contrat.pdf', mimeType: 'application/pdf' },
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    });
    await visitor.sees('contrat.pdf');
    await visitor.fill('Votre réponse', 'Voici le contrat.');
    await visitor.press('Envoyer');
    await visitor.page.getByRole('listitem').getByText('Voici le contrat.').waitFor();
    await visitor.page.getByRole('link', { name: 'contrat.pdf' }).waitFor();
  });
});
