/** Lets plain Node load the TypeScript sources, by the compiler and the settings that Jest has; for processes that a test or a benchmark starts. */
require('reflect-metadata');
const Module = require('node:module');
const { compile } = require('../runner/compile.cjs');

Module._extensions['.ts'] = (module, path) => {
  module._compile(compile(path).code, path);
};
