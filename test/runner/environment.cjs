const { TestEnvironment } = require('jest-environment-node');
const { SharedModules } = require('./sharedModules.cjs');

/**
 * One environment for all test files that a process runs, and in it one copy of the product, as in production. Jest would make an
 * environment per file and load everything into it again: more than half of the time of all tests was spent on loading.
 * Each file still has a module registry of its own for itself, and its own test framework.
 */
class SharedEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const modules = new SharedModules(this.getVmContext());
    this.global.loadSharedModule = (path) => modules.load(path);
    this.exit = this.global.process.exit;
  }

  /** Removes what Jest has left here of a file, so that the next one starts without it. */
  async teardown() {
    this.moduleMocker.restoreAllMocks();
    this.global.process.exit = this.exit;
    for (const symbol of Object.getOwnPropertySymbols(this.global)) {
      if (symbol.description === 'JEST_STATE_SYMBOL') empty(this.global[symbol].rootDescribeBlock);
      if (LEFT_BY_JEST.includes(symbol.description)) delete this.global[symbol];
    }
    // Jest would delete the properties of everything that was ever a global, once there are no more files.
    this._globalProxy.leftovers = [];
  }
}

const LEFT_BY_JEST = ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL'];

/** A timer that is still set refers to the test that set it. Emptied, the test no longer refers to its server and database. */
function empty(block) {
  for (const child of block.children) if (child.type === 'describeBlock') empty(child);
  for (const part of [block, ...block.children, ...block.hooks]) {
    for (const property of Object.keys(part)) delete part[property];
  }
}

let shared;

/** Jest calls this with `new`, once per test file. Whoever watches changes the sources, so there each file has its own. */
module.exports = function environmentOf(config, context) {
  const { watch, watchAll } = config.globalConfig;
  if (!shared || watch || watchAll) shared = new SharedEnvironment(config, context);
  return shared;
};
