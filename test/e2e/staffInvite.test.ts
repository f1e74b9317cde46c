import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import {
  type Answer,
  ask,
  auditOf,
  customer,
  errorCodes,
  mailsTo,
  newEmail,
  person,
  resetPassword,
  staff,
  tokenIn,
} from '../support/people';

const INVITE = `mutation ($input: StaffInviteInput!) { staffInvite(input: $input) {
  user { id email name } userErrors { code rule field } } }`;
const STAFF = 'query ($role: StaffRole) { staff(role: $role) { nodes { name email } totalCount } }';

describeOnEachEngine('staffInvite', (engine) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engine);
  });
  afterAll(() => app.stop());

  const invite = async (token: string, email: string, name = 'Tara'): Promise<Answer> =>
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
