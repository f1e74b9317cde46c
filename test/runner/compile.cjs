/** How TypeScript becomes what Node runs, in tests, in processes that tests start and in benchmarks. */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { version } = require('@swc/core/package.json');

/** The settings that tsc has for the build. */
const swcOptions = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const cache = join(__dirname, '../../node_modules/.cache/sources');

/** Compiles a source once for all processes; answers the path of the JavaScript, which has its source map at the end. */
function compile(path) {
  const source = readFileSync(path, 'utf8');
  const key = JSON.stringify([version, swcOptions, path, source]);
  const file = join(cache, `${createHash('sha256').update(key).digest('hex')}.js`);
  try {
    return { file, code: readFileSync(file, 'utf8') };
  } catch {
    // Loaded where there is something to compile: most processes find all of it done.
    const { transformSync } = require('@swc/core');
    const { code } = transformSync(source, { ...swcOptions, filename: path, sourceFileName: path, swcrc: false });
    const own = `${file}.${process.pid}`;
    mkdirSync(cache, { recursive: true });
    writeFileSync(own, code);
    renameSync(own, file);
    return { file, code };
  }
}

module.exports = { compile, swcOptions };
