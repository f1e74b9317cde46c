import { type Answer, type App, startApp } from '../support/app';
import { engines } from '../support/engines';
import { newEmail, person, tokenFor } from '../support/people';

const JOBS = '{ jobs { totalCount } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';

describe('what a request as a whole is refused with', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engines[0]!);
  });
  afterAll(() => app.stop());

  const messageFor = async (headers: Record<string, string>, query: string, variables = {}): Promise<string> => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as Answer).errors![0].message;
  };

  test.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'Connectez-vous d’abord.', /^Trop de tentatives\. Réessayez dans \d+ secondes\.$/],
    ['de', 'Sign in first.', /^Too many attempts\. Try again in \d+ seconds\.$/],
  ])('nobody signed in, who reads %s', async (language, signInFirst, tooMany) => {
    const headers = { 'accept-language': language };
    expect(await messageFor(headers, JOBS)).toBe(signInFirst);
    const input = { email: newEmail(), password: 'not the password' };
    for (let tries = 0; tries < 10; tries += 1) await app.as(null).run(SIGN_IN, { input });
    expect(await messageFor(headers, SIGN_IN, { input })).toMatch(tooMany);
  });

  test('a person of another language than their browser', async () => {
    const { id } = await person(app);
    await app.database.transaction((tx) => tx.execute("UPDATE users SET locale = 'fr-FR' WHERE id = ?", [id]));
    const accessToken = await tokenFor(app, id);
    const headers = { authorization: `Bearer ${accessToken}`, 'accept-language': 'en' };
    expect(await messageFor(headers, JOBS)).toBe('Cette liste est réservée au personnel.');
  });
});
