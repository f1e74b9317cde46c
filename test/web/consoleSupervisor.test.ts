import { given, planId } from '../support/given';
import { buy } from '../support/lifecycle';
import { type SignedIn, staff } from '../support/people';
import { enterConsole } from './support/corporate';
import { describeWeb } from './support/web';

describeWeb('pages of supervisors and support', (web) => {
  const enter = (person: SignedIn, path: string) => enterConsole(web, person, path, { language: 'fr' });

  test('support moves a subscription to a lower plan under a strip that says for whom', async () => {
    const buyer = await given.onlineAccount(web.app);
    const id = await buy(web.app, buyer, { plan: 'gotomeeting plus', seats: 2 });
    const visitor = await enter(await staff(web.app, 'SUPPORT_AGENT'), `/console/accounts/${buyer.accountId}`);
    await visitor.press('Passer à un niveau inférieur');
    await visitor.page.getByRole('complementary', { name: 'Pour le compte de' }).waitFor();
    await visitor.choose('Starter');
    await visitor.fill('Motif, pour les collègues et l’historique', 'Demandé par téléphone.');
    await visitor.press(/^Passer à Starter · /);
    await visitor.sees('Passé de Plus à Starter');
    const [row] = await web.app.database.query('SELECT plan_id FROM subscriptions WHERE id = ?', [id]);
    expect(row!.plan_id).toBe(await planId(web.app, 'gotomeeting starter'));
    const audit =
      "SELECT on_behalf_of_id FROM audit_entries WHERE subject_id = ? AND action = 'SUBSCRIPTION_DOWNGRADE'";
    expect(await web.app.database.query(audit, [id])).toEqual([{ on_behalf_of_id: buyer.contact.userId }]);
  });

  test('a supervisor plans a price; technicians have no such page in their navigation', async () => {
    const visitor = await enter(await staff(web.app, 'SUPERVISOR'), '/console/prices');
    await visitor.page.getByRole('button', { name: 'Planifier un prix pour GoToMeeting Starter' }).first().click();
    await visitor.fill('Nouveau prix par poste, hors taxe', '31,50');
    await visitor.page.getByLabel('Son premier jour', { exact: true }).fill('2026-09-01');
    await visitor.press(/^Planifier 31,50/);
    await visitor.sees(/31,50.€ par poste est planifié à partir du 1er septembre 2026/);
    const prices = "SELECT valid_from, unit_price FROM prices WHERE unit_price = 3150 AND currency = 'EUR'";
    expect(await web.app.database.query(prices, [])).toEqual([{ valid_from: '2026-09-01', unit_price: 3150 }]);
    const technician = await enter(await staff(web.app, 'TECHNICIAN'), '/console/requests');
    expect(await technician.page.getByRole('link', { name: 'Prix', exact: true }).count()).toBe(0);
  });

  test('a mail that is stuck is seen with its addressee and why, and tried again', async () => {
    const buyer = await given.onlineAccount(web.app);
    await buy(web.app, buyer, { plan: 'gotomeeting plus', seats: 1 });
    await web.app.database.transaction((tx) =>
      tx.execute(
        `UPDATE jobs SET status = 'PARKED', attempts = 10, last_error = 'mailbox unavailable'
         WHERE kind = 'email.send'`,
        [],
      ),
    );
    const visitor = await enter(await staff(web.app, 'SUPERVISOR'), '/console/jobs?view=mails');
    await visitor.sees('mailbox unavailable');
    await visitor.sees(new RegExp(buyer.contact.email));
    const before = await visitor.page.getByRole('button', { name: 'Réessayer' }).count();
    await visitor.page.getByRole('button', { name: 'Réessayer' }).first().click();
    await visitor.page.getByText('À venir').nth(1).waitFor();
    expect(await visitor.page.getByRole('button', { name: 'Réessayer' }).count()).toBe(before - 1);
  });
});
