import type { App } from './app';
import { ask, mailsTo, newEmail, PASSWORD, tokenIn } from './people';

export const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { userErrors { code rule field } } }';

/** Confirms a sign-up; `fields` are what is read of the account. */
export const signUpConfirm = (
  fields: string,
) => `mutation ($input: SignUpConfirmInput!) { signUpConfirm(input: $input) {
  account { id ${fields} } session { accessToken expiresAt viewer { user { id email locale } staffRole memberships { account { id } } } }
  userErrors { code rule field } } }`;

/** What somebody signs up with, in France unless told otherwise. */
export const signUpInput = (more: object = {}) => ({
  ...{ email: newEmail(), password: PASSWORD, name: 'Ada Lovelace', companyName: 'Analytical Engines', country: 'FR' },
  ...more,
});

/** Signs up; answers the payload. */
export async function signUp(app: App, input: object) {
  return (await ask(app, null, SIGN_UP, { input })).signUp;
}

/** The token of the link that was mailed last to somebody who signed up. */
export async function signUpToken(app: App, email: string): Promise<string> {
  const links = (await mailsTo(app, email)).filter(({ template }) => template === 'signUpConfirmation');
  return tokenIn(links.at(-1)!.data.url);
}

/** Follows a sign-up's link; answers the payload. */
export async function confirm(app: App, token: string, fields = '') {
  return (await ask(app, null, signUpConfirm(fields), { input: { token } })).signUpConfirm;
}

/** Signs up and follows the mailed link; answers the payload. */
export async function signedUp(app: App, input: { email: string }, fields = '') {
  const { userErrors } = await signUp(app, input);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return confirm(app, await signUpToken(app, input.email), fields);
}
