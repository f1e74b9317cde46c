import { contentsOf } from '../support/given';
import {
  ask,
  auditOf,
  customer,
  errorCodes,
  invited,
  mailsTo,
  newEmail,
  person,
  resetPassword,
  staff,
  tokenIn,
} from '../support/people';
import { describeWithApp } from '../support/suites';

const INVITE = `mutation ($input: StaffInviteInput!) { staffInvite(input: $input) {
  user { id email name } userErrors { code rule field } } }`;
const STAFF = 'query ($role: StaffRole) { staff(role: $role) { nodes { name email } totalCount } }';

describeWithApp('staffInvite', {}, (app) => {
  const invite = async (token: string, email: string, name = 'Tara') =>
    (await ask(app, token, INVITE, { input: { email, name, role: 'TECHNICIAN' } })).staffInvite;

  test('a supervisor invites; the mail’s link sets the password', async () => {
    const { token, userId } = await staff(app, 'SUPERVISOR');
    const email = newEmail();
    const { user, userErrors } = await invite(token, email);
    expect(userErrors).toEqual([]);
    const [mail] = await mailsTo(app, email);
    expect(mail).toMatchObject({
      template: 'invitation',
      data: { accountName: null, invitedBy: 'SUPERVISOR', validDays: 7 },
    });
    expect((await resetPassword(app, tokenIn(mail!.data.url))).session.viewer.user.id).toBe(user.id);
    expect(await auditOf(app, user.id)).toEqual([
      { action: 'STAFF_INVITE', actorId: userId },
      { action: 'PASSWORD_RESET', actorId: user.id },
    ]);
    const { staff: technicians } = await ask(app, token, STAFF, { role: 'TECHNICIAN' });
    expect(technicians.nodes[0]).toEqual({ name: 'Tara', email });
  });

  test('nobody else does', async () => {
    const { contact } = await customer(app);
    const refused = { user: null, userErrors: [{ code: 'FORBIDDEN_ROLE', rule: 'A8', field: [] }] };
    for (const { token } of [await staff(app, 'SUPPORT_AGENT'), contact]) {
      expect(await invite(token, newEmail())).toEqual(refused);
    }
    const variables = { input: { email: newEmail(), name: 'Tara', role: 'SUPERVISOR' } };
    expect(await errorCodes(app, null, INVITE, variables)).toEqual(['UNAUTHENTICATED']);
    expect(await errorCodes(app, contact.token, STAFF)).toEqual(['FORBIDDEN']);
  });

  test('an address that customers have only invited becomes the colleague’s, who leaves their accounts (A13)', async () => {
    const { token, userId } = await staff(app, 'SUPERVISOR');
    const { id, email, accountId } = await invited(app);
    const [squatted] = await mailsTo(app, email);
    const { user, userErrors } = await invite(token, email);
    expect([user, userErrors]).toEqual([{ id, email, name: 'Tara' }, []]);
    const trail = "SELECT actor_id, rule FROM audit_entries WHERE account_id = ? AND action = 'MEMBER_REMOVE'";
    expect(await app.database.query(trail, [accountId])).toEqual([{ actor_id: userId, rule: 'A13' }]);
    const [, mail] = await mailsTo(app, email);
    const { session } = await resetPassword(app, tokenIn(mail!.data.url));
    const { viewer } = await ask(app, session.accessToken, '{ viewer { staffRole memberships { id } } }');
    expect(viewer).toEqual({ staffRole: 'TECHNICIAN', memberships: [] });
    expect((await resetPassword(app, tokenIn(squatted!.data.url))).userErrors).toMatchObject([
      { code: 'TOKEN_INVALID' },
    ]);
  });

  test('of an invitation by a customer and one by a supervisor at once, none makes staff a member', async () => {
    const [{ token }, given] = [await staff(app, 'SUPERVISOR'), await customer(app)];
    const email = newEmail();
    const input = { accountId: given.accountId, email, name: 'Nina', roles: ['MEMBER'] };
    const document = 'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { userErrors { code } } }';
    await Promise.all([invite(token, email), ask(app, given.contact.token, document, { input })]);
    const [found] = await app.database.query(
      'SELECT staff_role, COUNT(memberships.id) AS n FROM users LEFT JOIN memberships ON user_id = users.id WHERE email = ? GROUP BY users.id',
      [email],
    );
    expect(found).toMatchObject({ staff_role: 'TECHNICIAN', n: 0 });
  });

  test('whoever is, or shall be, the billing contact of an account stays it: the role is handed over first', async () => {
    const { token } = await staff(app, 'SUPERVISOR');
    for (const column of ['billing_contact_id', 'proposed_billing_contact_id']) {
      const { id, email, accountId } = await invited(app);
      await app.database.transaction((tx) =>
        tx.execute(`UPDATE accounts SET ${column} = ? WHERE id = ?`, [id, accountId]),
      );
      const before = await contentsOf(app);
      const refused = { code: 'EMAIL_ALREADY_USED', rule: 'A13', field: ['email'] };
      expect(await invite(token, email)).toEqual({ user: null, userErrors: [refused] });
      expect(await contentsOf(app)).toEqual(before);
    }
  });

  test('a customer’s address and a blank name are refused', async () => {
    const { token } = await staff(app, 'SUPERVISOR');
    const { email } = await person(app);
    expect((await invite(token, email)).userErrors).toEqual([
      { code: 'EMAIL_ALREADY_USED', rule: 'A11', field: ['email'] },
    ]);
    expect((await invite(token, newEmail(), ' ')).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['name'] },
    ]);
  });
});
