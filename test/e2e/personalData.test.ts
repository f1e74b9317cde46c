import { prepareSecondFactorIn, renewRecoveryCodesIn } from '../../src/identity/secondFactors';
import { erasePersonalData, exportPersonalData } from '../../src/personalData';
import { Refused } from '../../src/rules';
import { contentsOf, given, ordered } from '../support/given';
import { ask, auditOf, customer, mailsTo, person, staff } from '../support/people';
import { assign } from '../support/seats';
import { describeWithApp } from '../support/suites';

const INVITE = `mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { membership { user { id } } userErrors { code } } }`;
const NAME = 'Ada "Countess" Lovelace';
const ADDRESS = 'ada.lovelace@customer.example';

describeWithApp('a person’s data (L8)', { now: '2026-06-01T09:00:00Z' }, (app) => {
  const codesOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (fault) => fault,
    );
    return error instanceof Refused ? error.refusals.map(({ code }) => code) : [];
  };

  test('is given out whole, and erased wherever it stands; what happened stays', async () => {
    const { buyer, order } = await ordered(app, {}, { plan: 'gotomeeting pro', seats: 2 });
    const { accountId, contact } = buyer;
    const input = { accountId, email: ADDRESS, name: NAME, roles: ['ADMIN'] };
    const { memberInvite } = await ask(app, contact.token, INVITE, { input });
    const userId: string = memberInvite.membership.user.id;
    const subscriptionId: string = order.subscriptions[0].id;
    expect((await assign(app, contact, { subscriptionId, emails: [ADDRESS] })).userErrors).toEqual([]);
    await app.runJobs();
    await app.database.transaction(async (tx) => {
      await prepareSecondFactorIn(tx, app.config, userId, 'JBSWY3DPEHPK3PXP');
      await renewRecoveryCodesIn(tx, userId);
    });

    const kept = JSON.parse(JSON.stringify(await exportPersonalData(app.deps, ADDRESS)));
    expect(kept).toMatchObject({
      user: { id: userId, email: ADDRESS, name: NAME, hasPassword: false },
      memberships: [{ accountId, admin: true }],
      seats: [{ subscriptionId, email: ADDRESS }],
    });
    expect(kept.mails.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toMatch(/password_?hash|refreshTokenHash/i);

    await erasePersonalData(app.deps, ADDRESS);
    const left = Object.entries(await contentsOf(app)).flatMap(([table, rows]) =>
      rows.filter((row) => row.includes(ADDRESS) || row.includes('Lovelace')).map(() => table),
    );
    expect(left).toEqual([]);
    const [user] = await app.database.query('SELECT email, name, email_proven_at FROM users WHERE id = ?', [userId]);
    expect(user).toEqual({ email: `${userId}@erased.invalid`, name: 'Erased person', email_proven_at: null });
    const seats = await app.database.query('SELECT email FROM seat_assignments');
    expect(seats).toEqual([{ email: `${userId}@erased.invalid` }]);
    const factors = ['second_factors', 'recovery_codes', 'sessions', 'one_time_tokens'];
    for (const table of factors) {
      expect(await app.database.query(`SELECT user_id FROM ${table} WHERE user_id = ?`, [userId])).toEqual([]);
    }
    expect(await mailsTo(app, ADDRESS)).toEqual([]);
    expect(await auditOf(app, userId)).toEqual(
      expect.arrayContaining(['person.export', 'person.erase'].map((action) => ({ action, actorId: null }))),
    );
    expect(await app.runJobs()).toBe(0);
    expect(await codesOf(erasePersonalData(app.deps, ADDRESS))).toEqual(['INVALID_INPUT']);
  });

  test('a billing contact, staff and nobody are not erased; whoever was erased may come again as somebody new', async () => {
    const { contact } = await customer(app);
    const supervisor = await staff(app, 'SUPERVISOR');
    const before = await contentsOf(app);
    expect(await codesOf(erasePersonalData(app.deps, contact.email))).toEqual(['MEMBER_IS_BILLING_CONTACT']);
    expect(await codesOf(erasePersonalData(app.deps, supervisor.email))).toEqual(['INVALID_INPUT']);
    expect(await codesOf(erasePersonalData(app.deps, 'nobody@customer.example'))).toEqual(['INVALID_INPUT']);
    expect(await codesOf(exportPersonalData(app.deps, 'nobody@customer.example'))).toEqual(['INVALID_INPUT']);
    expect(await contentsOf(app)).toEqual(before);
    const again = await person(app, 'Again');
    await erasePersonalData(app.deps, again.email);
    await given.onlineAccount(app);
  });
});
