import { given } from '../support/given';
import {
  auditOf,
  browse,
  errorCodes,
  mailsTo,
  newEmail,
  PASSWORD,
  person,
  send,
  signIn,
  tokenIn,
} from '../support/people';
import { codeOf, enableSecondFactor, forgetUsedCodes } from '../support/secondFactors';
import { signedUp, signUpInput } from '../support/signUps';
import { describeWithApp } from '../support/suites';

const CHANGE = `mutation ($input: ViewerChangeEmailInput!) { viewerChangeEmail(input: $input) {
  userErrors { code rule field } } }`;
const CONFIRM = `mutation ($input: ViewerConfirmEmailInput!) { viewerConfirmEmail(input: $input) {
  session { accessToken viewer { user { id email } } } userErrors { code rule field } } }`;
const REFRESH = 'mutation { sessionRefresh { userErrors { code } } }';
const INVITE = `mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { userErrors { code } } }`;
const RESET = `mutation ($input: PasswordResetInput!) { passwordReset(input: $input) { userErrors { code } } }`;

const FORGOTTEN = `mutation ($input: PasswordRequestResetInput!) {
  passwordRequestReset(input: $input) { userErrors { code } } }`;

const DONE = { userErrors: [] };
const refused = (code: string, field: string) => ({ userErrors: [{ code, rule: 'A14', field: [field] }] });
const INVALID = { session: null, ...refused('TOKEN_INVALID', 'token') };

describeWithApp('viewerChangeEmail (A14)', {}, (app) => {
  beforeEach(() => app.database.transaction((tx) => tx.execute('DELETE FROM rate_limits')));

  const change = (token: string, email: string, more: object = {}) =>
    send(app, token, CHANGE, { currentPassword: PASSWORD, email, ...more });
  const confirm = (token: string, linked: string) => send(app, token, CONFIRM, { token: linked });
  const linksTo = async (email: string) =>
    (await mailsTo(app, email)).flatMap(({ template, data }) =>
      template === 'emailConfirmation' ? [tokenIn(data.url)] : [],
    );
  const linkTo = async (email: string) => (await linksTo(email)).at(-1)!;
  const templatesTo = async (email: string) => (await mailsTo(app, email)).map(({ template }) => template);
  const refresh = async (cookie: string) => (await browse(app, cookie, REFRESH)).data.sessionRefresh.userErrors;
  const addressOf = async (id: string) =>
    (await app.database.query('SELECT email FROM users WHERE id = ?', [id]))[0]!.email;

  test('nothing changes before the link is followed; then all sessions end but the answered one, and both addresses know', async () => {
    const { email, id } = await person(app);
    const next = newEmail();
    const [here, elsewhere] = [await signIn(app, email), await signIn(app, email)];
    expect(await change(here.token, next)).toEqual(DONE);
    expect([await addressOf(id), await refresh(elsewhere.cookie)]).toEqual([email, []]);
    expect([await templatesTo(next), await templatesTo(email)]).toEqual([['emailConfirmation'], ['emailChangeAsked']]);
    expect((await mailsTo(app, next))[0]!.data.name).toBeNull();

    await send(app, null, FORGOTTEN, { email });
    const { session, userErrors } = await confirm(here.token, await linkTo(next));
    expect([userErrors, session.viewer.user]).toEqual([[], { id, email: next }]);
    expect(await refresh(here.cookie)).toEqual([{ code: 'TOKEN_INVALID' }]);
    await expect(signIn(app, email)).rejects.toThrow('SIGN_IN_FAILED');
    expect((await signIn(app, next)).userId).toBe(id);
    const reset = (await mailsTo(app, email)).find(({ template }) => template === 'passwordReset')!;
    expect((await send(app, null, RESET, { token: tokenIn(reset.data.url), password: PASSWORD })).userErrors).toEqual([
      { code: 'TOKEN_INVALID' },
    ]);
    expect((await mailsTo(app, email)).at(-1)).toMatchObject({ template: 'emailChanged', data: { newEmail: next } });
    expect((await auditOf(app, id)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['VIEWER_CHANGE_EMAIL', 'VIEWER_CONFIRM_EMAIL']),
    );
    // A lost answer is asked for again.
    expect((await confirm(session.accessToken, await linkTo(next))).session.viewer.user.email).toBe(next);
    expect(await templatesTo(email)).toEqual(['emailChangeAsked', 'passwordReset', 'emailChanged']);
  });

  test.each([
    ['a wrong password', { currentPassword: 'not this one' }, refused('INVALID_INPUT', 'currentPassword')],
    ['the present address', { email: 'SAME' }, refused('INVALID_INPUT', 'email')],
  ])('%s is refused, and nobody is written to', async (_why, more: object, verdict: object) => {
    const { email } = await person(app);
    const next = newEmail();
    const { token } = await signIn(app, email);
    const wanted = 'email' in more ? { email: email.toUpperCase() } : more;
    expect(await change(token, next, wanted)).toEqual(verdict);
    expect([await mailsTo(app, email), await mailsTo(app, next)]).toEqual([[], []]);
  });

  test('with a second factor it takes a code, and the link takes none', async () => {
    const { email } = await person(app);
    const { token, secret } = await enableSecondFactor(app, await signIn(app, email));
    await forgetUsedCodes(app);
    const next = newEmail();
    expect(await change(token, next)).toEqual(refused('SECOND_FACTOR_REQUIRED', 'code'));
    expect(await change(token, next, { code: '000000' })).toEqual(refused('SECOND_FACTOR_INVALID', 'code'));
    expect(await change(token, next, { code: codeOf(secret) })).toEqual(DONE);
    expect((await confirm(token, await linkTo(next))).session.viewer.user.email).toBe(next);
  });

  test('whether somebody has the address is answered only to who reads its mails', async () => {
    const [one, other] = [await person(app), await person(app)];
    const { token } = await signIn(app, one.email);
    expect(await change(token, other.email)).toEqual(DONE);
    const verdict = { session: null, ...refused('EMAIL_ALREADY_USED', 'token') };
    expect(await confirm(token, await linkTo(other.email))).toEqual(verdict);
    expect([await addressOf(one.id), await addressOf(other.id)]).toEqual([one.email, other.email]);
  });

  test('asking takes the address from nobody: somebody else signs up with it meanwhile, and has it', async () => {
    const { email } = await person(app);
    const next = newEmail();
    const { token } = await signIn(app, email);
    await change(token, next);
    const linked = await linkTo(next);
    expect((await signedUp(app, signUpInput({ email: next }))).userErrors).toEqual([]);
    expect((await confirm(token, linked)).userErrors).toEqual([
      { code: 'EMAIL_ALREADY_USED', rule: 'A14', field: ['token'] },
    ]);
  });

  test('inviting an address keeps nobody from it: what it was given becomes theirs', async () => {
    const customer = await given.onlineAccount(app);
    const { email, id } = await person(app);
    const next = newEmail();
    const input = { accountId: customer.accountId, email: next, name: 'Ada', roles: ['ADMIN', 'MEMBER'] };
    expect((await send(app, customer.contact.token, INVITE, input)).userErrors).toEqual([]);
    const { token } = await signIn(app, email);
    await change(token, next);
    expect((await confirm(token, await linkTo(next))).userErrors).toEqual([]);
    const sql =
      'SELECT user_id, admin FROM memberships JOIN users ON users.id = user_id WHERE account_id = ? AND email = ?';
    const rows = await app.database.query(sql, [customer.accountId, next]);
    expect(rows.map((row) => [row.user_id, Number(row.admin)])).toEqual([[id, 1]]);
  });

  test('of two requests the last counts, also at once; a new password stops it', async () => {
    const { email, id } = await person(app);
    const { token } = await signIn(app, email);
    const [first, second] = [newEmail(), newEmail()];
    await change(token, first);
    await change(token, second);
    expect(await confirm(token, await linkTo(first))).toEqual(INVALID);
    await Promise.all([change(token, first), change(token, second)]);
    const waiting = await app.database.query('SELECT email FROM email_changes WHERE user_id = ?', [id]);
    expect(waiting).toHaveLength(1);
    const last = String(waiting[0]!.email);
    await send(app, null, FORGOTTEN, { email });
    const reset = (await mailsTo(app, email)).find(({ template }) => template === 'passwordReset')!;
    await send(app, null, RESET, { token: tokenIn(reset.data.url), password: PASSWORD });
    expect(await confirm((await signIn(app, email)).token, await linkTo(last))).toEqual(INVALID);
  });

  test('a link serves whoever asked for it alone, and for a day', async () => {
    const [{ email }, other] = [await person(app), await person(app)];
    const next = newEmail();
    const { token } = await signIn(app, email);
    await change(token, next);
    const linked = await linkTo(next);
    expect(await confirm((await signIn(app, other.email)).token, linked)).toEqual(INVALID);
    expect(await errorCodes(app, null, CONFIRM, { input: { token: linked } })).toEqual(['UNAUTHENTICATED']);
    await app.database.transaction((tx) =>
      tx.execute("UPDATE email_changes SET expires_at = '2020-01-01 00:00:00.000'"),
    );
    expect(await confirm(token, linked)).toEqual(INVALID);
  });

  test('two who prove one address at once: one has it', async () => {
    const [one, other] = [await person(app), await person(app)];
    const next = newEmail();
    const tokens = [(await signIn(app, one.email)).token, (await signIn(app, other.email)).token];
    for (const token of tokens) await change(token, next);
    const links = await linksTo(next);
    const answers = await Promise.all(tokens.map((token, place) => confirm(token, links[place]!)));
    expect(answers.map(({ session }) => session !== null).sort()).toEqual([false, true]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'EMAIL_ALREADY_USED' }]);
  });

  test('a mailbox is not flooded: five links in a quarter of an hour, whoever asks', async () => {
    const next = newEmail();
    const { token } = await signIn(app, (await person(app)).email);
    for (let time = 0; time < 5; time += 1) expect(await change(token, next)).toEqual(DONE);
    const input = { currentPassword: PASSWORD, email: next };
    expect(await errorCodes(app, token, CHANGE, { input })).toEqual(['RATE_LIMITED']);
    expect(await errorCodes(app, null, CHANGE, { input })).toEqual(['UNAUTHENTICATED']);
  });
});
