import { actorOf, takeSecondFactorAway } from '../../src/identity';
import { stepOf } from '../../src/identity/oneTimeCodes';
import {
  ask,
  auditOf,
  errorCodes,
  mailsTo,
  PASSWORD,
  person,
  send,
  signIn,
  staff,
  tokenFor,
  tokenIn,
} from '../support/people';
import {
  codeOf,
  DISABLE,
  ENABLE,
  enableSecondFactor,
  forgetUsedCodes,
  PREPARE,
  RENEW,
  signInWith,
} from '../support/secondFactors';
import { describeWithApp } from '../support/suites';

const VIEWER = '{ viewer { secondFactor { enabledAt recoveryCodesLeft isRequired } } }';
const REQUEST_RESET =
  'mutation ($input: PasswordRequestResetInput!) { passwordRequestReset(input: $input) { userErrors { code } } }';
const RESET = `mutation ($input: PasswordResetInput!) { passwordReset(input: $input) {
  session { accessToken } userErrors { code rule field } } }`;

const required = { code: 'SECOND_FACTOR_REQUIRED', rule: 'A14', field: ['code'] };
const invalid = { code: 'SECOND_FACTOR_INVALID', rule: 'A14', field: ['code'] };
const notPrepared = { code: 'SECOND_FACTOR_NOT_PREPARED', rule: 'A14', field: [] };
const alreadyEnabled = { code: 'SECOND_FACTOR_ENABLED', rule: 'A14', field: [] };
const wrongPassword = { code: 'INVALID_INPUT', rule: 'A14', field: ['currentPassword'] };

describeWithApp('the second factor (A14)', {}, (app) => {
  const isSignedIn = async (token: string) => (await ask(app, token, '{ viewer { user { id } } }')).viewer !== null;
  const somebody = async () => {
    const { id, email } = await person(app);
    return { id, email, token: await tokenFor(app, id) };
  };
  const protectedPerson = async () => {
    const who = await somebody();
    return { ...who, ...(await enableSecondFactor(app, who)) };
  };

  test('is set up with the password and switched on by a code; other sessions end, the owner is told', async () => {
    const { id, email, token } = await somebody();
    const other = await tokenFor(app, id);
    expect((await ask(app, token, VIEWER)).viewer!.secondFactor).toEqual({
      enabledAt: null,
      recoveryCodesLeft: 0,
      isRequired: false,
    });
    expect(await send(app, token, ENABLE, { code: '123456' })).toMatchObject({
      userErrors: [notPrepared],
      recoveryCodes: [],
    });
    expect(await send(app, token, PREPARE, { currentPassword: 'not the password' })).toEqual({
      secret: null,
      link: null,
      userErrors: [wrongPassword],
    });
    const { secret, link } = await send(app, token, PREPARE, { currentPassword: PASSWORD });
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(link).toBe(
      `otpauth://totp/Billing%20Center:${encodeURIComponent(email)}?secret=${secret}&issuer=Billing%20Center`,
    );
    expect((await signInWith(app, email)).userErrors).toEqual([]);
    expect(await send(app, token, ENABLE, { code: '000000' })).toMatchObject({
      session: null,
      recoveryCodes: [],
      userErrors: [invalid],
    });

    const enabled = await send(app, token, ENABLE, { code: codeOf(secret!) });
    expect(enabled.userErrors).toEqual([]);
    expect(enabled.viewer!.secondFactor).toEqual({
      enabledAt: expect.any(String),
      recoveryCodesLeft: 10,
      isRequired: false,
    });
    expect(new Set(enabled.recoveryCodes).size).toBe(10);
    for (const code of enabled.recoveryCodes) expect(code).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
    expect([await isSignedIn(token), await isSignedIn(other), await isSignedIn(enabled.session!.accessToken)]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await mailsTo(app, email)).map(({ template, data }) => [template, data.change, data.codesLeft])).toEqual([
      ['secondFactorChanged', 'ENABLED', 10],
    ]);
    expect((await auditOf(app, id)).at(-1)).toEqual({ action: 'VIEWER_SECOND_FACTOR_ENABLED', actorId: id });
  });

  test('nothing that protects it can be read from the database but the secret that the app has', async () => {
    const { id, recoveryCodes } = await protectedPerson();
    const rows = await app.database.query('SELECT * FROM recovery_codes WHERE user_id = ?', [id]);
    for (const row of rows) expect(row.code_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain(recoveryCodes[0]!.slice(0, 4) + recoveryCodes[0]!.slice(5, 9));
    const mails = await app.database.query('SELECT data FROM emails');
    const trail = await app.database.query('SELECT before_state, after_state FROM audit_entries');
    expect(JSON.stringify([mails, trail])).not.toContain(recoveryCodes[0]!);
  });

  test('signing in takes a code as well, once; the password alone, or with a wrong code, opens nothing', async () => {
    const { email, secret } = await protectedPerson();
    expect(await signInWith(app, email)).toEqual({ session: null, userErrors: [required] });
    expect(await signInWith(app, email, '  ')).toEqual({ session: null, userErrors: [required] });
    expect(await signInWith(app, email, '000000')).toEqual({ session: null, userErrors: [invalid] });
    const code = codeOf(secret);
    expect(await signInWith(app, email, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({
      session: { accessToken: expect.any(String) },
      userErrors: [],
    });
    expect(await signInWith(app, email, code)).toEqual({ session: null, userErrors: [invalid] });
    expect(await signInWith(app, email, codeOf(secret, -1))).toEqual({ session: null, userErrors: [invalid] });
    expect((await signInWith(app, email, codeOf(secret, 1))).userErrors).toEqual([]);
  });

  test('of two who use one code at once one gets in', async () => {
    const { email, secret } = await protectedPerson();
    const code = codeOf(secret);
    const answers = await Promise.all([1, 2, 3, 4].map(() => signInWith(app, email, code)));
    expect(answers.filter(({ session }) => session !== null)).toHaveLength(1);
  });

  test('a code two steps away is too old, or too early', async () => {
    const { email, secret } = await protectedPerson();
    await forgetUsedCodes(app);
    for (const steps of [-3, 3])
      expect((await signInWith(app, email, codeOf(secret, steps))).userErrors).toEqual([invalid]);
  });

  test('a recovery code works once, however it is typed, and the owner is told', async () => {
    const { email, recoveryCodes, token } = await protectedPerson();
    const [first, second] = recoveryCodes as [string, string];
    expect((await signInWith(app, email, first)).userErrors).toEqual([]);
    expect((await signInWith(app, email, first)).userErrors).toEqual([invalid]);
    expect((await signInWith(app, email, ` ${second.toUpperCase().replaceAll('-', ' ')} `)).userErrors).toEqual([]);
    expect((await ask(app, token, VIEWER)).viewer!.secondFactor!.recoveryCodesLeft).toBe(8);
    const told = (await mailsTo(app, email)).map(({ data }) => [data.change, data.codesLeft]);
    expect(told).toEqual([
      ['ENABLED', 10],
      ['CODE_USED', 9],
      ['CODE_USED', 8],
    ]);
  });

  test('another’s recovery code is wrong', async () => {
    const [one, other] = [await protectedPerson(), await protectedPerson()];
    expect((await signInWith(app, one.email, other.recoveryCodes[0])).userErrors).toEqual([invalid]);
    expect((await signInWith(app, other.email, other.recoveryCodes[0])).userErrors).toEqual([]);
  });

  test('guessing codes slows down, by person: the sixth has to wait, even if it is right', async () => {
    const { email, secret, recoveryCodes } = await protectedPerson();
    for (let n = 0; n < 5; n += 1) expect((await signInWith(app, email, `00000${n}`)).userErrors).toEqual([invalid]);
    const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
    for (const code of [codeOf(secret), recoveryCodes[0]!])
      expect(await errorCodes(app, null, document, { input: { email, password: PASSWORD, code } })).toEqual([
        'RATE_LIMITED',
      ]);
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toMatch(/sign_ins_failed_total\{reason="WRONG_CODE"\} \d+/);
    await forgetUsedCodes(app);
    expect((await signInWith(app, email, codeOf(secret, 1))).userErrors).toEqual([]);
  });

  test('a mailed link is no second factor: setting a password takes a code too, and the link stays good until one comes', async () => {
    const { email, secret } = await protectedPerson();
    await ask(app, null, REQUEST_RESET, { input: { email } });
    const token = tokenIn((await mailsTo(app, email)).at(-1)!.data.url);
    const password = 'another long password';
    expect(await send(app, null, RESET, { token, password })).toEqual({ session: null, userErrors: [required] });
    expect(await send(app, null, RESET, { token, password, code: '000000' })).toEqual({
      session: null,
      userErrors: [invalid],
    });
    expect((await signInWith(app, email, undefined, password)).userErrors).toMatchObject([{ code: 'SIGN_IN_FAILED' }]);
    expect((await send(app, null, RESET, { token, password, code: codeOf(secret) })).userErrors).toEqual([]);
    expect((await signInWith(app, email, undefined, password)).userErrors).toEqual([required]);
  });

  test('is switched off by password and code; then the password is enough and the recovery codes are gone', async () => {
    const { email, token, secret, recoveryCodes } = await protectedPerson();
    const code = codeOf(secret);
    expect(await send(app, token, DISABLE, { currentPassword: 'not the password', code })).toMatchObject({
      userErrors: [wrongPassword],
    });
    expect(await send(app, token, DISABLE, { currentPassword: PASSWORD, code: '000000' })).toMatchObject({
      userErrors: [invalid],
    });
    const off = await send(app, token, DISABLE, { currentPassword: PASSWORD, code });
    expect(off).toEqual({
      viewer: { secondFactor: { enabledAt: null, recoveryCodesLeft: 0, isRequired: false } },
      userErrors: [],
    });
    expect(await send(app, token, DISABLE, { currentPassword: PASSWORD, code })).toMatchObject({
      userErrors: [notPrepared],
    });
    expect((await signInWith(app, email)).userErrors).toEqual([]);
    const again = await enableSecondFactor(app, { token });
    expect((await signInWith(app, email, recoveryCodes[0])).userErrors).toEqual([invalid]);
    expect((await signInWith(app, email, again.recoveryCodes[0])).userErrors).toEqual([]);
    const told = (await mailsTo(app, email)).map(({ data }) => data.change);
    expect(told).toEqual(['ENABLED', 'DISABLED', 'ENABLED', 'CODE_USED']);
  });

  test('recovery codes are renewed by password and code; the earlier ones are gone', async () => {
    const { email, token, secret, recoveryCodes } = await protectedPerson();
    const renewed = await send(app, token, RENEW, { currentPassword: PASSWORD, code: codeOf(secret) });
    expect(renewed.userErrors).toEqual([]);
    expect(new Set([...renewed.recoveryCodes, ...recoveryCodes]).size).toBe(20);
    expect((await signInWith(app, email, recoveryCodes[0])).userErrors).toEqual([invalid]);
    expect((await signInWith(app, email, renewed.recoveryCodes[9])).userErrors).toEqual([]);
  });

  test('while one counts no other is set up; one that never counted gives way', async () => {
    const { token } = await protectedPerson();
    expect(await send(app, token, PREPARE, { currentPassword: PASSWORD })).toEqual({
      secret: null,
      link: null,
      userErrors: [alreadyEnabled],
    });
    const fresh = await somebody();
    const first = await send(app, fresh.token, PREPARE, { currentPassword: PASSWORD });
    const second = await send(app, fresh.token, PREPARE, { currentPassword: PASSWORD });
    expect((await send(app, fresh.token, ENABLE, { code: codeOf(first.secret!) })).userErrors).toEqual([invalid]);
    expect((await send(app, fresh.token, ENABLE, { code: codeOf(second.secret!) })).userErrors).toEqual([]);
  });

  test('an operator takes it away from somebody who has lost everything; their sessions end, and they are told', async () => {
    const { id, email, token } = await protectedPerson();
    await takeSecondFactorAway(app.deps, email);
    expect(await isSignedIn(token)).toBe(false);
    expect((await signIn(app, email)).userId).toBe(id);
    expect((await mailsTo(app, email)).at(-1)).toMatchObject({ data: { change: 'DISABLED' } });
    await expect(takeSecondFactorAway(app.deps, email)).rejects.toMatchObject({ refusals: [{ code: 'NOT_FOUND' }] });
  });

  test('nobody else: it needs somebody who is signed in', async () => {
    for (const [document, input] of [
      [PREPARE, { currentPassword: PASSWORD }],
      [ENABLE, { code: '123456' }],
      [DISABLE, { currentPassword: PASSWORD, code: '123456' }],
      [RENEW, { currentPassword: PASSWORD, code: '123456' }],
    ] as const)
      expect(await errorCodes(app, null, document, { input })).toEqual(['UNAUTHENTICATED']);
  });

  test('outside a sandbox a staff role counts only with it, from the next request on', async () => {
    const supervisor = await staff(app, 'SUPERVISOR');
    const customer = await somebody();
    const production = { ...app.deps, config: { ...app.deps.config, sandbox: false } };
    const roleOf = async (userId: string) => (await actorOf(production, { userId, sessionId: null }))!.actor.staffRole;
    expect(await roleOf(supervisor.userId)).toBeNull();
    await app.database.transaction((tx) =>
      tx.execute(
        'UPDATE users SET password_hash = (SELECT password_hash FROM (SELECT * FROM users) others WHERE id = ?) WHERE id = ?',
        [customer.id, supervisor.userId],
      ),
    );
    await enableSecondFactor(app, supervisor);
    expect(await roleOf(supervisor.userId)).toBe('SUPERVISOR');
    const withIssuer = { ...production, issuer: null };
    const other = await staff(app, 'TECHNICIAN');
    expect((await actorOf(withIssuer, { userId: other.userId, sessionId: null }))!.actor.staffRole).toBe('TECHNICIAN');
  });
});

describe('codes of an app', () => {
  const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const at = (seconds: number) => new Date(seconds * 1000);

  test.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1234567890, '005924', 41152263],
    [20000000000, '353130', 666666666],
  ])('at %i seconds, as RFC 6238 has them', (seconds, code, step) => {
    expect(stepOf(SECRET, code, at(seconds))).toBe(step);
    expect(stepOf(SECRET, code, at(seconds + 30))).toBe(step);
    expect(stepOf(SECRET, code, at(seconds + 61))).toBeNull();
  });

  test.each(['28708', '2870820', 'abcdef', '', '２８７０８２', "287082' OR 1"])('%s is none', (code) => {
    expect(stepOf(SECRET, code, at(59))).toBeNull();
  });
});
