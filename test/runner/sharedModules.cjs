const { readFileSync } = require('node:fs');
const { createRequire, isBuiltin } = require('node:module');
const { dirname, extname } = require('node:path');
const { compileFunction } = require('node:vm');
const { ResolverFactory } = require('unrs-resolver');
const { compile } = require('./compile.cjs');

const resolver = new ResolverFactory({
  conditionNames: ['node', 'node-addons', 'require', 'default'],
  extensions: ['.js', '.json', '.node', '.ts'],
  mainFields: ['main'],
});

/** TypeScript, and what is an ECMAScript module only. */
const isCompiled = (path) => /\.(ts|mjs)$/.test(path) || /\/node_modules\/(jose|@noble|@scure)\//.test(path);

/** CommonJS modules that are loaded once and kept, in a context of their own choice; otherwise as Node loads them. */
class SharedModules {
  constructor(context) {
    this.context = context;
    this.modules = new Map();
  }

  /** The exports of a file. A module that throws while it is loaded is loaded anew the next time. */
  load(path) {
    const known = this.modules.get(path);
    if (known) return known.exports;
    if (extname(path) === '.node') return require(path);
    const module = { exports: {}, id: path, filename: path };
    this.modules.set(path, module);
    try {
      if (extname(path) === '.json') module.exports = JSON.parse(readFileSync(path, 'utf8'));
      else this.run(module);
    } catch (error) {
      this.modules.delete(path);
      throw error;
    }
    return module.exports;
  }

  run(module) {
    const path = module.filename;
    const { file, code } = isCompiled(path) ? compile(path) : { file: path, code: readFileSync(path, 'utf8') };
    // The name of the compiled file leads stack traces to the source map that it carries.
    const options = { filename: file, parsingContext: this.context };
    const run = compileFunction(code, ['exports', 'require', 'module', '__filename', '__dirname'], options);
    run.call(module.exports, module.exports, this.requireOf(path), module, path, dirname(path));
  }

  /** What `require` is in a module. */
  requireOf(from) {
    const own = createRequire(from);
    const require = (name) => (isBuiltin(name) ? own(name) : this.load(resolve(from, name)));
    require.resolve = (name) => resolve(from, name);
    return require;
  }
}

function resolve(from, name) {
  const { path, error } = resolver.sync(dirname(from), name);
  if (path) return path;
  throw Object.assign(new Error(`${from}: ${error}`), { code: 'MODULE_NOT_FOUND' });
}

module.exports = { SharedModules };
