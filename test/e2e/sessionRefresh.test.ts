import { REFRESH_GRACE } from '../../src/identity/sessions';
import { toSqlInstant } from '../../src/platform/database';
import { ask, browse, person, signIn } from '../support/people';
import { describeWithApp } from '../support/suites';

const REFRESH = `mutation { sessionRefresh { session { accessToken viewer { user { id } } } userErrors { code rule field } } }`;
const refused = { session: null, userErrors: [{ code: 'TOKEN_INVALID', rule: 'A15', field: [] }] };

describeWithApp('sessionRefresh (A15)', {}, (app) => {
  const signedIn = async () => signIn(app, (await person(app)).email);
  const refresh = async (cookie: string | null) => {
    const answer = await browse(app, cookie, REFRESH);
    return { ...answer.data.sessionRefresh, cookie: answer.cookie };
  };
  const set = (userId: string, column: string, instant: Date) =>
    app.database.transaction((tx) =>
      tx.execute(`UPDATE sessions SET ${column} = ? WHERE user_id = ?`, [toSqlInstant(instant), userId]),
    );

  test('answers a new access token and replaces the cookie', async () => {
    const { userId, cookie } = await signedIn();
    const first = await refresh(cookie);
    expect(first.session.viewer.user.id).toBe(userId);
    expect(first.cookie).not.toBe(cookie);
    const { viewer } = await ask(app, first.session.accessToken, '{ viewer { user { id } } }');
    expect(viewer.user.id).toBe(userId);
    expect((await refresh(first.cookie)).session.viewer.user.id).toBe(userId);
  });

  test('keeps no token, only its hash', async () => {
    const { userId, cookie } = await signedIn();
    const secret = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1));
    const rows = await app.database.query('SELECT * FROM sessions WHERE user_id = ?', [userId]);
    expect(JSON.stringify(rows)).not.toContain(secret.split('.')[1]);
  });

  test('two tabs may refresh at once: both go on', async () => {
    const { userId, cookie } = await signedIn();
    const answers = await Promise.all([refresh(cookie), refresh(cookie)]);
    expect(answers.map(({ session }) => session.viewer.user.id)).toEqual([userId, userId]);
    const renewed = answers.map((answer) => answer.cookie).filter((other) => other !== cookie);
    expect(renewed).toHaveLength(1);
    expect((await refresh(renewed[0]!)).userErrors).toEqual([]);
  });

  test('a token that was replaced before ends the session, for the thief and for the owner', async () => {
    const { userId, cookie } = await signedIn();
    const renewed = await refresh(cookie);
    await set(userId, 'refreshed_at', new Date(Date.now() - REFRESH_GRACE - 1));
    expect(await refresh(cookie)).toEqual({ ...refused, cookie: null });
    expect(await refresh(renewed.cookie)).toMatchObject(refused);
  });

  test('a token that was replaced long ago does so too', async () => {
    const { cookie } = await signedIn();
    const second = await refresh(cookie);
    const third = await refresh(second.cookie);
    expect(await refresh(cookie)).toMatchObject(refused);
    expect(await refresh(third.cookie)).toMatchObject(refused);
  });

  test('nothing opens without a cookie, with an invented one, or after thirty days', async () => {
    expect(await refresh(null)).toMatchObject(refused);
    const { userId, cookie } = await signedIn();
    const name = cookie.slice(0, cookie.indexOf('='));
    expect(await refresh(`${name}=invented`)).toMatchObject(refused);
    await set(userId, 'expires_at', new Date());
    expect(await refresh(cookie)).toMatchObject(refused);
  });
});
