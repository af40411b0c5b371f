/** Unit tests stand beside the code (src), everything that touches rows or sockets stands in test/. */
const common = {
  transform: { '^.+\\.[mt]?[jt]s$': ['@swc/jest', require('./.swcrc.jest.cjs')] },
  // jose is ESM-only: jest cannot require() it untransformed.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  testEnvironment: 'node',
};
module.exports = {
  // By default jest leaves one of two cores idle.
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/support/closing-line.reporter.cjs'],
  projects: [
    { ...common, displayName: 'unit', roots: ['<rootDir>/src'], testMatch: ['**/*.spec.ts'] },
    {
      ...common,
      displayName: 'e2e',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.spec.ts', '!src/database/generated/**'],
};
