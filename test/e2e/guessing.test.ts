import {
  type Answer,
  ask,
  countOf,
  mailsTo,
  newEmail,
  PASSWORD,
  person,
  signIn,
  signInFrom,
  tokenFor,
} from '../support/people';
import { describeWithApp } from '../support/suites';

const WRONG = 'not the password';
const CHANGE = `mutation ($input: ViewerChangePasswordInput!) { viewerChangePassword(input: $input) {
  session { accessToken } userErrors { code field } } }`;

describeWithApp('guessing passwords (A15)', {}, (app) => {
  const endOfDelays = () =>
    app.database.transaction((tx) =>
      tx.execute('UPDATE rate_limits SET held_until = NULL WHERE held_until IS NOT NULL'),
    );

  /** Wrong passwords, each as soon as it may come. */
  async function guess(email: string, times: number, from: (n: number) => string): Promise<void> {
    for (let n = 0; n < times; n += 1) {
      expect(await signInFrom(app, from(n), email, WRONG)).toEqual(['SIGN_IN_FAILED']);
      await endOfDelays();
    }
  }

  /** The seconds that somebody is told to wait. */
  async function waitOf(email: string): Promise<number> {
    const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
    const { errors } = await app.as(null).run(document, { input: { email, password: PASSWORD } });
    return errors![0].extensions.retryAfter;
  }

  test('five tries are free, known or not; then the right password has to wait too, for that address and from that client', async () => {
    for (const email of [(await person(app)).email, newEmail()]) {
      const before = await countOf(app, 'rate_limits');
      for (let tries = 0; tries < 5; tries += 1)
        expect(await signInFrom(app, '203.0.113.1', email, WRONG)).toEqual(['SIGN_IN_FAILED']);
      expect(await signInFrom(app, '203.0.113.1', email)).toEqual(['RATE_LIMITED']);
      expect((await countOf(app, 'rate_limits')) - before).toBeLessThanOrEqual(4);
    }
    const other = await person(app);
    expect(await signInFrom(app, '203.0.113.1', other.email)).toEqual([]);
  });

  test('delays grow: 10 seconds, 20, 40', async () => {
    const { email } = await person(app);
    for (const seconds of [10, 20, 40]) {
      const tries = seconds === 10 ? 5 : 1;
      for (let n = 0; n < tries; n += 1)
        expect(await signInFrom(app, '127.0.0.1', email, WRONG)).toEqual(['SIGN_IN_FAILED']);
      const wait = await waitOf(email);
      expect(wait).toBeGreaterThan(seconds - 4);
      expect(wait).toBeLessThanOrEqual(seconds);
      await endOfDelays();
    }
  });

  test('many at once count before any of them is known to be wrong', async () => {
    const { email } = await person(app);
    const answers = await Promise.all(Array.from({ length: 20 }, () => signInFrom(app, '203.0.113.9', email, WRONG)));
    const codes = answers.flat();
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(15);
  });

  test('the owner is not locked out: from where they have signed in before they get in while many others guess', async () => {
    const { email } = await person(app);
    expect(await signInFrom(app, '198.51.100.7', email)).toEqual([]);
    await guess(email, 19, (n) => `203.0.113.${n + 100}`);
    expect(await signInFrom(app, '203.0.113.200', email, WRONG)).toEqual(['SIGN_IN_FAILED']);
    expect(await signInFrom(app, '203.0.113.201', email)).toEqual(['RATE_LIMITED']);
    expect(await signInFrom(app, '198.51.100.7', email)).toEqual([]);
    expect((await mailsTo(app, email)).map(({ template, data }) => [template, data.tries])).toEqual([
      ['signInsFailed', 10],
    ]);
  });

  test('an IPv6 client is its network of 64 bits', async () => {
    const { email } = await person(app);
    for (let n = 1; n <= 5; n += 1)
      expect(await signInFrom(app, `2001:db8:1:2::${n}`, email, WRONG)).toEqual(['SIGN_IN_FAILED']);
    expect(await signInFrom(app, '2001:db8:1:2:aaaa::1', email)).toEqual(['RATE_LIMITED']);
    expect(await signInFrom(app, '2001:db8:1:3::1', email)).toEqual([]);
  });

  test('a right password forgets the wrong ones before it', async () => {
    const { email } = await person(app);
    for (let round = 0; round < 3; round += 1) {
      await guess(email, 4, () => '127.0.0.1');
      expect((await signIn(app, email)).email).toBe(email);
    }
  });

  test('whoever changes their password counts in the same way', async () => {
    const { id, email } = await person(app);
    const token = await tokenFor(app, id);
    const input = { currentPassword: WRONG, password: 'another long password' };
    for (let n = 0; n < 5; n += 1)
      expect((await ask(app, token, CHANGE, { input })).viewerChangePassword.userErrors).toHaveLength(1);
    const { errors } = await app.as(token).run(CHANGE, { input: { ...input, currentPassword: PASSWORD } });
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(email).toContain('@');
  });

  test('failed sign-ins are in the metrics, by reason', async () => {
    const metric = async (reason: string) => {
      const text = await (await fetch(`${app.url}/metrics`)).text();
      return Number(new RegExp(`sign_ins_failed_total\\{reason="${reason}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
    };
    const reasons = ['UNKNOWN_ADDRESS', 'WRONG_PASSWORD', 'ADDRESS_NOT_PROVEN', 'HELD'];
    const before = await Promise.all(reasons.map(metric));
    const [known, unproven] = [await person(app), await person(app)];
    await app.database.transaction((tx) =>
      tx.execute('UPDATE users SET email_proven_at = NULL WHERE id = ?', [unproven.id]),
    );
    await signInFrom(app, '203.0.113.50', newEmail(), WRONG);
    await signInFrom(app, '203.0.113.50', unproven.email);
    for (let n = 0; n < 6; n += 1) await signInFrom(app, '203.0.113.50', known.email, WRONG);
    const after = await Promise.all(reasons.map(metric));
    expect(after.map((count, place) => count - before[place]!)).toEqual([1, 5, 1, 1]);
  });

  test('the trail says where a call came from, also of somebody who has not signed in', async () => {
    const { id, email } = await person(app);
    await signInFrom(app, '198.51.100.20', email);
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.77' };
    const query =
      'mutation ($input: PasswordRequestResetInput!) { passwordRequestReset(input: $input) { userErrors { code } } }';
    await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { input: { email } } }),
    });
    const rows = await app.database.query(
      'SELECT action, actor_id, ip_address FROM audit_entries WHERE subject_id = ? ORDER BY id',
      [id],
    );
    expect(rows.map(({ action, actor_id, ip_address }: Answer) => [action, actor_id, ip_address])).toEqual([
      ['SIGN_IN', id, '198.51.100.20'],
      ['PASSWORD_REQUEST_RESET', null, '203.0.113.77'],
    ]);
  });
});
