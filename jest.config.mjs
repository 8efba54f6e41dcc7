/** One runner for everything that runs in Node; `*.spec.ts` is pure, `*.db.spec.ts` meets PostgreSQL, `*.e2e.spec.ts` meets HTTP. */
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: ['/dist/', '/.subrosa/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/tools/fixtures/'],
};

export default {
  // A test that meets PostgreSQL or HTTP on a busy machine may wait; none measures time.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '\\.(db|e2e)\\.spec\\.ts$'],
    },
    {
      ...shared,
      displayName: 'db',
      testMatch: ['**/*.db.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/jest-postgres.mjs',
      globalTeardown: '<rootDir>/libs/testing/jest-postgres-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['**/*.e2e.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/jest-postgres.mjs',
      globalTeardown: '<rootDir>/libs/testing/jest-postgres-teardown.mjs',
    },
  ],
};
