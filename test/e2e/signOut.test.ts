import { auditOf, browse, person, signIn } from '../support/people';
import { describeWithApp } from '../support/suites';

const SIGN_OUT = 'mutation { signOut { userErrors { code } } }';
const REFRESH = 'mutation { sessionRefresh { session { expiresAt } userErrors { code } } }';

describeWithApp('signOut (A15)', {}, (app) => {
  test('ends this session, not the person’s others, and clears the cookie', async () => {
    const { email } = await person(app);
    const [laptop, phone] = [await signIn(app, email), await signIn(app, email)];
    const { data, cookie } = await browse(app, laptop.cookie, SIGN_OUT);
    expect(data.signOut.userErrors).toEqual([]);
    expect(cookie).toBeNull();
    expect((await browse(app, laptop.cookie, REFRESH)).data.sessionRefresh.userErrors).toEqual([
      { code: 'TOKEN_INVALID' },
    ]);
    expect((await browse(app, phone.cookie, REFRESH)).data.sessionRefresh.userErrors).toEqual([]);
    const actions = (await auditOf(app, laptop.userId)).map(({ action }) => action);
    expect(actions).toEqual(['SIGN_IN', 'SIGN_IN', 'SIGN_OUT']);
  });

  test('is no error for somebody who is not signed in', async () => {
    expect((await browse(app, null, SIGN_OUT)).data.signOut.userErrors).toEqual([]);
  });
});
