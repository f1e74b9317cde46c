/** `npm run bench -- NAME …`: installs, builds and runs bench/NAME.ts with the arguments. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build, prepare, root } from './prepare.mjs';

const folder = join(root, 'bench');
const [name = '', ...args] = process.argv.slice(2);
const file = join(folder, `${basename(name)}.ts`);
if (!name || !existsSync(file)) {
  const names = readdirSync(folder).filter((entry) => entry.endsWith('.ts'));
  console.error(
    `Usage: npm run bench -- NAME, where NAME is one of ${names.map((entry) => basename(entry, '.ts')).join(', ')}`,
  );
  process.exit(2);
}
prepare();
build();
const require = createRequire(import.meta.url);
require('../test/support/register.cjs');
await require(file).run(args);
