import { type RequestHandler, Router } from 'express';
import type { Deps } from '../deps';
import { type DocumentDeps, mimeTypeOf, openDocument } from './files';
import { STYLE_SOURCE } from './html';

/** Nothing but a document's own style may be loaded or run from its page. */
const POLICY = `default-src 'none'; style-src ${STYLE_SOURCE}; frame-ancestors 'none'`;

/** Answers the signed links to documents. Whoever has one needs no other proof; without a valid signature nothing is looked up. */
export function documentLinks(deps: DocumentDeps & Pick<Deps, 'links'>): Router {
  const answer: RequestHandler<{ subjectId: string; name: string }> = async (request, response) => {
    response.set('cache-control', 'private, no-store');
    if (!deps.links.isValid(request.path, request.query)) {
      response.status(403).type('text/plain').send('This link has expired or is not genuine.\n');
      return;
    }
    const document = await openDocument(deps, request.params);
    if (!document) {
      response.status(404).type('text/plain').send('There is no such document.\n');
      return;
    }
    response.set('content-security-policy', POLICY);
    response.set('content-disposition', `inline; filename="${request.params.name}"`);
    response.set('content-type', mimeTypeOf(request.params)).send(document.content);
  };
  return Router().get('/documents/:subjectId/:name', answer);
}
