import { generateSync } from 'otplib';
import type { App } from './app';
import { browse, PASSWORD, type SignedIn, send } from './people';

export const PREPARE = `mutation ($input: SecondFactorPrepareInput!) { viewerSecondFactorPrepare(input: $input) {
  secret link userErrors { code rule field } } }`;
export const ENABLE = `mutation ($input: SecondFactorEnableInput!) { viewerSecondFactorEnable(input: $input) {
  recoveryCodes session { accessToken } viewer { secondFactor { enabledAt recoveryCodesLeft isRequired } }
  userErrors { code rule field } } }`;
export const DISABLE = `mutation ($input: SecondFactorChangeInput!) { viewerSecondFactorDisable(input: $input) {
  viewer { secondFactor { enabledAt recoveryCodesLeft isRequired } } userErrors { code rule field } } }`;
export const RENEW = `mutation ($input: SecondFactorChangeInput!) { viewerRecoveryCodesRenew(input: $input) {
  recoveryCodes userErrors { code rule field } } }`;

/** What seals the secrets of second factors. */
export const SECRETS_KEY = 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=';

/** The code of an app, so many steps of 30 seconds from now. */
export const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

/** Has a signed-in person switch their second factor on; answers what the app and the person keep, and the token of the new session. */
export async function enableSecondFactor(app: App, { token }: Pick<SignedIn, 'token'>) {
  const { secret } = await send(app, token, PREPARE, { currentPassword: PASSWORD });
  const { recoveryCodes, session } = await send(app, token, ENABLE, { code: codeOf(secret!, -1) });
  return { secret: secret!, recoveryCodes, token: session!.accessToken };
}

/** Forgets which codes were used, as if an hour had passed. */
export async function forgetUsedCodes(app: App): Promise<void> {
  await app.database.transaction(async (tx) => {
    await tx.execute('UPDATE second_factors SET last_step = 0');
    await tx.execute('DELETE FROM rate_limits');
  });
}

/** Signs in; answers the codes of refusals, or the access token. */
export async function signInWith(app: App, email: string, code?: string, password = PASSWORD) {
  const document = `mutation ($input: SignInInput!) {
    signIn(input: $input) { session { accessToken } userErrors { code rule field } } }`;
  const { data } = await browse(app, null, document, { input: { email, password, code } });
  return data.signIn as { session: { accessToken: string } | null; userErrors: object[] };
}
