import { given } from '../support/given';
import { buy } from '../support/lifecycle';
import { describeWeb } from './support/web';

describeWeb('seats', (web) => {
  const holders = async (id: string) => {
    const sql = 'SELECT email FROM seat_assignments WHERE subscription_id = ? ORDER BY email';
    return (await web.app.database.query(sql, [id])).map(({ email }) => email);
  };

  test('many addresses are pasted and checked, all or none; seats are released after a question', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'en-GB' });
    const id = await buy(web.app, buyer, { plan: 'gotomeeting pro', seats: 3 });
    const visitor = await web.visit(`/billing/seats/${id}`);
    await visitor.signIn(buyer.contact.email);
    await visitor.seesHeading('Assign seats');
    await visitor.fill('E-mail addresses', 'Ana Roy <ANA@roy.example>, bob@roy.example\ncarl@roy.example; bob');
    await visitor.sees('“bob” is not an e-mail address.');
    await visitor.sees('1 seat is missing.');
    await visitor.press('Assign 4 seats');
    await visitor.sees('Please correct what is no e-mail address.');
    expect(await holders(id)).toEqual([]);
    await visitor.fill('E-mail addresses', 'ana@roy.example\nbob@roy.example\ncarl@roy.example');
    await visitor.press('Assign 3 seats');
    await visitor.sees('3 seats were assigned.');
    expect(await holders(id)).toEqual(['ana@roy.example', 'bob@roy.example', 'carl@roy.example']);
    await visitor.sees('none free');
    await visitor.page.getByRole('checkbox', { name: 'bob@roy.example' }).check();
    await visitor.press('Release 1 seat');
    await visitor.press('Keep', 'Release 1 seat?');
    expect((await holders(id)).length).toBe(3);
    await visitor.press('Release 1 seat');
    await visitor.press('Yes, release');
    await visitor.sees('1 free');
    expect(await holders(id)).toEqual(['ana@roy.example', 'carl@roy.example']);
  });

  test('a subscription’s page names its people, its invoices and its history in French', async () => {
    const buyer = await given.onlineAccount(web.app, { locale: 'fr-FR' });
    const id = await buy(web.app, buyer, { plan: 'gotowebinar pro', seats: 1 });
    const visitor = await web.visit('/billing/subscriptions', { language: 'fr' });
    await visitor.signIn(buyer.contact.email);
    await visitor.press('GoToWebinar Pro');
    await visitor.seesHeading('Historique');
    await visitor.sees('Commande exécutée');
    await visitor.sees('Personne n’a encore de poste.');
    await visitor.press('Attribuer et libérer des postes');
    await visitor.fill('Adresses e-mail', 'ana@roy.example');
    await visitor.press('Attribuer 1 poste');
    await visitor.sees('1 poste a été attribué.');
    await visitor.press('GoToWebinar Pro');
    await visitor.sees('Postes attribués');
    expect(new URL(visitor.page.url()).pathname).toBe(`/billing/subscriptions/${id}`);
  });
});
