import { toSqlInstant } from '../../src/platform/database';
import { contentsOf } from '../support/given';
import { auditOf, countOf, errorCodes, mailsTo, newEmail, person, signIn, staff } from '../support/people';
import { confirm, SIGN_UP, signedUp, signUp, signUpInput, signUpToken } from '../support/signUps';
import { describeWithApp } from '../support/suites';

const TOKEN_INVALID = { code: 'TOKEN_INVALID', rule: 'A13', field: ['token'] };

describeWithApp('signUp', {}, (app) => {
  const people = () =>
    Promise.all(['users', 'accounts', 'memberships', 'sessions'].map((table) => countOf(app, table)));

  test('mails a link and makes nobody; of the link’s token only the hash is kept', async () => {
    const input = signUpInput({ locale: 'en-GB' });
    const before = await people();
    expect(await signUp(app, input)).toEqual({ userErrors: [] });
    expect(await people()).toEqual(before);
    const [mail] = await mailsTo(app, input.email);
    expect(mail).toMatchObject({ template: 'signUpConfirmation', locale: 'en-GB', data: { validHours: 24 } });
    expect(mail!.data.url.path).toMatch(/^\/sign-up\/confirm\?token=[\w-]{43}$/);
    const token = await signUpToken(app, input.email);
    expect(JSON.stringify(await app.database.query('SELECT * FROM sign_ups'))).not.toContain(token);
    await expect(signIn(app, input.email)).rejects.toThrow('SIGN_IN_FAILED');
  });

  test('the mail holds nothing that was typed, and once sent not the link', async () => {
    const input = signUpInput({ name: 'Win at evil dot example', companyName: 'Call 555-0100' });
    await signUp(app, input);
    await app.runJobs();
    const sql = 'SELECT subject, body_text FROM sandbox_mailbox WHERE to_address = ?';
    const [sent] = await app.database.query(sql, [input.email]);
    expect(String(sent!.body_text)).toMatch(/\/portal\/billing-center\/sign-up\/confirm\?token=[\w-]{43}\n/);
    expect(JSON.stringify(sent)).not.toMatch(/evil|555/);
    const [kept] = await mailsTo(app, input.email);
    expect(kept!.data.url).toBe('');
  });

  test('the link opens an online account whose author is its billing contact, and signs in', async () => {
    const input = signUpInput();
    const fields = `kind version name country currency timeZone locale balance { minor currency } vatNumberValid invoiceRecipients
      billingContact { id name email } members { nodes { roles user { id } } totalCount }`;
    const { account, session, userErrors } = await signedUp(app, input, fields);
    expect(userErrors).toEqual([]);
    const userId = session.viewer.user.id;
    expect(account).toEqual({
      id: expect.stringMatching(/^acc_/),
      kind: 'ONLINE',
      version: 1,
      name: 'Analytical Engines',
      country: 'FR',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      locale: 'fr-FR',
      balance: { minor: 0, currency: 'EUR' },
      vatNumberValid: null,
      invoiceRecipients: [],
      billingContact: { id: userId, name: 'Ada Lovelace', email: input.email },
      members: { nodes: [{ roles: ['BILLING_CONTACT', 'ADMIN'], user: { id: userId } }], totalCount: 1 },
    });
    expect(session.viewer).toMatchObject({ staffRole: null, memberships: [{ account: { id: account.id } }] });
    expect(await auditOf(app, account.id)).toEqual([{ action: 'SIGN_UP_CONFIRM', actorId: userId }]);
    const { data } = await app.as(session.accessToken).run('{ viewer { user { id email locale } } }');
    expect(data.viewer.user).toEqual({ id: userId, email: input.email, locale: 'fr-FR' });
    expect((await signIn(app, input.email)).userId).toBe(userId);
  });

  test('what is given wins over what is usual in the country; the address is kept in lower case', async () => {
    const given = { country: 'CA', currency: 'USD', timeZone: 'America/Vancouver', locale: 'fr-CA' };
    const email = newEmail();
    await signUp(app, signUpInput({ ...given, email: email.toUpperCase() }));
    const { account, session } = await confirm(app, await signUpToken(app, email), 'country currency timeZone locale');
    expect(account).toMatchObject(given);
    expect(session.viewer.user.email).toBe(email);
  });

  test.each([
    ['a short password', { password: 'too short' }, 'INVALID_INPUT', 'password'],
    ['a blank name', { name: '  ' }, 'INVALID_INPUT', 'name'],
    ['a link in the name', { name: 'Win at evil.example' }, 'LINK_REFUSED', 'name'],
    ['a link in the company', { companyName: 'https://evil' }, 'LINK_REFUSED', 'companyName'],
    ['a card number (G7)', { companyName: 'Visa 4111 1111 1111 1111' }, 'CARD_NUMBER_REFUSED', 'companyName'],
    ['no time zone', { timeZone: 'Europe/Atlantis' }, 'INVALID_INPUT', 'timeZone'],
  ])('refuses %s and writes nothing, whether the address is known or not', async (_why, more, code, field) => {
    const known = await person(app);
    const before = await contentsOf(app);
    for (const email of [newEmail(), known.email]) {
      const { userErrors } = await signUp(app, signUpInput({ ...more, email }));
      expect(userErrors).toMatchObject([{ code, field: [field] }]);
    }
    expect(await contentsOf(app)).toEqual(before);
  });

  test('an address that has access already gets a mail that says so, and the same answer', async () => {
    const [known, colleague] = [await person(app), await staff(app, 'TECHNICIAN')];
    const before = await people();
    for (const [email, site] of [[known.email, 'ONLINE'] as const, [colleague.email, 'STAFF'] as const]) {
      expect(await signUp(app, signUpInput({ email: email.toUpperCase() }))).toEqual({ userErrors: [] });
      expect((await mailsTo(app, email)).at(-1)).toMatchObject({
        template: 'signUpKnown',
        data: { url: { site, path: '/' }, passwordUrl: { site, path: '/password-reset' } },
      });
    }
    expect(await people()).toEqual(before);
    expect((await signIn(app, known.email)).userId).toBe(known.id);
  });

  test('does the same work for an address that is known: one more statement at most, and the same hash', async () => {
    const known = await person(app);
    const statementsOf = async (email: string) => {
      const before = app.database.statements;
      await signUp(app, signUpInput({ email }));
      return app.database.statements - before;
    };
    await statementsOf(newEmail());
    expect(Math.abs((await statementsOf(newEmail())) - (await statementsOf(known.email)))).toBeLessThanOrEqual(1);
  });

  test('the sixth mail within a quarter of an hour is not sent, known or not; resets count too', async () => {
    const RESET =
      'mutation ($input: PasswordRequestResetInput!) { passwordRequestReset(input: $input) { userErrors { code } } }';
    for (const email of [newEmail(), (await person(app)).email]) {
      for (let times = 0; times < 5; times += 1) await signUp(app, signUpInput({ email }));
      expect(await errorCodes(app, null, SIGN_UP, { input: signUpInput({ email }) })).toEqual(['RATE_LIMITED']);
      expect(await errorCodes(app, null, RESET, { input: { email } })).toEqual(['RATE_LIMITED']);
      expect(await mailsTo(app, email)).toHaveLength(5);
    }
  });
});

describeWithApp('signUpConfirm', {}, (app) => {
  const refused = { account: null, session: null, userErrors: [TOKEN_INVALID] };

  test('a link works once, also when it is followed twice at once', async () => {
    const input = signUpInput();
    await signUp(app, input);
    const token = await signUpToken(app, input.email);
    const answers = await Promise.all([confirm(app, token), confirm(app, token)]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([TOKEN_INVALID]);
    const before = await contentsOf(app);
    expect(await confirm(app, token)).toEqual(refused);
    expect(await contentsOf(app)).toEqual(before);
  });

  test('two sign-ups of one address: the first that is confirmed takes the other with it, also at once', async () => {
    const input = signUpInput();
    const answers = await Promise.all([signUp(app, input), signUp(app, input)]);
    expect(answers).toEqual([{ userErrors: [] }, { userErrors: [] }]);
    const tokens = (await mailsTo(app, input.email)).map(
      ({ data }) => new URL(data.url.path, app.url).searchParams.get('token')!,
    );
    expect(new Set(tokens).size).toBe(2);
    const accounts = await countOf(app, 'accounts');
    const confirmed = await Promise.all(tokens.map((token) => confirm(app, token)));
    expect(confirmed.flatMap(({ userErrors }) => userErrors)).toEqual([TOKEN_INVALID]);
    expect(await countOf(app, 'accounts')).toBe(accounts + 1);
  });

  test.each([
    ['an unknown token', async () => 'not a token'],
    [
      'an expired one',
      async () => {
        const input = signUpInput();
        await signUp(app, input);
        const sql = 'UPDATE sign_ups SET expires_at = ? WHERE email = ?';
        await app.database.transaction((tx) => tx.execute(sql, [toSqlInstant(new Date()), input.email]));
        return signUpToken(app, input.email);
      },
    ],
    [
      'one whose address is a colleague’s by now',
      async () => {
        const input = signUpInput();
        await signUp(app, input);
        const token = await signUpToken(app, input.email);
        const { id } = await person(app);
        const sql = "UPDATE users SET email = ?, staff_role = 'SUPERVISOR' WHERE id = ?";
        await app.database.transaction((tx) => tx.execute(sql, [input.email, id]));
        return token;
      },
    ],
  ])('refuses %s and writes nothing', async (_why, tokenOf) => {
    const token = await tokenOf();
    const before = await contentsOf(app);
    expect(await confirm(app, token)).toEqual(refused);
    expect(await contentsOf(app)).toEqual(before);
  });

  test('says how to go on when the link is not valid any more', async () => {
    const document = 'mutation { signUpConfirm(input: { token: "x" }) { userErrors { message } } }';
    const { data } = await app.as(null).run(document);
    expect(data.signUpConfirm.userErrors[0].message).toContain('sign up again');
  });
});
