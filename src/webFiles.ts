import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCookies } from 'cookie';
import { type Request, type Response, Router, static as serveFolder } from 'express';
import type { Deps } from './deps';
import { languageOf, pickLocale } from './language';
import { PROJECT_ROOT } from './platform/root';

/** Where the build of `web/` leaves the pages. */
const BUILT = join(PROJECT_ROOT, 'dist', 'web');

/** A path of the web and the files that show it, in any language or in one, as its build lists them (web/build/routeFiles.ts). */
interface WebRoute {
  path: string;
  files: string[];
  language?: string;
}

/** Pages that belong to a person, not to a site: below a site they lead to the one there is. */
const PERSONAL = ['invitation', 'password-reset', 'sign-up/confirm', 'email/confirm'];

/**
 * The built files: their names carry a hash of what they hold, so that browsers keep them for good, and they were compressed when they
 * were built. One that is not there is 404, never a page: an old page would take it for a script.
 */
export function webAssets(folder = BUILT): Router {
  const router = Router();
  const assets = join(folder, 'assets');
  const names = new Set(existsSync(assets) ? readdirSync(assets) : []);
  router.get('/assets/:name', ({ params, headers }: Request, response) => {
    const name = String(params.name);
    if (!names.has(name)) return void response.status(404).type('text').send('There is no such file.');
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.setHeader('vary', 'accept-encoding');
    const accepted = String(headers['accept-encoding'] ?? '');
    const coding = ENCODINGS.find(([token, ending]) => accepted.includes(token) && names.has(name + ending));
    if (coding) response.setHeader('content-encoding', coding[0]);
    response.type(name).sendFile(name + (coding?.[1] ?? ''), { root: assets, cacheControl: false });
  });
  router.all(
    '/assets/{*rest}',
    (_request, response) => void response.status(404).type('text').send('There is no such file.'),
  );
  router.use(
    serveFolder(folder, { index: false, setHeaders: (response) => response.setHeader('cache-control', 'no-cache') }),
  );
  return router;
}

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * Every page is one document, which begins in the reader's language and names the scripts and styles of the path that was asked for. It
 * is asked for anew each time, so that a new version is seen at once. A path that the web does not know is 404, and shows so.
 */
export function webPages({ config }: Pick<Deps, 'config'>, folder = BUILT): Router {
  const router = Router();
  const document = join(folder, 'index.html');
  if (!existsSync(document)) return router.get('/', (_request, response) => notBuilt(response));
  const stripeKey = config.paymentGateway.kind === 'stripe' ? config.paymentGateway.publishableKey : null;
  const facts = `data-sandbox="${config.sandbox}"${stripeKey ? ` data-stripe="${stripeKey}"` : ''}`;
  const html = readFileSync(document, 'utf8').replace('data-sandbox="true"', facts);
  const routes = readRoutes(folder);
  const policy = policyOf(html, stripeKey !== null);
  for (const page of PERSONAL) {
    router.get(`/{:site/}${page}`, (request, response, next) => {
      if (!request.params.site) return next();
      response.redirect(`/${page}${/\?.*$/.exec(request.url)?.[0] ?? ''}`);
    });
  }
  router.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) return next();
    const matching = routes.filter((route) => matches(route.path, request.path));
    response.status(matching.some((route) => isPage(route, request.path)) ? 200 : 404);
    response.setHeader('content-security-policy', policy);
    response.setHeader('cache-control', 'no-cache');
    response.vary('cookie, accept-language');
    const language = languageOf(localeOf(request));
    response.type('html').send(withHead(html, language, filesOf(matching, language)));
  });
  return router;
}

/** Whether the web has a page at a path: then it is better than anything that stands for one. */
export function webKnows(path: string, folder = BUILT): boolean {
  const isStart = /^(\/[a-z]+)?\/?$/.test(path);
  const isPersonal = PERSONAL.some((page) => path.endsWith(`/${page}`));
  return isStart || isPersonal || readRoutes(folder).some((route) => matches(route.path, path) && isPage(route, path));
}

function readRoutes(folder: string): WebRoute[] {
  const file = join(folder, 'routes.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** A layout is a page itself where nothing stands below it. */
const isPage = ({ path }: WebRoute, asked: string) =>
  path !== '/*' && (!path.endsWith('*') || segments(path).length === segments(asked).length + 1);

const segments = (path: string) => path.split('/').filter(Boolean);

function notBuilt(response: Response): void {
  response.status(404).type('text').send('The pages are not built: run npm start, or npm run dev.');
}

/** The locale that the web keeps in a cookie, else what the browser asks for. */
function localeOf({ headers }: Request): string {
  return pickLocale(parseCookies(headers.cookie ?? '').locale ?? headers['accept-language'] ?? null);
}

/** The scripts and styles of a path: of its own, of the layouts around it, and the words of its language. */
function filesOf(matching: WebRoute[], spoken: string): string[] {
  return [...new Set(matching.flatMap(({ files, language = spoken }) => (language === spoken ? files : [])))];
}

/** `/billing/*` is the layout of everything below `/billing`; `$id` stands for any one segment. */
function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [segments(pattern), segments(path)];
  const isLayout = wanted.at(-1) === '*';
  if (isLayout ? given.length < wanted.length - 1 : given.length !== wanted.length) return false;
  return wanted.every((segment, at) => segment === '*' || segment.startsWith('$') || segment === given[at]);
}

function withHead(html: string, language: string, files: string[]): string {
  const links = files.map((file) =>
    file.endsWith('.css')
      ? `<link rel="stylesheet" crossorigin href="/${file}">`
      : `<link rel="modulepreload" crossorigin href="/${file}">`,
  );
  return html.replace('<html lang="en"', `<html lang="${language}"`).replace('</head>', `${links.join('')}</head>`);
}

/** The one style that react-aria-components puts into a page; Chromium names this hash when it is refused. */
const STYLE_OF_WIDGETS = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** Where Stripe's fields and their bank windows come from, and where they are asked (their documents on content security policies). */
const STRIPE = {
  scripts: 'https://js.stripe.com',
  frames: 'https://js.stripe.com https://hooks.stripe.com',
  api: 'https://api.stripe.com',
};

/** Scripts come from here, or stand in the document as it was built; where cards are Stripe's, its fields may be shown too. */
function policyOf(html: string, hasStripe: boolean): string {
  const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => `'sha256-${sha256(script!)}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inline, ...(hasStripe ? [STRIPE.scripts] : [])].join(' '),
    `style-src 'self' ${STYLE_OF_WIDGETS}`,
    "img-src 'self' data:",
    hasStripe ? `connect-src 'self' ${STRIPE.api}` : "connect-src 'self'",
    ...(hasStripe ? [`frame-src ${STRIPE.frames}`] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
