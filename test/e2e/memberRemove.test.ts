import { ask, customer } from '../support/people';
import { describeWithApp } from '../support/suites';

const REMOVE = `mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) {
  account { id members { totalCount } } userErrors { code field } } }`;

describeWithApp('memberRemove', {}, (app) => {
  const remove = async (token: string, accountId: string, userId: string) =>
    (await ask(app, token, REMOVE, { input: { accountId, userId } })).memberRemove;

  test('whoever is removed sees nothing of the account any more', async () => {
    const { accountId, admin, member } = await customer(app);
    const answer = await remove(admin.token, accountId, member.userId);
    expect(answer).toEqual({ account: { id: accountId, members: { totalCount: 2 } }, userErrors: [] });
    const seen = await ask(app, member.token, 'query ($id: ID!) { account(id: $id) { id } }', { id: accountId });
    expect(seen).toEqual({ account: null });
    const sql = 'SELECT before_state FROM audit_entries WHERE account_id = ? AND action = ?';
    const [row] = await app.database.query(sql, [accountId, 'MEMBER_REMOVE']);
    expect(JSON.parse(String(row!.before_state))).toEqual({ userId: member.userId, admin: false });
    expect((await remove(admin.token, accountId, member.userId)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['userId'] },
    ]);
  });

  test('an admin may leave', async () => {
    const { accountId, admin } = await customer(app);
    expect(await remove(admin.token, accountId, admin.userId)).toEqual({ account: null, userErrors: [] });
  });

  test('the billing contact is never removed, and a member removes nobody', async () => {
    const { accountId, contact, admin, member } = await customer(app);
    const isContact = [{ code: 'MEMBER_IS_BILLING_CONTACT', field: ['userId'] }];
    expect((await remove(admin.token, accountId, contact.userId)).userErrors).toEqual(isContact);
    expect((await remove(contact.token, accountId, contact.userId)).userErrors).toEqual(isContact);
    const refused = await remove(member.token, accountId, admin.userId);
    expect(refused.userErrors).toEqual([{ code: 'NOT_BILLING_CONTACT', field: [] }]);
  });
});
