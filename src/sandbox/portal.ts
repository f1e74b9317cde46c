import { type Request, Router } from 'express';
import { faceOfSite, SANDBOX_PORTAL } from '../notifications';

/**
 * Where the links of a sandbox's mails lead: to the page of the web. What it does not have is found nowhere.
 * @param webKnows whether the web has the page of a path
 */
export function sandboxPortal(webKnows: (page: string) => boolean): Router {
  return Router().get(`${SANDBOX_PORTAL}/:site/{*page}`, ({ params, url }: Request, response, next) => {
    const page = [faceOfSite(String(params.site)), ...((params.page ?? []) as unknown as string[])].join('/');
    if (!webKnows(page)) return next();
    response.redirect(`${page}${/\?.*$/.exec(url)?.[0] ?? ''}`);
  });
}
