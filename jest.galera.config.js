/** Tests of a Galera cluster, which `npm run test:galera` starts. */
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['**/*.galera.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
