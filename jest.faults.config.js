/** The long forms of fault tests, `*.long.test.ts`: one after the other, so that what they measure is theirs. */
module.exports = {
  ...require('./jest.config'),
  testMatch: ['**/*.long.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
};
