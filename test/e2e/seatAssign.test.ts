import { addMemberIn } from '../../src/accounts';
import { contentsOf } from '../support/given';
import { auditOf, customer, errorCodes, mailsTo, newEmail, person, type SignedIn, staff } from '../support/people';
import { refusal } from '../support/refusal';
import { assign, holders, NOW, put, SEAT_ASSIGN, subscribed } from '../support/seats';
import { describeWithApp } from '../support/suites';

describeWithApp('seatAssign', { now: NOW }, (app) => {
  test.each([
    ['contact', 'ONLINE'],
    ['admin', 'ONLINE'],
    ['contact', 'CORPORATE'],
    ['admin', 'CORPORATE'],
  ] as const)('the %s of a %s account assigns several at once', async (who, kind) => {
    const given = await customer(app, kind);
    const subscriptionId = await subscribed(app, given, 5);
    const [known, stranger] = [await person(app, 'Nina'), newEmail()];
    await app.database.transaction((tx) => addMemberIn(tx, given.accountId, known.id, false));
    const emails = [stranger, known.email.toUpperCase()];
    const answer = await assign(app, given[who], { subscriptionId, emails });
    expect(answer).toMatchObject({
      subscription: { id: subscriptionId, version: 1, termsVersion: 1, seatsAssigned: 2, seatsFree: 3 },
      assignments: [
        { email: stranger, name: null, subscription: { id: subscriptionId } },
        { email: known.email, name: 'Nina', subscription: { id: subscriptionId } },
      ],
      userErrors: [],
    });
    expect(answer.assignments[0].assignedAt).toMatch(/^2026-06-01T10:/);
    expect(await holders(app, subscriptionId)).toEqual([stranger, known.email]);
    expect(await auditOf(app, subscriptionId)).toEqual([{ action: 'SEAT_ASSIGN', actorId: given[who].userId }]);
  });

  test('nobody learns whether we know somebody who is no member: the answer is the same', async () => {
    const given = await customer(app);
    const subscriptionId = await subscribed(app, given, 5);
    const [known, stranger] = [await person(app, 'Nina'), newEmail()];
    for (const email of [known.email, stranger]) {
      const { assignments } = await assign(app, given.contact, { subscriptionId, emails: [email] });
      expect(assignments).toMatchObject([{ email, name: null }]);
    }
  });

  test('people are mailed in their own language, strangers in that of the account (K2)', async () => {
    const given = await customer(app, 'ONLINE', 'FR');
    const subscriptionId = await subscribed(app, given, 5);
    const [known, stranger] = [await person(app, 'Nina'), newEmail()];
    await assign(app, given.contact, { subscriptionId, emails: [stranger, known.email] });
    const facts = {
      productName: 'GoToMeeting',
      planName: 'Pro',
      accountName: 'Customer',
      url: { site: 'ONLINE', path: expect.stringMatching(/^\/subscriptions\/sub_/) },
    };
    expect(await mailsTo(app, stranger)).toEqual([
      { template: 'seatAssigned', locale: 'fr-FR', data: { ...facts, name: null } },
    ]);
    expect(await mailsTo(app, known.email)).toEqual([
      { template: 'seatAssigned', locale: 'en-GB', data: { ...facts, name: 'Nina' } },
    ]);
  });

  test('nobody is mailed when that is suppressed (K2)', async () => {
    const given = await customer(app);
    const [subscriptionId, email] = [await subscribed(app, given, 1), newEmail()];
    const { assignments } = await assign(app, given.contact, { subscriptionId, emails: [email], notify: false });
    expect(assignments).toHaveLength(1);
    expect(await mailsTo(app, email)).toEqual([]);
  });

  test('a person holds seats of several subscriptions', async () => {
    const given = await customer(app);
    const email = newEmail();
    for (const subscriptionId of [await subscribed(app, given, 1), await subscribed(app, given, 1)]) {
      expect((await assign(app, given.contact, { subscriptionId, emails: [email] })).userErrors).toEqual([]);
    }
  });

  test.each([
    ['a trial', { status: 'TRIALING' }],
    ['a cancelled subscription', { status: 'PENDING_CANCELLATION' }],
  ] as const)('seats of %s can be assigned until it ends', async (_what, { status }) => {
    const given = await customer(app);
    const subscriptionId = await subscribed(app, given, 2);
    await put(app, subscriptionId, { status });
    expect((await assign(app, given.contact, { subscriptionId, emails: [newEmail()] })).userErrors).toEqual([]);
    await put(app, subscriptionId, { status, periodEnd: '2026-06-01' });
    const { userErrors } = await assign(app, given.contact, { subscriptionId, emails: [newEmail()] });
    expect(userErrors).toEqual([refusal('SUBSCRIPTION_EXPIRED', 'K3')]);
  });

  test('the contact and an admin assign the last seat to eight people at once: exactly one gets it', async () => {
    const given = await customer(app);
    const subscriptionId = await subscribed(app, given, 1);
    const tries = Array.from({ length: 8 }, (_, index) => {
      const who = index % 2 ? given.contact : given.admin;
      return assign(app, who, { subscriptionId, emails: [newEmail()] });
    });
    const answers = await Promise.all(tries);
    const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(refused).toEqual(Array(7).fill('NO_SEAT_FREE'));
    const won = answers.flatMap(({ assignments }) => assignments.map(({ email }) => email));
    expect(won).toHaveLength(1);
    expect(await holders(app, subscriptionId)).toEqual(won);
  });

  test('ten times the same person at once is one seat and one mail', async () => {
    const given = await customer(app);
    const [subscriptionId, email] = [await subscribed(app, given, 20), newEmail()];
    const tries = Array.from({ length: 10 }, () => assign(app, given.contact, { subscriptionId, emails: [email] }));
    const refused = (await Promise.all(tries)).flatMap(({ userErrors }) => userErrors);
    expect(refused.map(({ code }) => code)).toEqual(Array(9).fill('SEAT_ALREADY_ASSIGNED'));
    expect(await holders(app, subscriptionId)).toEqual([email]);
    expect(await mailsTo(app, email)).toHaveLength(1);
  });

  test('the database holds no second seat of one person', async () => {
    const given = await customer(app);
    const [subscriptionId, email] = [await subscribed(app, given, 5), newEmail()];
    await assign(app, given.contact, { subscriptionId, emails: [email] });
    const copy = `INSERT INTO seat_assignments (id, subscription_id, email, name, assigned_at)
      SELECT 'sat_copy', subscription_id, email, name, assigned_at FROM seat_assignments WHERE subscription_id = ?`;
    await expect(app.database.transaction((tx) => tx.execute(copy, [subscriptionId]))).rejects.toThrow();
  });

  test('refuses and writes nothing', async () => {
    const [given, other] = [await customer(app), await customer(app)];
    const agent = await staff(app, 'SUPPORT_AGENT');
    const subscriptionId = await subscribed(app, given, 2);
    const pending = await subscribed(app, given, 2);
    await put(app, pending, { pendingOrderId: 'ord_1' });
    const pastDue = await subscribed(app, given, 2);
    await put(app, pastDue, { status: 'PAST_DUE' });
    const holder = newEmail();
    await assign(app, given.contact, { subscriptionId, emails: [holder] });
    const twice = newEmail();

    const before = await contentsOf(app);
    const cases: [string, SignedIn, string, string[], object][] = [
      ['no room for two', given.contact, subscriptionId, [newEmail(), newEmail()], { code: 'NO_SEAT_FREE' }],
      ['has one', given.admin, subscriptionId, [newEmail(), holder], { code: 'SEAT_ALREADY_ASSIGNED' }],
      ['twice', given.contact, subscriptionId, [twice, twice], { code: 'INVALID_INPUT', field: ['emails'] }],
      ['nobody', given.contact, subscriptionId, [], { code: 'INVALID_INPUT', field: ['emails'] }],
      ['order pending', given.contact, pending, [newEmail()], { code: 'ORDER_PENDING', rule: 'D10', field: [] }],
      ['past due', given.contact, pastDue, [newEmail()], { code: 'PAYMENT_OVERDUE', rule: 'F6', field: [] }],
      ['a member', given.member, subscriptionId, [newEmail()], { code: 'NOT_BILLING_CONTACT', field: [] }],
      ['staff', agent, subscriptionId, [newEmail()], { code: 'FORBIDDEN_ROLE', field: [] }],
      ['a stranger', other.contact, subscriptionId, [newEmail()], { code: 'NOT_FOUND', field: [] }],
      ['none', given.contact, 'sub_none', [newEmail()], { code: 'NOT_FOUND', field: [] }],
    ];
    for (const [why, who, id, emails, refusal] of cases) {
      const { assignments, userErrors } = await assign(app, who, { subscriptionId: id, emails });
      expect([why, assignments, userErrors]).toMatchObject([why, [], [refusal]]);
    }
    expect(await contentsOf(app)).toEqual(before);
  });

  test('a refusal shows the subscription as it is, to whoever may see it, and says whom it is about', async () => {
    const [given, other] = [await customer(app), await customer(app)];
    const [subscriptionId, email] = [await subscribed(app, given, 1), newEmail()];
    const input = { subscriptionId, emails: [email] };
    await assign(app, given.contact, input);
    const { subscription, userErrors } = await assign(app, given.admin, input);
    expect(subscription).toEqual({ id: subscriptionId, seatsAssigned: 1, seatsFree: 0, version: 1, termsVersion: 1 });
    expect(userErrors[0].message).toBe(`${email} already has a seat of this subscription.`);
    expect((await assign(app, other.contact, input)).subscription).toBeNull();
    expect(await errorCodes(app, null, SEAT_ASSIGN, { input })).toEqual(['UNAUTHENTICATED']);
  });
});
