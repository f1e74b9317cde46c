/** Lets plain Node load the TypeScript sources, by the compiler and the settings that Jest has; for processes that a test or a benchmark starts. */
require('reflect-metadata');
const Module = require('node:module');
const { transformFileSync } = require('@swc/core');
const { transform } = require('../../jest.config.js');

const [[, options]] = Object.values(transform);

Module._extensions['.ts'] = (module, path) => {
  module._compile(transformFileSync(path, { ...options, swcrc: false }).code, path);
};
