import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = join(__dirname, '..');
const documents = ['', 'docs', 'schema'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, folder, name)),
);
const read = (file: string) => readFileSync(file, 'utf8');

/** The anchors of a document's headings, as GitHub makes them. */
const anchorsOf = (file: string) =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What is wrong with a link; null: nothing, or it leads to another site. */
function faultOf(from: string, link: string): string | null {
  if (/^https?:/.test(link)) return null;
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? from : resolve(dirname(from), path);
  if (!existsSync(file)) return `${from}: there is no ${path}`;
  return anchor === undefined || anchorsOf(file).includes(anchor) ? null : `${from}: ${path} has no #${anchor}`;
}

describe('the documents', () => {
  test('are there', () => {
    expect(documents.length).toBeGreaterThan(8);
  });

  test('lead to files and headings that exist', () => {
    const links = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => faultOf(file, link!)),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((fault) => fault !== null)).toEqual([]);
  });

  test('name commands that exist', () => {
    const { scripts } = JSON.parse(read(join(root, 'package.json')));
    const named = documents.flatMap((file) => [...read(file).matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name!));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('name every setting', () => {
    const settings = [...read(join(root, 'src/platform/config.ts')).matchAll(/^ {2}([A-Z][A-Z_]+): /gm)];
    const readme = read(join(root, 'README.md'));
    expect(settings.length).toBeGreaterThan(20);
    expect(settings.map(([, name]) => name!).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
