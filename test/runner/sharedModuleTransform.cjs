/** Has Jest take a module from those that the test files of a process share. */
module.exports = {
  process: (_source, path) => ({ code: `module.exports = loadSharedModule(${JSON.stringify(path)});` }),
  getCacheKey: (_source, path) => Buffer.from(path).toString('hex'),
};
