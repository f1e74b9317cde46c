import {
  ask,
  auditOf,
  countOf,
  customer,
  errorCodes,
  mailsTo,
  newEmail,
  person,
  resetPassword,
  staff,
  tokenIn,
} from '../support/people';
import { describeWithApp } from '../support/suites';

const INVITE = `mutation ($input: MemberInviteInput!) { memberInvite(input: $input) {
  membership { id roles account { id } user { id name email locale } } userErrors { code field } } }`;

describeWithApp('memberInvite', {}, (app) => {
  const invite = async (token: string, accountId: string, email: string, more: object = {}) =>
    (await ask(app, token, INVITE, { input: { accountId, email, name: 'Nina', roles: ['MEMBER'], ...more } }))
      .memberInvite;

  test.each(['contact', 'admin'] as const)('the %s invites somebody new, who sets a password', async (who) => {
    const given = await customer(app);
    const email = newEmail();
    const { membership, userErrors } = await invite(given[who].token, given.accountId, email, {
      roles: ['MEMBER', 'ADMIN'],
    });
    expect(userErrors).toEqual([]);
    expect(membership).toMatchObject({
      roles: ['ADMIN'],
      account: { id: given.accountId },
      user: { name: 'Nina', email, locale: 'fr-FR' },
    });
    const [mail] = await mailsTo(app, email);
    expect(mail).toMatchObject({
      template: 'invitation',
      locale: 'fr-FR',
      data: { accountName: 'Customer', validDays: 7 },
    });
    const { session } = await resetPassword(app, tokenIn(mail!.data.url));
    expect(session.viewer.user.id).toBe(membership.user.id);
    expect((await mailsTo(app, email)).map(({ template }) => template)).toEqual(['invitation']);
    expect(await auditOf(app, membership.id)).toEqual([{ action: 'MEMBER_INVITE', actorId: given[who].userId }]);
  });

  test('a person who exists is added under their own name, without a token', async () => {
    const given = await customer(app);
    const known = await person(app, 'Known');
    const { membership } = await invite(given.contact.token, given.accountId, known.email);
    expect(membership.user).toMatchObject({ id: known.id, name: 'Known' });
    const [mail] = await mailsTo(app, known.email);
    expect(mail!.data).toMatchObject({ url: { site: 'ONLINE', path: '/' }, setsPassword: false });
  });

  test('a member who has not accepted yet is invited again, with the roles named now; one who has is not', async () => {
    const given = await customer(app);
    const email = newEmail();
    const { membership } = await invite(given.contact.token, given.accountId, email);
    const again = await invite(given.admin.token, given.accountId, email, { roles: ['ADMIN'] });
    expect(again.membership).toMatchObject({ id: membership.id, roles: ['ADMIN'] });
    const [first, second] = await mailsTo(app, email);
    await resetPassword(app, tokenIn(second!.data.url));
    expect((await resetPassword(app, tokenIn(first!.data.url))).userErrors).toEqual([
      { code: 'TOKEN_INVALID', field: ['token'] },
    ]);
    const accepted = await invite(given.contact.token, given.accountId, email);
    expect(accepted).toEqual({ membership: null, userErrors: [{ code: 'EMAIL_ALREADY_USED', field: ['email'] }] });
  });

  test('invited by two accounts at once a person is made once', async () => {
    const [one, other] = [await customer(app), await customer(app)];
    const email = newEmail();
    const answers = await Promise.all([one, other].map((it) => invite(it.contact.token, it.accountId, email)));
    const ids = answers.map(({ membership }) => membership.user.id);
    expect(new Set(ids).size).toBe(1);
  });

  test('refuses and writes nothing', async () => {
    const [given, other] = [await customer(app), await customer(app)];
    const agent = await staff(app, 'SUPPORT_AGENT');
    const before = [await countOf(app, 'memberships'), await countOf(app, 'users'), await countOf(app, 'emails')];
    const cases: [string, string, object, object][] = [
      [given.member.token, newEmail(), {}, { code: 'NOT_BILLING_CONTACT', field: [] }],
      [agent.token, newEmail(), {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [other.contact.token, newEmail(), {}, { code: 'NOT_FOUND', field: [] }],
      [given.contact.token, agent.email, {}, { code: 'INVALID_INPUT', field: ['email'] }],
      [given.contact.token, newEmail(), { roles: [] }, { code: 'INVALID_INPUT', field: ['roles'] }],
      [given.contact.token, newEmail(), { name: '4111111111111111' }, { code: 'CARD_NUMBER_REFUSED', field: ['name'] }],
    ];
    for (const [token, email, more, refusal] of cases) {
      expect((await invite(token, given.accountId, email, more)).userErrors).toEqual([refusal]);
    }
    const variables = { input: { accountId: given.accountId, email: newEmail(), name: 'Nina', roles: ['MEMBER'] } };
    expect(await errorCodes(app, null, INVITE, variables)).toEqual(['UNAUTHENTICATED']);
    expect([await countOf(app, 'memberships'), await countOf(app, 'users'), await countOf(app, 'emails')]).toEqual(
      before,
    );
  });
});
