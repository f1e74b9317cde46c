import { type Request, type Response, Router } from 'express';
import { faceOfSite, SANDBOX_PORTAL } from '../notifications';
import { typeOfId } from '../platform/ids';

/**
 * Where the links of a sandbox's mails lead: to the page of the web, or to what stands for one that the web does not have yet: what it
 * would show, and the way on by the API.
 * @param webKnows whether the web has the page of a path
 */
export function sandboxPortal(webKnows: (page: string) => boolean): Router {
  const router = Router();
  router.get(`${SANDBOX_PORTAL}/:site/{*page}`, ({ params, url }: Request, response, next) => {
    const page = [faceOfSite(String(params.site)), ...((params.page ?? []) as unknown as string[])].join('/');
    if (!webKnows(page)) return next();
    response.redirect(`${page}${/\?.*$/.exec(url)?.[0] ?? ''}`);
  });
  router.get(`${SANDBOX_PORTAL}/:site/:page/:id`, ({ params }: Request, response) =>
    showObject(response, String(params.id)),
  );
  return router;
}

/** A page about one object, or that there is no such thing. */
function showObject(response: Response, id: string): void {
  const type = typeOfId(id);
  const query = `{ node(id: ${JSON.stringify(id)}) { __typename id } }`;
  if (type) sendPage(response, `${type} ${id}`, `<pre>${escapeHtml(query)}</pre>`);
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
