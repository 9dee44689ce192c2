/** ESM as written: TypeScript's types are stripped by Node itself. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip-types.mjs' },
  // A net for what hangs, wide enough for a busy machine.
  testTimeout: 120_000,
  maxWorkers: 2,
  setupFilesAfterEnv: ['<rootDir>/test/support/once-more.ts'],
}
