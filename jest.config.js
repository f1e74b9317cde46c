const { swcOptions } = require('./test/runner/compile.cjs');

/** What test files import themselves of node_modules and must have in common with the product. */
const sharedPackages = [
  'express',
  'fast-check',
  'graphql',
  'jose',
  'otplib',
  'pino',
  'reflect-metadata',
  'smtp-server',
  'typeorm',
];

/** Jest compiles test files and its own set-up; everything else is loaded once per process (test/runner). */
module.exports = {
  testEnvironment: '<rootDir>/test/runner/environment.cjs',
  setupFiles: ['reflect-metadata'],
  // With the sources, so that Jest knows which tests depend on what has changed.
  roots: ['<rootDir>/test', '<rootDir>/src', '<rootDir>/migrations'],
  testMatch: ['**/*.test.ts'],
  // Long forms of fault tests run by `npm run test:faults` only; tests that measure run by themselves (jest.alone.config.js).
  testPathIgnorePatterns: ['/node_modules/', '\\.(long|alone|galera)\\.test\\.ts$'],
  transform: {
    '/test/(.*\\.test|runner/.*)\\.ts$': ['@swc/jest', swcOptions],
    '\\.[cm]?[jt]s$': '<rootDir>/test/runner/sharedModuleTransform.cjs',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${sharedPackages.join('|')})/)`, '\\.cjs$'],
  globalSetup: '<rootDir>/test/runner/globalSetup.ts',
  globalTeardown: '<rootDir>/test/runner/globalTeardown.ts',
  maxWorkers: 2,
  testTimeout: 30_000,
};
