/** Builds the pages of `web/` into dist/web, if anything that they are made of has changed. Run directly it does so. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare, root, runTool } from './prepare.mjs';

const web = join(root, 'web');
const record = join(root, 'dist', 'web', 'sources.sha256');

/** What the pages are made of, besides the sources in `web/`. */
const INGREDIENTS = ['package-lock.json', 'schema/schema.graphql', 'docs/rules.md'];
const isMade = (name) => /(^|\/)(node_modules|dist)(\/|$)|\.generated\.ts$|routeTree\.gen\.ts$/.test(name);

/** A hash of everything the build reads. */
export function hashOfSources() {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => !isMade(name) && statSync(join(web, name)).isFile())
    .map((name) => join('web', name));
  const hash = createHash('sha256');
  for (const file of [...files.sort(), ...INGREDIENTS].filter((name) => existsSync(join(root, name))))
    hash.update(relative(root, join(root, file))).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Whether dist/web is what the sources would make. */
export function isBuilt() {
  return existsSync(record) && readFileSync(record, 'utf8') === hashOfSources();
}

/** Builds the pages; ends the process where that fails. Without sources dist/web is taken as it is. */
export function buildWeb() {
  if (!existsSync(join(web, 'src')) || isBuilt()) return;
  console.log('Building the pages…');
  const hash = hashOfSources();
  if (!runTool('vite', ['build', '--logLevel', 'warn'], web)) {
    console.error('The build of the pages failed.');
    process.exit(1);
  }
  writeFileSync(record, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepare();
  buildWeb();
}
