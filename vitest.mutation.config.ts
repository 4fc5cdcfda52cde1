import { defineConfig } from 'vitest/config';

/**
 * The tests that hold the engine: mutation testing runs these, and no others. The properties are left out, for they take
 * a second each where a case takes milliseconds, and there are thousands of mutants.
 */
export default defineConfig({
  test: {
    include: ['test/evaluate/**/*.test.ts'],
    exclude: ['**/*.properties.test.ts', '**/arbitrary-*.test.ts'],
    testTimeout: 60_000,
  },
});
