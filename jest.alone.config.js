/** Tests that measure, `*.alone.test.ts`: in a process that no other test has used, with nothing beside it, so that what they measure is theirs. */
module.exports = {
  ...require('./jest.config'),
  testMatch: ['**/*.alone.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
};
