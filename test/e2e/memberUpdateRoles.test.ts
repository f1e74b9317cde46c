import { ask, auditOf, customer } from '../support/people';
import { describeWithApp } from '../support/suites';

const UPDATE = `mutation ($input: MemberUpdateRolesInput!) { memberUpdateRoles(input: $input) {
  membership { id roles } userErrors { code field } } }`;

describeWithApp('memberUpdateRoles', {}, (app) => {
  const update = async (token: string, accountId: string, userId: string, roles: string[]) =>
    (await ask(app, token, UPDATE, { input: { accountId, userId, roles } })).memberUpdateRoles;

  test('the admin’s rights are given and taken, and count from the next request on', async () => {
    const { accountId, contact, admin, member } = await customer(app);
    const promoted = await update(admin.token, accountId, member.userId, ['ADMIN']);
    expect(promoted).toMatchObject({ membership: { roles: ['ADMIN'] }, userErrors: [] });
    const demoted = await update(member.token, accountId, admin.userId, ['MEMBER']);
    expect(demoted).toMatchObject({ membership: { roles: ['MEMBER'] }, userErrors: [] });
    const refused = await update(admin.token, accountId, member.userId, ['MEMBER']);
    expect(refused).toEqual({ membership: null, userErrors: [{ code: 'NOT_BILLING_CONTACT', field: [] }] });
    expect(await update(contact.token, accountId, member.userId, ['MEMBER'])).toMatchObject({ userErrors: [] });
    expect(await auditOf(app, promoted.membership.id)).toEqual([
      { action: 'MEMBER_UPDATE_ROLES', actorId: admin.userId },
      { action: 'MEMBER_UPDATE_ROLES', actorId: contact.userId },
    ]);
  });

  test('refuses the contact, strangers, and no role at all', async () => {
    const [given, other] = [await customer(app), await customer(app)];
    const { accountId, contact, admin, member } = given;
    const cases: [string, string, string[], object][] = [
      [admin.token, contact.userId, ['MEMBER'], { code: 'MEMBER_IS_BILLING_CONTACT', field: ['userId'] }],
      [contact.token, contact.userId, ['MEMBER'], { code: 'MEMBER_IS_BILLING_CONTACT', field: ['userId'] }],
      [contact.token, other.member.userId, ['ADMIN'], { code: 'NOT_FOUND', field: ['userId'] }],
      [other.contact.token, member.userId, ['ADMIN'], { code: 'NOT_FOUND', field: [] }],
      [contact.token, member.userId, [], { code: 'INVALID_INPUT', field: ['roles'] }],
    ];
    for (const [token, userId, roles, refusal] of cases) {
      expect((await update(token, accountId, userId, roles)).userErrors).toEqual([refusal]);
    }
  });
});
