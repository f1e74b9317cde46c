import { type RequestHandler, Router } from 'express';
import { type MessageKey, pickLocale, translate } from '../language';
import { Deadline } from '../platform/deadline';
import type { Deps } from '../platform/deps';
import { Gates } from '../platform/gate';
import { networkOf } from '../platform/network';
import { type DocumentDeps, mimeTypeOf, openDocument } from './files';
import { styleSourceOf } from './html';

/** Nothing but a document's own style may be loaded or run from its page. */
function policyFor(type: string, content: Buffer): string {
  const style = type.startsWith('text/html') ? `style-src ${styleSourceOf(content.toString('utf8'))}; ` : '';
  return `default-src 'none'; ${style}frame-ancestors 'none'`;
}

/** How many documents are drawn at once for one network; others wait in line, so that it leaves room for those of everybody else. */
const AT_ONCE = 4;
const LONGEST_LINE = 100;
/** How long a document waits for its network's other ones. Milliseconds. */
const LONGEST_WAIT = 10_000;

/**
 * Answers the signed links to documents. Whoever has one needs no other proof; without a valid signature nothing is looked up. What is
 * refused is refused in the language that the request accepts (L5).
 */
export function documentLinks(deps: DocumentDeps & Pick<Deps, 'links'>): Router {
  const gates = new Gates(AT_ONCE, LONGEST_LINE);
  const inTurn = async <Result>(address: string | undefined, work: () => Promise<Result>): Promise<Result> => {
    const network = networkOf(address ?? null);
    const leave = await gates.enter(network, Deadline.after(LONGEST_WAIT), 'Too many documents are asked for');
    return work().finally(leave);
  };
  const answer: RequestHandler<{ subjectId: string; name: string }> = async (request, response) => {
    response.set('cache-control', 'private, no-store');
    const locale = pickLocale(request.headers['accept-language'] ?? null);
    const refuse = (status: number, key: MessageKey): void => {
      response.status(status).type('text/plain').set('vary', 'Accept-Language');
      response.send(`${translate(key, locale)}\n`);
    };
    if (!deps.links.isValid(request.path, request.query)) {
      refuse(403, 'documents.links.invalid');
      return;
    }
    const document = await inTurn(request.ip, () => openDocument(deps, request.params));
    if (!document) {
      refuse(404, 'documents.links.missing');
      return;
    }
    const type = mimeTypeOf(request.params);
    response.set('content-security-policy', policyFor(type, document.content));
    response.set('content-disposition', `inline; filename="${request.params.name}"`);
    response.set('content-type', type).send(document.content);
  };
  return Router().get('/documents/:subjectId/:name', answer);
}
