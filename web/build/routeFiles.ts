import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const ROUTES = 'src/routes';
const WORDS = 'src/words';

/** A path and what the browser needs to show it; `language`: only in that one. */
interface Entry {
  path: string;
  files: string[];
  language?: string;
}

/**
 * Writes `routes.json`: for each path of the web the chunks that show it. The server names them in the page's head, so that the
 * browser fetches them together with the entry instead of after it, and knows which paths exist.
 */
export function routeFiles(): Plugin {
  let root = '';
  return {
    name: 'route-files',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    writeBundle({ dir }, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const entry = chunks.find((chunk) => chunk.isEntry)!;
      const known = new Set(filesOf(entry.fileName, byName));
      const entries = chunks.flatMap((chunk): Entry[] => {
        const file = relative(root, chunk.facadeModuleId?.split('?')[0] ?? '');
        const files = filesOf(chunk.fileName, byName).filter((name) => !known.has(name));
        if (file.startsWith(`${ROUTES}/`)) return [{ path: pathOf(file.slice(ROUTES.length + 1)), files }];
        if (file.startsWith(`${WORDS}/`))
          return wordsOf(file.slice(WORDS.length + 1)).map((entry) => ({ ...entry, files }));
        return [];
      });
      const redirects = routesIn(join(root, ROUTES)).filter((path) => !entries.some((entry) => entry.path === path));
      const all = [...entries, ...redirects.map((path) => ({ path, files: [] }))];
      writeFileSync(join(dir!, 'routes.json'), JSON.stringify(all, null, 1));
    },
  };
}

/** The paths of all routes: one that only leads elsewhere has no chunk. */
function routesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /(^|\/)[a-z$][^/]*\.tsx$/.test(file)).map(pathOf);
}

/** `billing/invoices/$id.tsx` → `/billing/invoices/$id`; a layout is `/billing/*`: whatever stands below it. */
function pathOf(route: string): string {
  const path = route
    .replace(/\.tsx$/, '')
    .replaceAll('.', '/')
    .replaceAll('_/', '/');
  return `/${path
    .replace(/(^|\/)route$/, '$1*')
    .replace(/(^|\/)index$/, '')
    .replace(/\/$/, '')}`;
}

/** Where a catalogue is spoken: `billing/fr.po` below `/billing`, `customer/fr.po` on both customers' faces, `quoting/fr.po` where there are quotes, `shared/fr.po` everywhere. */
function wordsOf(file: string): Pick<Entry, 'path' | 'language'>[] {
  const [, catalogue, language] = /^(.+)\/(.+)\.po$/.exec(file)!;
  const paths: Record<string, string[]> = {
    shared: ['/*'],
    customer: ['/billing/*', '/corporate/*'],
    quoting: ['/corporate/*', '/console/*'],
  };
  return (paths[catalogue!] ?? [`/${catalogue}/*`]).map((path) => ({ path, language }));
}

type Chunk = Rolldown.OutputChunk;

/** A chunk and all it imports, scripts and styles. */
function filesOf(name: string, chunks: Map<string, Chunk>, seen = new Set<string>()): string[] {
  const chunk = chunks.get(name);
  if (!chunk || seen.has(name)) return [];
  seen.add(name);
  const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
  return [...new Set([name, ...styles, ...chunk.imports.flatMap((next) => filesOf(next, chunks, seen))])];
}
