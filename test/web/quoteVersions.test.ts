import { planId } from '../support/given';
import { act, done, sentQuote } from '../support/quotes';
import { type Corporate, corporate, enterConsole, subscribedTo } from './support/corporate';
import { describeWeb } from './support/web';

describeWeb('versions and copies of quotes in the console', (web) => {
  const TEN = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 } as const;
  const enter = (given: Corporate, path: string) => enterConsole(web, given.technician, path);

  /** The next revision with other lines and texts, sent. */
  async function revised(given: Corporate, id: string, seats: number, texts: object) {
    const { quote } = done(await act(web.app, given.technician, 'QUOTE_REVISE', { id }));
    const lines = [
      { kind: 'ADD', planId: await planId(web.app, 'gotomeeting pro'), seats },
      { kind: 'ADD', planId: await planId(web.app, 'openvoice standard'), seats: 2 },
    ];
    done(await act(web.app, given.technician, 'QUOTE_UPDATE', { id: quote!.id }, { lines, ...texts }));
    return done(await act(web.app, given.technician, 'QUOTE_SEND', { id: quote!.id })).quote!;
  }

  test('two versions stand side by side, line by line, and what changed is said in words', async () => {
    const given = await corporate(web.app);
    const first = await sentQuote(web.app, given, [TEN, { ...TEN, plan: 'gotowebinar pro', seats: 1 }], {
      terms: '30 jours',
    });
    const second = await revised(given, first.id, 12, { terms: '45 jours' });
    const third = await revised(given, second.id, 12, { terms: '45 jours', validUntil: '2026-06-20' });
    const visitor = await enter(given, `/console/quotes/${second.id}`);
    await visitor.seesHeading('Versions côte à côte');
    const row = (name: RegExp) => visitor.part('Versions côte à côte').getByRole('row', { name });
    const words = async (name: RegExp) =>
      (await row(name).getByRole('cell').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
    expect(await words(/^GoToMeeting/)).toEqual([
      'Pro, 10 organisateurs × 249,60 € par an, à l’acceptation',
      'Pro, 12 organisateurs × 249,60 € par an, à l’acceptation',
      'nombre',
    ]);
    expect((await words(/^OpenVoice/))[0]).toBe('aucun');
    expect((await words(/^OpenVoice/))[2]).toBe('nouvelle ligne');
    expect((await words(/^GoToWebinar/)).slice(1)).toEqual(['aucun', 'retirée']);
    expect(await words(/^Conditions/)).toEqual(['30 jours', '45 jours', 'modifié']);
    expect((await words(/^Total TTC/))[2]).toBe('modifié');
    expect((await words(/^Valable/))[2]).toBe('inchangé');
    await visitor.open(`/console/quotes/${third.id}`);
    expect((await words(/^GoToMeeting/))[2]).toBe('inchangé');
    expect((await words(/^Valable/))[2]).toBe('modifié');
    await visitor.page.getByLabel(/^À côté de la version 3/).selectOption({ label: 'Version 1' });
    await row(/^GoToWebinar/).waitFor();
    expect((await words(/^GoToMeeting/))[2]).toBe('nombre');
  });

  test('a quote is copied for another customer, who is found by name: what stays is shown before', async () => {
    const given = await corporate(web.app);
    const other = await corporate(web.app, { country: 'US', name: 'Harbour Lights Inc.', locale: 'en-US' });
    const [meeting] = await subscribedTo(web.app, given, { seats: 10 });
    const quote = await sentQuote(web.app, given, [
      { ...TEN, discountPercent: '15' },
      { kind: 'CHANGE', subscriptionId: meeting, seats: 12 },
    ]);
    const visitor = await enter(given, `/console/quotes/${quote.id}`);
    await visitor.press('Copier pour un autre client…');
    const dialog = visitor.part('Copier pour un autre client');
    await dialog.getByRole('searchbox').fill('harbour');
    await visitor.choose(/^Harbour Lights Inc\./);
    await dialog.getByText('1 ligne n’est pas reprise').waitFor();
    await dialog.getByText('Elle porte sur un abonnement de ce client.').waitFor();
    await visitor.press('Copier pour Harbour Lights Inc.');
    await visitor.seesHeading(/^Modifier le devis Q-2026-\d{6}, version 1$/);
    await visitor.page.getByRole('link', { name: 'Harbour Lights Inc.' }).waitFor();
    expect(await visitor.page.getByLabel('Postes').inputValue()).toBe('10');
    // 15 % off 278.40 USD; nothing is carried over from euros.
    await visitor.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[data-cell=price]')!.value === '236,64',
    );
    const [copy] = await web.app.database.query('SELECT currency FROM quotes WHERE account_id = ?', [other.accountId]);
    expect(copy).toEqual({ currency: 'USD' });
  });
});
