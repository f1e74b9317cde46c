import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SOURCES = join(__dirname, '../web/src');
const FACES = ['billing', 'corporate', 'console'];

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(tsx?|css)$/.test(name) && !/\.generated\.ts$|routeTree\.gen\.ts$|\.d\.ts$/.test(name),
);
const read = (file: string) => readFileSync(join(SOURCES, file), 'utf8');

/** What a file imports of our own, as paths from `web/src`. */
const importsOf = (file: string) =>
  [...read(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target]) =>
    relative(SOURCES, resolve(SOURCES, dirname(file), target!)),
  );
const imports = files.flatMap((from) => importsOf(from).map((to) => ({ from, to })));
const faceOf = (path: string) => FACES.find((face) => path.startsWith(`routes/${face}/`)) ?? null;
const lines = (found: typeof imports) => found.map(({ from, to }) => `${from} imports ${to}`);

describe('the pages', () => {
  test('the imports that are judged are seen', () => {
    expect(imports.length).toBeGreaterThan(150);
    expect(new Set(files.map(faceOf))).toEqual(new Set([null, ...FACES]));
  });

  test('faces never import each other', () => {
    expect(lines(imports.filter(({ from, to }) => faceOf(from) && faceOf(to) && faceOf(from) !== faceOf(to)))).toEqual(
      [],
    );
  });

  test('what is shared knows no page', () => {
    expect(lines(imports.filter(({ from, to }) => from.startsWith('shared/') && to.startsWith('routes/')))).toEqual([]);
  });

  test('the way in brings neither the cache nor the widgets of the faces', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      const source = [file, `${file}.ts`, `${file}.tsx`].find((name) => files.includes(name));
      if (!source || seen.has(source)) return;
      seen.add(source);
      for (const next of importsOf(source)) visit(next);
    };
    for (const file of files.filter((name) =>
      /^routes\/(sign-in|password-reset|invitation|sign-up\/\w+)\.tsx$/.test(name),
    ))
      visit(file);
    expect(seen.size).toBeGreaterThan(15);
    const heavy = [...seen].filter((file) => /from '(@apollo\/client\/react|react-aria-components)'/.test(read(file)));
    expect(heavy).toEqual([]);
  });

  test('every page is looked at by the tests of access', () => {
    const suites = readdirSync(join(__dirname, 'web')).filter((name) => name.startsWith('access'));
    const looked = suites.flatMap((name) =>
      [...readFileSync(join(__dirname, 'web', name), 'utf8').matchAll(/\bpath: '([^'?]+)/g)].map(([, path]) => path!),
    );
    const pages = files
      .filter((file) => file.startsWith('routes/') && /component:/.test(read(file)))
      .flatMap((file) => /createFileRoute\('([^']+)'\)/.exec(read(file))?.[1] ?? []);
    // The frame of a face has pages of its own below it.
    const shown = pages.filter((path) => !FACES.includes(path.slice(1)));
    expect(shown.length).toBeGreaterThan(60);
    const isLooked = (page: string) => {
      const asked = page
        .replaceAll(/_(?=\/)/g, '')
        .replace(/(?<=.)\/$/, '')
        .replaceAll(/\$\w+/g, '[^/]+');
      return looked.some((path) => new RegExp(`^${asked}$`).test(path));
    };
    expect(shown.filter((page) => !isLooked(page))).toEqual([]);
  });

  test('amounts stay decimal strings: nothing makes a number of one', () => {
    const makesNumber = /\b(parseFloat|parseInt|Number)\([^)]*(amount|\.due|\.total)\b/i;
    expect('Number(money.amount)').toMatch(makesNumber);
    expect(files.filter((file) => /\.tsx?$/.test(file) && makesNumber.test(read(file)))).toEqual([]);
  });

  test('money that is not known is never shown as none', () => {
    expect(files.filter((file) => /amount[^\n]*\?\?\s*['"]?0/.test(read(file)))).toEqual([]);
  });

  test('styles name colours by their token: a theme is complete or it is not one', () => {
    const isTokens = (file: string) => file === 'shared/look/tokens.css';
    const coloured = files.filter(
      (file) => file.endsWith('.css') && !isTokens(file) && /#[0-9a-f]{3,8}\b/i.test(read(file)),
    );
    expect(coloured).toEqual([]);
  });
});
