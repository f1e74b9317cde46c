import { type SignedIn, staff } from '../support/people';
import { openRequest, reply } from '../support/requests';
import { corporate, enterConsole, subscribedTo, waitingForApproval } from './support/corporate';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

describeWeb('the console', (web) => {
  const enter = (technician: SignedIn, path: string, language: 'en' | 'fr' = 'fr') =>
    enterConsole(web, technician, path, { language });
  const requestOf = async (id: string) =>
    (await web.app.database.query('SELECT status, assignee_id FROM service_requests WHERE id = ?', [id]))[0]!;
  const path = (visitor: Visitor) => new URL(visitor.page.url()).pathname;

  test('the queue is worked through by keyboard: move, open, take, reply, close', async () => {
    const given = await corporate(web.app, { name: 'Atelier Lumière SAS' });
    const [first, second] = [await openRequest(web.app, given, 'ADD_SEATS'), await openRequest(web.app, given)];
    const colleague = await staff(web.app, 'TECHNICIAN');
    const visitor = await enter(colleague, '/console/requests?view=all');
    const { keyboard } = visitor.page;
    const isAt = ({ id }: { id: string }) => visitor.page.locator(`a[href*="${id}"]:focus`).count();
    for (let presses = 0; presses < 9 && !(await isAt(second)); presses++) await keyboard.press('j');
    await keyboard.press('k');
    expect(await isAt(first)).toBe(1);
    await keyboard.press('Enter');
    await visitor.page.waitForURL((url) => url.pathname === `/console/requests/${first.id}`);
    await visitor.page.getByRole('region', { name: 'A question' }).waitFor();
    await keyboard.press('a');
    await visitor.control('Me l’attribuer').waitFor({ state: 'detached' });
    expect((await requestOf(first.id)).assignee_id).toBe(colleague.userId);
    await keyboard.press('r');
    // Letters are only letters while one types.
    await keyboard.type('Bonjour, j’ai ajouté dix postes au devis.');
    await visitor.press('Envoyer');
    await visitor.page.getByRole('listitem').getByText('j’ai ajouté dix postes').waitFor();
    expect((await requestOf(first.id)).status).toBe('ANSWERED');
    await visitor.press('En attente du client');
    await visitor.press('Clore la demande');
    await visitor.control('Clore la demande').waitFor({ state: 'detached' });
    expect((await requestOf(first.id)).status).toBe('CLOSED');
    await keyboard.press('/');
    await keyboard.type(`${second.number}\n`);
    await visitor.page.locator('tbody tr').getByText(second.number).waitFor();
    expect(await visitor.page.locator('tbody tr').count()).toBe(1);
  });

  test('each view lists its own requests, and a request has an address', async () => {
    const given = await corporate(web.app, { name: 'Roy & Fils' });
    const other = await corporate(web.app, { name: 'Roy Sœurs' });
    const [mine, answered] = [await openRequest(web.app, given), await openRequest(web.app, given)];
    const foreign = await openRequest(web.app, other);
    await reply(web.app, given.technician, answered.id);
    const visitor = await enter(given.technician, '/console/requests', 'en');
    const listed = async () => {
      await visitor.settled();
      await visitor.page.locator('tbody th a').first().waitFor();
      const links = await visitor.page
        .locator('tbody th a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
      return links.map((href) => href.split('/').at(-1)!.split('?')[0]);
    };
    expect(await listed()).toEqual([mine.id]);
    await visitor.press('Waiting for the customer');
    await visitor.sees('With the customer');
    expect(await listed()).toContain(answered.id);
    await visitor.press('All open ones');
    await visitor.sees('Roy Sœurs');
    expect(await listed()).toEqual(expect.arrayContaining([mine.id, answered.id, foreign.id]));
    await visitor.open(`/console/requests/${foreign.id}?view=all`);
    await visitor.page.getByRole('region', { name: 'A question' }).waitFor();
    await visitor.press('Close');
    await visitor.page.getByRole('region', { name: 'A question' }).waitFor({ state: 'detached' });
    expect(path(visitor)).toBe('/console/requests');
  });

  test('an account is found by a part of its name, and by the number of any document', async () => {
    const given = await corporate(web.app, { name: 'Établissements Quéré' });
    await subscribedTo(web.app, given, { seats: 10 });
    const { number, subject } = await openRequest(web.app, given);
    const [invoice] = await web.app.database.query('SELECT number FROM invoices WHERE account_id = ?', [
      given.accountId,
    ]);
    const visitor = await enter(given.technician, '/console/accounts');
    const { keyboard } = visitor.page;
    const search = async (text: string) => {
      await visitor.seesHeading('Comptes');
      await visitor.page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await keyboard.press('/');
      await keyboard.press('Control+a');
      await keyboard.type(`${text}\n`);
    };
    await search('quere');
    await visitor.page.waitForURL((url) => url.searchParams.get('search') === 'quere');
    await visitor.press('Établissements Quéré');
    await visitor.seesHeading('Établissements Quéré');
    await visitor.sees('GoToMeeting Pro');
    await visitor.control(String(invoice!.number)).waitFor();
    await visitor.press('Comptes');
    await search(String(invoice!.number).toLowerCase());
    await visitor.sees(`Facture ${invoice!.number}`);
    await search(number);
    await visitor.press(`Demande ${number}`);
    await visitor.page.getByRole('region', { name: subject }).waitFor();
    expect(path(visitor)).toMatch(/^\/console\/requests\/req_/);
  });

  test('a supervisor finds what waits for approval, sees what the customer will compare, and decides', async () => {
    const given = await corporate(web.app, { name: 'Imprimerie du Port' });
    const id = await waitingForApproval(web.app, given);
    const statusOf = async () =>
      (await web.app.database.query('SELECT status FROM quotes WHERE id = ?', [id]))[0]!.status;
    const technician = await enter(given.technician, `/console/quotes/${id}`);
    // A person can press what is refused; the tool would wait until it is allowed.
    await technician.control('Approuver').click({ force: true });
    await technician.sees('FORBIDDEN_ROLE');
    expect(await statusOf()).toBe('PENDING_APPROVAL');
    const visitor = await enter(await staff(web.app, 'SUPERVISOR'), '/console/quotes?view=approvals');
    await visitor.sees('Imprimerie du Port');
    await visitor.page.locator(`a[href*="${id}"]`).click();
    await visitor.seesHeading('Ce que le client compare');
    await visitor.fill('Commentaire pour l’auteur (facultatif)', 'D’accord pour cette fois.');
    await visitor.press('Approuver');
    await visitor.sees('SUPERVISOR l’a approuvé');
    await visitor.sees('D’accord pour cette fois.');
    expect(await statusOf()).toBe('DRAFT');
  });

  test('after a decision the next quote that waits is one key away; after the last one none is left', async () => {
    await web.app.database.transaction((tx) =>
      tx.execute("UPDATE quotes SET status = 'DRAFT' WHERE status = 'PENDING_APPROVAL'"),
    );
    const [one, two] = [
      await corporate(web.app, { name: 'Roy & Fils' }),
      await corporate(web.app, { name: 'Quéré SA' }),
    ];
    const [first, second] = [await waitingForApproval(web.app, one), await waitingForApproval(web.app, two)];
    const visitor = await enter(await staff(web.app, 'SUPERVISOR'), `/console/quotes/${first}`);
    await visitor.press('Approuver');
    // The way on is there before the decision as well.
    await visitor.sees(/l’a approuvé/);
    await visitor.sees('Suivant : encore 1 en attente');
    await visitor.page.keyboard.press('n');
    await visitor.page.waitForURL((url) => url.pathname === `/console/quotes/${second}`);
    await visitor.seesHeading(/demande une approbation/);
    await visitor.press('Ne pas approuver');
    await visitor.sees('Plus rien n’attend d’approbation.');
  });

  test('what a supervisor has written is left out of what is next, and leads on to what is not (H9)', async () => {
    const supervisor = await staff(web.app, 'SUPERVISOR');
    const given = await corporate(web.app, { name: 'Roy & Fils' });
    const own = await waitingForApproval(web.app, { ...given, technician: supervisor });
    const other = await waitingForApproval(web.app, given);
    const visitor = await enter(supervisor, `/console/quotes/${own}`);
    await visitor.sees('Suivant : encore 1 en attente');
    await visitor.page.keyboard.press('n');
    await visitor.page.waitForURL((url) => url.pathname === `/console/quotes/${other}`);
    await visitor.press('Approuver');
    await visitor.sees('Plus rien n’attend d’approbation.');
    expect(await visitor.page.getByRole('link', { name: /^Suivant/ }).count()).toBe(0);
  });
});
