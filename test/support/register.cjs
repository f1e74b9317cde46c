/** Lets plain Node load the TypeScript sources, by the compiler and the settings that Jest has; for processes that a test or a benchmark starts. */
require('reflect-metadata');
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync, version } = require('@swc/core');
const { transform } = require('../../jest.config.js');

const [[, options]] = Object.values(transform);

// Tests start these processes by the dozen: what one has compiled serves all.
const cache = join(__dirname, '../../node_modules/.cache/sources');
mkdirSync(cache, { recursive: true });

function compile(path) {
  const source = readFileSync(path, 'utf8');
  const key = JSON.stringify([version, options, path, source]);
  const file = join(cache, `${createHash('sha256').update(key).digest('hex')}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const { code } = transformSync(source, { ...options, filename: path, swcrc: false });
    const own = `${file}.${process.pid}`;
    writeFileSync(own, code);
    renameSync(own, file);
    return code;
  }
}

Module._extensions['.ts'] = (module, path) => {
  module._compile(compile(path), path);
};
