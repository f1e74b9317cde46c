import { UserRow } from '../../src/identity';
import { updateRow } from '../../src/platform/database';
import {
  ask,
  auditOf,
  browse,
  customer,
  errorCodes,
  mailsTo,
  PASSWORD,
  person,
  resetPassword,
  type SignedIn,
  send,
  signIn,
  staff,
  tokenFor,
  tokenIn,
} from '../support/people';
import { corporateCustomer, openRequest, REQUEST_ASSIGN, reply } from '../support/requests';
import { describeWithApp } from '../support/suites';

const UPDATE = `mutation ($input: StaffUpdateInput!) { staffUpdate(input: $input) {
  user { id staffRole disabled } userErrors { code rule field } } }` as const;
const STAFF = `query ($disabled: Boolean) { staff(disabled: $disabled, first: 100) { nodes { id } } }` as const;
const QUEUE = 'query { serviceRequests(filter: { unassigned: true }) { nodes { id } } }' as const;
const ACCOUNTS = 'query { accounts(first: 1) { nodes { id } } }' as const;
const REFRESH = 'mutation { sessionRefresh { session { accessToken } userErrors { code } } }' as const;
const ASK_RESET = `mutation ($input: PasswordRequestResetInput!) {
  passwordRequestReset(input: $input) { userErrors { code } } }` as const;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  session { accessToken } userErrors { code rule field } } }` as const;

describeWithApp('staffUpdate (A16)', {}, (app) => {
  const update = ({ token }: SignedIn, userId: string, more: object) => send(app, token, UPDATE, { userId, ...more });
  const supervisor = () => staff(app, 'SUPERVISOR');
  const listed = async ({ token }: SignedIn, disabled: boolean | null) =>
    (await ask(app, token, STAFF, { disabled })).staff.nodes.map(({ id }) => id);

  /** A technician who signed in by password, as a browser keeps them. */
  async function technician() {
    const { id, email } = await person(app, 'Tara');
    await app.database.transaction((tx) => updateRow(tx, UserRow, id, { staffRole: 'TECHNICIAN' }));
    return signIn(app, email);
  }

  test('access is withdrawn at once: tokens, sessions, links, sign-in', async () => {
    const [boss, colleague] = [await supervisor(), await technician()];
    await send(app, '', ASK_RESET, { email: colleague.email });
    const link = tokenIn((await mailsTo(app, colleague.email)).at(-1)!.data.url);
    expect(await errorCodes(app, colleague.token, ACCOUNTS)).toEqual([]);
    expect(await update(boss, colleague.userId, { disabled: true })).toEqual({
      ...{ user: { id: colleague.userId, staffRole: 'TECHNICIAN', disabled: true }, userErrors: [] },
    });
    expect(await errorCodes(app, colleague.token, ACCOUNTS)).toEqual(['UNAUTHENTICATED']);
    const { data } = await browse(app, colleague.cookie, REFRESH);
    expect(data.sessionRefresh).toEqual({ session: null, userErrors: [{ code: 'TOKEN_INVALID' }] });
    expect((await resetPassword(app, link)).userErrors).toEqual([{ code: 'TOKEN_INVALID', field: ['token'] }]);
    const credentials = { email: colleague.email, password: PASSWORD };
    expect(await send(app, '', SIGN_IN, credentials)).toEqual({
      ...{ session: null, userErrors: [{ code: 'ACCESS_WITHDRAWN', rule: 'A16', field: [] }] },
    });
    expect((await send(app, '', SIGN_IN, { ...credentials, password: 'another password' })).userErrors).toMatchObject([
      { code: 'SIGN_IN_FAILED' },
    ]);
    const mails = (await mailsTo(app, colleague.email)).length;
    await send(app, '', ASK_RESET, { email: colleague.email });
    expect((await mailsTo(app, colleague.email)).length).toBe(mails);
    expect([await listed(boss, false), await listed(boss, true)].map((ids) => ids.includes(colleague.userId))).toEqual([
      ...[false, true],
    ]);
    expect(await auditOf(app, colleague.userId)).toContainEqual({ action: 'STAFF_UPDATE', actorId: boss.userId });
  });

  test('and is given back', async () => {
    const [boss, colleague] = [await supervisor(), await technician()];
    await update(boss, colleague.userId, { disabled: true });
    await update(boss, colleague.userId, { disabled: false });
    const again = await signIn(app, colleague.email);
    expect(await errorCodes(app, again.token, ACCOUNTS)).toEqual([]);
  });

  test('another role counts from the next request on, and ends the sessions of the one before', async () => {
    const [boss, given] = [await supervisor(), await corporateCustomer(app)];
    const { technician: colleague } = given;
    const request = await openRequest(app, given);
    expect((await update(boss, colleague.userId, { role: 'SUPPORT_AGENT' })).user?.staffRole).toBe('SUPPORT_AGENT');
    expect(await errorCodes(app, colleague.token, ACCOUNTS)).toEqual(['UNAUTHENTICATED']);
    const again = { ...colleague, token: await tokenFor(app, colleague.userId) };
    expect((await reply(app, again, request.id)).userErrors).toMatchObject([{ code: 'FORBIDDEN_ROLE' }]);
  });

  test('what waits for them goes to those who are left', async () => {
    const [boss, given] = [await supervisor(), await corporateCustomer(app)];
    const { technician: colleague, contact, accountId } = given;
    const other = await staff(app, 'TECHNICIAN');
    const before = await openRequest(app, given);
    expect(before.assignee).toMatchObject({ id: colleague.userId });
    await update(boss, colleague.userId, { disabled: true });
    const [sent, received] = [(await mailsTo(app, colleague.email)).length, (await mailsTo(app, other.email)).length];
    const after = await openRequest(app, given);
    expect(after.assignee).toBeNull();
    await reply(app, contact, before.id);
    expect((await mailsTo(app, colleague.email)).length).toBe(sent);
    expect((await mailsTo(app, other.email)).length).toBe(received + 2);
    const unassigned = (await ask(app, other.token, QUEUE)).serviceRequests.nodes.map(({ id }) => id);
    expect(unassigned).toEqual(expect.arrayContaining([before.id, after.id]));
    const document = 'query ($id: ID!) { account(id: $id) { technician { id } } }' as const;
    expect((await ask(app, contact.token, document, { id: accountId })).account?.technician).toBeNull();
    const assign = { requestId: after.id, expectedVersion: 1, assigneeId: colleague.userId };
    expect((await send(app, other.token, REQUEST_ASSIGN, assign)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['assigneeId'] },
    ]);
  });

  test('is refused: oneself, whoever is no colleague, and for everybody but supervisors', async () => {
    const [boss, colleague, { contact }] = [await supervisor(), await technician(), await customer(app)];
    const refused = async (who: SignedIn, userId: string) => {
      const { user, userErrors } = await update(who, userId, { disabled: true });
      expect(user).toBeNull();
      return userErrors;
    };
    expect(await refused(boss, boss.userId)).toEqual([{ code: 'INVALID_INPUT', rule: 'A16', field: ['userId'] }]);
    for (const userId of [contact.userId, 'nobody']) {
      expect(await refused(boss, userId)).toEqual([{ code: 'NOT_FOUND', rule: 'A16', field: ['userId'] }]);
    }
    for (const who of [colleague, contact]) {
      expect(await refused(who, colleague.userId)).toEqual([{ code: 'FORBIDDEN_ROLE', rule: 'A8', field: [] }]);
    }
    expect(await errorCodes(app, null, UPDATE, { input: { userId: contact.userId } })).toEqual(['UNAUTHENTICATED']);
  });

  test('of two supervisors who withdraw each other’s access at once, one remains', async () => {
    const [one, other] = [await supervisor(), await supervisor()];
    const answers = await Promise.all([
      app.as(one.token).run(UPDATE, { input: { userId: other.userId, disabled: true } }),
      app.as(other.token).run(UPDATE, { input: { userId: one.userId, disabled: true } }),
    ]);
    const done = answers.filter(({ data }) => data?.staffUpdate?.user?.disabled === true);
    expect(done).toHaveLength(1);
  });

  test('customers learn nothing of it', async () => {
    const { technician: colleague, contact } = await corporateCustomer(app);
    const document = 'query ($id: ID!) { node(id: $id) { ... on User { name staffRole disabled } } }' as const;
    expect((await ask(app, contact.token, document, { id: colleague.userId })).node).toMatchObject({
      ...{ staffRole: null, disabled: null },
    });
  });
});
