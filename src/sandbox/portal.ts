import { type Request, type Response, Router } from 'express';
import { SANDBOX_PORTAL } from '../notifications';
import { PaymentRow } from '../payments';
import { findRow } from '../platform/database';
import type { Deps } from '../platform/deps';
import { typeOfId } from '../platform/ids';

/** The mutation that a page of a one-time token stands for. */
const TOKEN_PAGES = ['invitation', 'password-reset'];

/**
 * In place of the web apps, which a sandbox does not have: what the links of its mails name, and the way on by the API. The page
 * that confirms a payment is the sandbox bank's.
 */
export function sandboxPortal({ database }: Pick<Deps, 'database'>): Router {
  const router = Router();
  router.get(`${SANDBOX_PORTAL}/:site/payments/:id/confirm`, async ({ params }: Request, response) => {
    const payment = await findRow(database, PaymentRow, String(params.id));
    if (payment?.clientSecret) return response.redirect(`/sandbox/authenticate/${payment.clientSecret}`);
    showObject(response, String(params.id), 'This payment does not wait for you.');
  });
  router.get(`${SANDBOX_PORTAL}/:site`, (_request, response) => sendPage(response, 'The sandbox has no web app', ''));
  router.get(`${SANDBOX_PORTAL}/:site/sign-up/confirm`, ({ query }: Request, response) => {
    const confirm = `mutation { signUpConfirm(input: { token: ${JSON.stringify(tokenOf(query) ?? '…')} }) { account { id } session { accessToken } userErrors { message } } }`;
    sendPage(response, 'Confirm your e-mail address', `<pre>${escapeHtml(confirm)}</pre>`);
  });
  router.get(`${SANDBOX_PORTAL}/:site/:page`, ({ params, query }: Request, response, next) => {
    if (!TOKEN_PAGES.includes(String(params.page))) return next();
    const token = tokenOf(query);
    const input = `mutation { passwordReset(input: { token: ${JSON.stringify(token)}, password: "…" }) { session { accessToken } userErrors { message } } }`;
    const ask = 'mutation { passwordRequestReset(input: { email: "…" }) { userErrors { message } } }';
    sendPage(response, 'Choose a password', `<pre>${escapeHtml(token === null ? ask : input)}</pre>`);
  });
  router.get(`${SANDBOX_PORTAL}/:site/:page/:id`, ({ params }: Request, response) =>
    showObject(response, String(params.id)),
  );
  return router;
}

/** The one-time token of a link; null: the page was opened without one. */
const tokenOf = ({ token }: Request['query']) => (typeof token === 'string' ? token : null);

/** A page about one object, or that there is no such thing. */
function showObject(response: Response, id: string, note = ''): void {
  const type = typeOfId(id);
  const query = `{ node(id: ${JSON.stringify(id)}) { __typename id } }`;
  if (type) sendPage(response, `${type} ${id}`, `<p>${note}</p>\n<pre>${escapeHtml(query)}</pre>`);
  else sendPage(response.status(404), 'There is no such page', '');
}

function sendPage(response: Response, title: string, body: string): void {
  response.type('html').send(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body><main><h1>${escapeHtml(title)}</h1>
${body}
<p>Go on by <a href="/graphql">the API</a> or <a href="/sandbox/mailbox">the mailbox</a>.</p>
</main></body></html>`);
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
