import { schedule, scheduleAll } from '../../src/platform/jobs';
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
    // A price between two others stands between them, each with its days.
    for (const [amount, from] of [
      ['35,00', '2026-12-01'],
      ['33,00', '2026-10-15'],
    ] as const) {
      await visitor.page.getByRole('button', { name: 'Planifier un prix pour GoToMeeting Starter' }).first().click();
      await visitor.fill('Nouveau prix par poste, hors taxe', amount);
      await visitor.page.getByLabel('Son premier jour', { exact: true }).fill(from);
      await visitor.press(new RegExp(`^Planifier ${amount}`));
      await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    const row = visitor.page.getByRole('row', { name: /GoToMeeting Starter/ }).first();
    await row.getByText('15 octobre 2026').waitFor();
    expect((await row.getByRole('cell').nth(2).innerText()).replace(/\s+/g, ' ')).toBe(
      '31,50 € du 1er septembre 2026 au 14 octobre 2026 33,00 € du 15 octobre 2026 au 30 novembre 2026 35,00 € à partir du 1er décembre 2026',
    );
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

  test('a stuck mail is let go with a reason, after its loss was said; a charge is not', async () => {
    const buyer = await given.onlineAccount(web.app);
    await buy(web.app, buyer, { plan: 'gotomeeting plus', seats: 1 });
    const stuck = `UPDATE jobs SET status = 'PARKED', attempts = 10, last_error = 'mailbox unavailable'
      WHERE kind = 'email.send' AND subject_id = ?`;
    const sql = "SELECT id FROM emails WHERE account_id = ? AND template = 'orderConfirmation'";
    const [email] = await web.app.database.query(sql, [buyer.accountId]);
    await web.app.database.transaction(async (tx) => {
      await tx.execute(stuck, [email!.id as string]);
      await schedule(tx, { kind: 'payment.settle', subjectId: 'unknown', dueAt: new Date('2099-01-01T00:00:00Z') });
    });
    await web.app.database.transaction((tx) =>
      tx.execute("UPDATE jobs SET status = 'PARKED' WHERE subject_id = 'unknown'"),
    );
    const visitor = await enter(await staff(web.app, 'SUPERVISOR'), '/console/jobs');
    const charge = visitor.page.getByRole('row', { name: /payment\.settle/ });
    await charge.getByRole('button', { name: 'Abandonner' }).click({ force: true });
    await charge.getByText('JOB_NEEDED').waitFor();
    const mail = visitor.page
      .getByRole('row', { name: new RegExp(buyer.contact.email) })
      .filter({ hasText: 'orderConfirmation' });
    await mail.getByRole('button', { name: 'Abandonner' }).click();
    await visitor.sees(new RegExp(`orderConfirmation à ${buyer.contact.email} ne sera jamais envoyé`));
    await visitor.fill('Pourquoi, pour vos collègues et l’historique', 'Adresse fermée ; prévenu par téléphone.');
    await visitor.press('Abandonner', 'Abandonner cette tâche ?');
    await mail.waitFor({ state: 'detached' });
    expect(await web.app.database.query('SELECT id FROM jobs WHERE subject_id = ?', [email!.id as string])).toEqual([]);
    await web.app.database.transaction((tx) => tx.execute("DELETE FROM jobs WHERE subject_id = 'unknown'"));
  });

  test('how far the jobs are is seen by kind, and becomes less while it is looked at', async () => {
    const waiting = Array.from({ length: 60 }, (_one, at) => ({
      ...{ kind: 'test.slow', subjectId: `slow ${at}`, dueAt: new Date('2026-06-01T00:00:00Z') },
    }));
    await web.app.database.transaction((tx) => scheduleAll(tx, waiting));
    await web.app.database.transaction((tx) =>
      tx.execute("UPDATE jobs SET status = 'FAILED', due_at = '2099-01-01 00:00:00.000' WHERE kind = 'test.slow'"),
    );
    const visitor = await enter(await staff(web.app, 'SUPERVISOR'), '/console/jobs/progress');
    const cells = async () =>
      (
        await visitor.page
          .getByRole('row', { name: /test\.slow/ })
          .getByRole('cell')
          .allTextContents()
      ).slice(0, 6);
    expect((await cells())[0]).toBe('60');
    await web.app.database.transaction((tx) =>
      tx.execute("DELETE FROM jobs WHERE kind = 'test.slow' AND subject_id >= 'slow 3'"),
    );
    const left = await web.app.database.query("SELECT id FROM jobs WHERE kind = 'test.slow'", []);
    await visitor.page
      .getByRole('row', { name: /test\.slow/ })
      .getByRole('cell', { name: String(left.length), exact: true })
      .first()
      .waitFor({ timeout: 15_000 });
    expect((await cells())[4]).toBe(String(60 - left.length));
    await web.app.database.transaction((tx) => tx.execute("DELETE FROM jobs WHERE kind = 'test.slow'"));
  });
});
