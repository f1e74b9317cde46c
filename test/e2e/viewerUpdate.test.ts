import { ask, auditOf, customer, errorCodes, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const UPDATE = `mutation ($input: ViewerUpdateInput!) { viewerUpdate(input: $input) {
  viewer { user { name locale } } userErrors { code rule field message } } }`;

describeWithApp('viewerUpdate', {}, (app) => {
  const update = async (token: string, input: object) => (await ask(app, token, UPDATE, { input })).viewerUpdate;

  test('everybody changes their own name and language, one at a time, with a trace', async () => {
    for (const { token, userId } of [(await customer(app)).member, await staff(app, 'TECHNICIAN')]) {
      const { viewer } = await ask(app, token, '{ viewer { user { name locale } } }');
      expect((await update(token, { locale: 'fr-CA' })).viewer.user).toEqual({ ...viewer.user, locale: 'fr-CA' });
      const named = await update(token, { name: 'Renée Dubois' });
      expect(named).toEqual({ viewer: { user: { name: 'Renée Dubois', locale: 'fr-CA' } }, userErrors: [] });
      const trace = { action: 'VIEWER_UPDATE', actorId: userId };
      expect((await auditOf(app, userId)).filter(({ action }) => action === 'VIEWER_UPDATE')).toEqual([trace, trace]);
    }
  });

  test('the API speaks the new language from the next request on', async () => {
    const { token } = (await customer(app)).contact;
    await update(token, { locale: 'fr-FR' });
    const { userErrors } = await update(token, { name: '' });
    expect(userErrors[0].message).toMatch(/^Veuillez/);
  });

  test('a change that changes nothing leaves no trace', async () => {
    const { token, userId } = (await customer(app)).admin;
    await update(token, {});
    const { viewer } = await ask(app, token, '{ viewer { user { name locale } } }');
    await update(token, viewer.user);
    expect((await auditOf(app, userId)).map(({ action }) => action)).not.toContain('VIEWER_UPDATE');
  });

  test.each([
    ['an empty name', '   ', { code: 'INVALID_INPUT', field: ['name'] }],
    ['a card number', 'Bob 4242 4242 4242 4242', { code: 'CARD_NUMBER_REFUSED', field: ['name'] }],
    ['a name without end', 'x'.repeat(5000), { code: 'INVALID_INPUT', field: ['name'] }],
  ])('%s is refused and changes nothing', async (_why, name, refusal) => {
    const { token } = (await customer(app)).contact;
    const { viewer } = await ask(app, token, '{ viewer { user { name locale } } }');
    const refused = await update(token, { name, locale: 'fr-FR' });
    expect(refused.userErrors).toMatchObject([refusal]);
    expect(refused.viewer).toEqual(viewer);
  });

  test('who is not signed in changes nobody', async () => {
    expect(await errorCodes(app, null, UPDATE, { input: { name: 'Nobody' } })).toEqual(['UNAUTHENTICATED']);
  });
});
