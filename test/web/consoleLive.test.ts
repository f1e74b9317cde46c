import { type SignedIn, staff } from '../support/people';
import { openRequest, reply } from '../support/requests';
import { corporate, enterConsole } from './support/corporate';
import { describeWeb } from './support/web';

/** Two looks of the page, and time for them. Milliseconds. */
const SOON = { timeout: 15_000 };

describeWeb('the console while others work', (web) => {
  const enter = (person: SignedIn, path: string) => enterConsole(web, person, path, { language: 'fr' });

  test('what is new is told beside the list, and no row moves until it is asked for', async () => {
    const given = await corporate(web.app, { name: 'Atelier Lumière SAS' });
    const first = await openRequest(web.app, given);
    const visitor = await enter(given.technician, '/console/requests');
    const rows = () => visitor.page.locator('tbody tr');
    expect(await rows().count()).toBe(1);
    const place = await rows().first().boundingBox();
    await openRequest(web.app, given, 'ADD_SEATS');
    await openRequest(web.app, given, 'INVOICE_QUESTION');
    const told = visitor.page.getByText('2 nouvelles demandes');
    await told.waitFor(SOON);
    expect(await rows().count()).toBe(1);
    expect(await rows().first().boundingBox()).toEqual(place);
    await visitor.press('Afficher');
    await told.waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(3);
    expect(await visitor.page.locator(`a[href*="${first.id}"]`).count()).toBe(1);
  });

  test('of two who answer one request the second sees that the first has written, and keeps what was typed', async () => {
    const given = await corporate(web.app, { name: 'Papeterie Ménard', technician: 'Claire Martin' });
    const request = await openRequest(web.app, given);
    const second = await enter(await staff(web.app, 'TECHNICIAN'), `/console/requests/${request.id}?view=all`);
    const first = await enter(given.technician, `/console/requests/${request.id}?view=all`);
    await second.fill('Votre réponse', 'Je m’en occupe.');
    await first.fill('Votre réponse', 'C’est fait.');
    await first.press('Envoyer');
    await first.page.getByRole('listitem').getByText('C’est fait.').waitFor();
    await second.page.getByText('Claire Martin a écrit entre-temps').waitFor(SOON);
    await second.press('Afficher', 'A question');
    await second.page.getByRole('listitem').getByText('C’est fait.').waitFor();
    expect(await second.page.getByLabel('Votre réponse').inputValue()).toBe('Je m’en occupe.');
    // What one has done oneself is no news.
    expect(await first.page.getByText('entre-temps').count()).toBe(0);
  });

  test('a hidden tab asks for nothing, and looks at once when it is shown again', async () => {
    const given = await corporate(web.app, { name: 'Roy & Fils' });
    const request = await openRequest(web.app, given);
    const visitor = await enter(given.technician, '/console/requests');
    const show = (state: 'hidden' | 'visible') =>
      visitor.page.evaluate((wanted) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: wanted });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    let asked = 0;
    visitor.page.on('request', (sent) => {
      if (sent.postData()?.includes('RequestNews')) asked++;
    });
    await show('hidden');
    await reply(web.app, given.contact, request.id, 'Et pour l’année prochaine ?');
    await visitor.page.waitForTimeout(7_000);
    expect(asked).toBe(0);
    await show('visible');
    await visitor.page.getByText('1 demande modifiée').waitFor({ timeout: 3_000 });
  });

  test('whoever has signed out asks for nothing', async () => {
    const given = await corporate(web.app, { name: 'Menuiserie Caron' });
    const visitor = await enter(given.technician, '/console/requests');
    await visitor.page.waitForRequest((sent) => sent.postData()?.includes('RequestNews') ?? false);
    await visitor.page.getByRole('button', { name: /Claire Martin|TECHNICIAN/ }).click();
    await visitor.press('Se déconnecter');
    await visitor.page.waitForURL((url) => url.pathname === '/sign-in');
    let asked = 0;
    visitor.page.on('request', (sent) => {
      if (sent.postData()?.includes('RequestNews')) asked++;
    });
    await visitor.page.waitForTimeout(6_000);
    expect(asked).toBe(0);
  });
});
