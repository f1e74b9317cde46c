import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const web = fileURLToPath(new URL('..', import.meta.url));

/** Makes the types and documents of the `.graphql` files before a build, and again when one of them changes during `npm run dev`. */
export function documents(): Plugin {
  return {
    name: 'graphql-documents',
    buildStart: generate,
    async handleHotUpdate({ file }) {
      if (file.endsWith('.graphql')) generate();
    },
  };
}

function generate(): void {
  const codegen = fileURLToPath(import.meta.resolve('@graphql-codegen/cli/package.json')).replace(
    /package\.json$/,
    'cjs/bin.js',
  );
  const run = spawnSync(process.execPath, [codegen, '--config', 'codegen.ts'], { cwd: web, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The documents could not be generated.\n${run.stdout}${run.stderr}`);
}
