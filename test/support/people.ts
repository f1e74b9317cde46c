import { randomUUID } from 'node:crypto';
import { addMemberIn, createAccountIn } from '../../src/accounts';
import { addStaff, createUserIn, hashPassword, startSessionIn, UserRow } from '../../src/identity';
import { updateRow } from '../../src/platform/database';
import type { AccountKind, StaffRole } from '../../src/rules';
import type { Answer, AnswerTo, PayloadOf } from './answers';
import type { App } from './app';

export type { Answer } from './answers';

export const PASSWORD = 'correct horse battery';

/** Somebody who has signed in. */
export interface SignedIn {
  userId: string;
  email: string;
  token: string;
}

export const newEmail = (name = 'person') => `${name.toLowerCase()}.${randomUUID().slice(0, 8)}@customer.example`;

/** Sends a document and answers its data; whatever stands under `errors` fails the test. */
export async function ask<const Document extends string>(
  app: App,
  token: string | null,
  document: Document,
  variables?: object,
): Promise<AnswerTo<Document>> {
  const { data, errors } = await app.as(token).run(document, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Sends a document of one mutation; answers its payload. */
export async function send<const Document extends string>(
  app: App,
  token: string | null,
  document: Document,
  input: object,
): Promise<PayloadOf<Document>> {
  return Object.values(await ask(app, token, document, { input }))[0];
}

/** Codes of the top-level errors that a document is answered with. */
export async function errorCodes(
  app: App,
  token: string | null,
  document: string,
  variables?: object,
): Promise<string[]> {
  const { errors } = await app.as(token).run(document, variables);
  return (errors ?? []).map((error) => error.extensions.code);
}

/** Sends a document as a browser does that has, or has not, a session cookie; answers the data and the cookie it has then. */
export async function browse(
  app: App,
  cookie: string | null,
  document: string,
  variables?: object,
): Promise<{ data: Answer; cookie: string | null }> {
  const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
  const body = JSON.stringify({ query: document, variables });
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = (await response.json()) as Answer;
  if (errors) throw new Error(JSON.stringify(errors));
  const set = response.headers.getSetCookie()[0]?.split(';')[0] ?? null;
  const isCleared = set?.endsWith('=') ?? false;
  return { data, cookie: isCleared ? null : (set ?? cookie) };
}

/** Signs in by password; `cookie` is what the browser would send back, `name=value`. */
export async function signIn(app: App, email: string, password = PASSWORD): Promise<SignedIn & { cookie: string }> {
  const document = `mutation ($input: SignInInput!) {
    signIn(input: $input) { session { accessToken viewer { user { id } } } userErrors { code } } }`;
  const { data, cookie } = await browse(app, null, document, { input: { email, password } });
  const { session, userErrors } = data.signIn;
  if (!session) throw new Error(JSON.stringify(userErrors));
  return { userId: session.viewer.user.id, email, token: session.accessToken, cookie: cookie! };
}

/** Tries to sign in from a network address, as the proxy on this machine reports it; answers the codes of refusals and faults. */
export async function signInFrom(app: App, address: string, email: string, password = PASSWORD): Promise<string[]> {
  const query = `mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }`;
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
  const body = JSON.stringify({ query, variables: { input: { email, password } } });
  const { data, errors } = (await (
    await fetch(`${app.url}/graphql`, { method: 'POST', headers, body })
  ).json()) as Answer;
  if (errors) return errors.map((error: Answer) => error.extensions.code);
  return data.signIn.userErrors.map(({ code }: Answer) => code);
}

const passwordHash = hashPassword(PASSWORD);

/** A person with a password who has proven their address, not signed in. */
export async function person(app: App, name = 'person'): Promise<UserRow> {
  const facts = { email: newEmail(name), name, locale: 'en-GB', passwordHash: await passwordHash };
  return app.database.transaction((tx) => createUserIn(tx, { ...facts, emailProvenAt: tx.now }));
}

export interface Customer {
  accountId: string;
  contact: SignedIn;
  admin: SignedIn;
  member: SignedIn;
}

/** D3: what is ordered is invoiced, which takes an address. */
export const ADDRESS = { line1: '1 Station Road', line2: null, postalCode: '10001', city: 'Anytown', region: null };

/** An account with a contact, an admin and a plain member, all signed in. */
export async function customer(app: App, kind: AccountKind = 'ONLINE', country = 'FR'): Promise<Customer> {
  const [contact, admin, member] = [
    await person(app, 'Contact'),
    await person(app, 'Admin'),
    await person(app, 'Member'),
  ];
  const account = await app.database.transaction(async (tx) => {
    const created = await createAccountIn(tx, {
      ...{ kind, name: 'Customer', country, address: ADDRESS, billingContactId: contact.id },
    });
    await addMemberIn(tx, created.id, admin.id, true);
    await addMemberIn(tx, created.id, member.id, false);
    return created;
  });
  const [a, b, c] = await Promise.all([contact, admin, member].map((user) => withToken(app, user)));
  return { accountId: account.id, contact: a!, admin: b!, member: c! };
}

/** A person with an access token, without the cost of a password. */
async function withToken(app: App, { id, email }: UserRow): Promise<SignedIn> {
  return { userId: id, email, token: await tokenFor(app, id) };
}

/** An access token of a new session. */
export async function tokenFor(app: App, userId: string): Promise<string> {
  const opened = await app.database.transaction((tx) => startSessionIn(tx, userId, '192.0.2.1'));
  return (await app.deps.issuer!.issue(opened)).accessToken;
}

/** A13: has a person prove their address, without the cost of following a link. */
export async function prove(app: App, userId: string): Promise<void> {
  await app.database.transaction((tx) => updateRow(tx, UserRow, userId, { emailProvenAt: tx.now }));
}

/** A member of staff with an access token. */
export async function staff(app: App, role: StaffRole): Promise<SignedIn> {
  const email = newEmail(role.toLowerCase());
  const { user } = await addStaff(app.deps, { email, name: role, role });
  await prove(app, user.id);
  return withToken(app, user);
}

/** Somebody whom a customer's contact has invited and who has not followed the link yet. */
export async function invited(app: App, by?: Customer): Promise<{ id: string; email: string; accountId: string }> {
  const { accountId, contact } = by ?? (await customer(app));
  const document =
    'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { membership { user { id email } } } }';
  const input = { accountId, email: newEmail('invited'), name: 'Named by a stranger', roles: ['ADMIN'] };
  const { membership } = (await ask(app, contact.token, document, { input })).memberInvite;
  return { ...membership.user, accountId };
}

export async function resetPassword(app: App, token: string, password = PASSWORD) {
  const document = `mutation ($input: PasswordResetInput!) {
    passwordReset(input: $input) { session { accessToken viewer { user { id email } } } userErrors { code field } } }`;
  return (await ask(app, null, document, { input: { token, password } })).passwordReset;
}

export const tokenIn = ({ path }: { path: string }) => new URL(path, 'http://site').searchParams.get('token')!;

/** The e-mails decided on for an address, oldest first. */
export async function mailsTo(app: App, email: string): Promise<{ template: string; locale: string; data: Answer }[]> {
  const sql = 'SELECT template, locale, data FROM emails WHERE to_address = ? ORDER BY id';
  const rows = await app.database.query(sql, [email]);
  return rows.map(({ template, locale, data }) => ({
    template: String(template),
    locale: String(locale),
    data: JSON.parse(String(data)),
  }));
}

/** Actions in the audit trail of a subject, oldest first. */
export async function auditOf(app: App, subjectId: string): Promise<{ action: string; actorId: string | null }[]> {
  const sql = 'SELECT action, actor_id FROM audit_entries WHERE subject_id = ? ORDER BY id';
  const rows = await app.database.query(sql, [subjectId]);
  return rows.map((row) => ({
    action: String(row.action),
    actorId: row.actor_id === null ? null : String(row.actor_id),
  }));
}

export async function countOf(app: App, table: string): Promise<number> {
  const [row] = await app.database.query(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row!.n);
}
