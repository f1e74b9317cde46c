import { contentsOf } from '../support/given';
import { auditOf, type Customer, customer, errorCodes, mailsTo, newEmail, person, staff } from '../support/people';
import { assign, holders, NOW, put, release, SEAT_RELEASE, subscribed } from '../support/seats';
import { describeWithApp } from '../support/suites';

describeWithApp('seatRelease', { now: NOW }, (app) => {
  /** A subscription with a seat for each of these people, who hold them. */
  const assigned = async (given: Customer, emails: string[]): Promise<string> => {
    const subscriptionId = await subscribed(app, given, emails.length);
    await assign(app, given.contact, { subscriptionId, emails, notify: false });
    return subscriptionId;
  };

  test.each(['contact', 'admin'] as const)('the %s releases several at once', async (who) => {
    const given = await customer(app, 'CORPORATE');
    const known = await person(app, 'Nina');
    const emails = [newEmail(), known.email, newEmail()];
    const subscriptionId = await assigned(given, emails);
    const answer = await release(app, given[who], { subscriptionId, emails: [emails[1]!, emails[0]!] });
    expect(answer).toMatchObject({
      subscription: { id: subscriptionId, version: 1, termsVersion: 1, seatsAssigned: 1, seatsFree: 2 },
      assignments: [{ email: emails[0] }, { email: known.email, name: null }],
      userErrors: [],
    });
    expect(await holders(app, subscriptionId)).toEqual([emails[2]]);
    const record = { action: 'SEAT_RELEASE', actorId: given[who].userId };
    expect(await auditOf(app, subscriptionId)).toMatchObject([{ action: 'SEAT_ASSIGN' }, record]);
  });

  test('people are mailed in their own language, strangers in that of the account, unless suppressed (K2)', async () => {
    const given = await customer(app, 'ONLINE', 'FR');
    const known = await person(app, 'Nina');
    const [stranger, untold] = [newEmail(), newEmail()];
    const subscriptionId = await assigned(given, [known.email, stranger, untold]);
    await release(app, given.admin, { subscriptionId, emails: [known.email, stranger] });
    await release(app, given.admin, { subscriptionId, emails: [untold], notify: false });
    const facts = { productName: 'GoToMeeting', planName: 'Pro', accountName: 'Customer' };
    expect(await mailsTo(app, known.email)).toEqual([
      { template: 'seatReleased', locale: 'en-GB', data: { ...facts, name: null } },
    ]);
    expect(await mailsTo(app, stranger)).toEqual([
      { template: 'seatReleased', locale: 'fr-FR', data: { ...facts, name: null } },
    ]);
    expect(await mailsTo(app, untold)).toEqual([]);
  });

  test('a released seat can be assigned again, also to the same person', async () => {
    const given = await customer(app);
    const emails = [newEmail()];
    const subscriptionId = await assigned(given, emails);
    await release(app, given.contact, { subscriptionId, emails });
    expect((await assign(app, given.contact, { subscriptionId, emails })).userErrors).toEqual([]);
  });

  test.each([
    ['is past due', { status: 'PAST_DUE' }],
    ['has expired', { status: 'EXPIRED', expiryReason: 'CANCELLED', periodEnd: '2026-06-01' }],
  ] as const)('seats are released while the subscription %s; who is not named keeps theirs', async (_why, state) => {
    const given = await customer(app);
    const emails = [newEmail(), newEmail()];
    const subscriptionId = await assigned(given, emails);
    await put(app, subscriptionId, state);
    expect((await release(app, given.contact, { subscriptionId, emails: [emails[0]!] })).userErrors).toEqual([]);
    expect(await holders(app, subscriptionId)).toEqual([emails[1]]);
  });

  test('the same release twice at once happens once', async () => {
    const given = await customer(app);
    const emails = [newEmail()];
    const subscriptionId = await assigned(given, emails);
    const answers = await Promise.all(
      [given.contact, given.admin].map((who) => release(app, who, { subscriptionId, emails })),
    );
    const refused = answers.flatMap(({ userErrors }) => userErrors);
    expect(refused).toMatchObject([{ code: 'NO_SEAT_ASSIGNED', rule: 'K1', field: ['emails'] }]);
    expect(await mailsTo(app, emails[0]!)).toHaveLength(1);
  });

  test('refuses and writes nothing', async () => {
    const [given, other] = [await customer(app), await customer(app)];
    const agent = await staff(app, 'TECHNICIAN');
    const [holder, nobody] = [newEmail(), newEmail()];
    const subscriptionId = await assigned(given, [holder]);
    const pending = await assigned(given, [holder]);
    await put(app, pending, { pendingOrderId: 'ord_1' });

    const before = await contentsOf(app);
    const invalid = { code: 'INVALID_INPUT', rule: 'K1', field: ['emails'] };
    const cases = [
      ['holds none', given.contact, subscriptionId, [holder, nobody], invalid],
      ['twice', given.contact, subscriptionId, [holder, holder], invalid],
      ['nobody', given.contact, subscriptionId, [], invalid],
      ['order pending', given.contact, pending, [holder], { code: 'ORDER_PENDING', rule: 'D10', field: [] }],
      ['a member', given.member, subscriptionId, [holder], { code: 'NOT_BILLING_CONTACT', field: [] }],
      ['staff', agent, subscriptionId, [holder], { code: 'FORBIDDEN_ROLE', field: [] }],
      ['a stranger', other.contact, subscriptionId, [holder], { code: 'NOT_FOUND', field: [] }],
      ['none', given.contact, 'sub_none', [holder], { code: 'NOT_FOUND', field: [] }],
    ] as const;
    for (const [why, who, id, emails, refusal] of cases) {
      const { assignments, userErrors } = await release(app, who, { subscriptionId: id, emails: [...emails] });
      expect([why, assignments, userErrors]).toMatchObject([why, [], [refusal]]);
    }
    const input = { subscriptionId, emails: [holder] };
    expect(await errorCodes(app, null, SEAT_RELEASE, { input })).toEqual(['UNAUTHENTICATED']);
    expect(await contentsOf(app)).toEqual(before);
  });
});
